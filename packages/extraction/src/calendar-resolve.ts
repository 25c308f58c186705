import {
  type Anchor,
  calendarDay,
  type DayNumber,
  dayNumber,
  easterSunday,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isDay,
  isYear,
  shiftMonth,
  weekdayOf,
} from "./calendar.js";
import type { CalendarUnit, Feast, Pointer, Tense, TimeMeaning, YearReference } from "./calendar-meaning.js";

/**
 * How many days nearer a date ahead must lie before it wins in a clause in the past tense: "Das Treffen am 3. Mai wurde
 * abgesagt" may be about a day to come, but hardly about one three months off. Chosen so that the two meet at 82 days.
 */
const PAST_MISMATCH_DAYS = 200;

/**
 * The same for a date behind in a clause in the present tense: "Die Frist endet am 31. Dezember". Present tense tells of the past as
 * well ("Am 24. Februar überfällt die Armee das Land"), so that the near past still wins: the two meet 107 days back.
 */
const PRESENT_MISMATCH_DAYS = 150;

/** What a meaning is set against. */
export type ResolutionFrame = {
  /** The article's date; without it only what names its year gets a value. */
  anchor: Anchor | undefined;
  tense: Tense;
  /** The year that the context gives to a month or day named without one. */
  contextYear: number | undefined;
  /** The value told before, for "drei Jahre später". */
  previous: string | undefined;
};

/**
 * The calendar value of a meaning (see `isCalendarValue` of the schema), `undefined` where the text and the article's
 * date leave it open.
 */
export function resolveMeaning(meaning: TimeMeaning, frame: ResolutionFrame): string | undefined {
  switch (meaning.kind) {
    case "year":
      return isYear(meaning.year) ? formatYear(meaning.year) : undefined;
    case "decade":
      return meaning.years >= 0 && meaning.years <= 999 ? `${String(meaning.years).padStart(3, "0")}X` : undefined;
    case "century":
      return meaning.years >= 0 && meaning.years <= 99 ? `${String(meaning.years).padStart(2, "0")}XX` : undefined;
    case "day":
      return resolveDay(meaning.month, meaning.day, meaning.year, frame);
    case "day-of-month":
      return resolveDayOfMonth(meaning.day, frame);
    case "month": {
      const year = findYear(meaning.year, meaning.pointer, frame, (year) => dayNumber(year, meaning.month, 15), 15);
      return year === undefined ? undefined : formatMonth(year, meaning.month);
    }
    case "season": {
      // The season's middle: mid April, July, October, January of the next year.
      const middle = (year: number) => dayNumber(year, (meaning.season - 21) * 3 + 4, 15);
      const year = findYear(meaning.year, meaning.pointer, frame, middle, 45);
      return year === undefined ? undefined : `${formatYear(year)}-${meaning.season}`;
    }
    case "feast": {
      const year = findYear(meaning.year, meaning.pointer, frame, (year) => feastDay(meaning.feast, year), 0);
      return year === undefined ? undefined : formatDay(feastDay(meaning.feast, year));
    }
    case "weekday":
      return resolveWeekday(meaning, frame);
    case "weekend":
      return resolveWeekend(meaning.pointer, frame);
    case "shift":
      return resolveShift(meaning.unit, meaning.count, meaning.at, frame.anchor);
    case "sequel":
      return resolveSequel(meaning.unit, meaning.count, frame.previous);
    case "range":
      return resolveRange(meaning.from, meaning.to, frame);
  }
}

function feastDay(feast: Feast, year: number): DayNumber {
  return "easter" in feast ? easterSunday(year) + feast.easter : dayNumber(year, feast.month, feast.day);
}

/** The middle of the anchor's own span, and how far the span reaches to either side, in days. */
function anchorMiddle(anchor: Anchor): { middle: DayNumber; reach: number } | undefined {
  if (anchor.precision === "day") return { middle: anchor.day, reach: 0 };
  if (anchor.precision === "month") return { middle: dayNumber(anchor.year, anchor.month, 15), reach: 15 };
  return undefined;
}

/**
 * The year of something that comes once a year. `middleIn` gives the day on which it lies in a year, `reach` how many
 * days it extends to either side. Said outright, pointed at, from the context, by tense, else nearest in time.
 */
