import { MEDIA, type Medium } from "@newsgraph/schema";
import { checkExample, keyRows, oneOf, parseTable } from "./table.js";

/** What a verb of saying frames; see the head of `speech-verbs.tsv`. */
export const SPEECH_PREPOSITIONS = ["an", "auf", "für", "gegen", "mit", "um", "von", "vor", "zu", "über"] as const;
export const SPEECH_COMPLEMENTS = [
  "quote",
  "clause",
  "question",
  "object",
  "als",
  ...SPEECH_PREPOSITIONS,
  "source",
] as const;
export type SpeechComplement = (typeof SPEECH_COMPLEMENTS)[number];

/** A verb of saying, writing or thinking. */
export type SpeechVerb = { readonly medium: Medium; readonly takes: ReadonlySet<SpeechComplement> };

/** Reads `speech-verbs.tsv`: lemma → verb. Reflexive verbs stand under "sich " and their infinitive. */
export function readSpeechVerbs(text: string, file: string): ReadonlyMap<string, SpeechVerb> {
  return keyRows(parseTable(text, file, 4, 4), file, ({ cells, line }) => {
    checkExample(cells[3], file, line);
    return {
      medium: oneOf(cells[1], MEDIA, file, line),
      takes: new Set((cells[2] ?? "").split(" ").map((word) => oneOf(word, SPEECH_COMPLEMENTS, file, line))),
    };
  });
}
