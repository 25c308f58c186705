import { describe, expect, test } from "vitest";
import { loadEnglishReader } from "../src/en/wink.js";
import { createAnalyzer, type Document, englishNames, type NameClass } from "../src/index.js";

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze(text, { language: "en" });
const words = ({ text, tokens }: Document) => tokens.map(({ from, to }) => text.slice(from, to)).join("|");
const names = ({ text, names: list }: Document) =>
  list.map(({ from, to, class: found }) => `${found} ${text.slice(from, to)}`);

describe("English", () => {
  test("tokens, tags, lemmas and morphology", async () => {
    const document = await analyze("She didn't visit the children.");
    expect(words(document)).toBe("She|did|n't|visit|the|children|.");
    expect(document.tags.map(({ upos }) => upos).join(" ")).toBe("PRON AUX PART VERB DET NOUN PUNCT");
    expect(document.lemmas.join(" ")).toBe("she do not visit the child .");
    expect(document.morphology[0]).toEqual({
      Case: "Nom",
      Gender: "Fem",
      Number: "Sing",
      Person: "3",
      PronType: "Prs",
    });
  });

  test.each([
    "Mr. Smith went to Washington. | He stayed at the U.S. embassy.",
    "“We are ready,” he said. | “Are you?”",
    'He asked: "Who?" | Nobody knew.',
    "It cost $5.5bn on Feb. 24, 2022. | The firm, Acme Inc., paid.",
    "It left at 5 p.m. | The train was late.",
  ])("sentences: %s", async (marked) => {
    const { text, sentences } = await analyze(marked.replaceAll(" | ", " "));
    expect(sentences.map(({ from, to }) => text.slice(from, to)).join(" | ")).toBe(marked);
  });

  test("the white space of a text is kept in the offsets", async () => {
    const document = await analyze("  The   NATO-led\tforce\u00a0left..and\n\nHe  went. ");
    for (const [index, { from, to }] of document.tokens.entries()) {
      expect(document.text.slice(from, to)).not.toMatch(/\s/);
      expect(document.lemmas[index]).not.toBe("");
    }
    expect(words(document)).toMatch(/^The\|NATO\|-\|led\|force\|left/);
  });

  test("a text longer than one piece is read to its end", async () => {
    const text = "The old man went home. ".repeat(6000).trim();
    const document = await analyzer.analyze(text, {
      language: "en",
      blocks: [{ from: 0, to: text.length, kind: "paragraph" }],
    });
    expect(document.sentences).toHaveLength(6000);
    expect(document.tags.filter(({ upos }) => upos === "VERB")).toHaveLength(6000);
  });

  test("there is one reader in a process", async () => {
    expect(await loadEnglishReader()).toBe(await loadEnglishReader());
  });
});

describe("English names", () => {
  const known: Readonly<Record<string, NameClass>> = { Kiel: "LOC", "Anna Weber": "PER" };
  const withGazetteer = createAnalyzer({ englishNames: englishNames((name) => known[name]) });

  test.each<[string, string[]]>([
    ["President Jane Miller met Mr. Stone in Kiel.", ["PER Jane Miller", "PER Stone", "LOC Kiel"]],
    ["Anna Weber spoke. Later Weber left.", ["PER Anna Weber", "PER Weber"]],
    ["He works for the Bank of England.", ["ORG Bank of England"]],
    ["They swam across Lake Victoria.", ["LOC Lake Victoria"]],
    ["She came on Monday in July.", []],
  ])("%s", async (text, expected) => {
    expect(names(await withGazetteer.analyze(text, { language: "en" }))).toEqual(expected);
  });
});
