import { fromJson, toJsonChunks } from "@newsgraph/graph";
import { timed } from "./clock.mjs";

/** Writing the graph and reading it back. */
export async function measureJson({ graph, count, report }) {
  const chunks = [];
  const written = await timed(() => {
    for (const chunk of toJsonChunks(graph)) chunks.push(chunk);
  });
  report("toJsonChunks", (count / written.ms) * 1000, "facts/s");
  const text = chunks.join("");
  // Beyond half a gigabyte JavaScript has no strings.
  chunks.length = 0;
  const value = await timed(() => JSON.parse(text));
  report("JSON.parse of it", (count / value.ms) * 1000, "facts/s");
  const read = await timed(() => fromJson(value.result));
  report("fromJson: checks and order", (count / read.ms) * 1000, "facts/s");
}
