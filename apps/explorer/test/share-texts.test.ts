import { expect, test } from "vitest";
import { finish } from "../src/breath.js";
import { sharingSteps } from "../src/loading/share-texts.js";
import { smallGraph } from "./small-graph.js";

test("a graph whose texts are shared is equal to what it was", () => {
  const graph = structuredClone(smallGraph());
  finish(sharingSteps(graph));
  expect(graph).toEqual(smallGraph());
});
