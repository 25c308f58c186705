import { type AnalysedToken, type SyntacticWord, type SyntacticWords, syntacticWords } from "./de/syntactic-words.js";
import { settleByTree } from "./de/tree-features.js";
import type { Document, FeatureName, Features, Sentence, Tag } from "./document.js";

/**
 * A document as CoNLL-U: one `# text` a sentence, columns `_` where a layer says nothing, ending with a blank line. German tokens
 * become the words that UD's treebanks have: "im" is written as a multiword token of "in" and "dem", "SPD-Vorstand" as three.
 */
export function toConllu(document: Document): string {
  const parts: string[] = [];
  for (const [index, sentence] of document.sentences.entries()) {
    const text = document.text.slice(sentence.from, sentence.to).replace(/\s+/g, " ");
    parts.push(`# sent_id = ${index + 1}`, `# text = ${text}`, ...rowsOf(document, sentence), "");
  }
  return parts.length === 0 ? "" : `${parts.join("\n")}\n`;
}

function rowsOf(document: Document, { first, last }: Sentence): string[] {
  const { tokens, dependencies } = document;
  const { tags, morphology } = settled(document, first, last);
  const split: SyntacticWords[] = [];
  /** Number of the word on which the dependents of each token hang. */
  const tops: number[] = [];
  const starts: number[] = [];
  let count = 1;
  for (let at = first; at < last; at++) {
    const words = wordsOf(document, at, tags[at - first], morphology[at - first]);
    split.push(words);
    starts.push(count);
    tops.push(count + words.top);
    count += words.words.length;
  }
  const rows: string[] = [];
  for (const [i, { words, fused }] of split.entries()) {
    const at = first + i;
    const dependency = dependencies?.[at];
    const start = starts[i]!;
    const glued = at + 1 < tokens.length && tokens[at + 1]!.from === tokens[at]!.to;
    if (fused) rows.push(row(`${start}-${start + words.length - 1}`, [surfaceOf(document, at)], glued));
    for (const [place, word] of words.entries()) {
      let arc: readonly [string, string] = ["_", "_"];
      if (dependency !== undefined) {
        const outside = dependency.head < 0 ? 0 : tops[dependency.head - first]!;
        arc = [
          String(word.head === undefined ? outside : start + word.head),
          word.deprel ?? (dependency.deprel || "_"),
        ];
      }
      rows.push(row(String(start + place), columnsOf(word, arc), !fused && (glued || place + 1 < words.length)));
    }
  }
  return rows;
}

function surfaceOf({ text, tokens }: Document, at: number): string {
  return text.slice(tokens[at]!.from, tokens[at]!.to).replace(/\s/g, "_");
}

/** The layers of a sentence, with nothing left open where it has a tree. */
function settled(document: Document, first: number, last: number): Pick<Document, "tags" | "morphology"> {
  const { dependencies } = document;
  const layer = <T>(items: readonly T[]) => items.slice(first, last);
  if (document.language !== "de" || dependencies === undefined) {
    return { tags: layer(document.tags), morphology: layer(document.morphology) };
  }
  return settleByTree(
    Array.from({ length: last - first }, (_, i) => {
      const { head, deprel } = dependencies[first + i]!;
      return {
        form: surfaceOf(document, first + i),
        lemma: document.lemmas[first + i]!,
        tag: document.tags[first + i]!,
        features: document.morphology[first + i]!,
        head: head < 0 ? -1 : head - first,
        deprel,
      };
    }),
  );
}

function wordsOf(document: Document, at: number, tag: Tag | undefined, features: Features | undefined): SyntacticWords {
  const token: AnalysedToken = {
    form: surfaceOf(document, at),
    lemma: (document.lemmas[at] ?? "").replace(/\s/g, "_"),
    tag: tag ?? { upos: "X", xpos: "" },
    features: features ?? {},
  };
  const words = document.language === "de" ? syntacticWords(token, document.dependencies?.[at]?.deprel) : undefined;
  return words ?? { words: [token], fused: false, top: 0 };
}

function columnsOf({ form, lemma, tag, features }: SyntacticWord, arc: readonly [string, string]): string[] {
  return [form, lemma || "_", tag.upos, tag.xpos || "_", formatFeatures(features), ...arc];
}

/** A line of ten columns; those that are not given are `_`. */
function row(id: string, columns: readonly string[], glued: boolean): string {
  const given = [id, ...columns];
  return [...given, ...Array(9 - given.length).fill("_"), glued ? "SpaceAfter=No" : "_"].join("\t");
}

/** UD's order: by feature name, letter case aside. */
function formatFeatures(features: Features): string {
  const names = (Object.keys(features) as FeatureName[]).filter((name) => features[name] !== undefined);
  names.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return names.map((name) => `${name}=${features[name]}`).join("|") || "_";
}
