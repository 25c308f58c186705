import { keyRows, oneOf, parseTable } from "./table.js";

/** How a verb binds those around it; see the head of `verb-control.tsv`. */
export type VerbControl = {
  /** Who does what the verb's infinitive says. */
  readonly doer: "subject" | "object" | "-";
  /** What the infinitive says has not happened. */
  readonly status: "future" | "hypothetical" | "negated" | "-";
  /** The argument that is spoken to, where it is not the dative. */
  readonly addressee: "acc" | "an" | "von" | "-";
};

/** Reads `verb-control.tsv`: lemma → control. */
export function readVerbControl(text: string, file: string): ReadonlyMap<string, VerbControl> {
  return keyRows(parseTable(text, file, 4, 4), file, ({ cells, line }) => ({
    doer: oneOf(cells[1], ["subject", "object", "-"], file, line),
    status: oneOf(cells[2], ["future", "hypothetical", "negated", "-"], file, line),
    addressee: oneOf(cells[3], ["acc", "an", "von", "-"], file, line),
  }));
}
