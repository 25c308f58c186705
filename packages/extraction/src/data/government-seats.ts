import { DataError, keyRows, parseTable } from "./table.js";

/** Reads `government-seats.tsv`: the name of a seat → ISO 3166-1 code of the country it governs. */
export function readGovernmentSeats(text: string, file: string): ReadonlyMap<string, string> {
  return keyRows(parseTable(text, file, 2, 2), file, ({ cells, line }) => {
    const iso = cells[1] ?? "";
    if (!/^[A-Z]{2}$/.test(iso)) throw new DataError(file, line, `"${iso}" is no ISO 3166-1 code of two letters`);
    return iso;
  });
}
