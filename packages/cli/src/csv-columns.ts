import { CSV_FIELDS, type CsvColumns } from "@newsgraph/graph";
import { UsageError } from "./errors.js";

/**
 * Which column of a table holds what, from "source=Absender,target=Empfänger"; a header may hold "=".
 * @throws UsageError for a field that is none, and for one given twice or without a header.
 */
export function parseColumns(text: string): CsvColumns {
  const columns = new Map<string, string>();
  for (const pair of text.split(",")) {
    const at = pair.indexOf("=");
    const [field, header] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || header === "")
      throw new UsageError(`--columns: "${pair}" is not field=header, as in source=Absender`);
    if (!CSV_FIELDS.some((known) => known === field)) {
      throw new UsageError(`--columns: there is no field "${field}"; there are ${CSV_FIELDS.join(", ")}`);
    }
    if (columns.has(field)) throw new UsageError(`--columns: ${field} is given twice`);
    columns.set(field, header);
  }
  return Object.fromEntries(columns);
}
