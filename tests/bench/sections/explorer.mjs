import { existsSync } from "node:fs";
import { loadExtractor } from "@newsgraph/extraction/node";
import { readBytes } from "@newsgraph/reading";
import { openBrowser } from "../explorer/browser.mjs";
import { measureDrawing } from "../explorer/measure-drawing.mjs";
import { measureInteractions } from "../explorer/measure-interactions.mjs";
import { generatedGraph, SIZES, serveGraph } from "../explorer/served-graph.mjs";
import { visit } from "../explorer/visit.mjs";
import { measureBundle, measureExtractionInPage, measureFirstGraph } from "../explorer/visits.mjs";
import { ROOT, seedTexts } from "../seeds.mjs";
import { best, milliseconds, perSecond, RUNS, row } from "../table.mjs";

/** The size at which every interaction is measured. */
const INTERACTIONS_SIZE = 10_000;

/**
 * The explorer's size, how long a visitor waits for the graph, extraction in the page; and on generated graphs drawing beside sigma alone, and
 * what a person does with them. `EXPLORER_SIZES=1000,10000` draws others than all {@link SIZES}; empty, none.
 */
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
  const sizes = (process.env.EXPLORER_SIZES ?? SIZES.join()).split(",").filter(Boolean).map(Number);
  for (const size of sizes) await benchDrawing(size);
  if (sizes.includes(INTERACTIONS_SIZE)) await benchInteractions();
}

/** Drawing of one size, each figure with that of sigma alone on the same nodes and edges. */
async function benchDrawing(size) {
  console.log(`\n  ${"".padEnd(58)} ${"explorer".padStart(10)}${"sigma".padStart(12)}  ratio`);
  const browser = await openBrowser();
  try {
    for await (const { label, unit, ours, alone } of measureDrawing(browser, size)) {
      const figures = [ours, ...(alone === undefined ? [] : [alone])];
      const cells = figures.map((figure) => `${Math.round(figure).toLocaleString("en")} ${unit}`.trim());
      const ratio = alone === undefined ? "" : `  ×${(ours / alone).toFixed(2)}`;
      row(label, cells.map((cell, at) => cell.padStart(at === 0 ? 10 : 12)).join("") + ratio);
    }
  } finally {
    await browser.close();
  }
}

/** What a person does with a graph that is not drawn: how long the page answers, and how long nothing else could happen. */
async function benchInteractions() {
  console.log(`\n  ${"".padEnd(58)} ${"answer".padStart(10)}${"longest task".padStart(16)}`);
  const served = await serveGraph(generatedGraph(INTERACTIONS_SIZE));
  const browser = await openBrowser();
  try {
    const { page } = await visit(browser, served.address, { draws: false });
    for await (const { label, answerMs, longestTaskMs } of measureInteractions(browser, page)) {
      const answer = answerMs === undefined ? "" : milliseconds(answerMs);
      row(label, answer.padStart(10) + milliseconds(longestTaskMs).padStart(16));
    }
  } finally {
    await browser.close();
    await served.stop();
  }
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
