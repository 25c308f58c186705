import type { GraphFile } from "@newsgraph/schema";
import type { Chosen } from "../model/chosen.js";
import { chooseFacts, type FactFilters } from "../model/fact-filter.js";
import { type FactTimes, factTimes } from "../model/fact-times.js";

const times = new WeakMap<GraphFile, FactTimes>();

/** What the filters by date, source and confidence choose; the times of a graph's facts are worked out once. */
export function chosenFacts(file: GraphFile, filters: FactFilters): Chosen | undefined {
  const known = times.get(file) ?? factTimes(file);
  times.set(file, known);
  return chooseFacts(file, known, filters);
}
