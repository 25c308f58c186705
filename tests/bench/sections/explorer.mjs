import { existsSync } from "node:fs";
import { measureBundle, measureFirstGraph } from "../explorer.mjs";
import { ROOT } from "../seeds.mjs";
import { milliseconds, RUNS, row } from "../table.mjs";

/** The explorer's size, and how long a visitor waits for the graph. */
export async function benchExplorer() {
  if (!existsSync(new URL("apps/explorer/dist/index.html", ROOT))) {
    console.log("  skipped: the explorer is not built (npm run build)");
    return;
  }
  row("bundle, gzipped, workers included", `${((await measureBundle()) / 1024).toFixed(1)} KiB`);
  const times = await measureFirstGraph(RUNS);
  if (times === undefined) {
    console.log("  first graph on screen: skipped, no Chromium found (set CHROMIUM_PATH to one)");
    return;
  }
  // The first page also starts the browser's own processes: a visitor's browser runs already.
  row("first graph on screen, browser just started", milliseconds(times[0]));
  row("first graph on screen, without a cache", milliseconds(Math.min(...times.slice(1))));
}
