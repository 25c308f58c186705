import { describe, expect, test } from "vitest";
import { indexGraph } from "../src/model/graph-index.js";
import { search, searchIndex } from "../src/model/search.js";
import { smallGraph } from "./small-graph.js";

const index = searchIndex(indexGraph(smallGraph()));

describe("search", () => {
  test.each([
    ["web", "entity:e1"],
    ["Weber", "entity:e1"],
    ["weber anna", "entity:e1"],
    ["oeztuerk", "entity:e4"],
    ["ozturk", "entity:e4"],
    ["Öztürk", "entity:e4"],
    ["Luebeck", "entity:e5"],
    ["LÜB", "entity:e5"],
    ["helfen", "statement:s1"],
    ["besucht kiel", "article:a1"],
  ])("%s finds %s first", (query, node) => {
    expect(search(index, query)[0]?.node).toBe(node);
  });

  test.each([[""], ["   "], ["–"], ["eber"], ["weber xyz"]])("%j finds nothing", (query) => {
    expect(search(index, query)).toEqual([]);
  });

  test("a name's word comes before a statement's or a title's", () => {
    expect(search(index, "weber").map(({ kind }) => kind)).toEqual(["person", "article", "article"]);
  });

  test("an alias that matches is what is shown as matched", () => {
    const graph = smallGraph();
    graph.entities[0]!.aliases = ["die Ministerin"];
    const [found] = search(searchIndex(indexGraph(graph)), "minist");
    expect(found).toMatchObject({ label: "Anna Weber", matched: "die Ministerin", ranges: [{ from: 4, to: 10 }] });
  });

  test.each([
    [
      "weber anna",
      [
        [0, 4],
        [5, 10],
      ],
    ],
    ["ann", [[0, 3]]],
  ])("the ranges of %s are those in the name", (query, ranges) => {
    expect(search(index, query)[0]?.ranges.map(({ from, to }) => [from, to])).toEqual(ranges);
  });

  test("at most the limit is given", () => {
    expect(search(index, "weber", 2)).toHaveLength(2);
  });
});
