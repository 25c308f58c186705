export { decodeBytes } from "./decode-bytes.js";
export { findFormatByName, INPUT_FORMATS, type InputFormat, sniffFormat } from "./format.js";
export { type ReadOptions, readBytes, readChunks } from "./read-bytes.js";
export { isReadProblem, type ReadArticle, type ReadProblem } from "./read-result.js";
export { parseStatedDate } from "./stated-date.js";
export { recogniseStructure, type Structure } from "./structure.js";
