import { NAME_LABELS as LABELS, mayFollow } from "./names-labels.js";

/**
 * The likeliest labels of a sentence (Viterbi).
 * @param scores summed weights of each token's features, tokens × labels
 * @param transitions label × following label; a sentence begins after label 0
 */
export function likeliestLabels(scores: Float64Array, transitions: ArrayLike<number>): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = new Float64Array(length * LABELS).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * LABELS);
  for (let i = 0; i < length; i++) {
    for (let x = 0; x < (i === 0 ? 1 : LABELS); x++) {
      const reached = i === 0 ? 0 : best[(i - 1) * LABELS + x]!;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      for (let y = 0; y < LABELS; y++) {
        if (!MAY_FOLLOW[x * LABELS + y]) continue;
        const score = reached + transitions[x * LABELS + y]! + scores[i * LABELS + y]!;
        if (score > best[i * LABELS + y]!) {
          best[i * LABELS + y] = score;
          from[i * LABELS + y] = x;
        }
      }
    }
  }
  let label = 0;
  const last = (length - 1) * LABELS;
  for (let y = 1; y < LABELS; y++) if (best[last + y]! > best[last + label]!) label = y;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
  return labels;
}

const MAY_FOLLOW = Uint8Array.from({ length: LABELS * LABELS }, (_, pair) =>
  mayFollow(Math.floor(pair / LABELS), pair % LABELS) ? 1 : 0,
);

/** The factors of label after label, zero where that cannot be: e to the power of the transitions' weights. */
export function allowedMoves(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from(transitions, (weight, pair) => (MAY_FOLLOW[pair] ? Math.exp(weight) : 0));
}

/**
 * The probability of each label at each token (forward–backward), tokens × labels.
 * @param moves from `allowedMoves`
 */
export function labelProbabilities(scores: Float64Array, moves: Float64Array): Float64Array {
  const length = scores.length / LABELS;
  const weights = new Float64Array(length * LABELS);
  const result = new Float64Array(length * LABELS);
  const scale = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const base = i * LABELS;
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) if (scores[base + y]! > highest) highest = scores[base + y]!;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      weights[base + y] = Math.exp(scores[base + y]! - highest);
      let reach = i === 0 ? moves[y]! : 0;
      if (i > 0) for (let x = 0; x < LABELS; x++) reach += result[base - LABELS + x]! * moves[x * LABELS + y]!;
      result[base + y] = reach * weights[base + y]!;
      sum += result[base + y]!;
    }
    scale[i] = sum;
    for (let y = 0; y < LABELS; y++) result[base + y]! /= sum;
  }
  const ahead = new Float64Array(LABELS).fill(1);
  const backward = new Float64Array(LABELS);
  for (let i = length - 1; i >= 0; i--) {
    for (let y = 0; y < LABELS; y++) {
      result[i * LABELS + y]! *= ahead[y]!;
      ahead[y] = (ahead[y]! * weights[i * LABELS + y]!) / scale[i]!;
    }
    for (let x = 0; x < LABELS; x++) {
      let sum = 0;
      for (let y = 0; y < LABELS; y++) sum += moves[x * LABELS + y]! * ahead[y]!;
      backward[x] = sum;
    }
    ahead.set(backward);
  }
  return result;
}
