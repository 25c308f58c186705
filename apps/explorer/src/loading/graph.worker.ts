import "./strict-csp.js";
import { readGraph } from "./read-graph.js";

self.addEventListener("message", ({ data }: MessageEvent<{ bytes: ArrayBuffer; name: string }>) => {
  self.postMessage(readGraph(data.bytes, data.name));
});
