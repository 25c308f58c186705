export * from "./document.js";
export * from "./pipeline.js";
