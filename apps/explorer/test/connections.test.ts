import { expect, test } from "vitest";
import { commonNeighboursOf, neighboursByStep, pathsBetween } from "../src/query/connections.js";
import { smallGraph } from "./small-graph.js";

const file = smallGraph();

async function pathsOf(from: string, to: string, limit: number) {
  const found: string[] = [];
  for await (const steps of pathsBetween(file, from, to, limit))
    found.push([from, ...steps.map((step) => step.to.id)].join("-"));
  return found;
}

test("paths come shortest first, as many as are asked for, each step with its facts", async () => {
  expect(await pathsOf("e4", "e2", 5)).toEqual(["e4-e1-e2"]);
  expect(await pathsOf("e1", "e6", 1)).toEqual(["e1-e6"]);
  for await (const [step] of pathsBetween(file, "e1", "e6", 1)) {
    expect(step?.statements.map(({ quote }) => quote)).toEqual(["„Wir helfen der Werft“"]);
  }
});

test("no path leads nowhere", async () => {
  const lonely = { ...file, relations: [], statements: [] };
  const paths = pathsBetween(lonely, "e1", "e2", 5);
  expect(await paths.next()).toEqual({ value: undefined, done: true });
});

test("common neighbours are linked to every one of several, with the facts for each", () => {
  expect(commonNeighboursOf(file, ["e2", "e4"]).map(({ entity }) => entity)).toEqual(["e1"]);
  const [common] = commonNeighboursOf(file, ["e2", "e4", "e5"]);
  expect(common?.facts.map(({ relations }) => relations)).toEqual([["r1"], ["r2"], ["r3"]]);
  expect(commonNeighboursOf(file, ["e1", "e2"])).toEqual([]);
});

test("neighbours stand at the distance that they are found at first", () => {
  const levels = neighboursByStep(file, "e2", 3, 100).map((level) => level.map(({ id }) => id));
  expect(levels[0]).toEqual(["e1"]);
  expect(levels[1]).toEqual(["e3", "e4", "e5", "e6"]);
  expect(levels[2]).toEqual([]);
});
