import { describe, expect, test } from "vitest";
import { Gazetteer } from "../src/gazetteer.js";
import { exampleGazetteer } from "./gazetteer-example.js";

const gazetteer = exampleGazetteer();

describe("states", () => {
  test.each([
    ["Norwegen", "NO"],
    ["Norwegens", "NO"],
    ["Norway", "NO"],
    ["Hessen", "DE-HE"],
    ["norwegen", undefined],
    ["Atlantis", undefined],
    ["", undefined],
  ])("%s → %s", (name, iso) => {
    expect(gazetteer.state(name)?.iso).toBe(iso);
  });
});

describe("nationalities", () => {
  test.each([
    ["norwegischen", { iso: "NO", kind: "adjective", lemma: "norwegisch" }],
    ["Norwegische", { iso: "NO", kind: "adjective", lemma: "norwegisch" }],
    ["US-amerikanischer", { iso: "US", kind: "adjective", lemma: "US-amerikanisch" }],
    ["deutsche", { iso: "DE", kind: "adjective", lemma: "deutsch" }],
    ["Deutsche", { iso: "DE", kind: "person", lemma: "Deutscher", gender: "Fem" }],
    ["Norweger", { iso: "NO", kind: "person", lemma: "Norweger", gender: "Masc" }],
    ["Norwegerinnen", { iso: "NO", kind: "person", lemma: "Norweger", gender: "Fem", number: "Plur" }],
  ])("%s → %j", (word, expected) => {
    expect(gazetteer.nationality(word)).toEqual(expected);
  });

  test("a form that is a state's name is the state, not its people", () => {
    expect(gazetteer.nationality("Schweden")).toBeUndefined();
    expect(gazetteer.nationality("Schwedin")?.iso).toBe("SE");
  });

  test("an adjective in -isch of no state is none", () => {
    expect(gazetteer.nationality("praktischen")).toBeUndefined();
  });
});

describe("places", () => {
  test("the largest of a name comes first, with units as documented", () => {
    expect(gazetteer.places("Paris")).toEqual([
      { id: 2_988_507, name: "Paris", country: "FR", population: 2_139_000, latitude: 48.85, longitude: 2.35, feature: "PPLC", ambiguous: false },
      { id: 4_717_560, name: "Paris", country: "US", population: 25_000, latitude: 33.66, longitude: -95.56, feature: "PPL", ambiguous: false },
    ]); // biome-ignore format: a table
  });

  test("a common word is marked", () => {
    expect(gazetteer.hasPlace("Essen")).toEqual({ ambiguous: true });
    expect(gazetteer.places("Essen")[0]).toMatchObject({
      ambiguous: true,
      subdivision: "Nordrhein-Westfalen",
      qualifier: "Ruhr",
    });
    expect(gazetteer.hasPlace("Paris")).toEqual({ ambiguous: false });
  });

  test.each([["Paris'"], ["Paris’"], ["Oslos"]])("%s is a genitive of a capital", (name) => {
    expect(gazetteer.capitalOf(name)).toBeDefined();
  });

  test("names that go on are found by their beginning", () => {
    expect(gazetteer.placesBeginning("Bad")).toMatchObject([{ name: "Bad Oeynhausen", latitude: 52.21 }]);
    expect(gazetteer.placesBeginning("Paris")).toEqual([]);
    expect(gazetteer.placesBeginning("Atlantis")).toEqual([]);
  });

  test("what is unknown is nowhere", () => {
    expect(gazetteer.places("Atlantis")).toEqual([]);
    expect(gazetteer.hasPlace("Atlantis")).toBeUndefined();
    expect(gazetteer.capitalOf("Essen")).toBeUndefined();
  });
});

describe("organisations, regions, persons", () => {
  test("an acronym in other letters is the same organisation", () => {
    expect(gazetteer.organization("Nato")).toEqual({ name: "NATO", kind: "international", acronym: "NATO" });
    expect(gazetteer.organization("UN")?.name).toBe("Vereinte Nationen");
  });

  test("an inflected region has its uninflected name", () => {
    expect(gazetteer.region("Nahen Osten")).toEqual({ name: "Naher Osten", kind: "region" });
  });

  test.each([
    ["Anna", { gender: "Fem", common: false }],
    ["Jonas", { gender: "Masc", common: false }],
    ["Annas", { gender: "Fem", common: false }],
    ["Andrea", { common: false }],
    ["Weber", undefined],
  ])("first name %s → %j", (word, expected) => {
    expect(gazetteer.firstName(word)).toEqual(expected);
  });

  test("surnames", () => {
    expect(gazetteer.isSurname("Lindqvists")).toBe(true);
    expect(gazetteer.isSurname("Anna")).toBe(false);
  });
});

describe("longestName", () => {
  test.each([
    ["Die Vereinten Nationen tagen", 1, { kind: "organization", last: 3 }],
    ["im Nahen Osten", 1, { kind: "region", last: 3 }],
    ["Bad Oeynhausen wächst", 0, { kind: "place", last: 2 }],
    ["Bad Nirgendwo", 0, undefined],
    ["Norwegen siegt", 0, undefined],
  ])("%s at %i", (text, first, expected) => {
    expect(gazetteer.longestName(text.split(" "), first)).toEqual(expected);
  });
});

test("bytes of another kind are refused", () => {
  expect(() => new Gazetteer(new Uint8Array(40))).toThrow(/gazetteer/);
});
