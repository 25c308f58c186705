import { loadExtractor } from "@newsgraph/extraction/node";
import { buildGraph } from "@newsgraph/graph";
import { isReadProblem, readBytes } from "@newsgraph/reading";
import type { Facts } from "@newsgraph/schema";
import { extractionAnswer } from "../answers/extraction-answer.js";
import type { ExtractJob, ExtractResult } from "./extract-jobs.js";
import { serveThread } from "./serve-thread.js";

await serveThread<ExtractJob>(async () => {
  const extractor = await loadExtractor();
  return async ({ bytes, name, format, language, as }): Promise<ExtractResult> => {
    const facts: Facts[] = [];
    const problems: ExtractResult["problems"] = [];
    for await (const item of readBytes(bytes, name, { format, language })) {
      if (isReadProblem(item)) {
        const { message, line } = item;
        problems.push({ message, ...(line !== undefined && { line }) });
      } else {
        facts.push(await extractor.extract(item));
      }
    }
    const found = as === "facts" || facts.length === 0 ? facts : [extractionAnswer(buildGraph(facts))];
    return { found: found.map((each) => JSON.stringify(each)), problems };
  };
});
