import { describe, expect, test } from "vitest";
import { BIN_WIDTH, layOutLane, MOST_ROWS } from "../src/model/lane-layout.js";
import { dayAt, firstWindow, fitted, panned, xOf, zoomed } from "../src/model/time-scale.js";
import { timeTicks } from "../src/model/time-ticks.js";
import type { TimeItem } from "../src/model/timeline.js";

const day = (number: number) => ({ first: number, last: number });
const item = (first: number, last = first): TimeItem => ({
  sort: "relation",
  subject: `${first}-${last}`,
  type: "AID",
  actors: [],
  time: { first, last, own: true },
});

describe("time windows", () => {
  const window = { first: 100, last: 200, width: 500 };

  test("days lie where they are", () => {
    expect(xOf(window, 120)).toBe(100);
    expect(dayAt(window, 100)).toBe(120);
  });

  test("zooming keeps the moment under the pointer, and ends at some days", () => {
    const nearer = zoomed(window, 0.5, 100);
    expect(nearer.last - nearer.first).toBe(50);
    expect(dayAt(nearer, 100)).toBeCloseTo(120);
    const nearest = zoomed(window, 0.0001);
    expect(nearest.last - nearest.first).toBe(4);
  });

  test("panning keeps the length", () => {
    expect(panned(window, 0.2)).toEqual({ first: 120, last: 220, width: 500 });
  });

  test("fitting shows all, and something where there is nothing", () => {
    const { first, last } = fitted([day(10), { first: 40, last: 50 }], 500);
    expect(first).toBeLessThan(10);
    expect(last).toBeGreaterThan(51);
    expect(fitted([], 500).width).toBe(500);
  });

  test("the first look leaves out what is far off, and nothing that is near", () => {
    const news = Array.from({ length: 40 }, (_, at) => day(19_000 + at));
    expect(firstWindow([day(-9000), ...news], 500).first).toBeGreaterThan(18_000);
    expect(firstWindow([day(18_950), ...news], 500).first).toBeLessThan(18_950);
  });
});

describe("timeTicks", () => {
  const labels = (first: number, last: number, language: "de" | "en" = "de") =>
    timeTicks({ first, last, width: 500 }, language).map(({ label }) => label);

  test.each([
    ["decades", -9000, 20_000, ["1960", "1980", "2000", "2020"]],
    ["months, the year with the first and with a new one", 19_660, 19_780, ["Nov. 2023", "Dez", "Jan. 2024", "Feb"]],
    ["days", 19_846, 19_850, ["3. Mai 2024", "4. Mai", "5. Mai", "6. Mai", "7. Mai"]],
  ])("%s", (_, first, last, expected) => {
    expect(labels(first, last)).toEqual(expected);
  });

  test("words that would run into those before them are left out", () => {
    const ticks = timeTicks({ first: 19_386, last: 19_480, width: 880 }, "de");
    const written = ticks.filter(({ label }) => label !== "");
    expect(ticks.length).toBeGreaterThan(written.length);
    for (const [at, { x }] of written.slice(1).entries()) {
      expect(x - written[at]!.x).toBeGreaterThan(written[at]!.label.length * 5);
    }
  });

  test("in English", () => {
    expect(labels(19_846, 19_850, "en")[0]).toBe("3 May 2024");
  });
});

describe("layOutLane", () => {
  const window = { first: 0, last: 100, width: 1000 };

  test("a vague date is as long as its days, a day as wide as a pointer needs", () => {
    const layout = layOutLane([item(10, 39), item(50)], { ...window, last: 500 });
    expect(layout).toMatchObject({ sort: "marks", rows: 1, marks: [{ x: 20, width: 60 }, { width: 7 }] });
  });

  test("what would overlap stands in rows", () => {
    const layout = layOutLane([item(10, 20), item(12), item(15), item(30)], window);
    expect(layout.sort === "marks" && layout.marks.map(({ row }) => row)).toEqual([0, 1, 1, 0]);
  });

  test("what lies outside the window is left out", () => {
    expect(layOutLane([item(-5), item(100)], window)).toEqual({ sort: "marks", marks: [], rows: 0 });
  });

  test("a crowd is counted, vague dates by their share", () => {
    const crowd = Array.from({ length: MOST_ROWS + 1 }, () => item(10));
    const layout = layOutLane([...crowd, item(40, 99)], window);
    expect(layout.sort).toBe("bins");
    if (layout.sort !== "bins") return;
    const total = layout.bins.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBeCloseTo(crowd.length + 1);
    expect(layout.bins[0]!.x).toBe(Math.floor(100 / BIN_WIDTH) * BIN_WIDTH);
  });
});
