import type { CalendarUnit, TimeMeaning } from "../calendar-meaning.js";
import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import { readDaysOfMonth, readMonth, readNumericDate, readYearRange, readYearReference } from "./times-dates.js";
import {
  APPROXIMATORS,
  DAY_PARTS,
  DEICTIC_ADJECTIVES,
  DEICTIC_DAYS,
  findPointer,
  NOWADAYS_AFTER,
  NOWADAYS_BEFORE,
  NUMERALS,
  SEASONS,
  stripEnding,
  UNIT_WORDS,
  UNITS,
} from "./times-lexicon.js";
import { findWeekday, readDecadeOrCentury, readPointedName, readWeekday } from "./times-named.js";

/** Words behind an amount that count from a time told before, on and back. */
export const LATER: ReadonlySet<string> = new Set(["später", "danach", "darauf", "nachher"]);
export const EARLIER: ReadonlySet<string> = new Set(["zuvor", "davor", "vorher", "früher"]);

/** Longest counts that make sense as a distance in news, by unit; beyond them the number is something else. */
const MOST = 3000;

/** "heute", "gestern Abend", "übermorgen". */
export function readDeicticDay(reader: LexemeReader, index: number): TimeMatch | undefined {
  const word = reader.word(index);
  const count = DEICTIC_DAYS.get(word);
  if (count === undefined) return undefined;
  const before = reader.word(index - 1);
  const next = reader.word(index + 1);
  const hasPart = DAY_PARTS.has(next) || next === "frühmorgen";
  // "der Morgen", "am Morgen", "Morgen" as a greeting; and the part of "heute Morgen".
  if (word === "morgen" && (reader.isCapital(index) || DEICTIC_DAYS.has(before))) return undefined;
  if (word === "gestern" && before === "von" && next !== "auf") return undefined;
  if (word === "heute" && !hasPart) {
    if (NOWADAYS_AFTER.has(before)) return undefined;
    if (NOWADAYS_BEFORE.has(next)) return undefined;
  }
  const ago = word === "heute" && next === "vor" ? readAmount(reader, index + 2) : undefined;
  if (ago !== undefined && Number.isInteger(ago.count)) {
    return single(index, ago.end, { kind: "shift", unit: ago.unit, count: -ago.count, at: "day" });
  }
  return single(index, hasPart ? index + 2 : index + 1, { kind: "shift", unit: "day", count, at: "day" });
}

/** "heutigen", "am gestrigen Montag", "die diesjährige". */
export function readDeicticAdjective(reader: LexemeReader, index: number): TimeMatch | undefined {
  const stem = stripEnding(reader.word(index));
  const told = stem === undefined ? undefined : DEICTIC_ADJECTIVES.get(stem);
  if (told === undefined) return undefined;
  const next = reader.word(index + 1);
  const isDay = findWeekday(next) !== undefined || /^(?:tag|tage|tages|abend|nachmittag|vormittag|morgen)$/.test(next);
  if (stem === "heutig" && !isDay && /^(?:im|des|das|die|der|dem|den|in|vom)$/.test(reader.word(index - 1))) {
    if (NOWADAYS_HEADS.test(next) || !EVENT_HEADS.test(next)) return undefined;
  }
  const meaning: TimeMeaning = { kind: "shift", unit: told.unit, count: told.count, at: told.unit };
  if (told.unit !== "day" || !isDay) return single(index, index + 1, meaning);
  const weekday = readWeekday(reader, index + 1);
  return single(index, weekday?.items[0]?.meaning.kind === "weekday" ? weekday.end : index + 2, meaning);
}

/** Heads of "heutig" that stand for the age rather than the day, and heads that happen on a day. */
const NOWADAYS_HEADS = /^(?:zeit|zeiten|welt|generation|jugend|gesellschaft|stand|sicht|form)$/;
const EVENT_HEADS =
  /(?:sitzung|treffen|tagung|konferenz|gespräche?n?|spiels?|ausgabe|entscheidung|abstimmung|wahl|rede|erklärung|besuchs?|auftritts?|urteils?|anschlags?|angriffs?|verhandlung|veranstaltung|runde|etappe|rennens?|debatte|demonstration|termins?)$/;

