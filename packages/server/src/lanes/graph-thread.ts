import { workerData } from "node:worker_threads";
import { fromJson, type NewsGraph } from "@newsgraph/graph";
import { FormatError } from "@newsgraph/schema";
import { ExportDesk } from "../export-desk.js";
import { ProblemError } from "../problem.js";
import { questionOf } from "../questions/index.js";
import { openSparqlDesk } from "../sparql-desk.js";
import type { GraphData, GraphJob, GraphJobResult } from "./graph-jobs.js";
import { serveThread } from "./serve-thread.js";

await serveThread<GraphJob>(async () => {
  const { bytes, hash, sparql } = workerData as GraphData;
  const graph = readGraph(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  const asked = { graph, graphHash: hash };
  const desk = new ExportDesk(graph);
  const askSparql = sparql ? await openSparqlDesk(graph) : undefined;
  return (job): GraphJobResult | Promise<GraphJobResult> => {
    switch (job.kind) {
      case "ask":
        return JSON.stringify(questionOf(job.question).answer(asked, job.input));
      case "open-export":
        return desk.open(job.request);
      case "next-piece":
        return desk.next(job.export);
      case "close-export":
        desk.close(job.export);
        return undefined;
      case "sparql":
        return askSparql?.(job.request);
    }
  };
});

function readGraph(json: string): NewsGraph {
  try {
    return fromJson(json);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new ProblemError("not-ready", error.message.replace(/^fromJson: /, ""));
  }
}
