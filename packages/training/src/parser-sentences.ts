import type { ParserSentence, ParserToken } from "@newsgraph/language";

/** A sentence with its tree: heads (−1 for the root) and numbers of relations; a label of −1 teaches nothing. */
export type ParsedSentence = {
  readonly tokens: readonly ParserToken[];
  readonly heads: readonly number[];
  readonly labels: readonly number[];
  /** Number of the corpus: 0 is the one whose habits the parser shall have. */
  readonly corpus?: number;
};

/** The heads of a sentence's words among its words; what hangs on punctuation hangs on that one's head. */
export function headsOfWords(heads: readonly number[], { length, places }: ParserSentence): number[] {
  const wordAt = new Map<number, number>();
  for (let word = 0; word < length; word++) wordAt.set(places[word]!, word);
  return Array.from({ length }, (_, word) => {
    let head = heads[places[word]!]!;
    while (head >= 0 && !wordAt.has(head)) head = heads[head]!;
    return head < 0 ? -1 : wordAt.get(head)!;
  });
}
