import { EXPORT_FORMATS, type ExportFormat, isFilesFormat, type NewsGraph } from "@newsgraph/graph";
import { RDF_EXPORT_FORMATS } from "@newsgraph/rdf";
import type { Language } from "../messages/index.js";

/** What an export may need beside the graph: whom a dossier is about. */
export type ExportChoice = { readonly actor: string | undefined; readonly language: Language };

/** The formats that a graph can be written in here, RDF among them; those about one actor only where one is chosen. */
export function formatsFor(actor: string | undefined): ExportFormat[] {
  const all = [...EXPORT_FORMATS, ...RDF_EXPORT_FORMATS];
  return all.filter(({ needs }) => needs.every((option) => option === "actor" && actor !== undefined));
}

/** A file on its way: its text in pieces that are written when they are asked for. */
export type ExportedFile = { readonly name: string; readonly chunks: Iterable<string>; readonly type: string };

/** The files of a graph in a format: one, or several of a format that has tables; CSV carries the mark by which Excel knows UTF-8. */
export function exportedFiles(
  graph: NewsGraph,
  format: ExportFormat,
  { actor, language }: ExportChoice,
): ExportedFile[] {
  const options = { byteOrderMark: true, language, ...(actor === undefined ? {} : { actor }) };
  const type = format.mediaType;
  if (isFilesFormat(format)) return format.files(graph, options).map(({ name, chunks }) => ({ name, chunks, type }));
  return [{ name: `newsgraph.${format.extension}`, chunks: format.chunks(graph, options), type }];
}
