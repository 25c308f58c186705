import type { Document } from "@newsgraph/language";
import { cutLexemes } from "../calendar-lexemes.js";
import type { TimeExpression, TimeMeaning, YearReference } from "../calendar-meaning.js";
import { DASHES, LexemeReader, single, type TimeItem, type TimeMatch, type TimeRule } from "../calendar-reader.js";
import { resolveTimeline } from "../calendar-timeline.js";
import type { ExtractionStep } from "../layers.js";
import {
  BEFORE_YEAR,
  COUNTED,
  DAY_PARTS,
  DEICTIC_DAYS,
  MONTHS,
  NOT_BEFORE_YEAR,
  NUMERALS,
  POINTERS,
  SEASONS,
  UNITS,
  WEEKDAYS,
} from "./times-lexicon.js";
import { findEnglishTense } from "./times-tense.js";

const PREPOSITIONS: ReadonlySet<string> = new Set(["on", "in", "at"]);
const FIRST_PLAIN_YEAR = 1900;
const LAST_PLAIN_YEAR = 2059;

/** The English time step, with the same conventions as the German one and a smaller grammar. */
export const englishTimes: ExtractionStep = {
  name: "english-times",
  requires: [],
  assigns: ["times", "openTimes"],
  run: ({ document, date }) => resolveTimeline(findEnglishTimes(document), date),
};

/** The time expressions of an English document, in the order of the text, none overlapping another; not yet resolved. */
export function findEnglishTimes(document: Document): TimeExpression[] {
  const reader = new LexemeReader(cutLexemes(document));
  const expressions: TimeExpression[] = [];
  for (const item of scan(reader)) {
    const hasPreposition =
      PREPOSITIONS.has(reader.word(item.first - 1)) && reader.isOneBlock(item.first - 1, item.first);
    const first = hasPreposition ? item.first - 1 : item.first;
    const start = reader.lexemes[first]!;
    const kind = document.blocks[start.block]?.kind;
    if (kind === "metadata" && (item.meaning.kind !== "day" || reader.word(first - 1) === "date")) continue;
    expressions.push({
      from: start.from,
      to: reader.lexemes[item.end - 1]!.to,
      sentence: start.sentence,
      meaning: item.meaning,
      tense: findEnglishTense(reader, item.first, item.end),
      narrative: kind !== "metadata",
    });
  }
  return expressions;
}

const RULES: readonly TimeRule[] = [
  readIsoDate,
  readDayMonth,
  readMonthDay,
  readWeekday,
  readDeictic,
  readPointed,
  readAgo,
  readSeason,
  readDecade,
  readYear,
];

function scan(reader: LexemeReader): TimeItem[] {
  const items: TimeItem[] = [];
  for (let index = 0; index < reader.lexemes.length; ) {
    const match = reader.lexemes[index]?.kind === "sign" ? undefined : findMatch(reader, index);
    if (match !== undefined) items.push(...match.items);
    index = match?.end ?? index + 1;
  }
  return items;
}

function findMatch(reader: LexemeReader, index: number): TimeMatch | undefined {
  for (const rule of RULES) {
    const match = rule(reader, index);
    if (match === undefined || !reader.isOneBlock(index, match.end)) continue;
    if (!reader.isPartOfCompound(index, match.end)) return match;
  }
  return undefined;
}

function readIsoDate(reader: LexemeReader, index: number): TimeMatch | undefined {
  const [year, month, day] = [
    reader.number(index, 4, 4),
    reader.number(index + 2, 2, 2),
    reader.number(index + 4, 2, 2),
  ];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1)
    return undefined;
  if (reader.sign(index + 1) !== "-" || reader.sign(index + 3) !== "-" || reader.isGlued(index)) return undefined;
  return single(index, index + 5, { kind: "day", day, month, year });
}

/** "24 February 2022", "the 3rd of May", "24 February". */
function readDayMonth(reader: LexemeReader, index: number): TimeMatch | undefined {
  const day = readDay(reader, index);
  if (day === undefined) return undefined;
  const position = reader.word(day.end) === "of" ? day.end + 1 : day.end;
  const month = readMonth(reader, position);
  if (month === undefined) return undefined;
  const year = readYearAfter(reader, month.end);
  return single(index, year.end, { kind: "day", day: day.value, month: month.value, year: year.value });
}

