import { checkExample, keyRows, oneOf, parseTable } from "./table.js";

/** What a word at the head of a clause says of it; see the head of `clause-openers.tsv`. */
export const OPENER_USES = ["content", "noun", "reason", "contrast"] as const;
/** What a preposition near a speaker does; see the head of `speaker-prepositions.tsv`. */
export const SPEAKER_PREPOSITION_USES = ["attribute", "seat", "verb"] as const;

/** The words of each use, in lower case and in the order of their file. */
export type WordUses<Use extends string> = Readonly<Record<Use, ReadonlySet<string>>>;
export type ClauseOpeners = WordUses<(typeof OPENER_USES)[number]>;
export type SpeakerPrepositions = WordUses<(typeof SPEAKER_PREPOSITION_USES)[number]>;

/** Reads a list of words, each with one of `uses` and an example: `clause-openers.tsv`, `speaker-prepositions.tsv`. */
export function readWordUses<const Use extends string>(
  text: string,
  file: string,
  uses: readonly Use[],
): WordUses<Use> {
  const rows = keyRows(
    parseTable(text, file, 3, 3),
    file,
    ({ cells, line }) => {
      const [word = "", use, example] = cells;
      checkExample(example, file, line, word);
      return { word, use: oneOf(use, uses, file, line) };
    },
    2,
  );
  const wordsOf = (use: Use) => [...rows.values()].filter((row) => row.use === use).map(({ word }) => word);
  return Object.fromEntries(uses.map((use) => [use, new Set(wordsOf(use))])) as unknown as WordUses<Use>;
}