function findYear(
  reference: YearReference,
  pointer: Pointer,
  frame: ResolutionFrame,
  middleIn: (year: number) => DayNumber,
  reach: number,
): number | undefined {
  const { anchor } = frame;
  if (typeof reference === "number") return isYear(reference) ? reference : undefined;
  if (anchor === undefined) return frame.contextYear;
  if (reference !== undefined) {
    const year = anchor.year + reference.shift;
    return isYear(year) ? year : undefined;
  }
  if (pointer === undefined && frame.contextYear !== undefined) return frame.contextYear;
  const now = anchorMiddle(anchor);
  if (now === undefined) return isYear(anchor.year + (pointer ?? 0)) ? anchor.year + (pointer ?? 0) : undefined;
  const slack = reach + now.reach;
  let best: number | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    if (!isYear(year)) continue;
    const distance = middleIn(year) - now.middle;
    const isPast = distance < -slack;
    const isFuture = distance > slack;
    let cost = Math.abs(distance);
    if (pointer === -1 && !isPast) continue;
    if (pointer === 1 && !isFuture) continue;
    if (frame.tense === "past" && isFuture) cost += PAST_MISMATCH_DAYS;
    if (frame.tense === "future" && isPast) cost += 366;
    if (frame.tense === "present" && isPast) cost += PRESENT_MISMATCH_DAYS;
    if (cost < bestCost) [best, bestCost] = [year, cost];
  }
  return best;
}

function resolveDay(month: number, day: number, reference: YearReference, frame: ResolutionFrame): string | undefined {
  const year = findYear(reference, undefined, frame, (year) => dayNumber(year, month, day), 0);
  return year !== undefined && isDay(year, month, day) ? formatDay(dayNumber(year, month, day)) : undefined;
}

/** "am 21.": the nearest month in which it fits the tense. */
function resolveDayOfMonth(day: number, frame: ResolutionFrame): string | undefined {
  const { anchor, tense } = frame;
  if (anchor?.precision !== "day") return undefined;
  let best: DayNumber | undefined;
  for (const count of [0, -1, 1]) {
    const { year, month } = shiftMonth(anchor.year, anchor.month, count);
    if (!isDay(year, month, day)) continue;
    const candidate = dayNumber(year, month, day);
    if (tense === "past" && candidate > anchor.day) continue;
    if (tense === "future" && candidate < anchor.day) continue;
    if (best === undefined || Math.abs(candidate - anchor.day) < Math.abs(best - anchor.day)) best = candidate;
  }
  return best === undefined ? undefined : formatDay(best);
}

function resolveWeekday(
  meaning: Extract<TimeMeaning, { kind: "weekday" }>,
  { anchor, tense }: ResolutionFrame,
): string | undefined {
  if (anchor?.precision !== "day") return undefined;
  const { weekday, pointer } = meaning;
  const today = weekdayOf(anchor.day);
  if (meaning.week !== undefined) return formatDay(anchor.day - today + meaning.week * 7 + weekday);
  const back = (today - weekday + 7) % 7;
  if (meaning.weeksBefore !== undefined) return formatDay(anchor.day - back - 7 * meaning.weeksBefore);
  const ahead = (weekday - today + 7) % 7;
  if (pointer === 1) return formatDay(anchor.day + (ahead === 0 ? 7 : ahead));
  if (pointer === -1) {
    const days = back === 0 ? 7 : back;
    return formatDay(anchor.day - (days === 1 && meaning.notYesterday === true ? 8 : days));
  }
  if (pointer === 0 && tense !== "past") return formatDay(anchor.day + ahead);
  return formatDay(isAhead(tense) ? anchor.day + ahead : anchor.day - back);
}

/** In news, a weekday told in the present lies ahead as one told in the future does: "Am Sonntag sind Wahlen". */
function isAhead(tense: Tense): boolean {
  return tense === "future" || tense === "present";
}

