import Papa, { type UnparseConfig } from "papaparse";

/** Rows written at once: a call of the library costs as much as several rows. */
const ROWS = 256;

/** Rows as CSV, some at a time, in the notation of `config`, which names the `newline`. */
export function* csvText(
  rows: Iterable<readonly (string | number)[]>,
  config: UnparseConfig & { newline: string },
): Generator<string> {
  let batch: (readonly (string | number)[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS) continue;
    yield Papa.unparse(batch, config) + config.newline;
    batch = [];
  }
  if (batch.length > 0) yield Papa.unparse(batch, config) + config.newline;
}
