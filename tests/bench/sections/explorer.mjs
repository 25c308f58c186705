import { existsSync } from "node:fs";
import { loadExtractor } from "@newsgraph/extraction/node";
import { readBytes } from "@newsgraph/reading";
import { measureBundle, measureExtractionInPage, measureFirstGraph } from "../explorer.mjs";
import { ROOT, seedTexts } from "../seeds.mjs";
import { best, milliseconds, perSecond, RUNS, row } from "../table.mjs";

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
  await benchExtraction();
}

/** Bytes to facts in the page beside Node, in the same run. */
async function benchExtraction() {
  const texts = Array.from({ length: 40 }, () => seedTexts()).flat();
  const lines = texts.map((text, index) => JSON.stringify({ id: `a${index}`, text })).join("\n");
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const extractor = await loadExtractor();
  const bytes = new TextEncoder().encode(lines);
  const inNode = await best(async () => {
    for await (const item of readBytes(bytes, "articles.jsonl")) await extractor.extract(item);
  });
  const inPage = await measureExtractionInPage(lines, RUNS);
  row("extraction in Node", perSecond(characters, inNode, "characters"));
  row("extraction in the page's worker", perSecond(characters, inPage, "characters"));
  row("extraction in the page as a share of Node's rate", (inNode / inPage).toFixed(2));
}
