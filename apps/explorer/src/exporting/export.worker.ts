import "../loading/strict-csp.js";
import type { GraphFile } from "@newsgraph/schema";
import { type ExportChoice, exportedFiles, formatsFor } from "./graph-formats.js";

/** What the worker is asked for: a graph in the format of that id. */
export type ExportRequest = { readonly file: GraphFile; readonly format: string; readonly choice: ExportChoice };

self.addEventListener("message", ({ data: { file, format: id, choice } }: MessageEvent<ExportRequest>) => {
  const format = formatsFor(choice.actor).find((each) => each.id === id);
  if (format === undefined) throw new Error(`export.worker: no format "${id}"; take one of formatsFor`);
  self.postMessage(exportedFiles(file, format, choice));
});
