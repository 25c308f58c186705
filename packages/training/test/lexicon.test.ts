import { finiteFeatures, nominalFeatures, openGermanLexicon } from "@newsgraph/language";
import { describe, expect, test } from "vitest";
import { compileLexicon } from "../src/lexicon.js";
import { parseSupplement, readSupplement } from "../src/lexicon-supplement.js";
import { readingsOfTag } from "../src/lexicon-tags.js";

describe("tags of the dictionary", () => {
  test.each([
    ["Haus", "SUB:DAT:SIN:NEU", "NN", { Case: "Dat", Number: "Sing", Gender: "Neut" }],
    ["Kiel", "EIG:NOM:SIN:NEU:NOA:STD", "NE", { Case: "Nom", Number: "Sing", Gender: "Neut" }],
    [
      "sagen",
      "VER:3:SIN:KJ1:SFT",
      "VVFIN",
      { Mood: "Sub", Tense: "Pres", Person: "3", Number: "Sing", VerbForm: "Fin" },
    ],
    [
      "sein",
      "VER:3:PLU:KJ2:NON",
      "VAFIN",
      { Mood: "Sub", Tense: "Past", Person: "3", Number: "Plur", VerbForm: "Fin" },
    ],
    [
      "können",
      "VER:MOD:1:SIN:PRÄ",
      "VMFIN",
      { Mood: "Ind", Tense: "Pres", Person: "1", Number: "Sing", VerbForm: "Fin" },
    ],
    ["mitteilen", "VER:EIZ:SFT", "VVIZU", {}],
    ["mitteilen", "VER:PA2:SFT", "VVPP", {}],
    ["groß", "ADJ:PRD:KOM", "ADJD", {}],
    ["hier", "ADV:LOK", "ADV", {}],
    ["weil", "KON:UNT", "KOUS", {}],
  ])("%s %s is %s", (lemma, tag, xpos, features) => {
    const [reading] = readingsOfTag(lemma, tag);
    expect(reading?.xpos).toBe(xpos);
    expect(xpos.startsWith("V") ? finiteFeatures(reading!.agreement) : nominalFeatures(reading!.agreement)).toEqual(
      features,
    );
  });

  test.each(["ABK:Absatz:SUB", "SUB:NOM:SIN:NEU:INF", "PRO:PER:NOM:SIN:MAS"])("%s is left to other rules", (tag) => {
    expect(readingsOfTag("x", tag)).toEqual([]);
  });
});

test("the supplement is understood throughout", () => {
  expect(readSupplement().length).toBeGreaterThan(100);
});

test.each([
  ["am an APPRART dsm\nam an APPRART dsm", "a.txt:2: stands in line 1 already"],
  ["# words\nam an", "a.txt:2: needs form, lemma and tag"],
  ["am an PREP", "a.txt:1: PREP is no tag of STTS"],
  ["am an APPRART dative", "a.txt:1: dative is no case, number and gender"],
])("a line that is not understood is named: %j", (text, message) => {
  expect(() => parseSupplement(text, "a.txt")).toThrow(message);
});

test("a compiled lexicon gives the readings back, the frequent lemma first", async () => {
  const entries = [
    {
      form: "Lachen",
      readings: [
        ["Lache", "SUB:NOM:PLU:FEM"],
        ["Lache", "SUB:AKK:PLU:FEM"],
      ],
    },
    {
      form: "dachte",
      readings: [
        ["dachen", "VER:3:SIN:PRT:SFT"],
        ["denken", "VER:3:SIN:PRT:NON"],
      ],
    },
    { form: "am", readings: [["am", "PRP:LOK:DAT"]] },
  ] as const;
  const compiled = await compileLexicon(
    entries,
    readSupplement().filter(([form]) => form === "am"),
    new Map([["denken", -1]]),
  );
  expect(compiled.forms).toBe(3);
  const lexicon = openGermanLexicon(compiled.bytes);
  expect(lexicon.readings("dachte").map((reading) => reading.lemma)).toEqual(["denken", "dachen"]);
  expect(lexicon.readings("Lachen")).toHaveLength(1);
  expect(nominalFeatures(lexicon.readings("Lachen")[0]!.agreement)).toEqual({
    Case: "Acc,Nom",
    Gender: "Fem",
    Number: "Plur",
  });
  expect(lexicon.readings("am").map((reading) => reading.xpos)).toEqual(["APPRART", "PTKA"]);
});
