import { expect, test } from "vitest";
import type { Scene } from "../src/drawing/scene.js";
import { changedItems } from "../src/drawing/scene-changes.js";
import { emphasisOf } from "../src/model/appearance.js";
import { NO_FILTERS, visibleGraph } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { PALETTES } from "../src/model/palette.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const view = viewOf(indexGraph(smallGraph()));
const display = { statements: false, articles: false };
const unfiltered = visibleGraph(view, display, NO_FILTERS);
const scene: Scene = {
  visible: unfiltered,
  unfiltered,
  palette: PALETTES.light,
  emphasis: undefined,
  edgeName: () => "",
  hubs: new Set(),
  hulls: [],
  ground: undefined,
  headings: [],
};
const places = visibleGraph(view, display, { ...NO_FILTERS, kinds: ["place"] });

test("the same scene changes nothing", () => {
  expect(changedItems(scene, { ...scene })).toEqual({ nodes: [], edges: [] });
});

test("a filter changes what it hides, and taking it away the same", () => {
  const filtered = { ...scene, visible: places };
  const hidden = [...unfiltered.nodes.keys()].filter((id) => !places.nodes.has(id));
  expect(new Set(changedItems(scene, filtered).nodes)).toEqual(new Set(hidden));
  expect(changedItems(scene, filtered).edges).toHaveLength(unfiltered.edges.size - places.edges.size);
  expect(new Set(changedItems(filtered, scene).nodes)).toEqual(new Set(hidden));
});

test("another selection changes the neighbourhoods of both, not the rest", () => {
  const [one, other] = [...unfiltered.nodes.keys()];
  const select = (id: string) => ({ ...scene, emphasis: emphasisOf(unfiltered, { sort: "node", id }, undefined) });
  const { nodes, edges } = changedItems(select(one!), select(other!));
  const around = [one!, other!].flatMap((id) => unfiltered.edgesOf.get(id) ?? []);
  expect(new Set(edges)).toEqual(new Set(around.map(({ id }) => id)));
  expect(nodes).toEqual(expect.arrayContaining([one, other]));
});

test("a hub that recedes takes its edges along", () => {
  const hub = [...unfiltered.nodes.keys()].find((id) => (unfiltered.edgesOf.get(id)?.length ?? 0) > 0)!;
  const { nodes, edges } = changedItems(scene, { ...scene, hubs: new Set([hub]) });
  expect(nodes).toEqual([hub]);
  expect(edges).toEqual(unfiltered.edgesOf.get(hub)!.map(({ id }) => id));
});

test("other colours change all that is seen, and what is no longer seen", () => {
  const { nodes, edges } = changedItems(scene, { ...scene, visible: places, palette: PALETTES.dark });
  expect(new Set(nodes)).toEqual(new Set(unfiltered.nodes.keys()));
  expect(new Set(edges)).toEqual(new Set(unfiltered.edges.keys()));
});

test("statements as nodes change what is seen of both pictures", () => {
  const unfolded = visibleGraph(view, { ...display, statements: true }, NO_FILTERS);
  const { nodes, edges } = changedItems(scene, { ...scene, visible: unfolded, unfiltered: unfolded });
  expect(new Set(nodes)).toEqual(new Set(unfolded.nodes.keys()));
  expect(new Set(edges)).toEqual(new Set([...unfiltered.edges.keys(), ...unfolded.edges.keys()]));
});
