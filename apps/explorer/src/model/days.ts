const DAY_MS = 86_400_000;

/** The day with that number, counted from 1970-01-01, as ISO 8601: 0 is `1970-01-01`. Days before the year 0 are those of its first day. */
export function isoDay(day: number): string {
  return new Date(Math.max(day * DAY_MS, FIRST_MS)).toISOString().slice(0, 10);
}

/** The number of a day in ISO 8601, counted from 1970-01-01. @throws RangeError where `iso` is no such day. */
export function dayNumber(iso: string): number {
  if (!isDay(iso)) throw new RangeError(`dayNumber: ${JSON.stringify(iso)} is no day; write it as 2023-04-20`);
  return Date.parse(iso) / DAY_MS;
}

/** True for a day of the calendar in ISO 8601, from the year 0 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const FIRST_MS = Date.parse("0000-01-01");
