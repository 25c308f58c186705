import { loadExtractor } from "@newsgraph/extraction/node";
import { isReadProblem, readBytes } from "@newsgraph/reading";
import type { ExtractJob, ExtractResult } from "./extract-jobs.js";
import { serveThread } from "./serve-thread.js";

await serveThread<ExtractJob>(async () => {
  const extractor = await loadExtractor();
  return async ({ bytes, name, format, language }): Promise<ExtractResult> => {
    const result: ExtractResult = { facts: [], problems: [] };
    for await (const item of readBytes(bytes, name, { format, language })) {
      if (isReadProblem(item)) {
        const { message, line } = item;
        result.problems.push({ message, ...(line !== undefined && { line }) });
      } else {
        result.facts.push(JSON.stringify(await extractor.extract(item)));
      }
    }
    return result;
  };
});
