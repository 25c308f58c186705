import { STTS } from "./stts.js";

const TAG_HASHES = Int32Array.from(STTS, (_, tag) => Math.imul(tag + 1, 0x9e37_79b1) ^ Math.imul(tag + 7, 0x85eb_ca6b));

/** The place of the weight of a feature with a tag, by its number, in a table of so many weights, a power of two. */
export function weightIndex(feature: number, tag: number, weights: number): number {
  const hash = feature ^ TAG_HASHES[tag]!;
  return (hash ^ (hash >>> 12)) & (weights - 1);
}

/** The candidate with the highest sum of weights; of equals the one with the lowest number. */
export function bestTag(features: Int32Array, candidates: readonly number[], weights: ArrayLike<number>): number {
  let best = candidates[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < candidates.length; c++) {
    const tag = candidates[c]!;
    let score = 0;
    for (let f = 0; f < features.length; f++) score += weights[weightIndex(features[f]!, tag, weights.length)]!;
    if (score > bestScore) {
      bestScore = score;
      best = tag;
    }
  }
  return best;
}