/** "February 24, 2022", "Feb. 24", "February 2022", "May 3-5", and a month alone after "in", "last" and the like. */
function readMonthDay(reader: LexemeReader, index: number): TimeMatch | undefined {
  const month = readMonth(reader, index);
  if (month === undefined) return undefined;
  const asDay = (day: number, year: YearReference): TimeMeaning => ({ kind: "day", day, month: month.value, year });
  const day = readDay(reader, month.end);
  if (day !== undefined) {
    const last = DASHES.has(reader.sign(day.end)) ? readDay(reader, day.end + 1) : undefined;
    const year = readYearAfter(reader, last?.end ?? day.end);
    if (last === undefined || last.value <= day.value) return single(index, year.end, asDay(day.value, year.value));
    const range: TimeMeaning = { kind: "range", from: asDay(day.value, year.value), to: asDay(last.value, year.value) };
    return single(index, year.end, range);
  }
  const year = readYearAfter(reader, month.end);
  const isAbbreviation = reader.word(index).length < 4 && reader.word(index) !== "may";
  if (year.value === undefined) {
    if (isAbbreviation || !/^(?:in|since|until|by|from|early|mid|late|during)$/.test(reader.word(index - 1)))
      return undefined;
    if (reader.isCapital(index + 1)) return undefined;
  }
  return single(index, year.end, { kind: "month", month: month.value, year: year.value, pointer: undefined });
}

function readDay(reader: LexemeReader, index: number): { value: number; end: number } | undefined {
  const day = reader.number(index, 1, 2);
  if (day === undefined || day < 1 || day > 31) return undefined;
  if (/^[:.,]$/.test(reader.sign(index + 1)) && reader.isGlued(index + 2) && reader.digits(index + 2) !== "")
    return undefined;
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(reader.word(index + 1)) && reader.isGlued(index + 1);
  return { value: day, end: isOrdinal ? index + 2 : index + 1 };
}

function readMonth(reader: LexemeReader, index: number): { value: number; end: number } | undefined {
  const word = reader.word(index);
  const month = reader.isCapital(index) ? MONTHS.get(word) : undefined;
  if (month === undefined) return undefined;
  const isShort = word.length <= 4 && !/^(?:may|june|july)$/.test(word);
  const hasStop = isShort && reader.sign(index + 1) === "." && reader.isGlued(index + 1);
  return { value: month, end: hasStop ? index + 2 : index + 1 };
}

function readYearAfter(reader: LexemeReader, index: number): { value: YearReference; end: number } {
  const position = reader.sign(index) === "," ? index + 1 : index;
  const year = reader.number(position, 4, 4);
  if (year !== undefined && year >= 1000 && year < 2200 && !COUNTED.has(reader.word(position + 1))) {
    return { value: year, end: position + 1 };
  }
  const pointer = POINTERS.get(reader.word(index));
  if (pointer !== undefined && reader.word(index + 1) === "year") return { value: { shift: pointer }, end: index + 2 };
  return { value: undefined, end: index };
}

function readWeekday(reader: LexemeReader, index: number): TimeMatch | undefined {
  const weekday = reader.isCapital(index) ? WEEKDAYS.get(reader.word(index)) : undefined;
  if (weekday === undefined || /^(?:every|each|black|bloody|good)$/.test(reader.word(index - 1))) return undefined;
  const end = DAY_PARTS.has(reader.word(index + 1)) ? index + 2 : index + 1;
  const position = reader.sign(end) === "," ? end + 1 : end;
  const date = readDayMonth(reader, position) ?? readMonthDay(reader, position);
  if (date?.items[0]?.meaning.kind === "day") return single(index, date.end, date.items[0].meaning);
  return single(index, end, { kind: "weekday", weekday, pointer: undefined });
}

function readDeictic(reader: LexemeReader, index: number): TimeMatch | undefined {
  const count = DEICTIC_DAYS.get(reader.word(index));
  if (count === undefined) return undefined;
  const end = DAY_PARTS.has(reader.word(index + 1)) ? index + 2 : index + 1;
  return single(index, end, { kind: "shift", unit: "day", count, at: "day" });
}

