import fc from "fast-check";
import { expect, test } from "vitest";
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  formatDay,
  formatWeek,
  readAnchor,
  weekdayOf,
} from "../src/calendar.js";

test("day numbers agree with the platform's calendar, both ways", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const date = new Date(number * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(calendarDay(number)).toEqual(day);
      expect(dayNumber(day.year, day.month, day.day)).toBe(number);
      expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2023, 12, 31],
])("%d-%d has %d days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  ["2023-04-20", "2023-W16"],
  ["2021-01-03", "2020-W53"],
  ["2024-12-30", "2025-W01"],
])("%s lies in %s", (day, week) => {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  expect(formatWeek(dayNumber(year, month, dayOfMonth))).toBe(week);
});

test.each([
  [2023, "2023-04-09"],
  [2024, "2024-03-31"],
  [1961, "1961-04-02"],
  [2038, "2038-04-25"],
])("Easter of %d is %s", (year, day) => {
  expect(formatDay(easterSunday(year))).toBe(day);
});

test.each([
  ["2023-04-20", "day"],
  ["2023-04", "month"],
  ["2023", "year"],
  ["2022-21", "year"],
  ["2023-W16", "year"],
  ["2023-04-20/2023-04-22", "day"],
  ["2023-02-30", "month"],
])("the anchor %s is known to the %s", (date, precision) => {
  expect(readAnchor(date)?.precision).toBe(precision);
});

test.each([undefined, "", "199X", "19XX", "nonsense", "0000"])("%s is no anchor", (date) => {
  expect(readAnchor(date)).toBeUndefined();
});
