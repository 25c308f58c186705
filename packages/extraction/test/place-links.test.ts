import { describe, expect, test } from "vitest";
import { loadExtractor } from "../src/node.js";

const extractor = await loadExtractor();

/** The GeoNames id of a place of that name in a text; `undefined` where it has none. */
async function geonamesId(text: string, name: string): Promise<string | undefined> {
  const { entities } = await extractor.extract({ article: { id: "a", language: "de", text } });
  const place = entities.find((entity) => entity.name === name);
  expect(place?.kind).toBe("place");
  return place?.same?.map((link) => /geonames\.org\/(\d+)/.exec(link)?.[1]).find((id) => id !== undefined);
}

describe("places of an article at GeoNames", () => {
  test.each([
    [
      "a river in the name",
      "Die Polizei in Frankfurt an der Oder sucht den Täter.",
      "Frankfurt an der Oder",
      "2925535",
    ],
    ["a river behind a preposition", "Der Brand in Halle an der Saale wurde gelöscht.", "Halle", "2911522"],
    ["a river in brackets", "In Frankfurt (Oder) regnet es seit Tagen.", "Frankfurt (Oder)", "2925535"],
    ["a part of a state in brackets", "In Paris (Texas) brannte gestern ein Haus.", "Paris", "4717560"],
    ["a part of a state behind a comma", "In Paris, Texas, brannte gestern ein Haus.", "Paris", "4717560"],
    ["a list says nothing", "Er reiste nach Paris, Belgien und Italien.", "Paris", "2988507"],
    ["an agency says nothing", "Aus Paris (AFP) kamen gestern die ersten Bilder.", "Paris", "2988507"],
    [
      "a state named elsewhere",
      "Die USA trauern. In Birmingham starben gestern drei Menschen.",
      "Birmingham",
      "4049979",
    ],
    ["a nationality", "Im englischen Birmingham starben gestern drei Menschen.", "Birmingham", "2655603"],
  ])("%s", async (_, text, name, id) => {
    expect(await geonamesId(text, name)).toBe(id);
  });

  test("two places of one name stay open", async () => {
    const text = "Im englischen Birmingham und in Birmingham (Alabama) wurde gestreikt.";
    expect(await geonamesId(text, "Birmingham")).toBeUndefined();
  });
});
