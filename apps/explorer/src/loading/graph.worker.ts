import "./strict-csp.js";
import { type LoadResult, readGraph } from "./read-graph.js";

/** What the worker is asked: to read the bytes of a file, or what an address gives. */
export type GraphRequest = { readonly name: string } & ({ readonly bytes: ArrayBuffer } | { readonly address: string });

self.addEventListener("message", async ({ data }: MessageEvent<GraphRequest>) => {
  self.postMessage("bytes" in data ? readGraph(data.bytes, data.name) : await fetchGraph(data.address, data.name));
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
