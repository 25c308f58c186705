import type { Pointer, TimeMeaning } from "../calendar-meaning.js";
import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import type { DayPart } from "../timex-meaning.js";
import { isThrough, readDaysOfMonth, readJoint, readMonth, readNumericDate, readYearReference } from "./times-dates.js";
import {
  AMBIGUOUS_MONTHS,
  DAY_PARTS,
  DECADES,
  FEASTS,
  findPointer,
  HABITUAL,
  NOT_YESTERDAY,
  SEASONS,
  SHORT_MONTHS,
  WEEKDAYS,
} from "./times-lexicon.js";

/** Words after which a month or season standing alone is a time for certain, and those after which it may be a name. */
const STRONG_LICENCE: ReadonlySet<string> = new Set([
  "im", "am", "vom", "zum", "bis", "seit", "ab", "anfang", "mitte", "ende", "beginn", "des", "dieses", "diesen",
  "diesem", "ins", "den", "zwischen", "kommenden", "vergangenen", "letzten", "nächsten", "vorigen",
]); // biome-ignore format: a list
const WEAK_LICENCE: ReadonlySet<string> = new Set([
  "von",
  "für",
  "der",
  "dem",
  "und",
  "oder",
  "gegen",
  "in",
  "bereits",
  "erst",
]);

/** All compounds of a weekday and a part of the day. */
const WEEKDAY_FORMS: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS].flatMap(([name, weekday]): [string, number][] => [
    [name, weekday],
    [`${name}s`, weekday],
    ...[...DAY_PARTS.keys()].map((part): [string, number] => [name + part, weekday]),
  ]),
);

/** First words of Sunday papers: "Welt am Sonntag". */
const SUNDAY_PAPERS: ReadonlySet<string> = new Set(["welt", "bild", "nzz", "faz"]);

/** The parts of the day of such compounds. */
const WEEKDAY_PARTS: ReadonlyMap<string, DayPart> = new Map(
  [...WEEKDAYS.keys()].flatMap((name) => [...DAY_PARTS].map(([part, code]): [string, DayPart] => [name + part, code])),
);

/** The weekday that a word names, a compound such as "Samstagabend" too; `undefined` for every other word. */
export function findWeekday(word: string): number | undefined {
  return WEEKDAY_FORMS.get(word);
}

/** The part of the day that a compound of a weekday names: "Freitagnachmittag". */
export function findWeekdayPart(word: string): DayPart | undefined {
  return WEEKDAY_PARTS.get(word);
}

/** The words that begin one of this file's expressions. */
export const NAMED_TRIGGERS: readonly string[] = [...WEEKDAY_FORMS.keys()];

/** "Donnerstag", "Samstagabend", "Montag früh", "Sonntag, den 17. Februar 2008", "Mittwoch kommender Woche". */
export function readWeekday(reader: LexemeReader, index: number): TimeMatch | undefined {
  return readPointedWeekday(reader, index, undefined, false);
}

/** As {@link readWeekday}, after a word that points to a week before or after. */
export function readPointedWeekday(
  reader: LexemeReader,
  index: number,
  pointer: Pointer,
  notYesterday: boolean,
): TimeMatch | undefined {
  const weekday = findWeekday(reader.word(index));
  if (weekday === undefined || !reader.isCapital(index) || HABITUAL.has(reader.word(index - 1))) return undefined;
  // "Montags" is no Monday but each of them, save in the genitive.
  const isGenitive = WEEKDAYS.has(reader.word(index).replace(/s$/, "")) && reader.word(index).endsWith("s");
  if (isGenitive && !/^(?:des|dieses|.+en)$/.test(reader.word(index - 1))) return undefined;
  if (/^(?:schwarz|blutig|heilig)e[nmrs]?$/.test(reader.word(index - 1)) && reader.isCapital(index - 1))
    return undefined;
  if (reader.word(index - 1) === "am" && SUNDAY_PAPERS.has(reader.word(index - 2))) return undefined;
  let end = index + 1;
  if (DAY_PARTS.has(reader.word(end))) end += 1;
  else if (reader.sign(end) === "-" && reader.isGlued(end) && DAY_PARTS.has(reader.word(end + 1))) end += 2;
  const date = readDateAfterWeekday(reader, end);
  if (date !== undefined)
    return { end: date.end, items: [{ ...date.items[0]!, first: index }, ...date.items.slice(1)] };
  const shared = readDayBeforeDate(reader, index, end);
  if (shared !== undefined) return shared;
  if (reader.word(end) === "vor" && reader.word(end + 1) === "einer" && reader.word(end + 2) === "woche") {
    return single(index, end + 3, { kind: "weekday", weekday, pointer: undefined, weeksBefore: 1 });
  }
  const week = readWeekAfterWeekday(reader, end);
  if (week !== undefined)
    return single(index, week.end, { kind: "weekday", weekday, pointer: undefined, week: week.shift });
  return single(index, end, { kind: "weekday", weekday, pointer, notYesterday });
}

