import { describe, expect, test } from "vitest";
import { parseSavedViews, removeView, saveView } from "../src/model/saved-views.js";

const views = [
  { name: "Kiel", address: "node=entity:e2" },
  { name: "Besuche", address: "relation=CONSULT" },
];

describe("saved views", () => {
  test("are read as they were kept", () => {
    expect(parseSavedViews(JSON.stringify(views))).toEqual(views);
  });

  test.each([
    ["nothing kept", undefined],
    ["no JSON", "{"],
    ["no list", '{"name":"x"}'],
    ["null", "null"],
    ["entries of another shape", '[1,null,{"name":"x"},{"name":" ","address":""},{"name":3,"address":""}]'],
  ])("%s gives none", (_, text) => {
    expect(parseSavedViews(text)).toEqual([]);
  });

  test("a view of the same name gives way, names are trimmed", () => {
    expect(saveView(views, " Kiel ", "kind=place")).toEqual([views[1], { name: "Kiel", address: "kind=place" }]);
  });

  test("a name of nothing saves nothing", () => {
    expect(saveView(views, "  ", "kind=place")).toBe(views);
  });

  test("one is removed by its name", () => {
    expect(removeView(views, "Kiel")).toEqual([views[1]]);
  });
});
