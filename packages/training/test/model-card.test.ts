import { expect, test } from "vitest";
import { withSection } from "../src/model-card.js";

const report = (title: string) => ({
  title,
  summary: "What it holds.",
  sources: [{ name: "A list", licence: "CC0", url: "https://example.org/" }],
  scores: [["F1", "90 %"]] as const,
  weaknesses: ["It is small."],
});

test("a section is added in the order of steps, and replaced", () => {
  const files = [{ name: "a.bin", bytes: 2048, gzippedBytes: 1000 }];
  const names = withSection("", "names", report("Names"), files, ["lexicon", "names"]);
  const both = withSection(names, "lexicon", report("Lexicon"), [], ["lexicon", "names"]);
  expect(both.indexOf("## Lexicon")).toBeLessThan(both.indexOf("## Names"));
  expect(both).toContain("| a.bin | 2 KiB | 1 KiB |");
  expect(both).toContain("- A list (CC0), https://example.org/");
  expect(both).toContain("- It is small.");
  const again = withSection(both, "lexicon", report("Other lexicon"), [], ["lexicon", "names"]);
  expect(again).toContain("## Other lexicon");
  expect(again).not.toContain("## Lexicon\n");
  expect(withSection(again, "lexicon", report("Lexicon"), [], ["lexicon", "names"])).toBe(both);
});
