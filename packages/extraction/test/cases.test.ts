import { readdirSync, readFileSync } from "node:fs";
import { loadExtractor } from "@newsgraph/extraction/node";
import { loadLanguage } from "@newsgraph/language/node";
import { describe, expect, test } from "vitest";
import { type Case, readCases } from "./case-file.js";
import { findDifferences } from "./case-report.js";

const folder = new URL("cases/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".txt"))
  .sort();
/** The text of each case file; the README's example is one as well. */
const contents = new Map(files.map((file) => [file, readFileSync(new URL(file, folder), "utf8")]));
const [, example = ""] = /```\n([\s\S]*?)```/.exec(readFileSync(new URL("README.md", folder), "utf8")) ?? [];
contents.set("README.md", example);
const [extractor, { analyzer }] = await Promise.all([loadExtractor(), loadLanguage()]);

async function differencesOf(given: Case): Promise<string[]> {
  const { file, line, language, date, text } = given;
  const article = { id: `${file}:${line}`, language, text, ...(date === undefined ? {} : { date }) };
  const document = await analyzer.analyze(text, { language });
  const times = extractor.timeExpressions(document, { date });
  return findDifferences(given, extractor.extractFrom(article, document), times);
}

test.each(["statements", "entities", "relations", "times"])("there are cases of %s", (topic) => {
  expect(files.filter((file) => file.startsWith(`${topic}/`))).not.toEqual([]);
});

describe.each([...contents])("%s", (file, content) => {
  const cases = readCases(content, file);
  const titled = cases.map((each) => [each.line, each.text.replace(/\s+/g, " ").slice(0, 70), each] as const);

  const standing = titled.filter(([, , { gap }]) => !gap);
  if (standing.length > 0) {
    test.each(standing)("line %i: %s", async (line, _title, given) => {
      const differences = await differencesOf(given);
      if (differences.length > 0) expect.fail(`${file}:${line}\n${differences.join("\n")}`);
    });
  }

  const gaps = titled.filter(([, , { gap }]) => gap);
  if (gaps.length > 0) {
    test.each(gaps)("known gap in line %i: %s", async (line, _title, given) => {
      if ((await differencesOf(given)).length === 0) {
        expect.fail(`${file}:${line}: this is a gap no longer; move the case above "# known gaps"`);
      }
    });
  }
});
