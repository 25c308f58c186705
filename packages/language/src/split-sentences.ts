import { CharacterClass, classAt, isLowerAt, isUpperAt } from "./characters.js";
import type { Block, Sentence, Token } from "./document.js";
import type { TokenRules } from "./token-rules.js";

const TERMINAL = /^[.!?…。！？]+$/;
const CLOSING_BRACKETS = new Set([")", "]", "}"]);
const OPENING = new Set(["(", "[", "{", "„", "‚", "``", ",,", "¿", "¡"]);
const QUOTES = new Set(['"', "'", "“", "”", "‘", "’", "»", "«", "›", "‹", "''", "''", ">>", "<<", "´´", "`"]);
/** Marks that go on with a sentence after a question or a quotation: „Wer?“, fragte er. */
const CONTINUING = new Set([",", ";", ":"]);
const DASHES = new Set(["-", "–", "—", "--"]);

/**
 * The sentences of the tokens, none across two blocks. A closing quotation mark or bracket after the full stop belongs to the
 * sentence that it closes. Every token stands in exactly one sentence. A block without tokens has none.
 */
export function splitSentences(
  text: string,
  blocks: readonly Block[],
  tokens: readonly Token[],
  rules: TokenRules,
): Sentence[] {
  const sentences: Sentence[] = [];
  let index = 0;
  for (const [block, { to }] of blocks.entries()) {
    const start = index;
    while (index < tokens.length && tokens[index]!.from < to) index += 1;
    let first = start;
    while (first < index) {
      const last = sentenceEnd(text, tokens, first, index, rules);
      sentences.push({ from: tokens[first]!.from, to: tokens[last - 1]!.to, first, last, block });
      first = last;
    }
  }
  return sentences;
}

function sentenceEnd(text: string, tokens: readonly Token[], first: number, limit: number, rules: TokenRules): number {
  // Straight quotation marks open and close in turn; the count says which one is due.
  let quotes = 0;
  const surface = (index: number) => {
    const token = tokens[index];
    return token === undefined || index >= limit || token.to - token.from > 40 ? "" : text.slice(token.from, token.to);
  };
  const gapBefore = (index: number) => tokens[index]!.from > tokens[index - 1]!.to;

  for (let index = first; index < limit; index += 1) {
    const word = surface(index);
    if (word === '"') quotes += 1;
    const terminal = TERMINAL.test(word);
    if (!terminal && !(word.length > 1 && word.endsWith("."))) continue;
    let end = index + 1;
    let inQuotes = quotes;
    while (end < limit && closes(end, inQuotes)) {
      if (surface(end) === '"') inQuotes += 1;
      end += 1;
    }
    if (end >= limit) return limit;
    if (terminal ? endsBefore(index, end) : abbreviationEndsBefore(abbreviationAt(index), end)) return end;
    // What was passed over is counted; the loop goes on behind it.
    quotes = inQuotes;
    index = end - 1;
  }
  return limit;

  /** Whether the token closes what stands before it: a bracket, a quotation mark, one more full stop. */
  function closes(index: number, openQuotes: number): boolean {
    const word = surface(index);
    if (CLOSING_BRACKETS.has(word)) return true;
    if (TERMINAL.test(word)) return !gapBefore(index);
    if (word === "''") return true;
    if (!QUOTES.has(word)) return false;
    if (word === '"' && openQuotes % 2 === 0) return false;
    const spaceAfter = index + 1 >= limit || gapBefore(index + 1);
    if (!gapBefore(index)) return spaceAfter || word !== "'" || !isWord(index + 1);
    return word === '"' && spaceAfter;
  }

  function isWord(index: number): boolean {
    const found = classAt(text, tokens[index]!.from);
    return found === CharacterClass.Letter || found === CharacterClass.Digit;
  }

  /** The first token from `index` on that is no opening mark. */
  function contentFrom(index: number): number {
    let content = index;
    while (content + 1 < limit && content < index + 4) {
      const word = surface(content);
      if (!OPENING.has(word) && !QUOTES.has(word)) break;
      content += 1;
    }
    return content;
  }

  function endsBefore(terminal: number, next: number): boolean {
    const word = surface(next);
    if (CONTINUING.has(word)) return false;
    if (surface(terminal - 1) === "(" && surface(terminal + 1) === ")") return false;
    let content = contentFrom(next);
    if (DASHES.has(word)) {
      if (!gapBefore(next) || next + 1 >= limit) return false;
      content = contentFrom(next + 1);
    }
    const start = tokens[content]!.from;
    if (isLowerAt(text, start)) return false;
    if (!gapBefore(next) && content === next && !isUpperAt(text, start)) return false;
    return true;
  }

  /** The abbreviation that ends at `index`, put together where it is written with spaces: "u. a.", "v. Chr.". */
  function abbreviationAt(index: number): string {
    let word = surface(index);
    for (let before = index - 1; before >= first && before > index - 4; before -= 1) {
      const part = surface(before);
      if (!/^\p{L}\.$/u.test(part)) break;
      word = part + word;
    }
    return rules.abbreviations.has(word) ? word : surface(index);
  }

  function abbreviationEndsBefore(word: string, next: number): boolean {
    const ending = rules.abbreviations.get(word);
    if (ending !== "before-starter" && ending !== "before-capital") return false;
    if (CONTINUING.has(surface(next))) return false;
    const content = contentFrom(next);
    if (!isUpperAt(text, tokens[content]!.from)) return false;
    return ending === "before-capital" || rules.sentenceStarters.has(surface(content));
  }
}
