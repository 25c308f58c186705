import { describe, expect, test } from "vitest";
import { compileNationalities } from "../src/gazetteer-nationalities.js";
import { compilePersonNames } from "../src/gazetteer-persons.js";
import { compilePlaces, germanTransliteration } from "../src/gazetteer-places.js";

describe("germanTransliteration", () => {
  test.each([
    ["Zhytomyr", "UA", "Schytomyr"],
    ["Chernihiv", "UA", "Tschernihiw"],
    ["Kherson", "UA", "Cherson"],
    ["Lutsk", "UA", "Luzk"],
    ["Yoshkar-Ola", "RU", "Joschkar-Ola"],
    ["Voronezh", "RU", "Woronesch"],
    ["Berlin", "DE", ""],
  ])("%s (%s) → %s", (name, country, german) => {
    expect(germanTransliteration(name, country)).toBe(german);
  });
});

describe("compileNationalities", () => {
  const known = {
    adjectives: new Set(["angolanisch", "malisch", "praktisch"]),
    nouns: new Set(["Angolaner", "Malier", "Maler", "Angola"]),
  };
  const table = compileNationalities(new Map([["AO", ["Angola"]], ["ML", ["Mali"]], ["QQ", ["Nirgendsland"]]]), known); // biome-ignore format: one expression
  const of = (iso: string) => table.find((entry) => entry.iso === iso);

  test("derives what the lexicon knows", () => {
    expect(of("AO")).toEqual({ iso: "AO", adjectives: ["angolanisch"], persons: ["Angolaner"] });
  });

  test("a stem too short to be sure makes no inhabitants: Mali has no painters", () => {
    expect(of("ML")?.persons).not.toContain("Maler");
  });

  test("edited entries stand in for what cannot be derived", () => {
    expect(of("FR")).toEqual({ iso: "FR", adjectives: ["französisch"], persons: ["Franzose (Französin)"] });
  });

  test("a state without either has no entry", () => {
    expect(of("QQ")).toBeUndefined();
  });
});

describe("compilePlaces", () => {
  const head = "id\tname\tname_de\tcountry\tadmin1\tfeature\tpopulation\tlat\tlon\talternates";
  const rows = [
    "1\tVienna\tWien\tAT\t09\tPPLC\t1691468\t48.2\t16.4\tVena,WIEN",
    "2\tDorfen\t\tDE\t02\tPPL\t1500\t48.2\t12.1\t",
    "3\tBeta\t\tFR\t02\tPPL\t9000\t48.2\t2.1\t",
    "5\tDelta (Oder)\t\tUS\tTX\tPPL\t80000\t32.2\t-98.1\t",
    "4\tGamma\t\tFR\t02\tPPL\t90000\t48.2\t2.1\tWien,Gammastadt,Haus",
  ];
  const places = compilePlaces({
    geonames: [head, ...rows].join("\n"),
    exonyms: { "AT.09": "Wien" },
    parts: new Map([["US-TX", "Texas"]]),
    frequencies: new Map([["wien", -350], ["gammastadt", -700], ["haus", -300]]),
    isCommonWord: (form) => form === "Haus",
  }); // biome-ignore format: one expression

  test("small places are left out, the largest come first", () => {
    expect(places.map((place) => place.name)).toEqual(["Wien", "Gamma", "Delta"]);
  });

  test("ids, what stands in brackets, and the part of the state are kept", () => {
    expect(places.map(({ id, qualifier, subdivision }) => [id, qualifier, subdivision])).toEqual([
      [1, "", "Wien"],
      [4, "", ""],
      [5, "Oder", "Texas"],
    ]);
  });

  test("alternates count where German uses them and they mean no other place and no common word", () => {
    expect(places[1]!.keys).toContain("Gammastadt");
    expect(places[1]!.keys).not.toContain("Wien");
    expect(places[1]!.keys).not.toContain("Haus");
  });
});

describe("compilePersonNames", () => {
  const names = new Map(
    compilePersonNames({
      germanerFirstNames: "Maria\tVN\tFem\nAndrea\tVN\nZsÃ³fia\tVN\tFem",
      germanerSurnames: "Weber\nX",
      popularFirstNames: "head\nIT,1,,,,2018,N,1,N-IT,M,Andrea,Andrea\nDE,1,,,,2018,N,1,N-DE,F,Andrea,Andrea",
      popularSurnames: "head\nDE,1,1,DE-1,Weber,Weber,,",
      lexicon: [["Maria", "Maria", "EIG:NOM:SIN:FEM:ART:VOR"]],
      isCommonWord: (form) => form === "Weber",
    }),
  );

  test.each([
    ["Maria", 1 | 4],
    ["Andrea", 1 | 2 | 4],
    ["Zsófia", 1 | 4],
    ["Weber", 8 | 16],
    ["X", undefined],
  ])("%s has the bits %s", (name, bits) => {
    expect(names.get(name)).toBe(bits);
  });
});
