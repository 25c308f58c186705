import type { InputFormat } from "@newsgraph/reading";
import type { Language } from "@newsgraph/schema";

/** Articles to extract from, as they came. */
export type ExtractJob = {
  bytes: Uint8Array;
  /** What an article without an id of its own is called. */
  name: string;
  format?: InputFormat | undefined;
  language?: Language | undefined;
  /** What is wanted: the facts of each article, or answers from the graph of all. */
  as: "facts" | "answers";
};

/** The JSON texts of what was found, and what could not be read. */
export type ExtractResult = {
  /** Of each article's facts (format facts/1), in order; or of one `ExtractionAnswer`. */
  found: string[];
  problems: { message: string; line?: number }[];
};
