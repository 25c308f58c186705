import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGraphBuilder } from "@newsgraph/graph";
import { preview, runnerImport } from "vite";
import { generatedFacts } from "../graph/generated-facts.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const EXPLORER = join(ROOT, "apps/explorer");

/** Facts and names to choose from, by the number of nodes that the picture of the graph is to have, about. */
const SHAPES = new Map([
  [1_000, { facts: 9_000, names: 2_600 }],
  [10_000, { facts: 93_000, names: 48_000 }],
  [50_000, { facts: 375_000, names: 500_000 }],
]);
export const SIZES = [...SHAPES.keys()];

/** A graph of the shape of ours whose picture has about `nodes` nodes and four to five times as many edges. */
export function generatedGraph(nodes) {
  const shape = SHAPES.get(nodes);
  if (shape === undefined) {
    throw new Error(`bench explorer: no graph of ${nodes} nodes; EXPLORER_SIZES may have ${SIZES.join(", ")}`);
  }
  const builder = createGraphBuilder();
  for (const facts of generatedFacts(shape.facts, { names: shape.names })) builder.add(facts);
  return builder.build().file;
}

/**
 * Serves the built explorer with a graph file, and beside it a page where sigma alone draws the same nodes and edges, at
 * `sigma-alone.html`, once {@link setPicture} was given its file.
 */
export async function serveGraph(file) {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  cpSync(join(EXPLORER, "dist"), folder, { recursive: true });
  writeFileSync(join(folder, "graph.json"), JSON.stringify(file));
  for (const name of ["sigma-alone.html", "sigma-alone.js"]) {
    cpSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, name));
  }
  cpSync(join(EXPLORER, "node_modules/sigma/dist/sigma.min.js"), join(folder, "sigma.min.js"));
  cpSync(join(EXPLORER, "node_modules/graphology/dist/graphology.umd.min.js"), join(folder, "graphology.umd.min.js"));
  const server = await preview({
    configFile: false,
    logLevel: "silent",
    root: dirname(folder),
    build: { outDir: folder },
    preview: { port: 0, host: "127.0.0.1" },
  });
  return {
    address: server.resolvedUrls.local[0],
    setPicture: (picture) => writeFileSync(join(folder, "picture.json"), JSON.stringify(picture)),
    async stop() {
      await new Promise((resolve) => server.httpServer.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The nodes and edges that the explorer shows of a graph first, and how large; without positions. */
export async function pictureOf(file) {
  const model = async (name) => (await runnerImport(join(EXPLORER, `src/model/${name}.ts`))).module;
  const [{ indexGraph }, { viewOf }, { visibleGraph, NO_FILTERS }, { nodeRadius }] = await Promise.all(
    ["graph-index", "view-graph", "filters", "appearance"].map(model),
  );
  const display = { statements: false, articles: false };
  const { nodes, edges } = visibleGraph(viewOf(indexGraph(file)), display, NO_FILTERS);
  return {
    nodes: [...nodes.values()].map((node) => ({ id: node.id, label: node.label, size: nodeRadius(node) })),
    edges: [...edges.values()].map(({ source, target, directed }) => ({ source, target, directed })),
  };
}
