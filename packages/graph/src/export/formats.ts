import { toJsonChunks } from "../json.js";
import { CSV_TABLES, toCsvChunks } from "./csv.js";
import { type ExportFormat, inPieces } from "./export-format.js";
import { toGexfChunks } from "./gexf.js";

/** Every format that a graph can be written in, by its id. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: "json",
    label: "newsgraph JSON",
    extension: "json",
    mediaType: "application/json",
    description: "the graph file (newsgraph/1), lossless",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toJsonChunks(graph)),
  },
  {
    id: "gexf",
    label: "GEXF 1.3",
    extension: "gexf",
    mediaType: "application/xml",
    description: "for Gephi, Gephi Lite and other graph programs",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toGexfChunks(graph)),
  },
  {
    id: "csv",
    label: "CSV tables",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    description: "three tables for spreadsheets: nodes, edges, statements",
    takes: ["guardFormulas", "byteOrderMark"],
    needs: [],
    files: (graph, options) =>
      CSV_TABLES.map((table) => ({ name: `${table}.csv`, chunks: inPieces(toCsvChunks(graph, table, options)) })),
  },
];

/** The format of that id; `undefined` where there is none. */
export function findExportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
