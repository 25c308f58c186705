import { panPicture, rest } from "./in-page.mjs";
import { generatedGraph, pictureOf, serveGraph } from "./served-graph.mjs";
import { visit } from "./visit.mjs";

/** Panning of the two pages by turns: other work of the machine hits both. */
const ROUNDS = 3;

/**
 * Opens a graph of about `nodes` nodes in the explorer and, beside it, what it shows in sigma alone, and yields the figures of
 * both as `{ label, unit, ours, alone }`.
 */
export async function* measureDrawing(browser, nodes) {
  const file = generatedGraph(nodes);
  const picture = await pictureOf(file);
  yield { label: "nodes", unit: "", ours: picture.nodes.length };
  yield { label: "edges", unit: "", ours: picture.edges.length };
  const served = await serveGraph(file);
  try {
    const ours = await visit(browser, served.address);
    // What it still draws would hold up the page beside it.
    await ours.page.evaluate(rest);
    const positions = await ours.page.evaluate(() => window.placed);
    served.setPicture({ ...picture, nodes: picture.nodes.map((node, at) => ({ ...node, ...positions[at] })) });
    const alone = await visit(browser, `${served.address}sigma-alone.html`);
    yield {
      label: "drawing: from places to the first frame",
      unit: "ms",
      ours: ours.drawingMs,
      alone: alone.drawingMs,
    };
    // The explorer loads the whole graph with its texts and arranges it; sigma is given nodes and edges with their places.
    yield { label: "from navigation to the first frame", unit: "ms", ours: ours.firstMs, alone: alone.firstMs };
    yield { label: "from navigation to the settled layout", unit: "ms", ours: ours.settledMs };
    yield {
      label: "memory of the page",
      unit: "MiB",
      ours: await heapMib(ours.page),
      alone: await heapMib(alone.page),
    };
    const frames = { ours: [], alone: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      frames.ours.push(await pan(ours.page));
      frames.alone.push(await pan(alone.page));
    }
    yield {
      label: "frame while panning",
      unit: "ms",
      ours: Math.min(...frames.ours),
      alone: Math.min(...frames.alone),
    };
    await ours.close();
    await alone.close();
  } finally {
    await served.stop();
  }
}

async function pan(page) {
  await page.bringToFront();
  return page.evaluate(panPicture, { frames: 40, longestMs: 3000 });
}

/** The page's own heap after a collection, without its workers and the memory of the graphics card. */
async function heapMib(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value / 2 ** 20;
}
