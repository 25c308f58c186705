import { describe, expect, test } from "vitest";
import { dayNumber, isDay, isoDay } from "../src/model/days.js";

describe("days", () => {
  test.each([
    [0, "1970-01-01"],
    [-1, "1969-12-31"],
    [11_016, "2000-02-29"],
    [-719_528, "0000-01-01"],
  ])("%i is %s, and back", (number, iso) => {
    expect(isoDay(number)).toBe(iso);
    expect(dayNumber(iso)).toBe(number);
  });

  test("before the year 0 there is no day", () => {
    expect(isoDay(-1_000_000)).toBe("0000-01-01");
  });

  test.each(["2023-02-29", "2023-4-1", "2023", "2023-13-01", "", "2023-04-20T00:00"])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(/write it as 2023-04-20/);
  });
});
