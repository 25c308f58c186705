import { describe, expect, test } from "vitest";
import { addCompared, comparable, isComparable } from "../src/model/compared.js";
import { indexGraph } from "../src/model/graph-index.js";
import { smallGraph } from "./small-graph.js";

const index = indexGraph(smallGraph());

describe("addCompared", () => {
  test.each([
    ["adds its like", ["entity:a"], "entity:b", ["entity:a", "entity:b"]],
    ["adds nothing twice", ["entity:a", "entity:b"], "entity:a", ["entity:a", "entity:b"]],
    ["begins anew with another sort", ["entity:a", "entity:b"], "article:a", ["article:a"]],
    [
      "lets the first of four go",
      ["entity:a", "entity:b", "entity:c", "entity:d"],
      "entity:e",
      ["entity:b", "entity:c", "entity:d", "entity:e"],
    ],
  ])("%s", (_, compared, id, expected) => {
    expect(addCompared(compared, id)).toEqual(expected);
  });
});

test.each([
  ["entity:e1", true],
  ["entity:a1", false],
  ["article:a1", true],
  ["source:Nordblatt", true],
  ["source:Südblatt", false],
  ["e1", false],
])("%s can be compared: %s", (id, expected) => {
  expect(isComparable(index, id)).toBe(expected);
});

test("who speaks comes first among the actors, and places are none", () => {
  expect(comparable(index, "actors", 9)).toEqual(["entity:e1", "entity:e3", "entity:e4", "entity:e6"]);
  expect(comparable(index, "sources", 9)).toEqual(["source:Nordblatt"]);
  expect(comparable(index, "articles", 1)).toEqual(["article:a1"]);
});
