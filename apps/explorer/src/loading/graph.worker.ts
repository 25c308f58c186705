import "./strict-csp.js";
import { readGraph } from "./read-graph.js";

self.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readGraph(data));
});
