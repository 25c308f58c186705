import { loadLanguage } from "@newsgraph/language/node";
import { describe, expect, test } from "vitest";
import { choosePlace, placeLinks } from "../src/choose-place.js";

const { gazetteer } = await loadLanguage();
const NOWHERE = { countries: new Set<string>(), areas: new Set<string>() };
const link = (place: ReturnType<typeof choosePlace>) => place && placeLinks(place).join(" ");

describe("a place by its name alone", () => {
  test.each([
    ["a capital", "Kiew", 703448, "50.45,30.52"],
    ["a capital under another name", "Kyjiw", 703448, "50.45,30.52"],
    ["west of Greenwich", "Lissabon", 2267057, "38.72,-9.13"],
    ["the one of several that is ten times as large", "Paris", 2988507, "48.85,2.35"],
    ["the larger one, though its name goes on", "Frankfurt", 2925533, "50.12,8.68"],
    ["one under two names", "New York", 5128581, "40.71,-74.01"],
    ["one whose parts are called after it", "Berlin", 2950159, "52.52,13.41"],
    ["a large town called like a common word", "Essen", 2928810, "51.46,7.01"],
    ["a small town where German is spoken", "Rüsselsheim", 2842884, "49.99,8.42"],
  ])("%s: %s", (_, name, id, position) => {
    expect(link(choosePlace(name, gazetteer, NOWHERE))).toBe(`https://sws.geonames.org/${id}/ geo:${position}`);
  });

  test.each([
    ["one of several whose names go on", "Weilheim"],
    ["one of several alike", "Neustadt"],
    ["a town called like a common word", "Hof"],
    ["a small town of a state that is not named", "Isleworth"],
    ["a region", "Donbass"],
    ["a continent", "Afrika"],
    ["a square", "Michaelsplatz"],
    ["nothing", ""],
  ])("%s: %s stays open", (_, name) => {
    expect(choosePlace(name, gazetteer, NOWHERE)).toBeUndefined();
  });
});

describe("a place by what the article names", () => {
  test.each([
    ["a state", "Isleworth", ["GB"], [], "GB"],
    ["a part of a state", "Augusta", ["US", "US-GA"], ["Georgia"], "Georgia"],
    ["the only one of its size in the states named", "Birmingham", ["US"], [], "Alabama"],
  ])("%s: %s", (_, name, countries, areas, where) => {
    const place = choosePlace(name, gazetteer, { countries: new Set(countries), areas: new Set(areas) });
    expect([place?.country, place?.subdivision]).toContain(where);
  });

  test("other parts of its state speak against a small town", () => {
    const named = (...codes: string[]) =>
      choosePlace("Friedrichsthal", gazetteer, { ...NOWHERE, countries: new Set(codes) });
    expect(named("DE")?.subdivision).toBe("Saarland");
    expect(named("DE", "DE-BB")).toBeUndefined();
  });

  test("a part of a state that speaks for a smaller one leaves it open", () => {
    const areas = new Set(["Brandenburg"]);
    expect(choosePlace("Frankfurt", gazetteer, { countries: new Set(["DE"]), areas })).toBeUndefined();
    expect(
      choosePlace("Frankfurt", gazetteer, { countries: new Set(["DE"]), areas: new Set([...areas, "Hessen"]) })?.id,
    ).toBe(2925533);
  });
});

describe("a place by the words beside it", () => {
  test.each([
    ["Frankfurt", "Oder", 2925535],
    ["Frankfurt", "Main", 2925533],
    ["Paris", "Texas", 4717560],
    ["Halle", "Saale", 2911522],
    ["Halle", "Belgien", 2796696],
    ["Neustadt", "Holstein", 2864034],
  ])("%s … %s", (name, area, id) => {
    expect(choosePlace(name, gazetteer, NOWHERE, [{ area, loose: false }])?.id).toBe(id);
  });

  test("a state in which there is no such town leaves it open; in a list it says nothing", () => {
    expect(choosePlace("Kiew", gazetteer, NOWHERE, [{ area: "Italien", loose: false }])).toBeUndefined();
    expect(choosePlace("Kiew", gazetteer, NOWHERE, [{ area: "Italien", loose: true }])?.id).toBe(703448);
  });
});
