import { z } from "zod";

/**
 * An ISO 8601 calendar date at the precision known (`2023-04-20`, `2023-04`, `2023`), an EDTF season (`2022-21` spring,
 * `-22` summer, `-23` autumn, `-24` winter; EDTF level 1), an ISO week (`2023-W16`), a decade (`199X`), a century
 * (`19XX`), or an interval of two such values (`2023-04-20/2023-04-22`).
 */
const SINGLE = String.raw`(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-2[1-4]|-W(?:0[1-9]|[1-4]\d|5[0-3]))?|\d{3}X|\d{2}XX)`;
const CALENDAR_VALUE = new RegExp(`^${SINGLE}(?:/${SINGLE})?$`);

/** True for a date that exists: `2023-02-29` has the form but is none. */
function isOnTheCalendar(value: string): boolean {
  return value.split("/").every((part) => {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(part);
    if (!day) return true;
    const [year, month, dayOfMonth] = day.slice(1).map(Number) as [number, number, number];
    const lastOfMonth = new Date(0);
    // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
    lastOfMonth.setUTCFullYear(year, month, 0);
    return dayOfMonth <= lastOfMonth.getUTCDate();
  });
}

/** Validates a calendar value; see {@link isCalendarValue}. */
export const CalendarValue = z
  .string()
  .regex(CALENDAR_VALUE, { error: "not an ISO 8601 date, EDTF season or interval" })
  .refine(isOnTheCalendar, { error: "no such day in the calendar" });

/** True for a date, season, week, decade or interval in the notation of the facts format. */
export function isCalendarValue(value: string): boolean {
  return CalendarValue.safeParse(value).success;
}