/** "vor zwei Tagen", "vor fast 14 Monaten", "in drei Wochen". */
export function readDistance(reader: LexemeReader, index: number): TimeMatch | undefined {
  const preposition = reader.word(index);
  const isAgo = preposition === "vor";
  const amount = readAmount(reader, index + 1);
  if (amount === undefined) return undefined;
  const { unit, count, end } = amount;
  // "in zwei Tagen" takes the dative, as "vor zwei Tagen" does; "in 30 Jahren Haft" is a duration.
  if (reader.word(end) === "haft" || reader.word(end) === "gefängnis" || reader.word(end) === "altersjahr")
    return undefined;
  const item = { first: index, end, meaning: shiftBy(unit, isAgo ? -count : count) };
  return { end, items: [isAgo ? item : { ...item, notPast: true }] };
}

/** "drei Jahre später", "ein Jahr zuvor", "zwei Tage danach": reckoned from the time told before. */
export function readSequel(reader: LexemeReader, index: number): TimeMatch | undefined {
  const amount = readAmount(reader, index);
  if (amount === undefined || !Number.isInteger(amount.count)) return undefined;
  const word = reader.word(amount.end);
  const sign = LATER.has(word) ? 1 : EARLIER.has(word) ? -1 : 0;
  if (sign === 0) return undefined;
  return single(index, amount.end + 1, { kind: "sequel", unit: amount.unit, count: sign * amount.count });
}

/** "am Tag darauf", "im Jahr zuvor", "tags darauf", "Vortag", "am nächsten Tag", "im folgenden Jahr". */
export function readNeighbour(reader: LexemeReader, index: number): TimeMatch | undefined {
  const word = reader.word(index);
  if (word === "vortag" || word === "vortags" || word === "vortages") {
    return single(index, index + 1, { kind: "sequel", unit: "day", count: -1 });
  }
  const next = reader.word(index + 1);
  const unit = UNITS.get(word);
  if (unit !== undefined && !PLURAL_UNITS.test(word)) {
    const sign = LATER.has(next) ? 1 : EARLIER.has(next) ? -1 : 0;
    return sign === 0 ? undefined : single(index, index + 2, { kind: "sequel", unit, count: sign });
  }
  const nextUnit = UNITS.get(next);
  if (nextUnit === undefined || PLURAL_UNITS.test(next)) return undefined;
  if (/^(?:darauf)?folgende[nmrs]?$/.test(word) || (/^nächste[nmrs]?$/.test(word) && nextUnit === "day")) {
    return single(index, index + 2, { kind: "sequel", unit: nextUnit, count: 1 });
  }
  return undefined;
}

const PLURAL_UNITS = /^(?:tagen?|tage|wochen|monaten?|jahren?|jahrzehnten?)$/;
const SINGULAR_UNITS = /^(?:woche|monat|monats|monates|jahr|jahres|jahrs|jahrzehnt|jahrzehnts|jahrhunderts?|nacht)$/;

/** "vergangene Woche", "letzten Monat", "dieses Jahr", "nächsten Jahres", "in der vergangenen Nacht". */
export function readPointedUnit(reader: LexemeReader, index: number): TimeMatch | undefined {
  const word = reader.word(index);
  const next = reader.word(index + 1);
  if (!SINGULAR_UNITS.test(next) || !reader.isCapital(index + 1)) return undefined;
  const far = /^(?:vorletzte|vorvergangene)[nmrs]?$/.test(word)
    ? -2
    : /^übernächste[nmrs]?$/.test(word)
      ? 2
      : undefined;
  const count = far ?? findPointer(word)?.pointer;
  if (count === undefined) return undefined;
  if (next === "nacht")
    return single(index, index + 2, { kind: "shift", unit: "day", count: Math.max(count, 0), at: "day" });
  const unit = UNITS.get(next);
  return unit === undefined ? undefined : single(index, index + 2, { kind: "shift", unit, count, at: unit });
}

