import { EXPORT_FORMATS, importGraph, isFilesFormat } from "@newsgraph/graph";

const MEBIBYTE = 2 ** 20;
/** Above so many facts each format is written once, with the indexes that it makes, and none is read back: that takes minutes. */
const SEVERAL_RUNS = 500_000;
/** The formats that are read back. */
const IMPORTED = ["graphology", "gexf", "graphml", "csv", "ftm"];

const heapUsed = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

/** How fast the graph is written in every format of export, how much memory that takes beyond the graph, and how fast it is read back. */
export function measureExchange({ graph, count, report }) {
  const { id: actor } = graph.file.entities.reduce((most, one) =>
    one.mentions.length > most.mentions.length ? one : most,
  );
  for (const format of EXPORT_FORMATS) {
    // Indexes that the first writer makes are the graph's, not the format's.
    if (count < SEVERAL_RUNS) drain(format, graph, actor);
    const { ms, highest } = drain(format, graph, actor);
    // A dossier is of one actor alone.
    if (format.needs.length === 0) report(`export ${format.id}`, (count / ms) * 1000, "facts/s");
    report(`export ${format.id}, memory`, highest / MEBIBYTE, "MiB");
  }
  if (count >= SEVERAL_RUNS) return;
  for (const id of IMPORTED) {
    const texts = streamsOf(
      EXPORT_FORMATS.find((format) => format.id === id),
      graph,
    ).map((chunks) => [...chunks].join(""));
    const start = performance.now();
    importGraph(texts);
    report(`import ${id}`, (count / (performance.now() - start)) * 1000, "facts/s");
  }
}

function streamsOf(format, graph, actor) {
  return isFilesFormat(format) ? format.files(graph).map(({ chunks }) => chunks) : [format.chunks(graph, { actor })];
}

/** Writes everything and keeps nothing; the highest heap beyond what was there before, each time after a collection. */
function drain(format, graph, actor) {
  const before = heapUsed();
  let length = 0;
  let highest = 0;
  let next = 0;
  let paused = 0;
  const start = performance.now();
  for (const chunks of streamsOf(format, graph, actor)) {
    for (const chunk of chunks) {
      length += chunk.length;
      if (length < next) continue;
      const pause = performance.now();
      highest = Math.max(highest, heapUsed() - before);
      paused += performance.now() - pause;
      // A handful of looks, however much there is to write.
      next = Math.max(length * 2, MEBIBYTE);
    }
  }
  return { ms: performance.now() - start - paused, highest };
}
