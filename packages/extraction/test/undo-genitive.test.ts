import { loadLanguage } from "@newsgraph/language/node";
import { describe, expect, test } from "vitest";
import { undoGenitive } from "../src/names.js";

const { gazetteer } = await loadLanguage();

describe("the name without its genitive ending", () => {
  test.each([
    ["a state known without the s", "Dänemarks", [], false, "Dänemark"],
    ["a place known without the s", "Kiels", [], false, "Kiel"],
    ["a name that stands in the text without it", "Marenkos", ["Marenko"], false, "Marenko"],
    ["an unknown name keeps it", "Marenkos", [], false, "Marenkos"],
    ["a place whose own s it is", "Worms", [], true, "Worms"],
    ["a state whose own s it is", "Laos", [], true, "Laos"],
    ["a place in -is", "Paris", [], true, "Paris"],
    ["a surname whose own s it is", "Heiko Maas", [], true, "Heiko Maas"],
    ["a rare surname where a genitive belongs", "Grindels", [], true, "Grindel"],
    ["an apostrophe behind s", "Paris'", [], false, "Paris"],
    ["a curly apostrophe behind s", "Tunis’", [], false, "Tunis"],
    ["an apostrophe behind x and z", "Max'", [], false, "Max"],
    ["an acronym", "OPECs", ["OPEC"], false, "OPEC"],
    ["an acronym in capitals", "DHS", [], true, "DHS"],
    ["a name in -us that stands without it", "Brandtus", [], true, "Brandtus"],
    ["a name without s", "Kiel", [], true, "Kiel"],
    ["a lone s", "s", [], true, "s"],
    ["nothing", "", [], true, ""],
  ])("%s: %s", (_name, surface, others, expected, base) => {
    expect(undoGenitive(surface, { surfaces: new Set(others), gazetteer, expected, isPlace: false })).toBe(base);
  });
});

test("a place keeps the s that a person's name would lose", () => {
  const context = { surfaces: new Set<string>(), gazetteer, expected: false };
  expect(undoGenitive("Nias", { ...context, isPlace: true })).toBe("Nias");
  expect(undoGenitive("Nias", { ...context, isPlace: false })).toBe("Nia");
});

describe("known gaps", () => {
  // "Webers" is a surname of its own as well, and a name in -os keeps its s as "Laos" does.
  test.each([
    ["a surname known without the s", "Anna Webers", [], false, "Anna Weber"],
    ["an unknown name in -o where a genitive belongs", "Marenkos", [], true, "Marenko"],
    ["a surname whose full name stands in the text", "Marenkos", ["Olena Marenko"], false, "Marenko"],
  ])("%s: %s", { fails: true }, (_name, surface, others, expected, base) => {
    expect(undoGenitive(surface, { surfaces: new Set(others), gazetteer, expected, isPlace: false })).toBe(base);
  });
});
