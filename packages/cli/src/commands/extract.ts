import { extractArticles } from "../articles.js";
import { type ReadingOptions, toReadOptions } from "../reading-options.js";
import { writeEach } from "../write-each.js";

/** Options of `newsgraph extract`. */
export type ExtractOptions = ReadingOptions & { output: string };

/**
 * Writes the facts of articles as JSON Lines, in the order of the articles, one article in memory at a time. Resolves with
 * the exit code: 1 where some input was bad, after all the rest is done.
 */
export async function extractFacts(paths: readonly string[], options: ExtractOptions): Promise<number> {
  return writeEach(options.output, async function* (report) {
    for await (const facts of extractArticles(paths, toReadOptions(options), report)) {
      yield { id: facts.article.id, text: `${JSON.stringify(facts)}\n` };
    }
  });
}
