import { readFileSync } from "node:fs";
import type { OfficeHolder, StateTable } from "@newsgraph/language";
import { type FactbookCountry, namesOf, readEditedTable } from "./gazetteer-sources.js";

type Territories = Readonly<Record<string, string>>;

/** The German territory names of CLDR's `territories.json`, by code; variants have codes like `CZ-alt-variant`. */
export function readTerritories(file: string): Territories {
  return JSON.parse(readFileSync(file, "utf8")).main.de.localeDisplayNames.territories;
}

/**
 * States and territories with their German names (CLDR, exonyms, packages/training/data/gazetteer-state-names.tsv) and the
 * Factbook's English ones, then federal states. German names are listed before English ones, so that "Georgia" is the
 * federal state wherever German calls the state "Georgien".
 */
export function compileStates(
  territories: Territories,
  exonyms: Readonly<Record<string, string>>,
  countries: readonly FactbookCountry[],
): StateTable[] {
  const edited = new Map<string, string[]>();
  const canonical = new Map<string, string>();
  for (const { cells } of readEditedTable("gazetteer-state-names.tsv", 2)) {
    const names = namesOf(cells[1]);
    const usual = names.find((name) => name.endsWith("!"));
    if (usual !== undefined) canonical.set(cells[0]!, usual.slice(0, -1));
    edited.set(cells[0]!, [...(edited.get(cells[0]!) ?? []), ...names.map((name) => name.replace(/!$/, ""))]);
  }
  const sovereign = new Map(countries.map((country) => [country.iso, country]));
  const taken = new Set<string>();
  const own = (names: readonly (string | undefined)[]): string[] => {
    const kept = [...new Set(names)].filter((name) => name !== undefined && name !== "" && !taken.has(name));
    for (const name of kept) taken.add(name!);
    return kept as string[];
  };

  const isoCodes = Object.keys(territories).filter((code) => /^[A-Z]{2}$/.test(code) && !NO_STATES.has(code));
  const states = isoCodes.sort().map((iso) => {
    const variants = Object.keys(territories).filter((code) => code.startsWith(`${iso}-alt-`));
    const names = own([
      territories[iso],
      ...variants.map((code) => territories[code]).filter((name) => !name?.includes("(")),
      exonyms[iso]?.includes("(") ? undefined : exonyms[iso],
      ...(edited.get(iso) ?? []),
    ]);
    const kind = sovereign.get(iso)?.sovereign === true ? ("state" as const) : ("territory" as const);
    return { iso, name: canonical.get(iso) ?? territories[iso]!, kind, names };
  });
  const parts = compileParts(own);
  return [
    ...states.map((state) => ({
      ...state,
      names: [...state.names, ...own([englishName(sovereign.get(state.iso)?.name)])],
    })),
    ...parts,
  ];
}

/** Codes of CLDR that stand for no state: the eurozone, the EU, the UN, outlying and unknown regions. */
const NO_STATES = new Set(["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"]);

function compileParts(own: (names: readonly string[]) => string[]): StateTable[] {
  return readEditedTable("gazetteer-subdivisions.tsv", 2).map(({ cells }) => {
    const city = cells[1]!.startsWith("[");
    const name = cells[1]!.replace(/[[\]]/g, "");
    const others = namesOf(cells[2]);
    return { iso: cells[0]!, name, kind: "part" as const, names: own(city ? others : [name, ...others]) };
  });
}

function englishName(name: string | undefined): string | undefined {
  return name === undefined || name === "none" || name.includes("(") ? undefined : name.replace(/, The$/, "");
}

/** Offices of the Factbook with their holders and the date since when; vacant offices are left out. */
export function compileOfficeHolders(countries: readonly FactbookCountry[]): OfficeHolder[] {
  return countries.flatMap((country) => [
    ...readHolders(country.iso, country.chiefOfState, "head-of-state"),
    ...readHolders(country.iso, country.headOfGovernment, "head-of-government"),
  ]);
}

/** Reads "President Volodymyr ZELENSKYY (since 20 May 2019)", with further persons after a semicolon. */
function readHolders(iso: string, text: string, role: OfficeHolder["role"]): OfficeHolder[] {
  const holders: OfficeHolder[] = [];
  for (const part of text.split(/;|\bnote\b/)) {
    const match = /^\s*(.+?)\s*\(since (?:(\d{1,2}) )?(?:(\w+) )?(\d{4})\)/.exec(part);
    if (match === null || /vacant/i.test(match[1]!)) continue;
    const words = match[1]!.replace(/,.*$/, "").split(" ");
    const firstOfName = words.findIndex((word) => !OFFICE_WORDS.test(word));
    const surname = words.some((word) => /^[\p{Lu}'’-]{2,}$/u.test(word));
    if (firstOfName < 0 || !surname) continue;
    const since = isoDate(match[4]!, match[3], match[2]);
    holders.push({
      iso,
      name: words.slice(firstOfName).map(titleCase).join(" "),
      office: words.slice(0, firstOfName).join(" "),
      role,
      ...(since === undefined ? {} : { since }),
    });
  }
  return holders;
}

const OFFICE_WORDS =
  /^(?:President|Prime|Minister|Premier|Chancellor|King|Queen|Emir|Amir|Sultan|Grand|Duke|Prince|Princess|Emperor|Pope|Captain|Captains|Regent|Head|Chief|Executive|of|the|State|Council|Chairman|Chairperson|Chairwoman|Supreme|Leader|Governor|Governor-General|General|Federal|Acting|Interim|Transitional|Transition|Taoiseach|Crown|Administrator|Sovereign|and|First|Presidency|Member|Commander|Lieutenant|Co-prince|Cochairman|Secretary|Government|Affairs|Commission|Republic|Armed|Forces|Sheikh|HE|Colonel|Field|Marshal|\(Ret\.?\)|Dr\.?|Sir|Dame)$/; // biome-ignore format: one list

function titleCase(word: string): string {
  if (!/^[\p{Lu}'’-]{2,}$/u.test(word) || /^[IVX]+$/.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function isoDate(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const index = month === undefined ? -1 : MONTHS.indexOf(month);
  if (index < 0) return year;
  const date = `${year}-${String(index + 1).padStart(2, "0")}`;
  return day === undefined ? date : `${date}-${day.padStart(2, "0")}`;
}