/** The date that follows a weekday: ", den 17. Februar", " 25.2.2010". */
function readDateAfterWeekday(reader: LexemeReader, index: number): TimeMatch | undefined {
  let position = index;
  if (reader.sign(position) === ",") position += 1;
  const hasArticle = /^(?:de[nmr])$/.test(reader.word(position));
  if (hasArticle) position += 1;
  return readDaysOfMonth(reader, position) ?? readNumericDate(reader, position);
}

/** "Samstag, 14., und Sonntag, 15. Januar", "Freitag, 3., bis Sonntag, 5. August": the first day has its month from the second. */
function readDayBeforeDate(reader: LexemeReader, first: number, index: number): TimeMatch | undefined {
  let position = index;
  if (reader.sign(position) === ",") position += 1;
  if (/^(?:de[nmr])$/.test(reader.word(position))) position += 1;
  const day = reader.number(position, 1, 2);
  if (day === undefined || reader.sign(position + 1) !== "." || !reader.isGlued(position + 1)) return undefined;
  const end = position + 2;
  const joint = readJoint(reader, reader.sign(end) === "," && reader.word(end + 1) === "bis" ? end + 1 : end);
  if (joint === undefined || findWeekday(reader.word(joint.end)) === undefined) return undefined;
  const next = readDateAfterWeekday(reader, joint.end + 1);
  const last = next?.items[0];
  if (next === undefined || last?.meaning.kind !== "day" || last.meaning.day <= day) return undefined;
  const from = { first, end, meaning: { ...last.meaning, day } };
  const to = { ...last, first: joint.end };
  if (!isThrough(joint.value)) return { end: next.end, items: [from, to, ...next.items.slice(1)] };
  const meaning: TimeMeaning = { kind: "range", from: from.meaning, to: to.meaning };
  return { end: next.end, items: [{ first, end: to.end, meaning, ends: [from, to] }] };
}

function readWeekAfterWeekday(reader: LexemeReader, index: number): { end: number; shift: number } | undefined {
  let position = index;
  if (reader.word(position) === "in") position += 1;
  if (reader.word(position) === "der") position += 1;
  const pointer = findPointer(reader.word(position));
  if (pointer === undefined || reader.word(position + 1) !== "woche") return undefined;
  return { end: position + 2, shift: pointer.pointer };
}

/** "Juli", "Februar 2022", "Mai letzten Jahres"; alone only after a word that makes it a time. */
export function readMonthName(reader: LexemeReader, index: number): TimeMatch | undefined {
  const month = readMonth(reader, index);
  if (month === undefined) return undefined;
  const year = readYearReference(reader, month.end);
  const meaning: TimeMeaning = { kind: "month", month: month.value, year: year?.value, pointer: undefined };
  if (year !== undefined) return single(index, year.end, meaning);
  const word = reader.word(index);
  if (SHORT_MONTHS.has(word) || HABITUAL.has(reader.word(index - 1))) return undefined;
  if (reader.digits(index + 1) !== "" && reader.sign(index + 2) !== ".") return undefined;
  return isLicensed(reader, index, !AMBIGUOUS_MONTHS.has(word)) ? single(index, month.end, meaning) : undefined;
}

function isLicensed(reader: LexemeReader, index: number, unlessName: boolean): boolean {
  const before = reader.word(index - 1);
  if (STRONG_LICENCE.has(before)) return true;
  if (reader.isCapital(index + 1)) return false;
  if (WEAK_LICENCE.has(before)) return true;
  if (reader.isCapital(index - 1)) return false;
  if (unlessName) return true;
  // A list or a range: "Juni/Juli", "Mai bis Juli".
  const next = reader.word(index + 1);
  return /^[/–-]$/.test(reader.sign(index - 1)) || /^[/–]$/.test(reader.sign(index + 1)) || next === "bis";
}

/** "Frühjahr 2022", "Winter 2008/09", "Herbst des vergangenen Jahres"; alone only after "im" and the like. */
export function readSeason(reader: LexemeReader, index: number): TimeMatch | undefined {
  const season = SEASONS.get(reader.word(index));
  if (season === undefined || !reader.isCapital(index)) return undefined;
  const year = readYearReference(reader, index + 1);
  if (year === undefined) {
    if (!STRONG_LICENCE.has(reader.word(index - 1)) || reader.digits(index + 1) !== "") return undefined;
    return single(index, index + 1, { kind: "season", season, year: undefined, pointer: undefined });
  }
  let end = year.end;
  // "Winter 2008/09" has its name from the year in which it begins.
  if (season === 24 && reader.sign(end) === "/" && /^\d{2}(?:\d\d)?$/.test(reader.digits(end + 1))) end += 2;
  return single(index, end, { kind: "season", season, year: year.value, pointer: undefined });
}

