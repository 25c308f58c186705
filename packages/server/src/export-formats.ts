import { type ExportFormat, EXPORT_FORMATS as GRAPH_FORMATS } from "@newsgraph/graph";
import { RDF_EXPORT_FORMATS } from "@newsgraph/rdf";

/** Every format that the server exports, RDF among them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [...GRAPH_FORMATS, ...RDF_EXPORT_FORMATS];

/** The format of that id; `undefined` where there is none. */
export function findExportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
