import type { Block, Document } from "@newsgraph/language";
import type { Language } from "@newsgraph/schema";

/**
 * A document of plain tokens without tags: one paragraph a line, sentences end at a full stop, question or exclamation
 * mark before a capital letter, except after a number.
 */
export function plainDocument(text: string, language: Language = "de", kind: Block["kind"] = "paragraph"): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind,
    from: line.index,
    to: line.index + line[0].length,
  }));
  const tokens = [...text.matchAll(/\d+(?:[.,:]\d+)*\.?|[\p{L}\p{M}\d]+(?:-[\p{L}\d]+)*|[^\s]/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const sentences: Document["sentences"][number][] = [];
  for (const [block, { from, to }] of blocks.entries()) {
    let first = tokens.findIndex((token) => token.from >= from);
    for (let index = first; index >= 0 && index < tokens.length && tokens[index]!.from < to; index += 1) {
      const next = tokens[index + 1];
      const isLast = next === undefined || next.from >= to;
      const surface = text.slice(tokens[index]!.from, tokens[index]!.to);
      if (!isLast && !(/^[.!?]$/.test(surface) && /\p{Lu}/u.test(text[next.from]!))) continue;
      sentences.push({ from: tokens[first]!.from, to: tokens[index]!.to, first, last: index + 1, block });
      first = index + 1;
    }
  }
  return { text, language, blocks, tokens, sentences, tags: [], morphology: [], lemmas: [], names: [] };
}
