import { DEPRELS, deprelNumber, openGermanParser } from "@newsgraph/language";
import { describe, expect, test } from "vitest";
import type { TreebankSentence } from "../src/data-treebank.js";
import { harmonize } from "../src/parser-harmonize.js";
import type { ParsedSentence } from "../src/parser-sentences.js";
import { encodeParser, trainParser } from "../src/parser-training.js";

/** Rows "form/xpos/head/deprel", heads counted from 1. */
const read = (text: string) =>
  text.split(" ").map((row) => {
    const [form, xpos, head, deprel] = row.split("/") as [string, string, string, string];
    return { form, xpos, head: Number(head) - 1, deprel };
  });
const parsed = (text: string): ParsedSentence => {
  const rows = read(text);
  return {
    tokens: rows.map(({ form, xpos }) => ({ form, xpos, lemma: form, features: {} })),
    heads: rows.map(({ head }) => head),
    labels: rows.map(({ deprel }) => deprelNumber(deprel)),
  };
};

const SENTENCES = [
  "Die/ART/2/det Frau/NN/3/nsubj lacht/VVFIN/0/root ./$./3/punct",
  "Sie/PPER/2/nsubj sieht/VVFIN/0/root den/ART/4/det Mann/NN/2/obj ,/$,/7/punct der/PRELS/7/nsubj lacht/VVFIN/4/acl:relcl ./$./2/punct",
  "Anna/NE/2/nsubj kam/VVFIN/0/root ,/$,/4/punct sah/VVFIN/2/conj und/KON/6/cc siegte/VVFIN/2/conj ./$./2/punct",
].map(parsed);
const noCluster = () => -1;

describe("training", () => {
  test("learns what it is shown, and the file keeps it", () => {
    const parser = openGermanParser(encodeParser(trainParser(SENTENCES, noCluster, { seeds: 2 })), noCluster);
    for (const { tokens, heads, labels } of SENTENCES) {
      const found = { heads: new Int32Array(tokens.length), labels: new Int32Array(tokens.length) };
      parser.parse(tokens, found.heads, found.labels);
      expect(Array.from(found.heads)).toEqual(heads);
      expect(Array.from(found.labels)).toEqual(labels);
    }
  });

  test("gives the same bytes twice", () => {
    const train = () => encodeParser(trainParser(SENTENCES, noCluster, { epochs: 2, seeds: 2 }));
    expect(Buffer.compare(train(), train())).toBe(0);
  });

  test("a tree that is not projective is learnt as far as it can be", () => {
    const crossing = parsed(
      "Den/ART/2/det Mann/NN/4/obj will/VMFIN/0/root sehen/VVINF/3/xcomp Anna/NE/3/nsubj ,/$,/7/punct der/PRELS/2/acl",
    );
    expect(() => trainParser([crossing], noCluster, { epochs: 2, seeds: 2 })).not.toThrow();
  });
});

describe("treebanks made alike", () => {
  const upos: Record<string, string> = {
    NN: "NOUN",
    NE: "PROPN",
    VVFIN: "VERB",
    PPER: "PRON",
    PRELS: "PRON",
    APPR: "ADP",
    ADJD: "ADJ",
  };
  const alike = (text: string, hdt = false) => {
    const rows = read(text);
    const sentence: TreebankSentence = {
      id: "1",
      tokens: rows.map((row) => ({
        ...row,
        lemma: row.form,
        upos: upos[row.xpos] ?? (row.xpos.startsWith("$") ? "PUNCT" : "X"),
        features: row.form === "dem" || row.form === "Kunden" ? "Case=Dat" : "_",
        spaceAfter: true,
      })),
    };
    const { heads, labels } = harmonize(sentence, hdt);
    return rows.map(({ form }, i) => `${form}/${heads[i]! + 1}/${DEPRELS[labels[i]!]}`).join(" ");
  };

  test.each([
    [
      "relative clauses are told by their pronoun",
      "Mann/NN/0/root der/PRELS/3/nsubj lacht/VVFIN/1/acl",
      "Mann/0/root der/3/nsubj lacht/1/acl:relcl",
    ],
    ["an es alone is the subject", "Es/PPER/2/expl regnet/VVFIN/0/root", "Es/2/nsubj regnet/0/root"],
    [
      "an es beside a subject is not",
      "Es/PPER/2/expl fand/VVFIN/0/root Anna/NE/2/nsubj",
      "Es/2/expl fand/0/root Anna/2/nsubj",
    ],
    [
      "what hangs on an adjective is nmod",
      "stolz/ADJD/0/root auf/APPR/3/case Anna/NE/1/obl",
      "stolz/0/root auf/3/case Anna/1/nmod",
    ],
  ])("%s", (_, given, wanted) => {
    expect(alike(given)).toBe(wanted);
  });

  test.each([
    [
      "names behind a noun are appositions",
      "Präsident/NN/4/nsubj Anna/NE/1/flat:name Weber/NE/1/flat:name lacht/VVFIN/0/root",
      "Präsident/4/nsubj Anna/1/appos Weber/2/flat lacht/0/root",
    ],
    [
      "quotations are complements of the verb behind them",
      "Anna/NE/2/nsubj lacht/VVFIN/0/root ,/$,/4/punct sagte/VVFIN/2/parataxis Weber/NE/4/nsubj ./$./2/punct",
      "Anna/2/nsubj lacht/4/ccomp ,/4/punct sagte/0/root Weber/4/nsubj ./4/punct",
    ],
    ["datives are no objects", "hilft/VVFIN/0/root Kunden/NN/1/obj", "hilft/0/root Kunden/1/obl:arg"],
  ])("HDT: %s", (_, given, wanted) => {
    expect(alike(given, true)).toBe(wanted);
  });
});
