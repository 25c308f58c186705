import { describe, expect, test } from "vitest";
import {
  edgeAppearance,
  emphasisOf,
  nodeAppearance,
  nodeRadius,
  radiusInCrowd,
  scoreColor,
} from "../src/model/appearance.js";
import { NO_FILTERS, visibleGraph } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { contrast, mix, PALETTES } from "../src/model/palette.js";
import { NODE_KINDS, viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const view = viewOf(indexGraph(smallGraph()));
const visible = visibleGraph(view, { statements: false, articles: false }, NO_FILTERS);
const palette = PALETTES.light;
const edge = (type: string, status?: string) =>
  [...view.edges.values()].find((one) => one.type === type && (status === undefined || one.status === status))!;

describe("palettes", () => {
  test.each(["light", "dark"] as const)(
    "in the %s theme every node stands out from the ground and its icon from it",
    (theme) => {
      const { kinds, background, icon, text, muted } = PALETTES[theme];
      for (const kind of NODE_KINDS) {
        expect(contrast(kinds[kind], background), kind).toBeGreaterThan(3);
        expect(contrast(kinds[kind], icon), kind).toBeGreaterThan(3);
      }
      expect(contrast(text, background)).toBeGreaterThan(7);
      expect(contrast(muted, background)).toBeGreaterThan(4.5);
    },
  );

  test.each([
    ["#000000", "#ffffff", 0.5, "#808080"],
    ["#102030", "#ffffff", 0, "#102030"],
    ["#102030", "#ffffff", 1, "#ffffff"],
  ])("%s mixed with %s by %d is %s", (a, b, share, expected) => {
    expect(mix(a, b, share)).toBe(expected);
  });

  test("black on white has contrast 21", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  });
});

describe("edges", () => {
  test.each([
    ["asserted ones are full lines", edge("CONSULT", "asserted"), 0, true],
    ["planned ones are dashed", edge("CONSULT", "future"), 7, true],
    ["folded statements are dotted", edge("said-about"), 1.5, true],
    ["meetings have no arrow", edge("COOPERATE"), 0, false],
  ])("%s", (_, one, dash, arrow) => {
    expect(edgeAppearance(one, palette, undefined)).toMatchObject({ dash, arrow });
  });

  test("conflict and cooperation have the colours of the legend's ends", () => {
    expect([scoreColor(-10, palette), scoreColor(0, palette), scoreColor(10, palette)]).toEqual([
      palette.conflict,
      palette.edge,
      palette.cooperation,
    ]);
  });
});

describe("emphasis", () => {
  const select = (id: string) => ({ sort: "node" as const, id });

  test("a selected node brings out its neighbours and fades the rest", () => {
    const emphasis = emphasisOf(visible, select("entity:e2"), undefined)!;
    expect([...emphasis.nodes].sort()).toEqual(["entity:e1", "entity:e2"]);
    expect(nodeAppearance(view.nodes.get("entity:e3")!, palette, emphasis)).toMatchObject({ faded: true, zIndex: 0 });
    expect(nodeAppearance(view.nodes.get("entity:e2")!, palette, emphasis).ring).toBe(palette.selection);
  });

  test("what the pointer is over goes before the selection", () => {
    const emphasis = emphasisOf(visible, select("entity:e2"), select("entity:e4"))!;
    expect([...emphasis.centre]).toEqual(["entity:e4"]);
  });

  test("a folded statement brings out the edges it is folded into", () => {
    const emphasis = emphasisOf(visible, select("statement:s1"), undefined)!;
    expect([...emphasis.nodes].sort()).toEqual(["entity:e1", "entity:e3", "entity:e6"]);
  });

  test("nothing is brought out where nothing is selected, or what is selected is unknown", () => {
    expect(emphasisOf(visible, undefined, undefined)).toBeUndefined();
    expect(emphasisOf(visible, select("entity:gone"), undefined)).toBeUndefined();
  });

  test("more mentions make a larger node, up to a limit", () => {
    const sizes = [1, 2, 10, 10_000, 20_000].map((weight) => nodeRadius({ kind: "person", weight }));
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    expect(sizes[3]).toBe(sizes[4]);
  });
});

describe("radiusInCrowd", () => {
  test("among a few hundred nodes, the radius stays", () => {
    expect(radiusInCrowd(8.5, 400)).toBe(8.5);
  });
  test("the more nodes there are, the smaller the small ones; the largest stay", () => {
    const small = [2_000, 6_000, 20_000].map((nodes) => radiusInCrowd(8.5, nodes));
    expect(small).toEqual([...small].sort((a, b) => b - a));
    expect(small.at(-1)).toBeLessThan(5);
    expect(radiusInCrowd(26, 20_000)).toBe(26);
  });
});
