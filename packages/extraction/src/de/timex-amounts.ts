import type { LexemeReader } from "../calendar-reader.js";
import type { Amount, TimexMod } from "../timex-meaning.js";
import { APPROXIMATORS, NUMERALS } from "./times-lexicon.js";

/** Units by their forms: ISO 8601's designator, behind a `T` where the unit is shorter than a day. */
const UNIT_FORMS: readonly (readonly [code: string, singular: string, plural: string])[] = [
  ["Y", "jahr jahre jahres jahrs", "jahre jahren"],
  ["M", "monat monats monates", "monate monaten"],
  ["W", "woche", "wochen"],
  ["D", "tag tage tages tags", "tage tagen"],
  ["WE", "wochenende wochenendes", "wochenenden"],
  ["Q", "quartal quartals", "quartale quartalen"],
  ["DE", "jahrzehnt jahrzehnts jahrzehntes", "jahrzehnte jahrzehnten"],
  ["CE", "jahrhundert jahrhunderts", "jahrhunderte jahrhunderten"],
  ["ML", "jahrtausend jahrtausends", "jahrtausende jahrtausenden"],
  ["TH", "stunde", "stunden"],
  ["TM", "minute", "minuten"],
  ["TS", "sekunde", "sekunden"],
  ["TMO", "morgen vormittag", "vormittage vormittagen"],
  ["TAF", "nachmittag", "nachmittage nachmittagen"],
  ["TEV", "abend", "abende abenden"],
  ["TNI", "nacht", "nächte nächten"],
  ["SU", "sommer", "sommern"],
  ["WI", "winter", "wintern"],
];

/** First parts of compounds that count as their unit: "45 Arbeitstage", "ein Geschäftsjahr". */
const UNIT_COMPOUNDS = [
  "arbeits", "kalender", "sonnen", "regen", "ferien", "urlaubs", "feier", "fest", "werk", "wochen", "schul", "lehr",
  "lebens", "dienst", "geschäfts", "kirchen", "spiel", "studien", "haft", "kriegs", "bau", "verhandlungs", "sommer",
  "winter", "herbst", "frühlings", "rekord", "haushalts", "amts", "trainings", "unterrichts", "sitzungs", "messe",
  "reise", "zivil", "jubiläums",
]; // biome-ignore format: a list

/** What a word counts as a unit, and whether it stands in the plural. */
export type UnitForm = { code: string; plural: boolean };

const UNITS_BY_FORM: ReadonlyMap<string, UnitForm> = new Map(
  UNIT_FORMS.flatMap(([code, singular, plural]) => [
    ...singular.split(" ").map((form): [string, UnitForm] => [form, { code, plural: false }]),
    ...plural.split(" ").map((form): [string, UnitForm] => [form, { code, plural: true }]),
  ]),
);

/** The forms that can only be plurals. */
export const PLURAL_UNIT_FORMS: readonly string[] = [...UNITS_BY_FORM].flatMap(([form, { plural }]) =>
  plural ? [form] : [],
);

/** The unit at `index`, a compound such as "Arbeitstage" too. */
export function readUnit(reader: LexemeReader, index: number): UnitForm | undefined {
  if (!reader.isCapital(index) || reader.isPartOfCompound(index, index + 1)) return undefined;
  const word = reader.word(index);
  const unit = UNITS_BY_FORM.get(word);
  if (unit !== undefined) return unit;
  const head = /(?:tage?n?|jahre?n?s?|monate?n?|wochen?|stunden?)$/.exec(word)?.[0];
  if (head === undefined || !UNIT_COMPOUNDS.includes(word.slice(0, -head.length))) return undefined;
  return UNITS_BY_FORM.get(head);
}

type Read<T> = { end: number; value: T };

