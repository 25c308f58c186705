import type { ExportFormat } from "@newsgraph/graph";
import { EXPORT_FORMATS as SERVER_FORMATS } from "@newsgraph/server/export-formats";
import { PAGE_FORMAT } from "./page-format.js";

/** Every format that the command exports. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [...SERVER_FORMATS, PAGE_FORMAT];
