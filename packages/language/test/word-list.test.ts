import { expect, test } from "vitest";
import { parseWordList } from "../src/word-list.js";

test("entries are separated by commas and line breaks, comments left out", () => {
  expect([...parseWordList("list", "a, b c # not this, nor this\n# nor that\nd,\n")]).toEqual(["a", "b c", "d"]);
});

test("an entry given twice is refused with list and lines", () => {
  expect(() => parseWordList("de/titles", "a\nb, a")).toThrow(
    'de/titles:2: "a" stands in line 1 already; remove one of them',
  );
});
