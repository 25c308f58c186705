import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { runnerImport } from "vite";
import { loadTests } from "./browser.mjs";
import { noteFirstGraph } from "./in-page.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const BUNDLE = join(ROOT, "apps/explorer/dist");

/** The bytes that the page loads before it shows a graph, every file gzipped by itself, workers included. */
export async function measureBundle() {
  const { module: bundle } = await runnerImport(join(ROOT, "apps/explorer/test/initial-files.ts"));
  return bundle.initialFiles(BUNDLE).reduce((sum, name) => {
    return sum + gzipSync(readFileSync(join(BUNDLE, name)), { level: 9 }).length;
  }, 0);
}

/**
 * Opens the explorer on the graph of the seeds `runs` times, each in a fresh context without a cache.
 * @returns the times from navigation to the first frame with the graph, in milliseconds of the page's clock; `undefined` where
 * there is no Chromium.
 */
export async function measureFirstGraph(runs) {
  const tests = await loadTests();
  if (tests.browserPath === undefined) return undefined;
  const [browser, served] = await Promise.all([tests.openBrowser(), tests.serveExplorer()]);
  try {
    const times = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
      const page = await context.newPage();
      await page.addInitScript(noteFirstGraph);
      await page.goto(served.address);
      const noted = await page.waitForFunction(() => window.firstGraphMs);
      times.push(await noted.jsonValue());
      await context.close();
    }
    return times;
  } finally {
    await browser.close();
    await served.stop();
  }
}

/**
 * Milliseconds that the page's worker takes to find the facts of `lines`, JSON Lines of articles, once the models are loaded;
 * the least of `runs`. `undefined` where there is no Chromium.
 */
export async function measureExtractionInPage(lines, runs) {
  const tests = await loadTests();
  if (tests.browserPath === undefined) return undefined;
  const [browser, served] = await Promise.all([tests.openBrowser(), tests.serveExplorer()]);
  try {
    const page = await browser.newPage();
    await page.goto(served.address);
    const script = readdirSync(join(BUNDLE, "assets")).find((name) => name.startsWith("extraction.worker-"));
    return await page.evaluate(timeExtraction, { script: `${served.address}assets/${script}`, lines, runs });
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Runs in the page: from the job to the last article's facts, of a worker that has done one job before. */
async function timeExtraction({ script, lines, runs }) {
  const worker = new Worker(script, { type: "module" });
  const run = () =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      let ms = 0;
      worker.onerror = () => reject(new Error("the worker failed"));
      worker.onmessage = ({ data }) => {
        if (data.type === "progress") ms = performance.now() - start;
        else if (data.type === "done") resolve(ms);
        else if (data.type === "failed") reject(new Error(data.message));
      };
      worker.postMessage({ job: { files: [{ path: "articles.jsonl", blob: new Blob([lines]) }] } });
    });
  await run();
  const times = [];
  for (let turn = 0; turn < runs; turn += 1) times.push(await run());
  return Math.min(...times);
}
