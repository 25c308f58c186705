import { isCalendarValue, type Span, type Time } from "@newsgraph/schema";
import { type Anchor, dayNumber, readAnchor } from "./calendar.js";
import { isExplicit, type TimeExpression, type TimeMeaning } from "./calendar-meaning.js";
import { resolveMeaning } from "./calendar-resolve.js";

/** Days from the article's date within which a day without a year is taken as the nearest one, whatever else is said. */
const NEAR_DAYS = 31;

/** How many sentences back a year or a "three years later" may reach. */
const REACH_SENTENCES = 1;

/**
 * Values for the time expressions of one article, given in the order of the text: those with a value as `times`, those
 * that stay open as `openTimes`.
 * @param date the article's date at the precision known
 */
export function resolveTimeline(
  expressions: readonly TimeExpression[],
  date: string | undefined,
): { times: Time[]; openTimes: Span[] } {
  const times: Time[] = [];
  const openTimes: Span[] = [];
  for (const [index, value] of resolveExpressions(expressions, date).entries()) {
    const { from, to } = expressions[index]!;
    if (value === undefined) openTimes.push({ from, to });
    else times.push({ from, to, value });
  }
  return { times, openTimes };
}

/**
 * The values of the expressions, each a calendar value, `undefined` for what stays open. A year left out is taken from the same
 * day named in full elsewhere, from a date just told, or, in the past tense, from the same month named with its year where the
 * nearest such day lies far from the article's date.
 */
export function resolveExpressions(
  expressions: readonly TimeExpression[],
  date: string | undefined,
): (string | undefined)[] {
  const anchor = readAnchor(date);
  const years = collectYears(expressions);
  let told: Told | undefined;
  return expressions.map((expression) => {
    const { meaning, tense, sentence } = expression;
    const recent = told !== undefined && sentence - told.sentence <= REACH_SENTENCES ? told : undefined;
    const contextYear = findContextYear(expression, anchor, years, recent);
    const value = resolveMeaning(meaning, { anchor, tense, contextYear, previous: recent?.value });
    if (value === undefined || !isCalendarValue(value)) return undefined;
    if (expression.narrative) told = { value, sentence, explicit: isExplicit(meaning) || contextYear !== undefined };
    return value;
  });
}

/** The value told last, and whether its year came from the text rather than from the article's date. */
type Told = { value: string; sentence: number; explicit: boolean };

/** Years that the article gives outright, by day (`2-24`) and by month. */
type GivenYears = { byDay: Map<string, number>; byMonth: Map<number, number> };

function collectYears(expressions: readonly TimeExpression[]): GivenYears {
  const given: GivenYears = { byDay: new Map(), byMonth: new Map() };
  const collect = (meaning: TimeMeaning): void => {
    if (meaning.kind === "range") {
      collect(meaning.from);
      collect(meaning.to);
    } else if ((meaning.kind === "day" || meaning.kind === "month") && typeof meaning.year === "number") {
      if (meaning.kind === "day") given.byDay.set(`${meaning.month}-${meaning.day}`, meaning.year);
      given.byMonth.set(meaning.month, meaning.year);
    }
  };
  for (const expression of expressions) if (expression.narrative) collect(expression.meaning);
  return given;
}

function findContextYear(
  { meaning, tense }: TimeExpression,
  anchor: Anchor | undefined,
  given: GivenYears,
  told: Told | undefined,
): number | undefined {
  const yearless = meaning.kind === "range" ? meaning.to : meaning;
  if ((yearless.kind !== "day" && yearless.kind !== "month") || yearless.year !== undefined) return undefined;
  if (yearless.kind === "day") {
    const sameDay = given.byDay.get(`${yearless.month}-${yearless.day}`);
    if (sameDay !== undefined) return sameDay;
  }
  if (told?.explicit === true && tense !== "future") {
    const match = /^(\d{4})-(0\d|1[0-2])/.exec(told.value);
    const year = Number(match?.[1]);
    const isLater = Number(match?.[2]) <= yearless.month;
    if (match !== null && isLater && anchor !== undefined && year < anchor.year) return year;
  }
  if (yearless.kind !== "day") return undefined;
  const sameMonth = given.byMonth.get(yearless.month);
  if (sameMonth === undefined || anchor === undefined) return sameMonth;
  if (tense !== "past") return undefined;
  return isNear(yearless.month, yearless.day, anchor) ? undefined : sameMonth;
}

function isNear(month: number, day: number, anchor: Anchor): boolean {
  if (anchor.precision === "year") return false;
  const now = anchor.precision === "day" ? anchor.day : dayNumber(anchor.year, anchor.month, 15);
  return [-1, 0, 1].some((shift) => Math.abs(dayNumber(anchor.year + shift, month, day) - now) <= NEAR_DAYS);
}
