import { isCalendarValue } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DateMatch, type DateRange, rangeBounds } from "../src/date-range.js";
import { dateBounds } from "../src/index.js";
import { DayIndex, Days } from "../src/query/day-index.js";
import { countOf } from "../src/query/number-set.js";

/** True where a record of that date answers to the range. */
function answers(value: string, range: DateRange, match: DateMatch): boolean {
  const days = new Days(1);
  days.set(0, dateBounds(value));
  return countOf(new DayIndex(days).dated(range, match)) === 1;
}

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe("the days of a date", () => {
  test.each([
    ["2024-04-08", "2024-04-08", "2024-04-08"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2023", "2023-01-01", "2023-12-31"],
    ["2022-21", "2022-03-01", "2022-05-31"],
    ["2022-23", "2022-09-01", "2022-11-30"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2023-W16", "2023-04-17", "2023-04-23"],
    ["2021-W01", "2021-01-04", "2021-01-10"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["1960-W01", "1960-01-04", "1960-01-10"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2024-04-08/2024-05", "2024-04-08", "2024-05-31"],
    ["0099-01-01", "0099-01-01", "0099-01-01"],
  ])("%s", (value, first, last) => {
    const bounds = dateBounds(value);
    expect([iso(bounds.first), iso(bounds.last)]).toEqual([first, last]);
  });

  test.each(["", "April", "2023-13", "2023-02-29", "2023-04-08T12:00", "23-04"])("%j is refused", (value) => {
    expect(() => dateBounds(value)).toThrow(/is no date; write it as 2023-04-20/);
  });

  test("of a month are those of its days", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          fc.pre(isCalendarValue(day));
          expect(answers(day, day.slice(0, 7), "within")).toBe(true);
          expect(answers(day.slice(0, 4), day, "overlap")).toBe(true);
        },
      ),
    );
  });
});

describe("a date and a range", () => {
  test.each<[value: string, range: Parameters<typeof rangeBounds>[0], within: boolean, overlap: boolean]>([
    ["2023-04", { from: "2023-04", to: "2023-07" }, true, true],
    ["2023-04", "2023-04/2023-07", true, true],
    ["2023-04", "2023-04-20", false, true],
    ["2023-04-20", "2023-04", true, true],
    ["2023", { from: "2023-04", to: "2023-07" }, false, true],
    ["2022-21", { from: "2022-03", to: "2022-05" }, true, true],
    ["2022-24", "2022", false, true],
    ["2023-08", { to: "2023-07" }, false, false],
    ["2023-08", { from: "2023-07" }, true, true],
    ["2023-08", {}, true, true],
  ])("%j in %j", (value, range, within, overlap) => {
    expect(answers(value, range, "within")).toBe(within);
    expect(answers(value, range, "overlap")).toBe(overlap);
  });

  test("that ends before it begins is refused", () => {
    expect(() => rangeBounds({ from: "2023-05", to: "2023-04" })).toThrow(/ends before it begins/);
  });
});
