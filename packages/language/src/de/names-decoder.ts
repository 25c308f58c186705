import { mayFollow, NAME_LABELS as LABELS } from "./names-labels.js";

/** Weights of the recogniser: `unary` has `1 << rowBits` rows of one weight a label, in units of `scale`. */
export type NameWeights = {
  readonly rowBits: number;
  readonly scale: number;
  readonly unary: ArrayLike<number>;
  /** From label to label; a sentence begins after label 0. */
  readonly transitions: ArrayLike<number>;
};

/** The row of the weight table that a feature's hash falls into. */
export function rowOf(hash: number, rowBits: number): number {
  return hash >>> (32 - rowBits);
}

/** The likeliest labels of a sentence with the probability of each, 0 to 1. */
export type LabelledSentence = { readonly labels: Uint8Array; readonly confidences: Float64Array };

/**
 * Finds the likeliest labels (Viterbi) and the probability of each label (forward–backward).
 * @param scores summed weights of each token's features, tokens × labels
 */
export function decodeNames(scores: Float64Array, length: number, transitions: ArrayLike<number>): LabelledSentence {
  const labels = new Uint8Array(length);
  const confidences = new Float64Array(length);
  if (length === 0) return { labels, confidences };
  const best = new Float64Array(length * LABELS).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * LABELS);
  for (let i = 0; i < length; i++) {
    for (let x = 0; x < (i === 0 ? 1 : LABELS); x++) {
      const reached = i === 0 ? 0 : best[(i - 1) * LABELS + x]!;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      for (let y = 0; y < LABELS; y++) {
        if (!mayFollow(x, y)) continue;
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
  return { labels, confidences: marginals(scores, length, transitions, labels, confidences) };
}

function marginals(
  scores: Float64Array,
  length: number,
  transitions: ArrayLike<number>,
  labels: Uint8Array,
  into: Float64Array,
): Float64Array {
  const moves = Float64Array.from(transitions, Math.exp);
  const weights = new Float64Array(length * LABELS);
  const forward = new Float64Array(length * LABELS);
  const scale = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const base = i * LABELS;
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) highest = Math.max(highest, scores[base + y]!);
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      weights[base + y] = Math.exp(scores[base + y]! - highest);
      let reach = i === 0 ? moves[y]! : 0;
      if (i > 0) for (let x = 0; x < LABELS; x++) reach += forward[base - LABELS + x]! * moves[x * LABELS + y]!;
      forward[base + y] = reach * weights[base + y]!;
      sum += forward[base + y]!;
    }
    scale[i] = sum;
    for (let y = 0; y < LABELS; y++) forward[base + y]! /= sum;
  }
  let ahead = new Float64Array(LABELS).fill(1);
  for (let i = length - 1; i >= 0; i--) {
    into[i] = forward[i * LABELS + labels[i]!]! * ahead[labels[i]!]!;
    if (i === 0) break;
    const backward = new Float64Array(LABELS);
    for (let x = 0; x < LABELS; x++) {
      let sum = 0;
      for (let y = 0; y < LABELS; y++) sum += moves[x * LABELS + y]! * weights[i * LABELS + y]! * ahead[y]!;
      backward[x] = sum / scale[i]!;
    }
    ahead = backward;
  }
  return into;
}