/** "Ostermontag", "Silvester 1999". */
export function readFeast(reader: LexemeReader, index: number): TimeMatch | undefined {
  const feast = FEASTS.get(reader.word(index));
  if (feast === undefined || !reader.isCapital(index) || HABITUAL.has(reader.word(index - 1))) return undefined;
  const year = readYearReference(reader, index + 1);
  const meaning: TimeMeaning = { kind: "feast", feast, year: year?.value, pointer: undefined };
  return single(index, year?.end ?? index + 1, meaning);
}

/** "Wochenende" with an article or a preposition before it. */
export function readWeekend(reader: LexemeReader, index: number): TimeMatch | undefined {
  if (!/^(?:am|vom|zum|übers|fürs|das|dem|des|und)$/.test(reader.word(index - 1))) return undefined;
  return single(index, index + 1, { kind: "weekend", pointer: undefined });
}

/** What "vergangenen", "kommende", "diesen" stand before: a weekday, month, season, feast or weekend. */
export function readPointedName(reader: LexemeReader, index: number): TimeMatch | undefined {
  const found = findPointer(reader.word(index));
  if (found === undefined) return undefined;
  const { pointer, stem } = found;
  const next = index + 1;
  const word = reader.word(next);
  const from = (match: TimeMatch | undefined): TimeMatch | undefined =>
    match && { end: match.end, items: [{ ...match.items[0]!, first: index }, ...match.items.slice(1)] };
  if (findWeekday(word) !== undefined) return from(readPointedWeekday(reader, next, pointer, NOT_YESTERDAY.has(stem)));
  if (word === "wochenende" || word === "wochenendes") return single(index, next + 1, { kind: "weekend", pointer });
  const season = SEASONS.get(word);
  if (season !== undefined) {
    const year = readYearReference(reader, next + 1);
    const meaning: TimeMeaning = {
      kind: "season",
      season,
      year: year?.value,
      pointer: pointer === 0 ? undefined : pointer,
    };
    return single(index, year?.end ?? next + 1, meaning);
  }
  const feast = FEASTS.get(word);
  if (feast !== undefined) {
    return single(index, next + 1, {
      kind: "feast",
      feast,
      year: undefined,
      pointer: pointer === 0 ? undefined : pointer,
    });
  }
  const month = SHORT_MONTHS.has(word) ? undefined : readMonth(reader, next);
  if (month === undefined) return undefined;
  const year = readYearReference(reader, month.end);
  const meaning: TimeMeaning = {
    kind: "month",
    month: month.value,
    year: year?.value,
    pointer: pointer === 0 ? undefined : pointer,
  };
  return single(index, year?.end ?? month.end, meaning);
}

/** "1990er Jahre", "90er-Jahren", "neunziger Jahre", "19. Jahrhundert". */
export function readDecadeOrCentury(reader: LexemeReader, index: number): TimeMatch | undefined {
  const number = reader.number(index, 1, 4);
  if (number === undefined) {
    const word = reader.word(index);
    const years = DECADES.get(word.replace(/(?:-?jahren?|(?<=er)n)$/, ""));
    if (years === undefined) return undefined;
    const hasYears = isYearsWord(reader, index + 1);
    // "in den Achtzigern", "Mitte der Siebziger".
    const isNoun = /^(?:den|die|der)$/.test(reader.word(index - 1)) && reader.isCapital(index);
    const isAlone = /jahren?$/.test(word) || (isNoun && !reader.isCapital(index + 1));
    if (!isAlone && !hasYears) return undefined;
    return single(index, hasYears ? yearsEnd(reader, index + 1) : index + 1, { kind: "decade", years });
  }
  if (reader.sign(index + 1) === "." && reader.isGlued(index + 1)) {
    const isCentury = /^jahrhunderts?$/.test(reader.word(index + 2)) && number >= 1 && number <= 21;
    return isCentury ? single(index, index + 3, { kind: "century", years: number - 1 }) : undefined;
  }
  if (reader.word(index + 1) !== "er" || !reader.isGlued(index + 1) || number % 10 !== 0) return undefined;
  const hasYears = isYearsWord(reader, index + 2);
  if (number >= 1000) {
    if (!hasYears && reader.isCapital(index + 2)) return undefined;
    const end = hasYears ? yearsEnd(reader, index + 2) : index + 2;
    return single(index, end, { kind: "decade", years: Math.floor(number / 10) });
  }
  if (number > 90 || number < 10 || !hasYears) return undefined;
  return single(index, yearsEnd(reader, index + 2), { kind: "decade", years: 190 + number / 10 });
}

function isYearsWord(reader: LexemeReader, index: number): boolean {
  return /^jahren?$/.test(reader.word(reader.sign(index) === "-" ? index + 1 : index));
}

function yearsEnd(reader: LexemeReader, index: number): number {
  return reader.sign(index) === "-" ? index + 2 : index + 1;
}
