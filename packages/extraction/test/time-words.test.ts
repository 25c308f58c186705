import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseTable } from "../src/data/table.js";
import { readTimeWords } from "../src/data/time-words.js";
import { createGermanTimexFinder } from "../src/de/timex.js";
import { plainDocument } from "./times-document.js";

const content = readFileSync(new URL("../data/de/time-words.tsv", import.meta.url), "utf8");
const findTimexes = createGermanTimexFinder(readTimeWords(content, "time-words.tsv"));

describe("data/de/time-words.tsv", () => {
  const rows = parseTable(content, "time-words.tsv", 6, 6);

  test.each(rows.map(({ line, cells }) => [line, cells[5]!, cells] as const))("line %i: %s", (_, example, cells) => {
    const [word = "", type, value] = cells;
    const found = findTimexes(plainDocument(example), undefined).map((time) => ({
      words: example.slice(time.from, time.to).toLowerCase(),
      type: time.type,
      value: time.value,
    }));
    expect(found).toContainEqual({ words: expect.stringContaining(word), type, value });
  });
});

describe("a row that is not as the head says is refused with file and line", () => {
  test.each([
    ["Jetzt\tDATE\tPRESENT_REF\t-\t-\tJetzt.", 'a.tsv:1: "Jetzt" has a capital letter'],
    ["jetzt\tDAY\tPRESENT_REF\t-\t-\tJetzt.", 'a.tsv:1: "DAY" is none of DATE, TIME, DURATION, SET'],
    ["jetzt\tDATE\tnow\t-\t-\tJetzt.", 'a.tsv:1: "now" is no value of TIMEX3'],
    ["jetzt\tDATE\tPRESENT_REF\tverb\t-\tJetzt.", 'a.tsv:1: "verb" is none of -, adjective, noun'],
    ["jetzt\tDATE\tPRESENT_REF\t-\t-\t", "a.tsv:1: the example is missing"],
    ["jetzt\tDATE\tPRESENT_REF\t-\t-\tJa.\njetzt\tDATE\tPRESENT_REF\t-\t-\tJa.", "a.tsv:2:"],
  ])("%s", (row, message) => {
    expect(() => readTimeWords(row, "a.tsv")).toThrow(message);
  });
});

test("words behind which they say something else keep a row from being found", () => {
  const find = createGermanTimexFinder(readTimeWords("früher\tDATE\tPAST_REF\t-\tals\tFrüher.", "a.tsv"));
  expect(find(plainDocument("Sie kam früher als er."), undefined)).toEqual([]);
  expect(find(plainDocument("Sie kam früher."), undefined)).toHaveLength(1);
});
