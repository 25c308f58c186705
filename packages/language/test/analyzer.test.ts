import { describe, expect, test } from "vitest";
import { createAnalyzer, type Document } from "../src/index.js";

const analyzer = createAnalyzer();
const words = (document: Document) => document.tokens.map(({ from, to }) => document.text.slice(from, to));
const sentences = (document: Document) => document.sentences.map(({ from, to }) => document.text.slice(from, to));

describe("createAnalyzer", () => {
  test("German", async () => {
    const document = await analyzer.analyze(
      'NATO-Generalsekretär Anna Weber kam am 24. Februar nach Kiel. "Wir kommen", sagte sie. „Bald!“ Es kostet 1,5 Mrd. Euro.',
      { language: "de" },
    );
    expect(words(document)).toMatchInlineSnapshot(`
      [
        "NATO-Generalsekretär",
        "Anna",
        "Weber",
        "kam",
        "am",
        "24.",
        "Februar",
        "nach",
        "Kiel",
        ".",
        """,
        "Wir",
        "kommen",
        """,
        ",",
        "sagte",
        "sie",
        ".",
        "„",
        "Bald",
        "!",
        "“",
        "Es",
        "kostet",
        "1,5",
        "Mrd.",
        "Euro",
        ".",
      ]
    `);
    expect(sentences(document)).toMatchInlineSnapshot(`
      [
        "NATO-Generalsekretär Anna Weber kam am 24. Februar nach Kiel.",
        ""Wir kommen", sagte sie.",
        "„Bald!“",
        "Es kostet 1,5 Mrd. Euro.",
      ]
    `);
  });
  test("English", async () => {
    const document = await analyzer.analyze("Mr. Smith didn't go. He stayed at home.", { language: "en" });
    expect(words(document)).toMatchInlineSnapshot(`
      [
        "Mr.",
        "Smith",
        "did",
        "n't",
        "go",
        ".",
        "He",
        "stayed",
        "at",
        "home",
        ".",
      ]
    `);
    expect(sentences(document)).toMatchInlineSnapshot(`
      [
        "Mr. Smith didn't go.",
        "He stayed at home.",
      ]
    `);
  });
  test("und", async () => {
    const document = await analyzer.analyze("Il est parti. Nous restons.", { language: "und" });
    expect(words(document)).toMatchInlineSnapshot(`
      [
        "Il",
        "est",
        "parti",
        ".",
        "Nous",
        "restons",
        ".",
      ]
    `);
    expect(sentences(document)).toMatchInlineSnapshot(`
      [
        "Il est parti.",
        "Nous restons.",
      ]
    `);
  });
});
