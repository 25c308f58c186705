export * from "./data/german.js";
export * from "./data/table.js";
export { ENGLISH_DATA_FILES, type EnglishData, type EnglishDataFile, readEnglishData } from "./en/facts.js";
export * from "./extractor.js";
export * from "./layers.js";
export type { Timex } from "./timex.js";
export { TIMEX_TYPES, type TimexMod, type TimexType } from "./timex-meaning.js";