function resolveWeekend(pointer: Pointer, { anchor, tense }: ResolutionFrame): string | undefined {
  if (anchor?.precision !== "day") return undefined;
  const today = weekdayOf(anchor.day);
  const saturday = anchor.day - today + 5;
  const onWeekend = today >= 5;
  let weeks = 0;
  if (pointer === -1) weeks = -1;
  else if (pointer === 1) weeks = onWeekend ? 1 : 0;
  else if (!onWeekend && pointer === undefined && !isAhead(tense)) weeks = -1;
  return `${formatDay(saturday + weeks * 7)}/${formatDay(saturday + weeks * 7 + 1)}`;
}

function resolveShift(
  unit: CalendarUnit,
  count: number,
  at: CalendarUnit,
  anchor: Anchor | undefined,
): string | undefined {
  if (anchor === undefined) return undefined;
  if (at === "day" && unit !== "day" && unit !== "week") return resolveAnniversary(unit, count, anchor);
  if (unit === "year" || unit === "decade") {
    const year = anchor.year + count * (unit === "decade" ? 10 : 1);
    if (!isYear(year)) return undefined;
    return unit === "decade" ? `${formatYear(year).slice(0, 3)}X` : formatYear(year);
  }
  if (anchor.precision === "year") return undefined;
  if (unit === "month") {
    const { year, month } = shiftMonth(anchor.year, anchor.month, count);
    return isYear(year) ? formatMonth(year, month) : undefined;
  }
  if (anchor.precision === "month") return undefined;
  const day = anchor.day + count * (unit === "week" ? 7 : 1);
  if (!isYear(calendarDay(day).year)) return undefined;
  return at === "week" ? formatWeek(day) : formatDay(day);
}

/** "heute vor zehn Jahren": the article's own day in another month or year, where it has that day. */
function resolveAnniversary(unit: CalendarUnit, count: number, anchor: Anchor): string | undefined {
  if (anchor.precision !== "day") return undefined;
  const months = count * (unit === "month" ? 1 : unit === "decade" ? 120 : 12);
  const { year, month } = shiftMonth(anchor.year, anchor.month, months);
  const { day } = calendarDay(anchor.day);
  return isDay(year, month, day) ? formatDay(dayNumber(year, month, day)) : undefined;
}

function resolveSequel(unit: CalendarUnit, count: number, previous: string | undefined): string | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(previous?.split("/").at(-1) ?? "");
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (unit === "year" || unit === "decade" || match[2] === undefined) {
    if (unit !== "year" && unit !== "decade") return undefined;
    const shifted = year + count * (unit === "decade" ? 10 : 1);
    return isYear(shifted) ? formatYear(shifted) : undefined;
  }
  if (unit === "month" || match[3] === undefined) {
    if (unit !== "month") return undefined;
    const shifted = shiftMonth(year, month, count);
    return isYear(shifted.year) ? formatMonth(shifted.year, shifted.month) : undefined;
  }
  const shifted = dayNumber(year, month, day) + count * (unit === "week" ? 7 : 1);
  return isYear(calendarDay(shifted).year) ? formatDay(shifted) : undefined;
}

/** Both ends. What leaves out its year takes the other end's; a weekday after another is the next one on. */
function resolveRange(from: TimeMeaning, to: TimeMeaning, frame: ResolutionFrame): string | undefined {
  const end = resolveMeaning(to, frame);
  if (end === undefined || end.includes("/")) return undefined;
  const isYearless =
    (from.kind === "month" || from.kind === "day" || from.kind === "season") && from.year === undefined;
  const start = isYearless ? resolveBefore(from, end, frame) : resolveMeaning(from, frame);
  if (start === undefined || start.includes("/")) return undefined;
  if (start <= end) return start === end ? start : `${start}/${end}`;
  if (from.kind !== "weekday" || to.kind !== "weekday") return undefined;
  return isAhead(frame.tense)
    ? `${start}/${resolveSequel("week", 1, end)}`
    : `${resolveSequel("week", -1, start)}/${end}`;
}

/** The last such time up to `end`: "von November bis Februar" begins in the year before. */
function resolveBefore(
  from: Extract<TimeMeaning, { kind: "day" | "month" | "season" }>,
  end: string,
  frame: ResolutionFrame,
): string | undefined {
  const year = Number(end.slice(0, 4));
  const same = resolveMeaning({ ...from, year }, frame);
  return same !== undefined && same <= end ? same : resolveMeaning({ ...from, year: year - 1 }, frame);
}
