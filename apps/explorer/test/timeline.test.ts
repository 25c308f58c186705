import { describe, expect, test } from "vitest";
import { finish } from "../src/breath.js";
import { factTimes } from "../src/model/fact-times.js";
import { type Filters, NO_FILTERS } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { isPartOf } from "../src/model/selected-items.js";
import { itemId, laneSteps, selectionOf, timelineSteps } from "../src/model/timeline.js";
import { viewOf } from "../src/model/view-graph.js";
import { datedGraph } from "./dated-graph.js";

const file = datedGraph();
const index = indexGraph(file);
const view = viewOf(index);
const times = factTimes(file);
const items = (filters: Partial<Filters> = {}) => finish(timelineSteps(index, times, { ...NO_FILTERS, ...filters }));
const ids = (filters?: Partial<Filters>) => items(filters).items.map(itemId);

describe("timelineSteps", () => {
  test("everything with a time, by day; what has none is counted", () => {
    expect(ids()).toEqual(["relation:r2", "relation:r1", "article:a1", "relation:r4", "statement:s1", "relation:r3"]);
    expect(items().undated).toBe(1);
  });

  test.each<[string, Partial<Filters>, string[]]>([
    ["the days asked for narrow nothing: what lies outside is to be seen, too", { dates: { to: "1900-01-01" } }, ids()],
    ["a type of relation", { relations: ["REJECT"] }, ["relation:r2"]],
    ["statements", { relations: ["said-about"] }, ["statement:s1"]],
    ["a status", { statuses: ["future"] }, ["relation:r3"]],
    ["a kind", { kinds: ["place"] }, ["relation:r1", "relation:r3"]],
    ["an article", { articles: ["a2"] }, ["relation:r3"]],
    ["a source", { sources: ["Ostblatt"] }, ["relation:r3"]],
    ["a confidence", { minConfidence: 0.5, relations: ["CONSULT"] }, ["relation:r1"]],
    ["a number of articles", { minArticles: 2, relations: ["CONSULT"] }, []],
  ])("%s", (_, filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });
});

describe("laneSteps", () => {
  const shape = (by: "kind" | "actor") =>
    finish(laneSteps(items().items, by)).map(
      ({ key, items }) => `${key}: ${items.map(({ subject }) => subject).join(" ")}`,
    );

  test("by kind: articles, statements, then types by number", () => {
    expect(shape("kind")).toEqual(["article: a1", "statement: s1", "CONSULT: r1 r3", "COOPERATE: r4", "REJECT: r2"]);
  });

  test("by actor: everybody who takes part, most first", () => {
    expect(shape("actor").slice(0, 3)).toEqual(["article: a1", "e1: r2 r1 r4 s1 r3", "e4: r2 r4"]);
  });

  test("beyond twelve lanes the rest shares one", () => {
    const [item] = items().items;
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...item!,
      subject: `r${at}`,
      actors: [`e${String(at).padStart(2, "0")}`],
    }));
    const lanes = finish(laneSteps(many, "actor"));
    expect(lanes).toHaveLength(13);
    expect(lanes.at(-1)).toMatchObject({ key: "rest", items: { length: 8 } });
  });
});

describe("selectionOf and isPartOf", () => {
  const edgeOf = (relation: string) =>
    [...view.edges.values()].find(({ relations }) => relations.includes(relation))?.id;

  test("a relation selects its line, a statement and an article themselves", () => {
    const [, visit, article] = items().items;
    expect(selectionOf(visit!, edgeOf)).toEqual({ sort: "edge", id: edgeOf("r1") });
    expect(selectionOf(article!, edgeOf)).toEqual({ sort: "node", id: "article:a1" });
  });

  test("a relation without a line selects who takes part", () => {
    expect(selectionOf(items().items[1]!, () => undefined)).toEqual({ sort: "node", id: "entity:e1" });
  });

  const selected = (selection: Parameters<typeof isPartOf>[0]) =>
    items().items.filter(isPartOf(selection, view)!).map(itemId);

  test("an entity has to do with the facts it takes part in and the articles that mention it", () => {
    expect(selected({ sort: "node", id: "entity:e4" })).toEqual(["relation:r2", "article:a1", "relation:r4"]);
  });

  test("a line has to do with its facts, an article with itself", () => {
    expect(selected({ sort: "edge", id: edgeOf("r1")! })).toEqual(["relation:r1"]);
    expect(selected({ sort: "node", id: "article:a1" })).toEqual(["article:a1"]);
  });

  test("without a selection everything is as it is", () => {
    expect(isPartOf(undefined, view)).toBeUndefined();
  });
});
