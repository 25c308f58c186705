import { CharacterClass, classAt, isLowerAt, isUpperAt } from "./characters.js";
import type { Block, Sentence, Token } from "./document.js";
import type { TokenRules } from "./token-rules.js";

const TERMINAL = /^[.!?…。！？]+$/;
const CLOSING_BRACKETS = new Set([")", "]", "}"]);
const OPENING = new Set(["(", "[", "{", "„", "‚", "``", ",,", "¿", "¡"]);
const QUOTES = new Set(['"', "'", "“", "”", "‘", "’", "»", "«", "›", "‹", "''", "''", ">>", "<<", "´´", "`"]);
/** Marks that go on with a sentence after a question or a quotation: „Wer?“, fragte er. */
const CONTINUING = new Set([",", ";", ":"]);
const EMOTICON = /^[:;]-[()DP|]+$/;
const DASHES = new Set(["-", "–", "—", "--"]);

/** A sentence that lacks its full stop has so many tokens at least; fewer are a heading's or a title's beginning. */
const LEAST_UNSTOPPED = 3;
/** How far back an open quotation or bracket is looked for: a title in it may begin with any word. */
const LOOK_BACK = 60;

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
    if (index >= first + LEAST_UNSTOPPED && startsUnstopped(index)) return index;
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
    if (word === "''") return !gapBefore(index) || index + 1 >= limit || gapBefore(index + 1);
    if (!QUOTES.has(word)) return false;
    if (word === '"' && openQuotes % 2 === 0) return false;
    const spaceAfter = index + 1 >= limit || gapBefore(index + 1);
    if (!gapBefore(index)) return spaceAfter || word !== "'" || !isWord(index + 1);
    return word === '"' && spaceAfter;
  }

  /** Whether a sentence begins here although the one before has no full stop: "Das Essen ist teuer Wir kommen wieder". */
  function startsUnstopped(index: number): boolean {
    if (EMOTICON.test(surface(index - 1))) return isUpperAt(text, tokens[index]!.from);
    if (!rules.unstoppedStarters.has(surface(index)) || index + 1 >= limit) return false;
    if (!gapBefore(index) || !gapBefore(index + 1)) return false;
    const after = tokens[index + 1]!.from;
    if (!isLowerAt(text, after) && classAt(text, after) !== CharacterClass.Digit) return false;
    const before = surface(index - 1);
    return (isWord(index - 1) || CLOSING_BRACKETS.has(before) || QUOTES.has(before)) && !isEnclosed(index);
  }

  /** Whether a quotation or bracket is open before the token. */
  function isEnclosed(index: number): boolean {
    let open = 0;
    for (let at = Math.max(first, index - LOOK_BACK); at < index; at += 1) {
      const word = surface(at);
      if (OPENING.has(word)) open += 1;
      else if (CLOSING_BRACKETS.has(word)) open -= 1;
      else if (QUOTES.has(word)) open += at === first || (gapBefore(at) && !gapBefore(at + 1)) ? 1 : -1;
    }
    return open > 0;
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
