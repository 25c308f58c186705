import { describe, expect, test } from "vitest";
import { NO_FILTERS, visibleGraph } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { outlineRows } from "../src/model/outline.js";
import { viewOf } from "../src/model/view-graph.js";
import { findHub, findNeighbour, neighboursOf } from "../src/model/walk.js";
import { smallGraph } from "./small-graph.js";

const view = viewOf(indexGraph(smallGraph()));
const visible = visibleGraph(view, { statements: false, articles: false }, NO_FILTERS);
const positions = {
  "entity:e1": { x: 0, y: 0 },
  "entity:e2": { x: 100, y: 10 },
  "entity:e3": { x: 0, y: -50 },
  "entity:e4": { x: -80, y: 5 },
  "entity:e5": { x: 10, y: 90 },
  "entity:e6": { x: 300, y: 0 },
};

describe("findNeighbour", () => {
  test.each([
    ["right", "entity:e2"],
    ["left", "entity:e4"],
    ["up", "entity:e5"],
    ["down", "entity:e3"],
  ] as const)("%s of Anna Weber lies %s", (direction, expected) => {
    expect(findNeighbour(visible, positions, "entity:e1", direction)).toBe(expected);
  });

  test("only neighbours are walked to", () => {
    expect(findNeighbour(visible, positions, "entity:e2", "right")).toBeUndefined();
  });

  test("every neighbour can be walked to from somewhere, and back", () => {
    for (const neighbour of neighboursOf(visible, "entity:e1")) {
      const ways = (["up", "down", "left", "right"] as const).map((way) =>
        findNeighbour(visible, positions, neighbour, way),
      );
      expect(ways).toContain("entity:e1");
    }
  });
});

describe("findHub", () => {
  test("is the node with most edges", () => {
    expect(findHub(visible)).toBe("entity:e1");
  });
  test("is nothing in an empty view", () => {
    expect(findHub({ nodes: new Map(), edges: new Map() })).toBeUndefined();
  });
});

describe("outlineRows", () => {
  const compare = new Intl.Collator("de").compare;
  const rows = (...open: string[]) => outlineRows(visible, new Set(open), compare);

  test("lists every node once, by kind and name", () => {
    expect(rows().map(({ node }) => node.label)).toEqual([
      "Anna Weber",
      "Öztürk",
      "Nordpress",
      "Werft",
      "Kiel",
      "Lübeck",
    ]);
  });

  test("an open node shows each of its edges with the other end", () => {
    const under = rows("entity:e1").filter(({ parent }) => parent === "entity:e1");
    expect(under.map(({ node, edge }) => `${edge?.type} ${node.label}`)).toEqual([
      "CONSULT Kiel",
      "CONSULT Lübeck",
      "relayed Nordpress",
      "COOPERATE Öztürk",
      "REJECT Öztürk",
      "said-about Werft",
    ]);
    expect(under.map(({ position, setSize }) => `${position}/${setSize}`)).toEqual([
      "1/6",
      "2/6",
      "3/6",
      "4/6",
      "5/6",
      "6/6",
    ]);
  });

  test("keys are unique with everything open", () => {
    const keys = rows(...visible.nodes.keys()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
