import { createGraphBuilder, toJsonChunks } from "@newsgraph/graph";
import { gatherFacts } from "../build-input.js";
import { parseColumns } from "../csv-columns.js";
import { EXIT, InputError, messageOf } from "../errors.js";
import { writeOutput } from "../output.js";
import { startReport } from "../problems.js";
import { startProgress } from "../progress.js";
import { type ReadingOptions, toReadOptions } from "../reading-options.js";

/** Options of `newsgraph build`. */
export type BuildOptions = ReadingOptions & { output: string; columns?: string };

/**
 * Builds the graph of articles and facts files and writes it as newsgraph/1. Resolves with the exit code: 1 where some
 * input was bad, after the graph of all the rest is written.
 * @throws UsageError for columns that are none; InputError where none of the input could be used; nothing is written then.
 */
export async function buildGraph(paths: readonly string[], options: BuildOptions): Promise<number> {
  const columns = options.columns === undefined ? undefined : parseColumns(options.columns);
  const progress = startProgress();
  const report = startReport(progress);
  const builder = createGraphBuilder();
  let done = 0;
  try {
    for await (const { facts, file, line } of gatherFacts(paths, { ...toReadOptions(options), columns }, report)) {
      try {
        builder.add(facts);
      } catch (error) {
        report.add({ file, ...(line !== undefined && { line }), message: messageOf(error) });
        continue;
      }
      done += 1;
      progress.show(`${done} articles read, the last ${facts.article.id}`);
    }
    if (done === 0) throw new InputError("there was no article that could be used; no graph is written");
    progress.show(`joining ${done} articles`);
    const graph = builder.build();
    for (const { article, message } of graph.problems) report.add({ file: article, message });
    await writeOutput(options.output, toJsonChunks(graph));
  } finally {
    progress.end();
  }
  return report.count > 0 ? EXIT.badInput : EXIT.ok;
}
