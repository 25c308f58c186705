import { NAME_CLASSES } from "@newsgraph/language";
import type { GoldName } from "./names-corpora.js";

/** Precision, recall and F1, 0 to 1; 0 where nothing is found or nothing is there. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number; readonly gold: number };

/** Scores of names by exact span and class, overall and by class; `span` leaves the class aside. */
export function scoreNames(
  gold: readonly (readonly GoldName[])[],
  found: readonly (readonly GoldName[])[],
): Record<string, Score> {
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const of = (name: string) => {
    const count = counts.get(name) ?? { gold: 0, found: 0, right: 0 };
    counts.set(name, count);
    return count;
  };
  for (const [index, names] of gold.entries()) {
    const system = found[index] ?? [];
    const spans = new Set(names.map(({ first, last }) => `${first}-${last}`));
    const exact = new Set(names.map((name) => `${name.first}-${name.last}-${name.class}`));
    for (const name of names) for (const key of ["all", "span", name.class]) of(key).gold++;
    for (const name of system) {
      for (const key of ["all", "span", name.class]) of(key).found++;
      if (spans.has(`${name.first}-${name.last}`)) of("span").right++;
      if (exact.has(`${name.first}-${name.last}-${name.class}`)) for (const key of ["all", name.class]) of(key).right++;
    }
  }
  return Object.fromEntries(
    ["all", ...NAME_CLASSES, "span"].map((key) => {
      const count = of(key);
      const precision = count.found === 0 ? 0 : count.right / count.found;
      const recall = count.gold === 0 ? 0 : count.right / count.gold;
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return [key, { precision, recall, f1, gold: count.gold }];
    }),
  );
}
