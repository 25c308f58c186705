/** A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0). No time zone takes part. */
export type DayNumber = number;

/** A day by year (1–9999), month (1–12) and day of the month (1–31). */
export type CalendarDay = { year: number; month: number; day: number };

/**
 * The day's number. A month outside 1–12 or a day outside the month runs over into the neighbours, as in `Date.UTC`.
 * Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const monthIndex = month - 1;
  const y = year + Math.floor(monthIndex / 12);
  const m = (((monthIndex % 12) + 12) % 12) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + day - 1;
}

/** The day with that number. The inverse of {@link dayNumber}; same source, civil_from_days. */
export function calendarDay(number: DayNumber): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** True where the year lies in 1–9999 and has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for the years that the notation can write: whole numbers from 1 to 9999. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999;
}

/** The month that lies `count` months (negative: before) from the given one. */
export function shiftMonth(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The ISO 8601 week in which the day lies, with the year that the week belongs to. */
export function isoWeekOf(number: DayNumber): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 3;
  const { year } = calendarDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Easter Sunday of the year. Algorithm: anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** `2023-04-20`. */
export function formatDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number);
  return `${formatMonth(year, month)}-${pad(day, 2)}`;
}

/** `2023-04`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month, 2)}`;
}

/** `2023`, always four digits. */
export function formatYear(year: number): string {
  return pad(year, 4);
}

/** The ISO week of the day: `2023-W16`. */
export function formatWeek(number: DayNumber): string {
  const { year, week } = isoWeekOf(number);
  return `${formatYear(year)}-W${pad(week, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** What an article's date says, at its precision: a day, a month or a year. `day` is a day number. */
export type Anchor =
  | { precision: "day"; year: number; month: number; day: DayNumber }
  | { precision: "month"; year: number; month: number }
  | { precision: "year"; year: number };

/**
 * The article's date as a point to reckon from. Of an interval its later end counts; a season or a week counts as its
 * year. `undefined` for no date, a decade, a century, or what is no calendar value.
 */
export function readAnchor(date: string | undefined): Anchor | undefined {
  const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W\d\d))?$/.exec(date?.split("/").at(-1) ?? "");
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (!isYear(year)) return undefined;
  const month = match[2] === undefined ? undefined : Number(match[2]);
  if (month === undefined || month < 1 || month > 12) return { precision: "year", year };
  if (match[3] === undefined) return { precision: "month", year, month };
  const day = Number(match[3]);
  return isDay(year, month, day)
    ? { precision: "day", year, month, day: dayNumber(year, month, day) }
    : { precision: "month", year, month };
}
