import type { InputFormat } from "@newsgraph/reading";
import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Language } from "@newsgraph/schema";
import type { OptionDefinition } from "./command-definition.js";

/** What the command line may say of how articles are read. */
export type ReadingOptions = { inputFormat?: InputFormat; language?: Language };

/** The options of every command that reads articles. */
export const READING_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: "--input-format <format>",
    summary: "of every article (default: told by name or content)",
    choices: ["text", "markdown", "html", "json", "jsonl"] satisfies InputFormat[],
  },
  {
    flags: "--language <code>",
    summary: "of every article (default: what it says, else identified)",
    choices: ["de", "en"] satisfies Language[],
  },
];

/** What may be an article, for the details of every command that reads articles. */
export const ARTICLES =
  'Articles may be plain text, Markdown, HTML, JSON or JSON Lines; a folder is read with all in it; "-" is standard input.';

/** The reader's options for those of the command line. */
export function toReadOptions({ inputFormat, language }: ReadingOptions): ReadPathsOptions {
  return { format: inputFormat, language };
}
