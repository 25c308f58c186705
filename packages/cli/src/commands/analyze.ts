import { conlluArticles } from "../articles.js";
import { type ReadingOptions, toReadOptions } from "../reading-options.js";
import { writeEach } from "../write-each.js";

/** Options of `newsgraph analyze`. */
export type AnalyzeOptions = ReadingOptions & { format: "conllu"; output: string };

/**
 * Writes the analysis of articles as CoNLL-U, one article in memory at a time. Resolves with the exit code: 1 where some
 * input was bad, after all the rest is done.
 */
export async function analyzeArticles(paths: readonly string[], options: AnalyzeOptions): Promise<number> {
  return writeEach(options.output, async function* (report) {
    for await (const { id, conllu } of conlluArticles(paths, toReadOptions(options), report))
      yield { id, text: conllu };
  });
}
