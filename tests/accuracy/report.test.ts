import { afterEach, describe, expect, test, vi } from "vitest";
import { showInContext } from "./src/context.js";
import { locateInSentence } from "./src/locate.js";
import { score } from "./src/main.js";
import { countMatches } from "./src/measure.js";
import { readOptions, UsageError } from "./src/options.js";
import { countsRow, figuresOf, findLosses, formatMisses, formatSections, type Section } from "./src/report.js";

const section: Section = {
  title: "Trial",
  rows: [
    countsRow("names", countMatches(2, 3, 4), { key: "trial.names", macro: 0.5 }),
    { key: "trial.found", label: "found", value: 5, of: 6 },
    { key: "trial.wrong", label: "wrong", value: 2, better: "lower" },
    countsRow("  explains only", countMatches(0, 1, 1)),
  ],
  remarks: ["a remark"],
  misses: [],
};

describe("report", () => {
  test("named figures are F1 in percent or the count", () => {
    expect(figuresOf([section])).toEqual({ "trial.names": 57.1, "trial.found": 5, "trial.wrong": 2 });
  });

  test("figures stand beside the baseline", () => {
    const lines = formatSections([section], { "trial.names": 60 }).split("\n");
    expect(lines[2]!.split(/\s+/)).toEqual(["names", "66.7", "50.0", "57.1", "60.0", "50.0", "4", "3"]);
    expect(lines[3]).toMatch(/found +5 of 6$/);
    expect(lines.at(-1)).toBe("  a remark");
  });

  test.each([
    ["the same", { "trial.names": 57.1, "trial.found": 5, "trial.wrong": 2 }, 0],
    ["better than before", { "trial.names": 50, "trial.found": 4, "trial.wrong": 3 }, 0],
    ["a lower share", { "trial.names": 57.2 }, 1],
    ["more mistakes", { "trial.wrong": 1 }, 1],
    ["a figure that is gone is not asked for", { "trial.other": 90 }, 0],
  ])("check: %s", (_, baseline, losses) => {
    expect(findLosses([section], baseline)).toHaveLength(losses);
  });

  test("misses are grouped by measure and sort", () => {
    const miss = { measure: "named", sort: "missed", article: "7", text: '"Kiel" place Kiel', sentence: "In [Kiel]." };
    expect(formatMisses([miss, { ...miss, sort: "false" }, miss])).toBe(
      '## named: missed (2)\n- [7] "Kiel" place Kiel\n    In [Kiel].\n- [7] "Kiel" place Kiel\n    In [Kiel].\n\n' +
        '## named: false (1)\n- [7] "Kiel" place Kiel\n    In [Kiel].',
    );
  });
});

const TEXT = "Sie kam. Er sagte, er\ngehe. Sie sah er nicht.";
const SENTENCES = [
  { from: 0, to: 8 },
  { from: 9, to: 27 },
  { from: 28, to: 45 },
];

describe("sentences", () => {
  test("spans are shown in brackets within their sentences, on one line", () => {
    expect(showInContext(TEXT, SENTENCES, [{ from: 19, to: 21 }])).toBe("Er sagte, [er] gehe.");
    expect(showInContext(TEXT, SENTENCES, [])).toBe("");
  });

  test.each([
    ["whole words only", { sentence: 2, surface: "er", occurrence: 1 }, undefined, 36],
    ["the first in its sentence", { sentence: 1, surface: "er", occurrence: 1 }, undefined, 19],
    ["the one nearest to another span", { sentence: 0, surface: "Sie", occurrence: 1 }, { from: 4, to: 7 }, 0],
  ])("locates %s", (_, wanted, near, from) => {
    const finder = { text: TEXT, sentences: SENTENCES, known: [] };
    expect(locateInSentence(finder, wanted, near).from).toBe(from);
  });

  test("locates between what is known of the neighbours where the corpus gives no sentences", () => {
    const known = [
      { sentence: 0, span: { from: 4, to: 7 } },
      { sentence: 2, span: { from: 28, to: 31 } },
    ];
    const finder = { text: TEXT, sentences: undefined, known };
    expect(locateInSentence(finder, { sentence: 1, surface: "er", occurrence: 1 })).toEqual({ from: 19, to: 21 });
    expect(() => locateInSentence(finder, { sentence: 1, surface: "nicht", occurrence: 1 })).toThrow('no "nicht"');
  });
});

describe("command line", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test("parts keep the report's order; misses may be narrowed", () => {
    const options = readOptions(["quotes", "seeds", "--misses=named,times", "--article", "7"])!;
    expect(options).toMatchObject({
      parts: ["seeds", "quotes"],
      misses: true,
      missesOf: ["named", "times"],
      articles: ["7"],
    });
  });

  test.each([[["nonsense"]], [["--nonsense"]], [["--split", "test"]]])("%j is refused", (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });

  test("without gold it says so and succeeds", async () => {
    vi.stubEnv("NEWSGRAPH_DATA", "/nowhere");
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await score([], "/nowhere")).toBe(0);
    expect(log.mock.calls.join()).toContain("no gold");
  });
});
