import type { CommandDefinition } from "../command-definition.js";
import { ARTICLES, READING_OPTIONS } from "../reading-options.js";
import type { ExtractOptions } from "./extract.js";

/** `newsgraph extract`. */
export const extractCommand: CommandDefinition<[paths: string[]], ExtractOptions> = {
  name: "extract",
  summary: "articles to facts, one JSON object a line",
  arguments: [{ name: "<paths...>", summary: 'articles: files, folders or "-"' }],
  options: [...READING_OPTIONS, { flags: "-o, --output <file>", summary: "where to write", default: "-" }],
  details: `${ARTICLES}
Facts come in the order of the articles, one JSON object (format facts/1) a line, each as soon as its article is read.`,
  examples: [
    { command: "newsgraph extract seeds/*.txt > facts.jsonl" },
    { command: "newsgraph extract news/ -o facts.jsonl" },
    { command: "curl -s https://example.org/article.html | newsgraph extract -" },
  ],
  async run([paths], options) {
    const { extractFacts } = await import("./extract.js");
    return extractFacts(paths, options);
  },
};
