import { expect, test } from "vitest";
import { indexGraph } from "../src/model/graph-index.js";
import { compareSources } from "../src/model/source-comparison.js";
import { smallGraph } from "./small-graph.js";

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("what only one tells stands with it, what both tell stands apart", () => {
  const graph = smallGraph();
  graph.relations[0]!.evidence.push({ article: "a2", from: 0, to: 4, confidence: 1, rule: "test" });
  const { alone, entities, relations } = compareSources(indexGraph(graph), [new Set(["a1"]), new Set(["a2"])]);
  expect(alone.map((each) => names(each.entities))).toEqual([["Kiel", "Nordpress", "Öztürk", "Werft"], ["Lübeck"]]);
  expect(alone.map((each) => ids(each.relations))).toEqual([["r2", "r4"], ["r3"]]);
  expect(names(entities)).toEqual(["Anna Weber"]);
  expect(ids(relations)).toEqual(["r1"]);
});

test("statements of somebody whom both quote stand side by side, those of others with the one that quotes them", () => {
  const graph = smallGraph();
  const [said] = graph.statements;
  graph.statements.push(
    { ...said!, id: "s2", article: "a2" },
    { ...said!, id: "s3", speaker: { spans: [], entity: "e4" } },
    { ...said!, id: "s4", article: "a2", speaker: undefined },
  );
  const { alone, quoted } = compareSources(indexGraph(graph), [new Set(["a1"]), new Set(["a2"])]);
  expect(quoted.map(({ speaker, statements }) => [speaker, statements.map(ids)])).toEqual([["e1", [["s1"], ["s2"]]]]);
  expect(alone.map((each) => ids(each.statements))).toEqual([["s3"], ["s4"]]);
});

test("articles of neither source count for none", () => {
  const { alone, entities } = compareSources(indexGraph(smallGraph()), [new Set(["a2"]), new Set()]);
  expect(names(entities)).toEqual([]);
  expect(alone.map((each) => names(each.entities))).toEqual([["Anna Weber", "Lübeck"], []]);
});
