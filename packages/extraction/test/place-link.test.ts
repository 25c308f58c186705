import { loadLanguage } from "@newsgraph/language/node";
import { describe, expect, test } from "vitest";
import { placeLink } from "../src/place-link.js";

const { gazetteer } = await loadLanguage();

describe("where a place lies", () => {
  test.each([
    ["a capital", "Kiew", "geo:50.45,30.52"],
    ["a capital under another name", "Kyjiw", "geo:50.45,30.52"],
    ["west of Greenwich", "Lissabon", "geo:38.72,-9.13"],
    ["the one of several that is ten times as large", "Paris", "geo:48.85,2.35"],
    ["the larger one, though its name goes on", "Frankfurt", "geo:50.12,8.68"],
    ["one under two names", "New York", "geo:40.71,-74.01"],
    ["one whose parts are called after it", "Berlin", "geo:52.52,13.41"],
    ["one of several whose names go on", "Weilheim", undefined],
    ["a large town called like a common word", "Essen", "geo:51.46,7.01"],
    ["one of several alike", "Neustadt", undefined],
    ["a town called like a common word", "Hof", undefined],
    ["a region", "Donbass", undefined],
    ["a continent", "Afrika", undefined],
    ["a square", "Michaelsplatz", undefined],
    ["nothing", "", undefined],
  ])("%s: %s", (_, name, link) => {
    expect(placeLink(name, gazetteer)).toBe(link);
  });
});
