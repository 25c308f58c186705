import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConllu } from "../../src/conllu.js";
import { toConllu } from "../../src/conllu-writer.js";
import { openGermanParser } from "../../src/de/parser.js";
import { DEPRELS, deprelNumber } from "../../src/de/parser-labels.js";
import { decodeRelations, encodeRelations, relationPair } from "../../src/de/parser-relations.js";
import type { ParserToken } from "../../src/de/parser-sentence.js";
import { STTS } from "../../src/de/stts.js";
import { loadLanguage } from "../../src/node.js";

const bytes = new Uint8Array(await readFile(new URL("../../models/de-parser.bin", import.meta.url)));
const parser = openGermanParser(bytes, (form) => form.length % 7);

function parse(tokens: readonly ParserToken[]) {
  const heads = new Int32Array(tokens.length);
  const labels = new Int32Array(tokens.length);
  parser.parse(tokens, heads, labels);
  return { heads: Array.from(heads), deprels: Array.from(labels, (label) => DEPRELS[label]) };
}

const token = fc.record({
  form: fc.oneof(fc.constantFrom("und", "Haus", "geht", ",", "„", "“", "(", ")", "–", "."), fc.string()),
  xpos: fc.oneof(fc.constantFrom(...STTS), fc.constant("unheard of")),
  lemma: fc.string(),
  features: fc.constantFrom({}, { Case: "Nom" }, { Case: "Acc,Nom", Number: "Plur" }),
});

describe("the transition system", () => {
  test("makes a tree with one root of any tokens", () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 40 }), (tokens) => {
        const { heads, deprels } = parse(tokens);
        expect(heads.filter((head) => head === -1)).toHaveLength(1);
        expect(deprels[heads.indexOf(-1)]).toBe("root");
        for (const start of heads.keys()) {
          let at = start;
          for (let steps = 0; at !== -1; steps++) {
            expect(steps).toBeLessThan(tokens.length);
            at = heads[at]!;
          }
        }
      }),
    );
  });

  test("nothing hangs on punctuation where there are words", () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 40 }), (tokens) => {
        fc.pre(tokens.some(({ xpos }) => !xpos.startsWith("$")));
        for (const head of parse(tokens).heads) if (head >= 0) expect(tokens[head]!.xpos).not.toMatch(/^\$/);
      }),
    );
  });

  test("a sentence is parsed alike after any other", () => {
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 30 }),
        fc.array(token, { minLength: 1, maxLength: 30 }),
        (other, tokens) => {
          const before = parse(tokens);
          parse(other);
          expect(parse(tokens)).toEqual(before);
        },
      ),
    );
  });

  test("no token, no arc", () => {
    expect(parse([])).toEqual({ heads: [], deprels: [] });
  });

  test("marks alone hang on the first of them", () => {
    const mark = (form: string) => ({ form, xpos: "$(", lemma: form, features: {} });
    expect(parse(["(", "…", ")"].map(mark))).toEqual({ heads: [-1, 0, 0], deprels: ["root", "punct", "punct"] });
  });
});

describe("relations", () => {
  test("subtypes fall back to what they are subtypes of", () => {
    expect(DEPRELS[deprelNumber("nsubj:pass")]).toBe("nsubj:pass");
    expect(DEPRELS[deprelNumber("obl:tmod")]).toBe("obl");
    expect(deprelNumber("nonsense")).toBe(-1);
  });

  test("a table comes back as it went in, and its tags stand in for pairs that it lacks", () => {
    const pair = relationPair(true, 3, 5);
    const table = decodeRelations(encodeRelations(new Map([[pair, new Set([7, 2])]])));
    expect(Array.from(table[pair]!)).toEqual([2, 7]);
    expect(Array.from(table[relationPair(false, 9, 5)]!)).toEqual([2, 7]);
    expect(Array.from(table[relationPair(false, 9, 6)]!)).toEqual([deprelNumber("dep")]);
  });

  test.each([
    ["cut short", Uint8Array.of(1, 16, 3, 2)],
    ["with a relation that there is none of", Uint8Array.of(1, 16, 1, 250)],
  ])("a table %s is refused", (_, broken) => {
    expect(() => decodeRelations(broken)).toThrow(/table of relations is broken/);
  });
});

describe("the model file", () => {
  test.each([
    ["cut short", bytes.subarray(0, bytes.length - 8), /cut short/],
    ["of another kind", "de-tagger.bin", /holds "de-tagger" where "de-parser" is needed/],
    ["that is none", new TextEncoder().encode("Not found, sorry for that."), /is no model file/],
  ])("%s is refused", async (_, wrong, message) => {
    const given =
      typeof wrong === "string"
        ? new Uint8Array(await readFile(new URL(`../../models/${wrong}`, import.meta.url)))
        : wrong;
    expect(() => openGermanParser(given, () => -1)).toThrow(message);
  });
});

describe("German sentences", async () => {
  const { analyzer } = await loadLanguage();

  test("any text is parsed, and its CoNLL-U can be read again", async () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-zA-Zß „“,.:!?()-]{0,80}$/));
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const document = await analyzer.analyze(given, { language: "de", dependencies: true });
        for (const { words } of readConllu(toConllu(document))) {
          expect(words.filter(({ head }) => head === 0)).toHaveLength(1);
          for (const { head } of words) expect(head).toBeLessThanOrEqual(words.length);
        }
      }),
    );
  });

  test.each([
    ["Die Polizei nahm in Hamburg zwei Männer fest.", "Polizei", "nsubj", "nahm"],
    ["Die Polizei nahm den Mann in Hamburg fest.", "Mann", "obj", "nahm"],
    ["Die Polizei nahm in Hamburg zwei Männer fest.", "fest", "compound:prt", "nahm"],
    ["Die Polizei nahm in Hamburg zwei Männer fest.", "in", "case", "Hamburg"],
    ["Der Präsident der Republik besuchte gestern Berlin.", "Republik", "nmod", "Präsident"],
    ["Der Mann wurde von der Polizei verhaftet.", "Mann", "nsubj:pass", "verhaftet"],
    ["Er sagte, dass die Regierung den Vertrag unterschreiben werde.", "unterschreiben", "ccomp", "sagte"],
    ["Die Frau, die gestern kam, ist krank.", "kam", "acl:relcl", "Frau"],
  ])("%s: %s is %s of %s", async (text, dependent, deprel, head) => {
    const { tokens, dependencies } = await analyzer.analyze(text, { language: "de", dependencies: true });
    const place = (word: string) => tokens.findIndex(({ from, to }) => text.slice(from, to) === word);
    expect(dependencies![place(dependent)]).toEqual({ head: place(head), deprel });
  });
});
