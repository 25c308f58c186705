import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import { formatAmounts } from "../timex.js";
import type { SpecialMeaning } from "../timex-meaning.js";
import { DAY_PARTS, MONTHS, NUMERALS, ORDINALS, SEASONS, stripEnding, WEEKDAYS } from "./times-lexicon.js";
import { findWeekday, findWeekdayPart } from "./times-named.js";
import { readNumber, readUnit } from "./timex-amounts.js";

const SEASON_CODES: Readonly<Record<number, string>> = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" };

type SetMatch = TimeMatch<SpecialMeaning> | undefined;

function set(first: number, end: number, value: string, more: { quant?: string; freq?: string } = {}): SetMatch {
  return single(first, end, { kind: "fixed", type: "SET", value, ...more });
}

/** "jeden Montag", "jedes Jahr", "jeden zweiten Donnerstag im Monat", "jeden Abend". */
export function readEach(reader: LexemeReader, index: number): SetMatch {
  let position = index + 1;
  const ordinal = ORDINALS.get(stripEnding(reader.word(position)) ?? "");
  if (ordinal !== undefined) position += 1;
  const word = reader.word(position);
  const unit = readUnit(reader, position);
  const recurring = findRecurring(word);
  if (recurring === undefined && unit === undefined) return undefined;
  const isDated = recurring !== undefined && ordinal !== undefined;
  const hasMonth = isDated && reader.word(position + 1) === "im" && /^(?:monat|jahr)$/.test(reader.word(position + 2));
  const value = recurring ?? formatAmounts([{ unit: unit!.code, count: ordinal ?? 1 }]);
  return set(index, hasMonth ? position + 3 : position + 1, value, { quant: "EVERY" });
}

/** The value of every day, month or season of that name. */
function findRecurring(word: string): string | undefined {
  const weekday = findWeekday(word);
  if (weekday !== undefined) {
    const part = findWeekdayPart(word);
    return `XXXX-WXX-${weekday + 1}${part === undefined ? "" : `T${part}`}`;
  }
  const month = MONTHS.get(word);
  if (month !== undefined) return `XXXX-${String(month).padStart(2, "0")}`;
  const season = SEASONS.get(word);
  if (season !== undefined) return `XXXX-${SEASON_CODES[season]}`;
  const part = DAY_PARTS.get(word);
  return part === undefined ? undefined : `XXXX-XX-XXT${part}`;
}

/** "alle vier Jahre", "alle paar Tage". */
export function readAllSo(reader: LexemeReader, index: number): SetMatch {
  const isFew = reader.word(index + 1) === "paar";
  const number = isFew ? { value: undefined, end: index + 2 } : readNumber(reader, index + 1);
  const unit = number && readUnit(reader, number.end);
  if (number === undefined || unit === undefined) return undefined;
  return set(index, number.end + 1, formatAmounts([{ unit: unit.code, count: number.value }]), { quant: "EACH" });
}

/** "pro Jahr", "je Stunde". */
export function readPer(reader: LexemeReader, index: number): SetMatch {
  const unit = readUnit(reader, index + 1);
  if (unit === undefined || unit.plural) return undefined;
  return set(index, index + 2, formatAmounts([{ unit: unit.code, count: 1 }]), { quant: "EVERY" });
}

/** "500 Menschen im Jahr", "38 Stunden in der Woche", "im Monat": a unit that something is counted by. */
export function readRate(reader: LexemeReader, index: number): SetMatch {
  const isLong = reader.word(index) === "in" && reader.word(index + 1) === "der";
  const at = isLong ? index + 2 : index + 1;
  const unit = readUnit(reader, at);
  if (unit === undefined || unit.plural || !RATE_UNITS.has(unit.code)) return undefined;
  if (reader.digits(at + 1) !== "" || /^(?:de[rs]|zuvor|davor|darauf|danach|vor|nach|als)$/.test(reader.word(at + 1)))
    return undefined;
  if (!isCounted(reader, index)) return undefined;
  return set(index, at + 1, formatAmounts([{ unit: unit.code, count: 1 }]));
}

const RATE_UNITS: ReadonlySet<string> = new Set(["Y", "M", "W", "D", "TH"]);
/** How many lexemes before its unit the number of a rate may stand. */
const RATE_REACH = 5;

function isCounted(reader: LexemeReader, index: number): boolean {
  const { sentence } = reader.lexemes[index] ?? {};
  for (let before = index - 1; before >= index - RATE_REACH; before -= 1) {
    if (reader.lexemes[before]?.sentence !== sentence) return false;
    const word = reader.word(before);
    if (reader.digits(before) !== "" || /^.+mal$/.test(word) || (NUMERALS.has(word) && !/^ein/.test(word))) return true;
  }
  return false;
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  täglich: "P1D",
  wöchentlich: "P1W",
  monatlich: "P1M",
  jährlich: "P1Y",
};

/** "zweimal täglich", "einmal im Monat", "zweimal pro Woche", "dreimal am Tag". */
export function readTimesPer(reader: LexemeReader, index: number): SetMatch {
  const stem = /^(.+)mal$/.exec(reader.word(index))?.[1];
  const count = stem === undefined ? undefined : NUMERALS.get(stem);
  if (count === undefined) return undefined;
  const adverb = FREQUENCIES[reader.word(index + 1)];
  if (adverb !== undefined) return set(index, index + 2, adverb, { freq: `${count}X` });
  const isPer = /^(?:pro|im|am)$/.test(reader.word(index + 1));
  const at = isPer ? index + 2 : index + 3;
  if (!isPer && !(reader.word(index + 1) === "in" && reader.word(index + 2) === "der")) return undefined;
  const unit = readUnit(reader, at);
  if (unit === undefined || unit.plural) return undefined;
  return set(index, at + 1, formatAmounts([{ unit: unit.code, count: 1 }]), { freq: `${count}X` });
}

/** "Jahr für Jahr", "Tag um Tag", "Sonntag für Sonntag". */
export function readRepeated(reader: LexemeReader, index: number): SetMatch {
  const word = reader.word(index);
  if (!/^(?:für|um)$/.test(reader.word(index + 1)) || reader.word(index + 2) !== word) return undefined;
  const weekday = findWeekday(word);
  if (weekday !== undefined) return set(index, index + 3, `XXXX-WXX-${weekday + 1}`, { quant: "EVERY" });
  const unit = readUnit(reader, index);
  return unit && set(index, index + 3, formatAmounts([{ unit: unit.code, count: 1 }]), { quant: "EVERY" });
}

/** "jeweils am Montag", "immer am Freitag": the weekday alone is the expression. */
export function readHabitualWeekday(reader: LexemeReader, index: number): SetMatch {
  const at = reader.word(index + 1) === "am" ? index + 2 : index + 1;
  const weekday = findRecurring(reader.word(at));
  if (weekday?.startsWith("XXXX-W") !== true || !reader.isCapital(at)) return undefined;
  return { end: at + 1, items: [{ first: at, end: at + 1, meaning: { kind: "fixed", type: "SET", value: weekday } }] };
}

/** "an Samstagen". */
export function readPluralWeekday(reader: LexemeReader, index: number): SetMatch {
  const weekday = WEEKDAYS.get(reader.word(index).replace(/en$/, ""));
  if (weekday === undefined || !/^(?:an|den)$/.test(reader.word(index - 1))) return undefined;
  return set(index, index + 1, `XXXX-WXX-${weekday + 1}`);
}
