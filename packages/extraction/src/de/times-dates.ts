import type { TimeMeaning, YearReference } from "../calendar-meaning.js";
import { DASHES, type LexemeReader, single, type TimeItem, type TimeMatch } from "../calendar-reader.js";
import { COUNTED, findPointer, MONTHS, NOT_BEFORE_YEAR, ORDINALS, SHORT_MONTHS, stripEnding } from "./times-lexicon.js";

/** Years are only taken without a word that says so between these; the later end leaves room for plans. */
const FIRST_PLAIN_YEAR = 1900;
const LAST_PLAIN_YEAR = 2059;
const LAST_YEAR = 2199;

/** Two-digit years from here on are of the 20th century. */
const CENTURY_TURN = 50;

type Read<T> = { end: number; value: T };

/** Words after which a number of four digits is a year: "seit 1871", "Anfang 1998". */
const BEFORE_YEAR: ReadonlySet<string> = new Set([
  "seit", "bis", "ab", "von", "um", "nach", "vor", "in", "anno", "anfang", "mitte", "ende", "jahr", "jahre", "jahren",
  "jahres", "zwischen", "und", "frühjahr", "sommer", "herbst", "winter", "bereits", "schon", "erst",
]); // biome-ignore format: a list

/** `20.04.2023`, `20. 4. 23`, `2023-04-20`, and `20.4.` after a word that makes it a day. */
export function readNumericDate(reader: LexemeReader, index: number, endsRange = false): TimeMatch | undefined {
  const isFree = !reader.isGlued(index) || /^["„“”»«'’([,–—:]$/.test(reader.sign(index - 1));
  if (!isFree && !endsRange) return undefined;
  const isoYear = reader.number(index, 4, 4);
  if (isoYear !== undefined) {
    const month = reader.number(index + 2, 2, 2);
    const day = reader.number(index + 4, 2, 2);
    if (month === undefined || day === undefined || !isDayAndMonth(day, month)) return undefined;
    if (reader.sign(index + 1) !== "-" || reader.sign(index + 3) !== "-" || !isGluedThrough(reader, index, index + 5)) {
      return undefined;
    }
    return single(index, index + 5, { kind: "day", day, month, year: isoYear });
  }
  const day = reader.number(index, 1, 2);
  const range = day === undefined ? undefined : readNumericRange(reader, index, day);
  if (range !== undefined) return range;
  const month = reader.number(index + 2, 1, 2);
  if (day === undefined || month === undefined || !isDayAndMonth(day, month)) return undefined;
  if (reader.sign(index + 1) !== "." || !reader.isGlued(index + 1) || reader.sign(index - 1) === ".") return undefined;
  if (reader.sign(index + 3) !== "." || !reader.isGlued(index + 3)) return undefined;
  const year = reader.number(index + 4, 4, 4);
  if (year !== undefined && year >= 1000 && year <= LAST_YEAR) {
    return single(index, index + 5, { kind: "day", day, month, year });
  }
  const short = reader.number(index + 4, 2, 2);
  const isDotted = reader.sign(index + 5) === "." && reader.isGlued(index + 5) && reader.digits(index + 6) !== "";
  if (short !== undefined && reader.isGlued(index + 4) && !isDotted) {
    const full = short + (short >= CENTURY_TURN ? 1900 : 2000);
    return single(index, index + 5, { kind: "day", day, month, year: full });
  }
  if (reader.isGlued(index + 4) && reader.digits(index + 4) !== "") return undefined;
  const isTold = BEFORE_BARE_DAY.has(reader.word(index - 1)) || BEFORE_BARE_DAY.has(reader.sign(index - 1));
  return isTold ? single(index, index + 4, { kind: "day", day, month, year: undefined }) : undefined;
}

/** "15.–18.03.2018", "3. bis 5.4.2020": the first end has its month and year from the second. */
function readNumericRange(reader: LexemeReader, index: number, day: number): TimeMatch | undefined {
  if (day < 1 || day > 31 || reader.sign(index + 1) !== "." || reader.digits(index + 2) !== "") return undefined;
  const joint = readJoint(reader, index + 2);
  if (joint === undefined || !isThrough(joint.value) || reader.digits(joint.end + 2) === "") return undefined;
  const last = readNumericDate(reader, joint.end, true)?.items[0];
  if (last?.meaning.kind !== "day" || last.meaning.day <= day) return undefined;
  const meaning: TimeMeaning = { kind: "range", from: { ...last.meaning, day }, to: last.meaning };
  const ends = [{ first: index, end: index + 2 }, last] as const;
  return { end: last.end, items: [{ first: index, end: last.end, meaning, ends }] };
}

const BEFORE_BARE_DAY: ReadonlySet<string> = new Set([
  "am",
  "vom",
  "zum",
  "bis",
  "ab",
  "den",
  "dem",
  "der",
  "seit",
  "und",
  "(",
]);

/** Days of a month: "24. Februar 2022", "der dritte Oktober", "3. bis 5. Mai", "24./25. September", "am 3. und 17. Mai". */
export function readDaysOfMonth(reader: LexemeReader, index: number): TimeMatch | undefined {
  const days: { day: number; first: number; end: number; joint: string }[] = [];
  let position = index;
  // A list of days has few members; the bound keeps the look-ahead short.
  while (days.length < 6) {
    const day = readOrdinal(reader, position);
    if (day === undefined) return undefined;
    const month = readMonth(reader, day.end);
    const joint = readJoint(reader, day.end);
    days.push({ day: day.value, first: position, end: day.end, joint: joint?.value ?? "" });
    if (month !== undefined) return finishDays(reader, days, month);
    if (joint === undefined) return undefined;
    position = joint.end;
  }
  return undefined;
}

function finishDays(
  reader: LexemeReader,
  days: readonly { day: number; first: number; end: number; joint: string }[],
  month: Read<number>,
): TimeMatch | undefined {
  const year = readYearReference(reader, month.end);
  const end = year?.end ?? month.end;
  const asMeaning = (day: number): TimeMeaning => ({ kind: "day", day, month: month.value, year: year?.value });
  const items: TimeItem[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const from = days[index]!;
    const to = days[index + 1];
    const isPair = to !== undefined && (isThrough(from.joint) || (days.length === 2 && to.day === from.day + 1));
    const last = isPair ? to : from;
    if (isPair) index += 1;
    if (last.day > 31 || from.day > last.day) return undefined;
    const itemEnd = index === days.length - 1 ? end : last.end;
    const meaning = asMeaning(from.day);
    items.push(
      isPair
        ? {
            first: from.first,
            end: itemEnd,
            meaning: { kind: "range", from: meaning, to: asMeaning(to.day) },
            ends: [from, { first: to.first, end: itemEnd }],
          }
        : { first: from.first, end: itemEnd, meaning },
    );
  }
  return { end, items };
}

/** "24.", or an ordinal in words before a month. */
function readOrdinal(reader: LexemeReader, index: number): Read<number> | undefined {
  const day = reader.number(index, 1, 2);
  if (day !== undefined) {
    if (day < 1 || day > 31 || (reader.isGlued(index) && reader.sign(index - 1) === ".")) return undefined;
    if (reader.sign(index + 1) === "." && reader.isGlued(index + 1)) return { value: day, end: index + 2 };
    // "24 Februar 2022", and the first end of "3-5. Mai".
    const isBare =
      MONTHS.has(reader.word(index + 1)) || (DASHES.has(reader.sign(index + 1)) && reader.isGlued(index + 1));
    return isBare || reader.sign(index + 1) === "/" ? { value: day, end: index + 1 } : undefined;
  }
  const stem = stripEnding(reader.word(index));
  const value = stem === undefined ? undefined : ORDINALS.get(stem);
  return value === undefined || !MONTHS.has(reader.word(index + 1)) ? undefined : { value, end: index + 1 };
}

/** What stands between two days: "bis", "bis zum", "und", "/", ",", a dash, "auf den". */
export function readJoint(reader: LexemeReader, index: number): Read<string> | undefined {
  const word = reader.word(index);
  if (word === "bis") {
    const next = reader.word(index + 1);
    return { value: "bis", end: next === "zum" || next === "zur" || next === "zu" ? index + 2 : index + 1 };
  }
  if (word === "auf" && (reader.word(index + 1) === "den" || reader.digits(index + 1) !== "")) {
    return { value: "bis", end: reader.word(index + 1) === "den" ? index + 2 : index + 1 };
  }
  if (word === "und" || word === "oder" || word === "sowie") {
    const next = reader.word(index + 1);
    return { value: "und", end: next === "am" || next === "den" || next === "dem" ? index + 2 : index + 1 };
  }
  const sign = reader.sign(index);
  if (DASHES.has(sign)) return { value: "bis", end: index + 1 };
  if (sign === "," && reader.word(index + 1) === "und") return { value: "und", end: index + 2 };
  return sign === "/" || sign === "," ? { value: sign, end: index + 1 } : undefined;
}

/** True for a joint that covers what lies between its ends. */
export function isThrough(joint: string): boolean {
  return joint === "bis";
}

/** A month's name; a short one takes its full stop with it. */
export function readMonth(reader: LexemeReader, index: number): Read<number> | undefined {
  if (!reader.isCapital(index)) return undefined;
  const word = reader.word(index);
  const month = MONTHS.get(word);
  if (month !== undefined) return { value: month, end: index + 1 };
  const short = SHORT_MONTHS.get(word);
  if (short === undefined) return undefined;
  // "9. Jan Kowalski" has neither full stop nor year.
  if (reader.sign(index + 1) === "." && reader.isGlued(index + 1)) return { value: short, end: index + 2 };
  return reader.digits(index + 1).length === 4 ? { value: short, end: index + 1 } : undefined;
}

/** A year after a month, a season or "Anfang": "2022", "'22", "dieses Jahres", "des vergangenen Jahres", "des Jahres 2008". */
export function readYearReference(reader: LexemeReader, index: number): Read<YearReference> | undefined {
  const year = reader.number(index, 4, 4);
  if (year !== undefined) return isYearHere(reader, index, year) ? { value: year, end: index + 1 } : undefined;
  const short = reader.number(index + 1, 2, 2);
  if (short !== undefined && (reader.sign(index) === "'" || reader.sign(index) === "’") && reader.isGlued(index + 1)) {
    return { value: short + (short >= CENTURY_TURN ? 1900 : 2000), end: index + 2 };
  }
  let position = index;
  if (reader.word(position) === "des" || reader.word(position) === "im") position += 1;
  const word = reader.word(position);
  if (word === "vorjahres" || word === "vorjahrs" || word === "vorjahr")
    return { value: { shift: -1 }, end: position + 1 };
  if (word === "jahres" || word === "jahrs" || (word === "jahr" && position > index)) {
    const told = reader.number(position + 1, 4, 4);
    return told === undefined ? undefined : { value: told, end: position + 2 };
  }
  const pointer = findPointer(word);
  const isYear = /^jahr(?:e?s)?$/.test(reader.word(position + 1));
  return pointer !== undefined && isYear ? { value: { shift: pointer.pointer }, end: position + 2 } : undefined;
}

/** "im Jahr 2008", "2008", "1998 bis 2004", "2008/09", "1939–45". */
export function readYears(reader: LexemeReader, index: number): TimeMatch | undefined {
  let position = index;
  const isNamed = /^jahr(?:e|en|es|s)?$/.test(reader.word(index));
  if (isNamed) position += 1;
  const year = isNamed ? reader.number(position, 3, 4) : reader.number(position, 4, 4);
  if (year === undefined || year < 100 || year > LAST_YEAR || !isYearHere(reader, position, year)) return undefined;
  if (!isNamed && !isPlainYear(reader, position, year)) return undefined;
  const range = readYearRange(reader, position, year);
  if (range !== undefined) {
    const item = { first: index, end: range.end, meaning: range.value };
    // "2008/09" has one end that is no year by itself.
    if (reader.digits(range.end - 1).length < 4) return { end: range.end, items: [item] };
    const ends = [
      { first: index, end: position + 1 },
      { first: range.end - 1, end: range.end },
    ] as const;
    return { end: range.end, items: [{ ...item, ends }] };
  }
  // "von 1450 bis 1850 Mark"
  if (reader.word(position + 1) === "bis" && reader.digits(position + 2).length > 2) return undefined;
  return single(index, position + 1, { kind: "year", year });
}

/** The end of a range of years that begins with `year` at `index`. */
export function readYearRange(reader: LexemeReader, index: number, year: number): Read<TimeMeaning> | undefined {
  const sign = reader.sign(index + 1);
  const isSign = DASHES.has(sign) || sign === "/";
  const joint = isSign ? { end: index + 2 } : readJoint(reader, index + 1);
  const between = reader.word(index - 1) === "zwischen" && reader.word(index + 1) === "und";
  if (joint === undefined || (!isSign && reader.word(index + 1) !== "bis" && !between)) return undefined;
  const last =
    reader.number(joint.end, 4, 4) ?? (isSign ? expandYear(year, reader.number(joint.end, 2, 2)) : undefined);
  if (last === undefined || last <= year || last > LAST_YEAR || !isYearHere(reader, joint.end, last)) return undefined;
  const meaning: TimeMeaning = { kind: "range", from: { kind: "year", year }, to: { kind: "year", year: last } };
  return { value: meaning, end: joint.end + 1 };
}

function expandYear(year: number, short: number | undefined): number | undefined {
  if (short === undefined) return undefined;
  const century = year - (year % 100);
  return short > year % 100 ? century + short : undefined;
}

/** False where a number of four digits belongs to a longer number, a code or a count. */
function isYearHere(reader: LexemeReader, index: number, year: number): boolean {
  if (year < 100 || year > LAST_YEAR) return false;
  const isAttached = reader.isGlued(index);
  const before = reader.sign(index - 1);
  if (isAttached && before !== "(" && before !== "/" && !DASHES.has(before) && !/^["„“»«.'’[]$/.test(before))
    return false;
  if (isAttached && before === "." && reader.digits(index - 2).length > 2) return false;
  if (isAttached && DASHES.has(before) && reader.digits(index - 2) === "") return false;
  const after = reader.sign(index + 1);
  const hasSuffix = reader.isGlued(index + 1);
  if (hasSuffix && reader.word(index + 1) !== "") return false;
  if (hasSuffix && (after === "." || after === "," || after === ":") && reader.isGlued(index + 2)) {
    if (reader.digits(index + 2) !== "") return false;
  }
  if (hasSuffix && DASHES.has(after) && reader.isGlued(index + 2)) {
    const next = reader.digits(index + 2);
    if (next.length !== 4 && expandYear(year, next.length === 2 ? Number(next) : undefined) === undefined) return false;
  }
  if (/^[%€$£°]$/.test(after)) return false;
  if (reader.digits(index - 1).length > 2) return false;
  if (reader.word(index + 1) === "v" && reader.word(index + 3) === "chr") return false;
  return !COUNTED.has(reader.word(index + 1));
}

/** Whether a number may be a year without "Jahr" before it. */
function isPlainYear(reader: LexemeReader, index: number, year: number): boolean {
  const before = reader.word(index - 1);
  if (NOT_BEFORE_YEAR.has(before) || /^[$€£§#+=]$/.test(reader.sign(index - 1))) return false;
  if (reader.digits(index - 1) !== "") return false;
  if (before === "die" && reader.isCapital(index + 1)) return false;
  const isTold = BEFORE_YEAR.has(before);
  if (year < 1000) return false;
  const isSpan = DASHES.has(reader.sign(index + 1)) && reader.digits(index + 2).length === 4;
  const isRound = year % 100 === 0;
  const isBeforeName = reader.isCapital(index + 1);
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) {
    if (isSpan) return Number(reader.digits(index + 2)) > year;
    if (isTold) return !isBeforeName && !(isRound && before === "und");
    return year > 1400 && year < FIRST_PLAIN_YEAR && !isRound && !isBeforeName && !isCode(reader, index);
  }
  return isTold || !isRound || !isBeforeName;
}

/** True after a capitalised word, where a number is as likely a code: "Resolution 1701". */
function isCode(reader: LexemeReader, index: number): boolean {
  return reader.isCapital(index - 1);
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isGluedThrough(reader: LexemeReader, first: number, end: number): boolean {
  for (let index = first + 1; index < end; index += 1) if (!reader.isGlued(index)) return false;
  return true;
}

/** "am 21.": a day that leaves the month out, where no noun follows that it could count. */
export function readDayAlone(reader: LexemeReader, index: number): TimeMatch | undefined {
  const day = reader.number(index, 1, 2);
  if (day === undefined || day < 1 || day > 31) return undefined;
  if (reader.sign(index + 1) !== "." || !reader.isGlued(index + 1)) return undefined;
  if (!/^(?:am|vom|zum)$/.test(reader.word(index - 1))) return undefined;
  const next = reader.word(index + 2);
  if (reader.isCapital(index + 2) || reader.digits(index + 2) !== "" || next === "" || next === "und") return undefined;
  return single(index, index + 2, { kind: "day-of-month", day });
}