/** "last Friday", "next week", "this year", "last month", "this weekend", "last summer", "next May". */
function readPointed(reader: LexemeReader, index: number): TimeMatch | undefined {
  const pointer = POINTERS.get(reader.word(index));
  if (pointer === undefined) return undefined;
  const end = index + 2;
  const word = reader.word(index + 1);
  const weekday = reader.isCapital(index + 1) ? WEEKDAYS.get(word) : undefined;
  if (weekday !== undefined) return single(index, end, { kind: "weekday", weekday, pointer });
  if (word === "weekend") return single(index, end, { kind: "weekend", pointer });
  const unit = /^(?:week|month|year|decade)$/.test(word) ? UNITS.get(word) : undefined;
  if (unit !== undefined) return single(index, end, { kind: "shift", unit, count: pointer, at: unit });
  const aside = pointer === 0 ? undefined : pointer;
  const season = SEASONS.get(word);
  if (season !== undefined) return single(index, end, { kind: "season", season, year: undefined, pointer: aside });
  const month = word.length > 2 ? readMonth(reader, index + 1) : undefined;
  return month && single(index, month.end, { kind: "month", month: month.value, year: undefined, pointer: aside });
}

/** "two weeks ago", "a year ago". */
function readAgo(reader: LexemeReader, index: number): TimeMatch | undefined {
  const count = reader.number(index, 1, 3) ?? NUMERALS.get(reader.word(index));
  const unit = UNITS.get(reader.word(index + 1));
  if (count === undefined || unit === undefined || reader.word(index + 2) !== "ago") return undefined;
  return single(index, index + 3, { kind: "shift", unit, count: -count, at: unit === "week" ? "day" : unit });
}

/** "spring 2022", "the summer of 2009"; never alone, since "fall" and "spring" are other words too. */
function readSeason(reader: LexemeReader, index: number): TimeMatch | undefined {
  const season = SEASONS.get(reader.word(index));
  if (season === undefined) return undefined;
  const year = readYearAfter(reader, reader.word(index + 1) === "of" ? index + 2 : index + 1);
  if (year.value === undefined) return undefined;
  return single(index, year.end, { kind: "season", season, year: year.value, pointer: undefined });
}

function readDecade(reader: LexemeReader, index: number): TimeMatch | undefined {
  const number = reader.number(index, 4, 4);
  if (number === undefined || number % 10 !== 0 || reader.word(index + 1) !== "s" || !reader.isGlued(index + 1))
    return undefined;
  return single(index, index + 2, { kind: "decade", years: number / 10 });
}

/** "2008", "2001–2005", "from 2001 to 2005", "between 1998 and 2004". */
function readYear(reader: LexemeReader, index: number): TimeMatch | undefined {
  const year = readPlainYear(reader, index);
  if (year === undefined) return undefined;
  const isRange = DASHES.has(reader.sign(index + 1)) || reader.word(index + 1) === "to";
  const isBetween = reader.word(index - 1) === "between" && reader.word(index + 1) === "and";
  const last = isRange || isBetween ? reader.number(index + 2, 4, 4) : undefined;
  if (last !== undefined && last > year && last < 2200 && !COUNTED.has(reader.word(index + 3))) {
    return single(index, index + 3, { kind: "range", from: { kind: "year", year }, to: { kind: "year", year: last } });
  }
  return single(index, index + 1, { kind: "year", year });
}

function readPlainYear(reader: LexemeReader, index: number): number | undefined {
  const year = reader.number(index, 4, 4);
  if (year === undefined || year < 1000 || year >= 2200) return undefined;
  const before = reader.word(index - 1);
  if (NOT_BEFORE_YEAR.has(before) || COUNTED.has(reader.word(index + 1)) || reader.digits(index - 1) !== "")
    return undefined;
  if (reader.isGlued(index) && !/^["“‘'([–—-]$/.test(reader.sign(index - 1))) return undefined;
  if (/^[$€£#]$/.test(reader.sign(index - 1)) || /^[%°]$/.test(reader.sign(index + 1))) return undefined;
  if (reader.isGlued(index + 1) && reader.isGlued(index + 2) && reader.digits(index + 2).length < 4) {
    if (reader.digits(index + 2) !== "") return undefined;
  }
  if (BEFORE_YEAR.has(before)) return year;
  return year >= FIRST_PLAIN_YEAR && year <= LAST_PLAIN_YEAR && year % 100 !== 0 ? year : undefined;
}
