import { NewsGraph, toCsv } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";
import { CATALOGUES, type Language } from "../messages/index.js";
import { newsGraphOf } from "../query/news-graph.js";
import { type ExportChoice, exportedFiles, formatsFor } from "./graph-formats.js";
import { type ReportHead, reportChunks } from "./report.js";
import { type ShownIds, shownGraph } from "./shown-graph.js";
import { pageChunks } from "./single-page.js";
import { written } from "./written.js";

/** What of a graph is to be saved, and as what; everything where `shown` is missing. */
export type SaveRequest = { readonly shown: ShownIds | undefined } & (
  | { readonly as: "graph"; readonly format: string; readonly choice: ExportChoice }
  | { readonly as: "table" }
  /** The page that is filled, by its address, and the view that it opens with. */
  | { readonly as: "page"; readonly template: string; readonly view: string }
  | ({ readonly as: "report"; readonly language: Language } & ReportHead)
);

/** A file to be saved. */
export type SavedFile = { readonly name: string; readonly content: Blob };

/** Writes a graph, or what is shown of it. Rejects where a page has no template. @throws where there is no such format. */
export async function savedFiles(file: GraphFile, request: SaveRequest): Promise<SavedFile[]> {
  const { shown } = request;
  const graph = shown === undefined ? newsGraphOf(file) : new NewsGraph(shownGraph(file, shown));
  switch (request.as) {
    case "graph": {
      const { format: id, choice } = request;
      const format = formatsFor(choice.actor).find((each) => each.id === id);
      if (format === undefined) throw new Error(`savedFiles: no format "${id}"; take one of formatsFor`);
      const files: SavedFile[] = [];
      for (const { name, chunks, type } of exportedFiles(graph, format, choice))
        files.push({ name, content: await written(chunks, type) });
      return files;
    }
    case "table": {
      const table = toCsv(graph, "statements", { byteOrderMark: true });
      return [{ name: "newsgraph-statements.csv", content: await written([table], "text/csv") }];
    }
    case "page": {
      const chunks = await pageChunks(graph, request.template, request.view);
      return [{ name: "newsgraph.html", content: await written(chunks, "text/html") }];
    }
    case "report": {
      const { language, svg, title } = request;
      const chunks = reportChunks({ file: graph.file, svg, title, language, messages: CATALOGUES[language] });
      return [{ name: "newsgraph-report.html", content: await written(chunks, "text/html") }];
    }
  }
}
