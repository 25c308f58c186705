export * from "./read-result.js";
export * from "./read-bytes.js";
export * from "./format.js";
export { recogniseStructure, type Structure } from "./structure.js";
export { parseStatedDate } from "./stated-date.js";
export { recogniseMarkdown } from "./read-markdown.js";
export { decodeBytes } from "./decode-bytes.js";