/** "heuer", "Vorjahr", "Jahresende 2008", "zu Wochenbeginn". */
export function readUnitWord(reader: LexemeReader, index: number): TimeMatch | undefined {
  const word = reader.word(index);
  const told = UNIT_WORDS.get(word);
  if (told === undefined || (word !== "heuer" && !reader.isCapital(index))) return undefined;
  const year = told.unit === "year" ? readYearReference(reader, index + 1) : undefined;
  if (year !== undefined && typeof year.value === "number") {
    return single(index, year.end, { kind: "year", year: year.value });
  }
  return single(index, index + 1, { kind: "shift", unit: told.unit, count: told.count, at: told.unit });
}

/** "Ende Februar", "Anfang 2008", "Mitte der 1990er Jahre", "Ende nächsten Jahres", "Anfang der Woche". */
export function readPart(reader: LexemeReader, index: number): TimeMatch | undefined {
  let position = index + 1;
  if (!reader.isCapital(index) && !/^laufe?$/.test(reader.word(index))) return undefined;
  const article = reader.word(position);
  if (article === "des" || article === "der" || article === "vom") position += 1;
  const inner = readLongTime(reader, position, position > index + 1);
  return inner && single(index, inner.end, inner.meaning);
}

/** "ersten Tagen des Juni", "letzten Wochen des Jahres 2008". */
export function readEdge(reader: LexemeReader, index: number): TimeMatch | undefined {
  if (!/^(?:ersten|letzten)$/.test(reader.word(index))) return undefined;
  let position = index + 1;
  if (NUMERALS.has(reader.word(position))) position += 1;
  const unit = reader.word(position);
  if (!/^(?:tage|tagen|wochen|monate|monaten|jahre|jahren|hälfte|woche|drittel|quartal)$/.test(unit)) return undefined;
  const article = reader.word(position + 1);
  if (article !== "des" && article !== "der") return undefined;
  const inner = readLongTime(reader, position + 2, true);
  return inner && single(index, inner.end, inner.meaning);
}

/** A month, season, year, decade, century, week, or a unit that is pointed at. */
function readLongTime(
  reader: LexemeReader,
  index: number,
  hasArticle: boolean,
): { end: number; meaning: TimeMeaning } | undefined {
  const year = reader.number(index, 4, 4);
  const pointed =
    readPointedUnit(reader, index) ?? readPointedName(reader, index) ?? readDecadeOrCentury(reader, index);
  const first = pointed?.items[0];
  if (pointed !== undefined && first !== undefined) return { end: pointed.end, meaning: first.meaning };
  if (year !== undefined) {
    const told = readYearReference(reader, index);
    const range = told && readYearRange(reader, index, year);
    if (range !== undefined) return { end: range.end, meaning: range.value };
    return told && { end: told.end, meaning: { kind: "year", year } };
  }
  const word = reader.word(index);
  const month = readMonth(reader, index);
  if (month !== undefined) {
    const told = readYearReference(reader, month.end);
    const meaning: TimeMeaning = { kind: "month", month: month.value, year: told?.value, pointer: undefined };
    return { end: told?.end ?? month.end, meaning };
  }
  const season = SEASONS.get(word);
  if (season !== undefined) {
    const told = readYearReference(reader, index + 1);
    const meaning: TimeMeaning = { kind: "season", season, year: told?.value, pointer: undefined };
    return { end: told?.end ?? index + 1, meaning };
  }
  if (!hasArticle) return undefined;
  if (/^vorjahre?s$/.test(word)) return { end: index + 1, meaning: shiftBy("year", -1) };
  if (/^jahre?s$/.test(word)) {
    const told = readYearReference(reader, index + 1);
    if (typeof told?.value === "number") return { end: told.end, meaning: { kind: "year", year: told.value } };
    return { end: index + 1, meaning: { kind: "shift", unit: "year", count: 0, at: "year" } };
  }
  const unit = /^(?:woche|monate?s)$/.test(word) ? UNITS.get(word) : undefined;
  return unit && { end: index + 1, meaning: { kind: "shift", unit, count: 0, at: unit } };
}

