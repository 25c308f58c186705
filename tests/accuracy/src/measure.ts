/**
 * Numerators and denominators of precision and recall, so that documents can be added up. Most measures count things and
 * have one numerator for both; MUC, B³ and CEAFe have one each.
 */
export type Counts = { precisionOf: number; system: number; recallOf: number; gold: number };

/** Precision, recall and their harmonic mean, 0 to 1. */
export type Ratio = { precision: number; recall: number; f1: number };

/** Counts of nothing. */
export const NO_COUNTS: Counts = { precisionOf: 0, system: 0, recallOf: 0, gold: 0 };

/** Counts of a measure whose matches are counted the same on both sides. */
export function countMatches(matches: number, system: number, gold: number): Counts {
  return { precisionOf: matches, system, recallOf: matches, gold };
}

/** Counts of all documents together: what makes a micro average. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) {
    sum.precisionOf += counts.precisionOf;
    sum.system += counts.system;
    sum.recallOf += counts.recallOf;
    sum.gold += counts.gold;
  }
  return sum;
}

/** Harmonic mean; 0 where both are 0. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Precision, recall and F1 of counts; a share of nothing is 0. */
export function ratioOf({ precisionOf, system, recallOf, gold }: Counts): Ratio {
  const precision = system === 0 ? 0 : precisionOf / system;
  const recall = gold === 0 ? 0 : recallOf / gold;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

/** The mean F1 over documents that have anything to find or to find wrongly: the macro average. 0 where none has. */
export function macroF1(all: readonly Counts[]): number {
  const scores = all.filter(({ system, gold }) => system + gold > 0).map((counts) => ratioOf(counts).f1);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
