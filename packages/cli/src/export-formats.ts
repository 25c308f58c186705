import { EXPORT_FORMATS, type ExportFormat } from "@newsgraph/graph";
import { RDF_EXPORT_FORMATS } from "@newsgraph/rdf";

/** Every format that a graph can be written in. */
export const FORMATS: readonly ExportFormat[] = [...EXPORT_FORMATS, ...RDF_EXPORT_FORMATS];
