import { extractArticles } from "../articles.js";
import { EXIT } from "../errors.js";
import { openOutput } from "../output.js";
import { startReport } from "../problems.js";
import { startProgress } from "../progress.js";
import { type ReadingOptions, toReadOptions } from "../reading-options.js";

/** Options of `newsgraph extract`. */
export type ExtractOptions = ReadingOptions & { output: string };

/**
 * Writes the facts of articles as JSON Lines, in the order of the articles, one article in memory at a time. Resolves with
 * the exit code: 1 where some input was bad, after all the rest is done.
 */
export async function extractFacts(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const progress = startProgress();
  const report = startReport(progress);
  const output = await openOutput(options.output);
  try {
    let done = 0;
    for await (const facts of extractArticles(paths, toReadOptions(options), report)) {
      await output.write(`${JSON.stringify(facts)}\n`);
      done += 1;
      progress.show(`${done} articles read, the last ${facts.article.id}`);
    }
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.end();
  }
  return report.count > 0 ? EXIT.badInput : EXIT.ok;
}
