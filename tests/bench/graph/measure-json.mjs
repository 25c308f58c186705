import { fromJson, toJsonChunks } from "@newsgraph/graph";
import { timed } from "./clock.mjs";

/** Writing the graph and reading it back. */
export async function measureJson({ graph, count, report }) {
  const written = await timed(() => {
    let length = 0;
    for (const chunk of toJsonChunks(graph)) length += chunk.length;
    return length;
  });
  report("toJsonChunks", (count / written.ms) * 1000, "facts/s");
  report("the JSON", written.result / count, "characters/fact");
  // A million facts make more text than a string can hold: record by record, as the file has them, a line each.
  const { format, ...lists } = graph.file;
  const parsed = await timed(() =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(copied)])),
  );
  report("JSON, written and parsed again", (count / parsed.ms) * 1000, "facts/s");
  const read = await timed(() => fromJson({ format, ...parsed.result }));
  report("fromJson of what was parsed", (count / read.ms) * 1000, "facts/s");
  report("fromJson of what was parsed, of processor time", (count / read.cpuMs) * 1000, "facts/s");
}

const copied = (record) => JSON.parse(JSON.stringify(record));
