import type { TimeMeaning } from "../calendar-meaning.js";
import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import type { SpecialMeaning } from "../timex-meaning.js";
import { readYearReference } from "./times-dates.js";
import { findPointer, ORDINALS, PARTS, SEASONS, stripEnding } from "./times-lexicon.js";

/** "dritten Quartal 2014", "zweiten Jahreshälfte", "ersten Halbjahr", "1. Quartal". */
export function readYearPart(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const digits = reader.number(index, 1, 1);
  const isDigits = digits !== undefined && reader.sign(index + 1) === "." && reader.isGlued(index + 1);
  const number = isDigits ? digits : ORDINALS.get(stripEnding(reader.word(index)) ?? "");
  const at = isDigits ? index + 2 : index + 1;
  const word = reader.word(at);
  const isQuarter = /^(?:jahres)?(?:quartals?|viertels?)$/.test(word) && !/^viertels?$/.test(word);
  const isHalf = /^(?:jahreshälfte|halbjahre?s?)$/.test(word);
  if (number === undefined || number > (isQuarter ? 4 : 2) || (!isQuarter && !isHalf)) return undefined;
  const year = readYearReference(reader, at + 1);
  const part = `${isQuarter ? "Q" : "H"}${number}`;
  return single(index, year?.end ?? at + 1, { kind: "year-part", part, year: year?.value });
}

/** "vorigen Jahrhunderts", "diesem Jahrhundert", "Ende des vergangenen Jahrhunderts". */
export function readPointedCentury(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const at = PARTS.has(reader.word(index)) && reader.word(index + 1) === "des" ? index + 2 : index;
  const count = findPointer(reader.word(at))?.pointer;
  const isCentury = /^jahrhunderts?$/.test(reader.word(at + 1));
  return count !== undefined && isCentury ? single(index, at + 2, { kind: "century-shift", count }) : undefined;
}

/** "diesem Tag", "selben Monat", "gleichen Jahr", "desselben Jahres": the one told before. */
export function readSame(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const unit = SAME_UNITS.get(reader.word(index + 1));
  // "dieses Jahr" is the article's own.
  if (unit === undefined || !reader.isCapital(index + 1)) return undefined;
  if (unit !== "day" && reader.word(index).startsWith("dies")) return undefined;
  return single(index, index + 2, { kind: "same", unit });
}

const SAME_UNITS: ReadonlyMap<string, "day" | "month" | "year"> = new Map([
  ["tag", "day"], ["tages", "day"], ["monat", "month"], ["monats", "month"], ["jahr", "year"], ["jahres", "year"],
]); // biome-ignore format: a table

/** "Sportlerin des Jahres": the article's own year. */
export function readOfTheYear(reader: LexemeReader, index: number): TimeMatch<TimeMeaning> | undefined {
  if (reader.word(index - 1) !== "des" || !reader.isCapital(index) || reader.digits(index + 1) !== "") return undefined;
  return single(index, index + 1, { kind: "shift", unit: "year", count: 0, at: "year" });
}

/** "Sommermonate", "Wintermonaten". */
export const SEASON_MONTHS: readonly string[] = [...SEASONS.keys()].flatMap((season) => [
  `${season}monate`,
  `${season}monaten`,
]);

/** The season of its months. */
export function readSeasonMonths(reader: LexemeReader, index: number): TimeMatch<TimeMeaning> | undefined {
  const season = SEASONS.get(reader.word(index).replace(/monaten?$/, ""));
  if (season === undefined || !DETERMINED.test(reader.word(index - 1))) return undefined;
  return single(index, index + 1, { kind: "season", season, year: undefined, pointer: undefined });
}

const DETERMINED = /^(?:de[rn]|die|diese[nr]?)$/;
