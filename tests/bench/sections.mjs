import { benchExplorer } from "./sections/explorer.mjs";
import { benchGraph } from "./sections/graph.mjs";
import { benchHttp } from "./sections/http.mjs";
import { benchPipeline } from "./sections/pipeline.mjs";
import { benchProcess } from "./sections/process.mjs";
import { benchRdf } from "./sections/rdf.mjs";

const SECTIONS = {
  process: benchProcess,
  pipeline: benchPipeline,
  graph: benchGraph,
  http: benchHttp,
  rdf: benchRdf,
  explorer: benchExplorer,
};

/** Runs the named sections, all by default, and prints a table for each. */
export async function runBenchmarks(names) {
  const unknown = names.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0) {
    console.error(`bench: no section "${unknown.join('", "')}"; there are ${Object.keys(SECTIONS).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  for (const name of names.length > 0 ? names : Object.keys(SECTIONS)) {
    console.log(`\n${name}`);
    await SECTIONS[name]();
  }
}
