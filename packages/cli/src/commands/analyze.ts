import { conlluArticles, timesOfArticles } from "../articles.js";
import { type ReadingOptions, toReadOptions } from "../reading-options.js";
import { writeEach } from "../write-each.js";

/** Options of `newsgraph analyze`. */
export type AnalyzeOptions = ReadingOptions & { format: "conllu" | "times"; output: string };

/**
 * Writes the analysis of articles as CoNLL-U, or their time expressions as JSON Lines, one article in memory at a time. Resolves with the exit code: 1 where some
 * input was bad, after all the rest is done.
 */
export async function analyzeArticles(paths: readonly string[], options: AnalyzeOptions): Promise<number> {
  return writeEach(options.output, async function* (report) {
    if (options.format === "times") {
      for await (const article of timesOfArticles(paths, toReadOptions(options), report))
        yield { id: article.id, text: `${JSON.stringify(article)}\n` };
      return;
    }
    for await (const { id, conllu } of conlluArticles(paths, toReadOptions(options), report))
      yield { id, text: conllu };
  });
}
