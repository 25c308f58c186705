import type { Status } from "@newsgraph/schema";
import { type Need, readNeeds, type Slot } from "./event-lexicon.js";
import { oneOf, parseTable } from "./table.js";

/** What a verb says of the happening that a noun under it names; see the head of `event-carriers.tsv`. */
export type EventCarrier = {
  /** Where the noun stands. */
  readonly argument: Slot;
  /** What the verb's subject is in the happening. A victim undergoes an assault, and no other happening. */
  readonly part: "doer" | "undergoer" | "victim" | "-";
  readonly status: Exclude<Status, "historical">;
  /** What the verb means something else without. */
  readonly needs: readonly Need[];
};

/** Reads `event-carriers.tsv`: lemma → what the verb says, by the argument in which the noun stands. */
export function readEventCarriers(text: string, file: string): ReadonlyMap<string, readonly EventCarrier[]> {
  const carriers = new Map<string, EventCarrier[]>();
  for (const { cells, line } of parseTable(text, file, 4, 5)) {
    const [lemma = "", argument = "", part, status, needs = ""] = cells;
    carriers.set(lemma, [
      ...(carriers.get(lemma) ?? []),
      {
        argument,
        part: oneOf(part, ["doer", "undergoer", "victim", "-"], file, line),
        status: oneOf(status, ["asserted", "future", "hypothetical", "negated"], file, line),
        needs: readNeeds(needs, file, line),
      },
    ]);
  }
  return carriers;
}
