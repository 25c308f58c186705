import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Facts } from "@newsgraph/schema";
import { InputError, messageOf } from "./errors.js";
import type { ProblemReport } from "./problems.js";

/**
 * The facts of articles, in their order, one article at a time. What cannot be read goes to `report`, and so does an
 * article that the extractor fails on.
 * @throws InputError where the extractor's models are missing or of another version.
 */
export async function* extractArticles(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<Facts> {
  const [{ isReadProblem }, { readPaths }, { loadExtractor }] = await Promise.all([
    import("@newsgraph/reading"),
    import("@newsgraph/reading/node"),
    import("@newsgraph/extraction/node"),
  ]);
  const extractor = await loadExtractor().catch((error: unknown) => {
    throw new InputError(`the models cannot be loaded: ${messageOf(error)}`);
  });
  for await (const item of readPaths(paths, options)) {
    if (isReadProblem(item)) {
      report.add(item);
      continue;
    }
    let facts: Facts;
    try {
      facts = await extractor.extract(item);
    } catch (error) {
      report.add({ file: item.article.id, message: `cannot be analysed: ${messageOf(error)}` });
      continue;
    }
    yield facts;
  }
}
