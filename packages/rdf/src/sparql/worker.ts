import { SparqlError } from "./sparql-error.js";
import { isTrap, SparqlStore } from "./sparql-store.js";
import { nodeModule } from "./threads.js";
import type { WorkerReply, WorkerRequest } from "./worker-messages.js";

/*
 * The thread of a SPARQL engine, in Node and in browsers. In browsers, a file of your own imports
 * "@newsgraph/rdf/sparql-worker" and is started by the `startWorker` that `createSparqlEngine` is given.
 */
let store: SparqlStore | undefined;

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  try {
    if (request.type === "open") {
      store = await SparqlStore.open(request.prefixes);
      return { type: "done" };
    }
    if (store === undefined) throw new Error("sparql-worker: the store was not opened");
    if (request.type === "query")
      return { type: "result", result: await store.query(request.query, request.maxResults) };
    store.load(request.nquads);
    return { type: "done" };
  } catch (error) {
    if (error instanceof SparqlError) {
      const { code, message, position } = error;
      return { type: "problem", code, message, position, broken: false };
    }
    return { type: "problem", code: "failed", message: messageOf(error), position: undefined, broken: true };
  }
}

function messageOf(error: unknown): string {
  if (isTrap(error)) return "there was not memory enough for the query or the graph";
  return error instanceof Error ? error.message : String(error);
}

const parent = nodeModule("node:worker_threads")?.parentPort;
if (parent) {
  parent.on("message", async (request) => parent.postMessage(await answer(request as WorkerRequest)));
} else {
  const scope = globalThis as unknown as {
    onmessage: (event: { data: WorkerRequest }) => void;
    postMessage(reply: WorkerReply): void;
  };
  scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
}
