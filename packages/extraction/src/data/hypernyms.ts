import type { EntityKind } from "@newsgraph/schema";
import { createNounList, type NounList } from "./nouns.js";
import { keyRows, oneOf, parseTable } from "./table.js";

const NEEDS = ["-", "international", "domestic", "capital", "neighbour", "station", "name"] as const;

/** A noun that takes up an entity of `kind`; `needs` says what else must be true of it. */
export type Hypernym = {
  readonly kind: Extract<EntityKind, "organization" | "state" | "place">;
  readonly needs: (typeof NEEDS)[number];
};

/** Reads `hypernyms.tsv`. */
export function readHypernyms(text: string, file: string): NounList<Hypernym> {
  return createNounList(
    keyRows(parseTable(text, file, 2, 3), file, ({ cells, line }) => {
      const kind = oneOf(cells[1], ["organization", "state", "place", "none"], file, line);
      return kind === "none" ? undefined : { kind, needs: oneOf(cells[2], NEEDS, file, line) };
    }),
  );
}
