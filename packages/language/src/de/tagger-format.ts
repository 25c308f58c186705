import type { ModelKind } from "../model-file.js";

/**
 * Kind and version of `de-tagger.bin`. Sections: `weights` (one signed byte each), `words` (an Automaton: form → tag numbers), `clusters`
 * (an Automaton: form → cluster number), `universal candidates` (for each tag of STTS 32 bits, little-endian: UniversalModel), `universal
 * weights` (one signed byte each).
 */
export const TAGGER_KIND: ModelKind = { kind: "de-tagger", version: 4 };

/** Number of weights: features and tags are hashed into a table of 2²⁰. */
export const WEIGHT_BITS = 20;
/** Number of weights that choose universal tags, as a power of two. */
export const UNIVERSAL_BITS = 17;
