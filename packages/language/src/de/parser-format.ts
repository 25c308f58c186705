import type { ModelKind } from "../model-file.js";

/**
 * Kind and version of `de-parser.bin`. Sections: `transitions` (rows of four signed bytes, one for each transition and one unused),
 * `revision`, `labels`, `final labels` and `punctuation` (signed bytes), `relations` (`encodeRelations`).
 */
export const PARSER_KIND: ModelKind = { kind: "de-parser", version: 2 };

/** Numbers of rows and of weights, as powers of two. */
export const TRANSITION_BITS = 20;
export const REVISION_BITS = 20;
export const LABEL_BITS = 21;
export const PUNCTUATION_BITS = 15;
/** Weights in a row of `transitions`. */
export const ROW = 4;