/** A number in digits ("3435", "1.200", "1,5") or words ("zwölf", "eineinhalb"). */
export function readNumber(reader: LexemeReader, index: number): Read<number> | undefined {
  const digits = reader.digits(index);
  if (digits === "") {
    const count = NUMERALS.get(reader.word(index)) ?? (reader.word(index) === "eines" ? 1 : undefined);
    return count === undefined ? undefined : { value: count, end: index + 1 };
  }
  if (reader.isGlued(index) && /^[.,:/]$/.test(reader.sign(index - 1)) && reader.digits(index - 2) !== "")
    return undefined;
  let value = digits;
  let end = index + 1;
  const tail = (sign: string) => reader.sign(end) === sign && reader.isGlued(end) && reader.isGlued(end + 1);
  while (tail(".") && reader.digits(end + 1).length === 3) {
    value += reader.digits(end + 1);
    end += 2;
  }
  if (tail(",") && reader.digits(end + 1) !== "") {
    value += `.${reader.digits(end + 1)}`;
    end += 2;
  }
  return value.length > 9 ? undefined : { value: Number(value), end };
}

const LESS: ReadonlySet<string> = new Set(["fast", "knapp", "knappe", "knappen", "knappes", "beinahe", "nahezu"]);
const MORE: ReadonlySet<string> = new Set(["über"]);
const ROUGH: ReadonlySet<string> = new Set(["rund", "etwa", "circa", "ca", "ungefähr", "gut"]);
/** Approximators that say nothing of the amount, or belong to the clause rather than the amount. */
const NO_PART: ReadonlySet<string> = new Set(["bereits", "schon", "kaum", "erst", "gerade", "nur", "über"]);

/** "fast", "mehr als": what softens the number behind it. Ends at `index` where there is nothing of the kind. */
export function readApproximation(reader: LexemeReader, index: number): Read<TimexMod | undefined> {
  const word = reader.word(index);
  if (reader.word(index + 1) === "als") {
    if (word === "mehr" || word === "länger") return { value: "MORE_THAN", end: index + 2 };
    if (word === "weniger") return { value: "LESS_THAN", end: index + 2 };
  }
  if (!APPROXIMATORS.has(word) || NO_PART.has(word)) return { value: modOf(reader.word(index - 1)), end: index };
  const end = reader.sign(index + 1) === "." && reader.isGlued(index + 1) ? index + 2 : index + 1;
  return { value: modOf(word), end };
}

/** The modifier that a word stands for. */
export function modOf(word: string): TimexMod | undefined {
  if (LESS.has(word)) return "LESS_THAN";
  if (MORE.has(word)) return "MORE_THAN";
  return ROUGH.has(word) ? "APPROX" : undefined;
}

const VAGUE = /^(?:mehrere[nr]?|einige[nr]?|wenige[nr]?|viele[nr]?|etliche[nr]?|zahlreiche[nr]?|unzählige[nr]?|lange)$/;

/** True for words of a number that nobody tells: "mehrere", "einige". */
export function isVague(word: string): boolean {
  return VAGUE.test(word);
}

/** The forms of such words. */
export const VAGUE_FORMS: readonly string[] = [
  ...["mehrere", "einige", "wenige", "viele", "etliche", "zahlreiche", "unzählige"].flatMap((stem) => [
    stem,
    `${stem}n`,
    `${stem}r`,
  ]),
  "lange",
  "paar",
];

/** Units from long to short, and how many of each may stand beside a longer one before they would be one of that. */
const UNIT_ORDER = ["Y", "M", "W", "D", "TH", "TM", "TS"];
const MOST_OF_FURTHER: Readonly<Record<string, number>> = { M: 11, W: 51, D: 30, TH: 23, TM: 59, TS: 59 };

/** Amounts behind "und" that are smaller than those before: "drei Jahre und vier Monate". */
export function readFurtherAmounts(reader: LexemeReader, index: number, first: Amount): Read<readonly Amount[]> {
  const number = reader.word(index) === "und" ? readNumber(reader, index + 1) : undefined;
  const unit = number && readUnit(reader, number.end);
  if (number === undefined || unit === undefined || first.count === undefined) return { value: [first], end: index };
  const most = MOST_OF_FURTHER[unit.code];
  const isSmaller = UNIT_ORDER.indexOf(unit.code) > UNIT_ORDER.indexOf(first.unit);
  if (most === undefined || number.value > most || !isSmaller) return { value: [first], end: index };
  return { value: [first, { unit: unit.code, count: number.value }], end: number.end + 1 };
}
