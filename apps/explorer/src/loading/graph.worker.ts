import "./strict-csp.js";
import { type AnswerRequest, QuestionServer } from "../answering/serve-questions.js";
import { type LoadResult, readGraph } from "./read-graph.js";

/** What the worker is asked first: to read the bytes of a file, or what an address gives. Then it answers questions about the graph. */
export type GraphRequest = { readonly type: "read"; readonly name: string } & (
  | { readonly bytes: ArrayBuffer }
  | { readonly address: string }
);

const server = new QuestionServer();

self.addEventListener("message", async ({ data }: MessageEvent<GraphRequest | AnswerRequest>) => {
  if (data.type !== "read") return server.take(data);
  const result = "bytes" in data ? readGraph(data.bytes, data.name) : await fetchGraph(data.address, data.name);
  self.postMessage(result);
  if ("graph" in result) server.hold(result.graph);
});

async function fetchGraph(address: string, name: string): Promise<LoadResult> {
  try {
    const response = await fetch(address);
    if (!response.ok) return { problem: "missing", detail: `HTTP ${response.status}` };
    return readGraph(await response.arrayBuffer(), name);
  } catch (error) {
    return { problem: "missing", detail: String(error) };
  }
}
