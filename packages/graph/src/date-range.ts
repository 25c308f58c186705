import { isCalendarValue } from "@newsgraph/schema";

/** First and last day of a date, both included, in days since 1970-01-01. */
export type DayRange = { first: number; last: number };

/**
 * A stretch of time to ask for: a date in the notation of the facts format, which stands for all its days (`2023-04`,
 * `2022-21`, `2023-04/2023-07`), or its first and last part, either of which may be left open.
 */
export type DateRange = string | { from?: string | undefined; to?: string | undefined };

/**
 * How a date answers to a range. `within`: all its days lie in the range, so `2023` is not within `2023-04/2023-07`.
 * `overlap`: at least one may.
 */
export type DateMatch = "within" | "overlap";

const DAY_MS = 86_400_000;

function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.round(date.getTime() / DAY_MS);
}

/** The Monday of ISO week `week`: week 1 is the one with 4 January in it (ISO 8601). */
function mondayOfWeek(year: number, week: number): number {
  const fourth = day(year, 1, 4);
  const weekday = (((fourth + 3) % 7) + 7) % 7;
  return fourth - weekday + (week - 1) * 7;
}

function singleBounds(value: string): DayRange {
  const digits = value.replace(/X+$/, "");
  const open = value.length - digits.length;
  if (open > 0) {
    const span = 10 ** open;
    const year = Number(digits) * span;
    return { first: day(year, 1, 1), last: day(year + span, 1, 1) - 1 };
  }
  const year = Number(value.slice(0, 4));
  const week = /-W(\d\d)$/.exec(value);
  if (week) {
    const monday = mondayOfWeek(year, Number(week[1]));
    return { first: monday, last: monday + 6 };
  }
  const [, month = 0, dayOfMonth = 0] = value.split("-").map(Number);
  if (dayOfMonth > 0) return { first: day(year, month, dayOfMonth), last: day(year, month, dayOfMonth) };
  if (month === 0) return { first: day(year, 1, 1), last: day(year + 1, 1, 1) - 1 };
  // Seasons in months as meteorologists count them; the winter of a year is the one that begins in its December.
  const [firstMonth, months] = month > 12 ? [(month - 20) * 3, 3] : [month, 1];
  return { first: day(year, firstMonth, 1), last: day(year, firstMonth + months, 1) - 1 };
}

/**
 * The days that a date of the facts format stands for. Seasons are those of the northern hemisphere: spring March to May,
 * winter December to the end of February of the next year.
 * @throws RangeError where `value` is no such date.
 */
export function dateBounds(value: string): DayRange {
  if (!isCalendarValue(value)) {
    throw new RangeError(
      `dateBounds: ${JSON.stringify(value)} is no date; write it as 2023-04-20, 2023-04, 2023, 2022-21 (a season), 199X, or two with a slash between`,
    );
  }
  return knownDateBounds(value);
}

const known = new Map<string, DayRange>();

/** {@link dateBounds} for dates that have been validated before; remembers the last few thousand. */
export function knownDateBounds(value: string): DayRange {
  let bounds = known.get(value);
  if (bounds === undefined) {
    const [start, end] = value.split("/");
    bounds = { first: singleBounds(start!).first, last: singleBounds(end ?? start!).last };
    if (known.size > 5000) known.clear();
    known.set(value, bounds);
  }
  return bounds;
}

/**
 * The days of a range; an open end reaches as far as there are days.
 * @throws RangeError where a part is no date, or the range ends before it begins.
 */
export function rangeBounds(range: DateRange): DayRange {
  const bounds =
    typeof range === "string"
      ? dateBounds(range)
      : {
          first: range.from === undefined ? -Infinity : dateBounds(range.from).first,
          last: range.to === undefined ? Infinity : dateBounds(range.to).last,
        };
  if (bounds.first > bounds.last) {
    throw new RangeError(`rangeBounds: ${JSON.stringify(range)} ends before it begins; give the earlier date first`);
  }
  return bounds;
}
