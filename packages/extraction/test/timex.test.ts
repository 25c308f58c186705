import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LexemeReader } from "../src/calendar-reader.js";
import { readTimeWords } from "../src/data/time-words.js";
import { createGermanTimexFinder } from "../src/de/timex.js";
import { formatAmounts } from "../src/timex.js";
import { plainDocument } from "./times-document.js";

const words = readFileSync(new URL("../data/de/time-words.tsv", import.meta.url), "utf8");
const findTimexes = createGermanTimexFinder(readTimeWords(words, "time-words.tsv"));
const valuesOf = (text: string, date?: string) => findTimexes(plainDocument(text), date).map(({ value }) => value);

describe("amounts", () => {
  test.each([
    [[{ unit: "Y", count: 3 }], "P3Y"],
    [[{ unit: "TH", count: 48 }], "PT48H"],
    [[{ unit: "Y", count: undefined }], "PXY"],
    [
      [
        { unit: "D", count: 2 },
        { unit: "TH", count: 3 },
        { unit: "TM", count: 5 },
      ],
      "P2DT3H5M",
    ],
    [[{ unit: "Y", count: 0.5 }], "P6M"],
    [[{ unit: "TH", count: 1.5 }], "PT1.5H"],
    [[{ unit: "TEV", count: 2 }], "PT2EV"],
  ])("%j", (amounts, value) => {
    expect(formatAmounts(amounts)).toBe(value);
  });
});

test("without the article's date its day, year and century stay open", () => {
  expect(valuesOf("Am Montag, um 8 Uhr, am 3. Mai, im Mai, im Sommer.")).toEqual([
    "XXXX-WXX-1",
    "T08:00",
    "XXXX-05-03",
    "XXXX-05",
    "XXXX-SU",
  ]);
  expect(valuesOf("Im ersten Quartal und am Abend, in diesem Jahrhundert, gestern und am Wochenende.")).toEqual([
    "XXXX-Q1",
    "XXXX-XX-XXTEV",
    "XX",
    "XXXX-XX-XX",
    "XXXX-WXX-WE",
  ]);
});

test("what would lie outside the years that can be written stays open", () => {
  expect(valuesOf("Eine Woche und die Woche später, im ersten Quartal nächsten Jahres.", "9999-12-31")).toEqual([
    "P1W",
    "XXXX-XX-XX",
    "XXXX-Q1",
  ]);
});

const PIECES = [
  "am", "im", "vom", "bis", "zum", "und", "vor", "in", "zwei", "14", "24.", "3.", "2022", "2008/09", "Februar", "Mai",
  "Montag", "heute", "letzten", "Woche", "Jahren", "Ende", "der", "Nacht", "1990er", "Jahre", "später", "Sommer", ",",
  "–", "(", ")", ".", "29.02.2023", "9999", "Ostern", "Jahrhunderts", "\n", "Uhr", "20.30", "10:15", "um", "halb",
  "Viertel", "nach", "jeden", "alle", "pro", "einmal", "täglich", "Stunden", "Minuten", "fast", "mehr", "als", "lang",
  "die", "ganze", "dreitägige", "14-tägig", "zur", "Zeit", "früher", "Zukunft", "Morgen", "Abend", "1,5", "3.435",
  "zweiten", "Quartal", "paar", "des", "Jahres", "jeweils", "für", "Sonntag", "späten", "montags", "99", "statt",
]; // biome-ignore format: a list
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join(" ")),
);
const dates = fc.constantFrom(undefined, "2023-04-20", "2023-04", "2023", "0001-01-01", "9999-12-31", "2022-21", "?");

const VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:[\dX.]+[A-Z]+)*(?:T(?:[\dX.]+[A-Z]+)+)?|[\dX]{2,4}(?:\/[\dX]{4})?|[\dX]{4}-(?:\d\d|XX)(?:-(?:\d\d|XX))?(?:T\S+)?|[\dX]{4}-(?:SP|SU|FA|WI|[QH]\d)(?:T\S+)?|[\dX]{4}-W[\dX]{2}(?:-(?:\d|WE))?(?:T\S+)?|T\d\d:\d\d|[\dX]{4}(?:-\S+)?\/[\dX]{4}(?:-\S+)?(?:T\S+)?|[\dX]{2,4}T\S+)$/;

test("never throws; spans are in range and none overlaps another, values are TIMEX3's", () => {
  fc.assert(
    fc.property(texts, dates, (text, date) => {
      let end = 0;
      for (const { from, to, value } of findTimexes(plainDocument(text), date)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(value).toMatch(VALUE);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

describe("the work grows with the length of the text", () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    "Am 3., 4., 5. und 6. ",
    "um 9, 10, 11, 12, ",
    "drei, vier, fünf ",
    "Ende des ersten der letzten ",
    "Am Montag um 8 Uhr ",
  ])("%s", (piece) => {
    const callsFor = (times: number) => {
      const spies = (["word", "sign", "digits", "number"] as const).map((name) =>
        vi.spyOn(LexemeReader.prototype, name),
      );
      findTimexes(plainDocument(piece.repeat(times)), "2023-04-20");
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      vi.restoreAllMocks();
      return calls;
    };
    expect(callsFor(200)).toBeLessThan(callsFor(100) * 2.2);
  });
});
