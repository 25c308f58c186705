import { LABEL_BITS, ROW, TRANSITION_BITS } from "./parser-format.js";
import { DEPRELS } from "./parser-labels.js";
import { LEFT, RIGHT, SHIFT } from "./parser-state.js";

const ROW_MASK = (1 << TRANSITION_BITS) - 1;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
const LABEL_HASHES = Int32Array.from(DEPRELS, (_, label) => Math.imul(label + 1, 0x9e37_79b1));

/** Where the row of a feature begins. */
export function transitionRow(feature: number): number {
  return (feature & ROW_MASK) * ROW;
}

/** The place of the weight of a feature with a label. */
export function labelIndex(feature: number, label: number): number {
  return (feature + LABEL_HASHES[label]!) & LABEL_MASK;
}

/** Sums the weights of each transition. */
export function scoreTransitions(features: Int32Array, weights: ArrayLike<number>, scores: Float64Array): void {
  let shift = 0;
  let left = 0;
  let right = 0;
  for (let f = 0; f < features.length; f++) {
    const row = (features[f]! & ROW_MASK) * ROW;
    shift += weights[row + SHIFT]!;
    left += weights[row + LEFT]!;
    right += weights[row + RIGHT]!;
  }
  scores[SHIFT] = shift;
  scores[LEFT] = left;
  scores[RIGHT] = right;
}

/** The allowed transition with the highest score; of equals the one with the lowest number. */
export function bestTransition(scores: Float64Array, allowed: number): number {
  let best = -1;
  for (let transition = 0; transition < 3; transition++) {
    if ((allowed >> transition) & 1 && (best < 0 || scores[transition]! > scores[best]!)) best = transition;
  }
  return best;
}

/** The possible label with the highest sum of weights; of equals the first. */
export function bestLabel(features: Int32Array, possible: ArrayLike<number>, weights: ArrayLike<number>): number {
  let best = possible[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < possible.length; l++) {
    const label = possible[l]!;
    let score = 0;
    const hash = LABEL_HASHES[label]!;
    for (let f = 0; f < features.length; f++) score += weights[(features[f]! + hash) & LABEL_MASK]!;
    if (score > bestScore) {
      bestScore = score;
      best = label;
    }
  }
  return best;
}
