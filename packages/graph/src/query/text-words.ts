import type { Span } from "@newsgraph/schema";
import { foldText } from "../names/fold-name.js";
import { inflectionKey } from "../names/inflection.js";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const known = new Map<string, string>();

/**
 * The words of a text as they are looked for: letters and digits without case, umlauts as `ae oe ue`, without diacritics;
 * everything else parts words.
 */
export function textWords(text: string): string[] {
  const words: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = foldText(word);
      // One at a time would cost more than it saves: most words of a language have come by then.
      if (known.size > 200_000) known.clear();
      known.set(word, folded);
    }
    words.push(folded);
  }
  return words;
}

/** Where `words` first stand in `text` one after the other, from `start` on; -1 where they do not. The last may go on with `prefix`. */
function phraseAt(text: readonly string[], words: readonly string[], prefix: boolean, start: number): number {
  for (let at = start; at + words.length <= text.length; at++) {
    const stands = words.every((word, index) => {
      const found = text[at + index]!;
      return prefix && index === words.length - 1 ? found.startsWith(word) : found === word;
    });
    if (stands) return at;
  }
  return -1;
}

/**
 * Words to look for, one after the other. `exact`: just so, but for case, umlaut spelling and diacritics; otherwise in any
 * inflected form. `prefix`: the last may go on.
 */
export type WordSearch = { text: string; exact: boolean; prefix?: true };

const formOf = ({ exact }: WordSearch) => (exact ? (word: string) => word : inflectionKey);

/** True where `text` has the words. */
export function hasWords(text: string, search: WordSearch): boolean {
  const form = formOf(search);
  return phraseAt(textWords(text).map(form), textWords(search.text).map(form), search.prefix === true, 0) >= 0;
}

/** Every place in `text` where the words stand, in code units of `text`. */
export function findWords(text: string, search: WordSearch): Span[] {
  const form = formOf(search);
  const places = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const words = textWords(text).map(form);
  const asked = textWords(search.text).map(form);
  const found: Span[] = [];
  if (asked.length === 0) return found;
  for (let at = 0; ; at++) {
    at = phraseAt(words, asked, search.prefix === true, at);
    if (at < 0) return found;
    found.push({ from: places[at]!.from, to: places[at + asked.length - 1]!.to });
  }
}
