import type { GraphFile } from "@newsgraph/schema";
import { ITEMS_A_STEP } from "../breath.js";

/** Longer texts, in code units, hardly ever occur twice. */
const LONGEST_SHARED = 40;

/**
 * Makes equal short texts of a graph one text in memory, step by step: what comes from another thread has a copy wherever an id, a type or a
 * rule is named, more than it has objects, and all are looked at whenever garbage is collected. Changes the records, to equal ones.
 */
export function* sharingSteps(file: GraphFile): Generator<void, void> {
  const texts = new Map<string, string>();
  for (const records of [file.articles, file.entities, file.statements, file.relations]) {
    for (const [at, record] of records.entries()) {
      if (at % ITEMS_A_STEP === 0) yield;
      shareWithin(record as unknown as Fields, texts);
    }
  }
}

type Fields = { [field: string]: unknown };

/** Goes through an object, or a list by its places. */
function shareWithin(fields: Fields, texts: Map<string, string>): void {
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === "object" && value !== null) shareWithin(value as Fields, texts);
    if (typeof value !== "string" || value.length > LONGEST_SHARED) continue;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    else fields[field] = known;
  }
}
