import { Automaton } from "../automaton.js";
import { readModelFile } from "../model-file.js";
import { NAME_LABELS } from "./names-labels.js";

export const NAMES_MODEL = { kind: "de-names", version: 1 } as const;

/** What recognises names: weights of features, weights of label after label, word clusters. */
export type NamesModel = {
  readonly clusters: Automaton;
  /** Label × following label. */
  readonly transitions: Float64Array;
  /** Adds the weights of a feature to `scores` from `at` on, one a label. Unknown features add nothing. */
  addWeights(feature: number, scores: Float64Array, at: number): void;
};

/** Weights by feature: the hash of `nameFeatures` and one weight a label. */
export type FeatureWeights = { readonly feature: number; readonly weights: ArrayLike<number> };

/**
 * Opens the recogniser's model. Section "weights": the features as unsigned 32-bit hashes, ascending, then their weights as
 * signed bytes, one row a label; "transitions": 32-bit floats, their first the unit of the weights; "clusters": an automaton.
 * @param bytes the file `de-names.bin`
 * @throws Error where the bytes are not that file (readModelFile).
 */
export function openNamesModel(bytes: Uint8Array): NamesModel {
  const file = readModelFile(bytes, NAMES_MODEL, "de-names.bin");
  const numbers = file.section("transitions");
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const unit = view.getFloat32(0, true);
  const transitions = Float64Array.from({ length: NAME_LABELS * NAME_LABELS }, (_, i) =>
    view.getFloat32(4 * (i + 1), true),
  );
  const table = file.section("weights");
  const count = table.length / (4 + NAME_LABELS);
  const features = new DataView(table.buffer, table.byteOffset, 4 * count);
  const bytesOf = table.subarray(4 * count);

  // Open addressing, at most half full. Slot 0 of `rows` is unused: 0 says that a slot is empty.
  const bits = Math.ceil(Math.log2(2 * count + 1));
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(1 << bits);
  const rows = new Int32Array(1 << bits);
  const weights = new Float32Array(NAME_LABELS * (count + 1));
  for (let row = 0; row < count; row++) {
    const feature = features.getInt32(4 * row, true);
    let slot = feature & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = feature;
    rows[slot] = row + 1;
    for (let label = 0; label < NAME_LABELS; label++) {
      weights[(row + 1) * NAME_LABELS + label] = unit * ((bytesOf[label * count + row]! << 24) >> 24);
    }
  }
  return {
    clusters: new Automaton(file.section("clusters")),
    transitions,
    addWeights(feature, scores, at) {
      let slot = feature & mask;
      while (rows[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & mask;
      const row = rows[slot]! * NAME_LABELS;
      if (row === 0) return;
      for (let label = 0; label < NAME_LABELS; label++) scores[at + label]! += weights[row + label]!;
    },
  };
}

/** The bytes of the sections "weights" and "transitions" of a model; rows whose weights all round to zero are left out. */
export function encodeNameWeights(
  features: readonly FeatureWeights[],
  transitions: ArrayLike<number>,
): { weights: Uint8Array; transitions: Uint8Array } {
  let largest = 0;
  for (const { weights } of features)
    for (let i = 0; i < NAME_LABELS; i++) largest = Math.max(largest, Math.abs(weights[i]!));
  const unit = largest === 0 ? 1 : largest / 127;
  const quantised = features
    .map(({ feature, weights }) => ({
      feature: feature >>> 0,
      weights: Array.from({ length: NAME_LABELS }, (_, i) => Math.round(weights[i]! / unit)),
    }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0))
    .sort((a, b) => a.feature - b.feature);
  const count = quantised.length;
  const table = new Uint8Array(count * (4 + NAME_LABELS));
  const view = new DataView(table.buffer);
  for (const [row, { feature, weights }] of quantised.entries()) {
    view.setUint32(4 * row, feature, true);
    for (const [label, weight] of weights.entries()) view.setInt8(4 * count + label * count + row, weight);
  }
  const numbers = new Uint8Array(4 * (1 + NAME_LABELS * NAME_LABELS));
  const floats = new DataView(numbers.buffer);
  floats.setFloat32(0, unit, true);
  for (let i = 0; i < NAME_LABELS * NAME_LABELS; i++) floats.setFloat32(4 * (i + 1), transitions[i]!, true);
  return { weights: table, transitions: numbers };
}
