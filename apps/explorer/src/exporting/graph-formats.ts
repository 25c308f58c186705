import { EXPORT_FORMATS, type ExportFormat, isFilesFormat, NewsGraph } from "@newsgraph/graph";
import { RDF_EXPORT_FORMATS } from "@newsgraph/rdf";
import type { GraphFile } from "@newsgraph/schema";
import type { Language } from "../messages/index.js";

/** What an export may need beside the graph: whom a dossier is about. */
export type ExportChoice = { readonly actor: string | undefined; readonly language: Language };

/** The formats that a graph can be written in here, RDF among them; those about one actor only where one is chosen. */
export function formatsFor(actor: string | undefined): ExportFormat[] {
  const all = [...EXPORT_FORMATS, ...RDF_EXPORT_FORMATS];
  return all.filter(({ needs }) => needs.every((option) => option === "actor" && actor !== undefined));
}

/** A file that is to be saved. */
export type SavedFile = { readonly name: string; readonly parts: readonly string[]; readonly type: string };

/** The files of a graph in a format: one, or several of a format that has tables; CSV carries the mark by which Excel knows UTF-8. */
export function exportedFiles(file: GraphFile, format: ExportFormat, { actor, language }: ExportChoice): SavedFile[] {
  const graph = new NewsGraph(file);
  const options = { byteOrderMark: true, language, ...(actor === undefined ? {} : { actor }) };
  if (isFilesFormat(format)) {
    return format
      .files(graph, options)
      .map(({ name, chunks }) => ({ name, parts: [...chunks], type: format.mediaType }));
  }
  return [{ name: `newsgraph.${format.extension}`, parts: [...format.chunks(graph, options)], type: format.mediaType }];
}
