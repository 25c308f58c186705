import type { ModelKind } from "../model-file.js";

/**
 * Kind and version of `de-tagger.bin`. Sections: `weights` (one signed byte each), `words` (an Automaton: form → tag numbers), `clusters`
 * (an Automaton: form → cluster number).
 */
export const TAGGER_KIND: ModelKind = { kind: "de-tagger", version: 3 };

/** Number of weights: features and tags are hashed into a table of 2²⁰. */
export const WEIGHT_BITS = 20;