/** "Abend des 29. Juni", "Nacht zum Donnerstag", "Nacht zu heute", "Nacht von Samstag auf Sonntag". */
export function readPartOfDay(reader: LexemeReader, index: number): TimeMatch | undefined {
  const link = reader.word(index + 1);
  if (!reader.isCapital(index) || !/^(?:des|der|zum|zu|auf|vom|von)$/.test(link)) return undefined;
  let position = index + 2;
  if (/^(?:den|dem)$/.test(reader.word(position))) position += 1;
  const inner = readDay(reader, position);
  if (inner === undefined) return undefined;
  if (link !== "vom" && link !== "von") return single(index, inner.end, inner.meaning);
  if (inner.meaning.kind === "range") return single(index, inner.end, inner.meaning);
  position = inner.end;
  if (!/^(?:auf|zu|zum)$/.test(reader.word(position))) return single(index, inner.end, inner.meaning);
  position += /^(?:den|dem)$/.test(reader.word(position + 1)) ? 2 : 1;
  const next = readDay(reader, position);
  if (next === undefined) return undefined;
  return single(index, next.end, { kind: "range", from: inner.meaning, to: next.meaning });
}

function readDay(reader: LexemeReader, index: number): { end: number; meaning: TimeMeaning } | undefined {
  const match =
    readWeekday(reader, index) ??
    readDaysOfMonth(reader, index) ??
    readNumericDate(reader, index) ??
    readDeicticDay(reader, index) ??
    readDeicticAdjective(reader, index) ??
    readPointedName(reader, index);
  const first = match?.items[0];
  if (match === undefined || first === undefined || match.items.length > 1) return undefined;
  return { end: match.end, meaning: first.meaning };
}

/** A number, in digits or words, with its unit: "fast 14 Monaten", "einem halben Jahr", "zweieinhalb Jahren". */
function readAmount(
  reader: LexemeReader,
  index: number,
): { unit: CalendarUnit; count: number; end: number } | undefined {
  let position = index;
  if (/^(?:mehr|weniger)$/.test(reader.word(position)) && reader.word(position + 1) === "als") position += 2;
  for (let skipped = 0; skipped < 2 && APPROXIMATORS.has(reader.word(position)); skipped += 1) position += 1;
  if (reader.sign(position) === "." && reader.isGlued(position)) position += 1;
  let count = reader.number(position, 1, 4) ?? NUMERALS.get(reader.word(position));
  if (count === undefined || count < 1 || count > MOST || (reader.isCapital(position) && position > index + 2))
    return undefined;
  position += 1;
  if (/^halben?$/.test(reader.word(position)) && count === 1) {
    count = 0.5;
    position += 1;
  }
  const unit = UNITS.get(reader.word(position));
  if (unit === undefined || !reader.isCapital(position) || reader.isPartOfCompound(position, position + 1))
    return undefined;
  return { unit, count, end: position + 1 };
}

/** The shift from the article's date; parts of a year in months. Weeks are written to the day. */
function shiftBy(unit: CalendarUnit, count: number): TimeMeaning {
  if (Number.isInteger(count)) return { kind: "shift", unit, count, at: unit === "week" ? "day" : unit };
  if (unit === "year") return { kind: "shift", unit: "month", count: Math.round(count * 12), at: "month" };
  if (unit === "week") return { kind: "shift", unit: "day", count: Math.round(count * 7), at: "day" };
  return { kind: "shift", unit, count: Math.round(count), at: unit };
}
