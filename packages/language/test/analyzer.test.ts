import { describe, expect, test } from "vitest";
import { type AnalyzeOptions, createAnalyzer, type Document, type LanguageStep } from "../src/index.js";

const analyzer = createAnalyzer();
const words = ({ text, tokens }: Document) => tokens.map(({ from, to }) => text.slice(from, to)).join("|");
const sentences = ({ text, sentences: list }: Document) => list.map(({ from, to }) => text.slice(from, to));

describe("createAnalyzer", () => {
  test("German: each step lays its layer over the text", async () => {
    const tagger: LanguageStep = {
      name: "all nouns",
      requires: ["tokens", "sentences"],
      assigns: ["tags", "morphology", "lemmas"],
      run: ({ text, tokens }) => ({
        tags: tokens.map(() => ({ upos: "NOUN", xpos: "NN" })),
        morphology: tokens.map(() => ({})),
        lemmas: tokens.map(({ from, to }) => text.slice(from, to).toLowerCase()),
      }),
    };
    const names: LanguageStep = {
      name: "one name",
      requires: ["tokens", "sentences", "tags", "lemmas"],
      assigns: ["names"],
      run: () => ({ names: [{ from: 0, to: 4, first: 0, last: 1, class: "PER", confidence: 1 }] }),
    };
    const document = await createAnalyzer({ germanTagger: tagger, germanNames: names }).analyze("Anna kam. Sie ging.", {
      language: "de",
    });
    expect(document.language).toBe("de");
    expect(words(document)).toBe("Anna|kam|.|Sie|ging|.");
    expect(sentences(document)).toEqual(["Anna kam.", "Sie ging."]);
    expect(document.tags[0]).toEqual({ upos: "NOUN", xpos: "NN" });
    expect(document.lemmas[0]).toBe("anna");
    expect(document.names).toHaveLength(1);
  });

  test("identifies the language where none is given", async () => {
    const german = "Die Stadt hat am Montag beschlossen, eine neue Schule zu bauen.";
    expect((await analyzer.analyze(german)).language).toBe("de");
  });

  test("another language gets tokens, sentences and neutral tags", async () => {
    const document = await analyzer.analyze("Il est parti le 3. Nous restons, 2 !", { language: "und" });
    expect(words(document)).toBe("Il|est|parti|le|3|.|Nous|restons|,|2|!");
    expect(sentences(document)).toEqual(["Il est parti le 3.", "Nous restons, 2 !"]);
    expect(document.tags.map(({ upos }) => upos).join(" ")).toBe("X X X X NUM PUNCT X X PUNCT NUM PUNCT");
    expect(document.names).toEqual([]);
  });

  test("text outside the blocks is not analysed", async () => {
    const document = await analyzer.analyze("## Neue Pläne", {
      language: "de",
      blocks: [{ from: 3, to: 13, kind: "heading" }],
    });
    expect(words(document)).toBe("Neue|Pläne");
  });

  test("a step that requires what none before it assigns is refused", async () => {
    const names: LanguageStep = {
      name: "needs-dependencies",
      requires: ["dependencies"],
      assigns: ["names"],
      run: () => ({ names: [] }),
    };
    await expect(createAnalyzer({ germanNames: names }).analyze("Ja.", { language: "de" })).rejects.toThrow(
      'step "needs-dependencies" requires the layer "dependencies"',
    );
  });

  test.each<[string, AnalyzeOptions["blocks"], string]>([
    [
      "overlapping",
      [
        { from: 0, to: 2, kind: "title" },
        { from: 1, to: 3, kind: "paragraph" },
      ],
      "block 1 (paragraph, 1–3) overlaps",
    ],
    [
      "out of order",
      [
        { from: 2, to: 3, kind: "title" },
        { from: 0, to: 1, kind: "paragraph" },
      ],
      "out of order",
    ],
    ["backwards", [{ from: 2, to: 1, kind: "title" }], "out of order"],
    ["beyond the text", [{ from: 0, to: 9, kind: "title" }], "reaches beyond the text's 3 code units"],
    ["of no kind", [{ from: 0, to: 1, kind: "poem" as "title" }], "use one of title, heading"],
  ])("refuses blocks %s", async (_, blocks, message) => {
    await expect(analyzer.analyze("Ja.", { language: "de", blocks: blocks! })).rejects.toThrow(message);
  });

  test("dependencies are made where asked for, by a parser that is made once", async () => {
    let made = 0;
    const withParser = createAnalyzer({
      germanParser: async () => {
        made++;
        return {
          name: "chain",
          requires: ["tokens", "sentences", "tags", "morphology", "lemmas"],
          assigns: ["dependencies"],
          run: ({ tokens }) => ({ dependencies: tokens.map((_, i) => ({ head: i - 1, deprel: "dep" })) }),
        };
      },
    });
    expect((await withParser.analyze("Anna kam.", { language: "de" })).dependencies).toBeUndefined();
    expect(made).toBe(0);
    for (let time = 0; time < 2; time++) {
      const { dependencies } = await withParser.analyze("Anna kam.", { language: "de", dependencies: true });
      expect(dependencies).toHaveLength(3);
    }
    expect(made).toBe(1);
    const other = await withParser.analyze("Xyz.", { language: "und", dependencies: true });
    expect(other.dependencies).toBeUndefined();
  });

  test("dependencies without a parser are refused, and a parser that could not be fetched is fetched again", async () => {
    await expect(analyzer.analyze("Anna kam.", { language: "de", dependencies: true })).rejects.toThrow(
      /there is no parser; give createAnalyzer the resource germanParser/,
    );
    let tries = 0;
    const shaky = createAnalyzer({
      germanParser: async () => {
        if (tries++ === 0) throw new Error("offline");
        return { name: "none", requires: [], assigns: ["dependencies"], run: () => ({ dependencies: [] }) };
      },
    });
    const analyse = () => shaky.analyze("Anna kam.", { language: "de", dependencies: true });
    await expect(analyse()).rejects.toThrow("offline");
    expect((await analyse()).dependencies).toEqual([]);
  });
});
