import { describe, expect, test } from "vitest";
import type { Chosen } from "../src/model/chosen.js";
import {
  type Display,
  type Filters,
  facetsOf,
  isFiltered,
  keepKnown,
  NO_FILTERS,
  toggleFilter,
  visibleGraph,
  withDay,
} from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const view = viewOf(indexGraph(smallGraph()));
const plain: Display = { statements: false, articles: false };
const show = (filters: Partial<Filters>, display = plain) => {
  const { nodes, edges } = visibleGraph(view, display, { ...NO_FILTERS, ...filters });
  return {
    nodes: [...nodes.values()].map(({ label }) => label).sort(),
    edges: [...edges.values()].map(({ type }) => type).sort(),
  };
};

describe("visibleGraph", () => {
  test("without filters: entities, their relations, statements folded", () => {
    expect(show({})).toEqual({
      nodes: ["Anna Weber", "Kiel", "Lübeck", "Nordpress", "Werft", "Öztürk"],
      edges: ["CONSULT", "CONSULT", "COOPERATE", "REJECT", "relayed", "said-about"],
    });
  });

  test("statements as nodes take the place of the folded edges", () => {
    const { nodes, edges } = show({}, { statements: true, articles: false });
    expect(nodes).toContain("„Wir helfen der Werft“");
    expect(edges).toEqual(["CONSULT", "CONSULT", "COOPERATE", "REJECT", "about", "relayed", "said"]);
  });

  test("articles as nodes bring their mentions", () => {
    expect(show({}, { statements: false, articles: true }).edges.filter((type) => type === "mentions")).toHaveLength(7);
  });

  test.each<[string, Partial<Filters>, string[]]>([
    ["kinds add up", { kinds: ["place", "organization"] }, ["Kiel", "Lübeck", "Nordpress", "Werft"]],
    ["relations leave their ends only", { relations: ["REJECT"] }, ["Anna Weber", "Öztürk"]],
    ["a status leaves what is told so", { statuses: ["future"] }, ["Anna Weber", "Lübeck"]],
    ["an article leaves what it mentions", { articles: ["a2"] }, ["Anna Weber", "Lübeck"]],
    ["facets narrow each other", { relations: ["CONSULT"], articles: ["a1"] }, ["Anna Weber", "Kiel"]],
    ["nothing may be left", { kinds: ["work"] }, []],
    ["a number of articles leaves what so many tell", { minArticles: 2 }, ["Anna Weber"]],
    ["a confidence leaves what is connected", { minConfidence: 0.1, relations: ["REJECT"] }, ["Anna Weber", "Öztürk"]],
  ])("%s", (_, filters, nodes) => {
    expect(show(filters).nodes).toEqual(nodes);
  });

  test("what a query chose is shown with the facts that were chosen, and nothing else", () => {
    const chosen = { entities: ["e1", "e2"], statements: [], relations: ["r1"], articles: ["a1"] };
    const sets = Object.fromEntries(
      Object.entries(chosen).map(([key, ids]) => [key, new Set(ids)]),
    ) as unknown as Chosen;
    const { nodes, edges } = visibleGraph(view, { statements: true, articles: true }, NO_FILTERS, sets);
    expect([...nodes.values()].map(({ label }) => label)).toEqual(["Anna Weber", "Kiel", "Weber besucht Kiel"]);
    expect([...edges.values()].map(({ type, mode }) => mode ?? type)).toEqual(["visit", "mentions", "mentions"]);
  });

  test("the links of unfolded statements answer to the filter for statements", () => {
    const { edges } = show({ relations: ["said-about"] }, { statements: true, articles: false });
    expect(edges).toEqual(["about", "relayed", "said"]);
  });
});

describe("facetsOf", () => {
  test("counts what can be chosen", () => {
    const facets = facetsOf(view, plain);
    expect(facets.kinds).toEqual([
      { value: "person", count: 2 },
      { value: "organization", count: 2 },
      { value: "place", count: 2 },
    ]);
    expect(facets.statuses).toEqual([
      { value: "asserted", count: 3 },
      { value: "future", count: 1 },
    ]);
    expect(facets.sources).toEqual([{ value: "Nordblatt", count: 1 }]);
    expect(facets.articles).toEqual([
      { value: "a1", count: 5 },
      { value: "a2", count: 2 },
    ]);
  });
});

describe("toggleFilter and keepKnown", () => {
  test("toggling twice gives back what was", () => {
    const once = toggleFilter(NO_FILTERS, "kinds", "person");
    expect(once.kinds).toEqual(["person"]);
    expect(toggleFilter(once, "kinds", "person")).toEqual(NO_FILTERS);
  });

  test("values that the graph does not have are dropped", () => {
    const filters: Filters = { ...NO_FILTERS, kinds: ["person", "statement"], articles: ["a1", "gone"] };
    expect(keepKnown(filters, facetsOf(view, plain))).toEqual({ ...NO_FILTERS, kinds: ["person"], articles: ["a1"] });
  });
});

describe("withDay", () => {
  test.each([
    ["opens a period", undefined, "from", "2023-04-20", { from: "2023-04-20" }],
    ["closes it", { from: "2023-04-20" }, "to", "2023-05-01", { from: "2023-04-20", to: "2023-05-01" }],
    [
      "an end that comes on the wrong side opens the other",
      { from: "2023-04-20" },
      "to",
      "2023-04-01",
      { to: "2023-04-01" },
    ],
    ["takes an end away", { from: "2023-04-20", to: "2023-05-01" }, "to", undefined, { from: "2023-04-20" }],
    ["takes the last away", { from: "2023-04-20" }, "from", undefined, undefined],
  ] as const)("%s", (_, dates, end, day, expected) => {
    expect(withDay(dates, end, day)).toEqual(expected);
  });
});

describe("isFiltered", () => {
  test.each<[Partial<Filters>, boolean]>([
    [{}, false],
    [{ kinds: ["person"] }, true],
    [{ dates: { to: "2023-04-20" } }, true],
    [{ minArticles: 2 }, true],
    [{ minConfidence: 0.1 }, true],
  ])("%j: %s", (filters, expected) => {
    expect(isFiltered({ ...NO_FILTERS, ...filters })).toBe(expected);
  });
});
