/** A line of a data file that is not as its header says. The message names file and line. */
export class DataError extends Error {
  override readonly name = "DataError";
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

/** A row of a data file: its cells, and where it stands. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * Rows of a tab-separated data file: lines that are empty or start with `#` are left out, trailing empty cells may be omitted.
 * @throws DataError where a row has fewer than `least` or more than `most` cells.
 */
export function parseTable(text: string, file: string, least: number, most: number): Row[] {
  const rows: Row[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === "" || content.startsWith("#")) continue;
    const cells = content.split("\t").map((cell) => cell.trim());
    if (cells.length < least || cells.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      throw new DataError(
        file,
        index + 1,
        `${cells.length} columns where ${wanted} belong (columns are parted by tabs)`,
      );
    }
    rows.push({ line: index + 1, cells });
  }
  return rows;
}

/**
 * `cell` as one of `allowed`.
 * @throws DataError naming what is allowed.
 */
export function oneOf<const T extends string>(
  cell: string | undefined,
  allowed: readonly T[],
  file: string,
  line: number,
): T {
  if ((allowed as readonly (string | undefined)[]).includes(cell)) return cell as T;
  throw new DataError(file, line, `"${cell ?? ""}" is none of ${allowed.join(", ")}`);
}

/**
 * Checks a row's example sentence: it must be there, and use `word` as it stands where one is given, in any case.
 * @throws DataError naming what is missing.
 */
export function checkExample(example: string | undefined, file: string, line: number, word?: string): void {
  if (example === undefined || example === "") {
    throw new DataError(file, line, "the example is missing; write a short sentence that uses the word so");
  }
  const words: readonly string[] = example.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (word !== undefined && !words.includes(word.toLowerCase())) {
    throw new DataError(file, line, `the example does not use the word "${word}": ${example}`);
  }
}

/** A map from the rows' first cell, or from the first `columns`, parted by a space; a key given twice is an error. */
export function keyRows<T>(rows: readonly Row[], file: string, read: (row: Row) => T, columns = 1): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) {
    if (row.cells[0] === "") throw new DataError(file, row.line, "the first column is empty");
    const key = row.cells.slice(0, columns).join(" ");
    if (map.has(key)) throw new DataError(file, row.line, `"${key}" is listed twice`);
    map.set(key, read(row));
  }
  return map;
}
