import { describe, expect, test } from "vitest";
import { createNounList } from "../src/data/nouns.js";

const list = createNounList(
  new Map<string, number | undefined>([
    ["Sprecher", 1],
    ["Sekretär", 2],
    ["Generalsekretär", 3],
    ["Ort", 4],
    ["Platz", 5],
    ["Ersatz", undefined],
    ["Fehlplatz", undefined],
    ["Gesetz", 6],
  ]),
);

describe("a noun is found whole or as the last part of a compound", () => {
  test.each([
    ["Sprecher", "Sprecher", undefined, 1],
    ["Hafensprecher", "Sprecher", "Hafen", 1],
    // The linking s stays with the modifier.
    ["Regierungssprecher", "Sprecher", "Regierungs", 1],
    ["EU-Sprecher", "Sprecher", "EU", 1],
    ["EU-Hafensprecher", "Sprecher", "EU-Hafen", 1],
    ["Rot-Grün-Sprecher", "Sprecher", "Rot-Grün", 1],
    // The longest entry is the head.
    ["Generalsekretär", "Generalsekretär", undefined, 3],
    ["Vizegeneralsekretär", "Generalsekretär", "Vize", 3],
    ["OPEC-Generalsekretär", "Generalsekretär", "OPEC", 3],
    // Endings of inflection, where the lemma itself is unknown.
    ["Hafensprechers", "Sprecher", "Hafen", 1],
    ["Sekretären", "Sekretär", undefined, 2],
    ["Gesetzes", "Gesetz", undefined, 6],
    // A short head counts whole or behind a hyphen, never as the end of a word.
    ["Ort", "Ort", undefined, 4],
    ["Kur-Ort", "Ort", "Kur", 4],
    ["Marktplatz", "Platz", "Markt", 5],
  ])("%s is %s behind %s", (lemma, head, modifier, value) => {
    expect(list.find(lemma)).toEqual({ head, modifier, value });
  });
});

describe("what only looks like one is none", () => {
  test.each([
    ["Antwort", "the head is too short"],
    ["Vorort", "the head is too short"],
    ["Ersatz", "it is listed as none"],
    ["Fehlplatz", "it is listed as none"],
    ["Zuplatz", "the modifier is too short"],
    ["PLATZ", "the head within a word is in capitals"],
    ["HafenSprecher", "the head of a compound without hyphen is written small"],
    ["Sprecherin", "it ends otherwise"],
    ["Sprecher-", "nothing stands behind the hyphen"],
    ["-", "nothing stands beside the hyphen"],
    ["", "it is empty"],
  ])("%j, for %s", (lemma) => {
    expect(list.find(lemma)).toBeUndefined();
  });
});

test("asked twice, a list answers the same", () => {
  expect(list.find("Hafensprecher")).toEqual(list.find("Hafensprecher"));
  expect(list.find("Antwort")).toBeUndefined();
  expect(list.find("Antwort")).toBeUndefined();
});
