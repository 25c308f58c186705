import type { InputFormat } from "@newsgraph/reading";
import type { Language } from "@newsgraph/schema";

/** Articles to extract from, as they came. */
export type ExtractJob = {
  bytes: Uint8Array;
  /** What an article without an id of its own is called. */
  name: string;
  format?: InputFormat | undefined;
  language?: Language | undefined;
};

/** The JSON text of each article's facts (format facts/1), in order, and what could not be read. */
export type ExtractResult = { facts: string[]; problems: { message: string; line?: number }[] };
