import { NewsGraph } from "@newsgraph/graph";
import { createSparqlEngine, type SparqlEngine } from "@newsgraph/rdf";
import type { GraphFile } from "@newsgraph/schema";

let current: { file: GraphFile; engine: Promise<SparqlEngine> } | undefined;

/** The engine for a graph: made when first asked for, kept until another graph is asked about. Rejects where none starts. */
export function sparqlEngineFor(file: GraphFile): Promise<SparqlEngine> {
  if (current?.file === file) return current.engine;
  void current?.engine.then(
    (engine) => engine.close(),
    () => {},
  );
  const engine = createSparqlEngine(new NewsGraph(file), {
    startWorker: () => new Worker(new URL("./sparql.worker.ts", import.meta.url), { type: "module" }),
  });
  current = { file, engine };
  engine.catch(() => {
    if (current?.engine === engine) current = undefined;
  });
  return engine;
}
