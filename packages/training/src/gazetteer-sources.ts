import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const EDITED = fileURLToPath(new URL("../data", import.meta.url));

/** A line of a table that people edit, with its number for messages. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] };

/**
 * The text of an `.xz` file, decompressed by the command `xz`.
 * @throws Error naming the remedy, where `xz` is not there.
 */
export function readXz(file: string): string {
  try {
    return execFileSync("xz", ["-dc", file], { encoding: "utf8", maxBuffer: 2 ** 30 });
  } catch (error) {
    throw new Error(`readXz: ${file} could not be decompressed; install xz-utils (${(error as Error).message})`);
  }
}

/**
 * A table of packages/training/data: cells separated by tabs, `#` starts a comment line.
 * @param least the fewest cells that a line has
 * @throws Error naming file and line, where a line has fewer.
 */
export function readEditedTable(name: string, least: number): TableLine[] {
  const lines: TableLine[] = [];
  for (const [index, text] of readFileSync(path.join(EDITED, name), "utf8").split("\n").entries()) {
    if (text.startsWith("#") || text.trim() === "") continue;
    const cells = text.split("\t").map((cell) => cell.trim());
    if (cells.length < least) {
      throw new Error(`${name}:${index + 1}: ${cells.length} cells where ${least} are needed; separate them by tabs`);
    }
    lines.push({ line: index + 1, cells });
  }
  return lines;
}

/** The names in a cell, separated by " | ". */
export function namesOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** A country of the World Factbook, with the fields that the gazetteer uses. */
export type FactbookCountry = {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly name: string;
  readonly capital: string;
  /** Whether it is independent: a member of the UN, or one of the states named in `RECOGNISED`. */
  readonly sovereign: boolean;
  /** English nationality adjective, `""` where it has none. */
  readonly adjective: string;
  readonly chiefOfState: string;
  readonly headOfGovernment: string;
};

/** States outside the UN, and Switzerland's neighbour of one city, that news treats as states. */
const RECOGNISED = new Set(["XK", "VA", "TW", "PS"]);

/** The countries of the World Factbook by its files in `folder`, sorted by ISO code. */
export function readFactbook(folder: string): FactbookCountry[] {
  const countries: FactbookCountry[] = [];
  for (const region of readdirSync(folder, { withFileTypes: true })) {
    if (!region.isDirectory()) continue;
    for (const file of readdirSync(path.join(folder, region.name)).sort()) {
      const data = JSON.parse(readFileSync(path.join(folder, region.name, file), "utf8"));
      const iso = isoOf(file, data.Communications?.["Internet country code"]?.text ?? "");
      const government = data.Government;
      if (iso === undefined || government === undefined) continue;
      const text = (field: { text?: string } | undefined) => plain(field?.text ?? "");
      const memberships = text(government["International organization participation"]);
      countries.push({
        iso,
        name: text(government["Country name"]?.["conventional short form"]),
        capital: text(government.Capital?.name),
        sovereign: /\bUN\b/.test(memberships) || RECOGNISED.has(iso),
        adjective: text(data["People and Society"]?.Nationality?.adjective),
        chiefOfState: text(government["Executive branch"]?.["chief of state"]),
        headOfGovernment: text(government["Executive branch"]?.["head of government"]),
      });
    }
  }
  return countries.sort((a, b) => (a.iso < b.iso ? -1 : 1));
}

/** The Factbook's file names are FIPS codes; the Internet's country code is the ISO code except for the United Kingdom. */
function isoOf(file: string, domain: string): string | undefined {
  if (file === "fr.json") return "FR";
  if (file === "kv.json") return "XK";
  const code = /^\.([a-z]{2})\b/.exec(domain)?.[1]?.toUpperCase();
  return code === "UK" ? "GB" : code;
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/&rsquo;/g, "’")
    .replace(/&(\p{L})(acute|grave|circ|uml|tilde|cedil|caron|ring);/gu, (_, letter: string, mark: string) =>
      (letter + COMBINING[mark]).normalize("NFC"),
    )
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

const COMBINING: Readonly<Record<string, string>> = {
  acute: "\u0301", grave: "\u0300", circ: "\u0302", uml: "\u0308", tilde: "\u0303", cedil: "\u0327", caron: "\u030c", ring: "\u030a",
}; // biome-ignore format: a table
