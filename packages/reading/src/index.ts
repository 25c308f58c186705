export { decodeBytes } from "./decode-bytes.js";
export * from "./format.js";
export * from "./read-bytes.js";
export { recogniseMarkdown } from "./read-markdown.js";
export * from "./read-result.js";
export { parseStatedDate } from "./stated-date.js";
export { recogniseStructure, type Structure } from "./structure.js";
