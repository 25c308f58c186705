import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ExportFormat, toPageChunks } from "@newsgraph/graph";
import { InputError } from "./errors.js";

/** The explorer with the graph in it. It is a format of the command alone: the page that is filled is built with the explorer. */
export const PAGE_FORMAT: ExportFormat = {
  id: "html",
  label: "HTML page",
  extension: "html",
  mediaType: "text/html; charset=utf-8",
  description: "the explorer with the graph in it, one file that opens in a browser without a network",
  takes: [],
  needs: [],
  chunks: (graph) => toPageChunks(graph, readTemplate()),
};

/** @throws InputError where the explorer is not built. */
function readTemplate(): string {
  const path = fileURLToPath(import.meta.resolve("@newsgraph/explorer/offline.html"));
  if (!existsSync(path)) {
    throw new InputError("the explorer is not built yet; run `npm run setup` in the repository's root first");
  }
  return readFileSync(path, "utf8");
}
