import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../src/model/address.js";
import { LAYOUTS } from "../src/model/arrangement.js";
import { facetsOf } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { INITIAL_STATE, LANE_SORTS, VIEWS, type ViewState } from "../src/model/state.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const index = indexGraph(smallGraph());
const view = viewOf(index);
const read = (address: string) => readAddress(address, { index, view, views: VIEWS });

const facets = facetsOf(view, { statements: true, articles: true });
const some = <T>(list: readonly { readonly value: T }[]) => fc.subarray(list.map(({ value }) => value));
const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  selection: fc.constantFrom(
    undefined,
    ...[...view.nodes.keys()].map((id) => ({ sort: "node" as const, id })),
    ...[...view.edges.keys()].map((id) => ({ sort: "edge" as const, id })),
  ),
  reader: fc.constantFrom(undefined, ...index.articles.values()).chain((article) =>
    article === undefined
      ? fc.constant(undefined)
      : fc.record({
          article: fc.constant(article.id),
          focus: fc.uniqueArray(span(article.text.length), { selector: JSON.stringify, maxLength: 3 }),
        }),
  ),
  filters: fc.record({
    kinds: some(facets.kinds),
    relations: some(facets.relations),
    statuses: some(facets.statuses),
    articles: some(facets.articles),
    sources: some(facets.sources),
    dates: fc.constantFrom(
      undefined,
      { from: "2023-04-20" },
      { to: "0000-01-01" },
      { from: "2024-02-29", to: "2024-02-29" },
      { from: "1945-05-08", to: "9999-12-31" },
    ),
    minArticles: fc.integer({ min: 1, max: 999_999 }),
    minConfidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  }),
  query: fc.option(
    fc.string({ minLength: 1, unit: "grapheme" }).filter((query) => query.trim() !== ""),
    { nil: undefined },
  ),
  display: fc.constant({ statements: true, articles: true }),
  picture: fc.record({
    layout: fc.constantFrom(...LAYOUTS),
    centre: fc.constantFrom(undefined, ...view.nodes.keys()),
    communities: fc.boolean(),
    fadedHubs: fc.boolean(),
  }),
  lanes: fc.constantFrom(...LANE_SORTS),
  details: fc.boolean(),
  compared: fc.constantFrom([], ["entity:e1", "entity:e4"], ["article:a1"], ["source:Nordblatt"]),
});

describe("writeAddress and readAddress", () => {
  test("the view before anything was done is the empty address", () => {
    expect(writeAddress(INITIAL_STATE)).toBe("");
    expect(read("")).toEqual({ state: INITIAL_STATE, ignored: [] });
  });

  test("every view is read as it was written", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(read(`#${writeAddress(state)}`)).toEqual({ state, ignored: [] });
      }),
    );
  });

  test("names are words, and ids stay readable", () => {
    const state: ViewState = {
      ...INITIAL_STATE,
      view: "statements",
      filters: { ...INITIAL_STATE.filters, kinds: ["person", "place"] },
      selection: { sort: "node", id: "entity:e1" },
    };
    expect(writeAddress(state)).toBe("view=statements&kind=person&kind=place&node=entity:e1");
  });

  test.each([
    ["an unknown name", "colour=red", ["colour=red"]],
    ["an unknown view", "view=globe", ["view=globe"]],
    ["a kind that the graph does not have", "kind=work&kind=person", ["kind=work"]],
    ["a node of another graph", "node=entity:gone", ["node=entity:gone"]],
    ["a second selection", `node=entity:e1&edge=${encodeURIComponent([...view.edges.keys()][0]!)}`, [/^edge=/]],
    ["an article of another graph, with its passage", "read=gone&at=0-5", ["read=gone", "at=0-5"]],
    ["a passage beyond the text", "read=a2&at=0-999999", ["at=0-999999"]],
    ["a passage backwards", "read=a2&at=5-2", ["at=5-2"]],
    ["no number at all", "read=a2&at=x-%3Cb%3E", ["at=x-<b>"]],
    ["no day of the calendar", "from=2023-02-29&to=yesterday", ["from=2023-02-29", "to=yesterday"]],
    ["an end before the beginning", "from=2023-04-20&to=2023-04-19", ["to=2023-04-19"]],
    ["no number of articles", "min-articles=0&min-articles=-1&min-articles=2e3", [/=0$/, /=-1$/, /=2e3$/]],
    ["no share", "min-confidence=1.5", ["min-confidence=1.5"]],
    ["a value said twice", "kind=person&kind=person", ["kind=person"]],
    ["statements filtered by where they are not shown", "kind=statement", ["kind=statement"]],
  ])("%s is left out and given back", (_, address, ignored) => {
    expect(read(address).ignored).toEqual(
      ignored.map((part) => (typeof part === "string" ? part : expect.stringMatching(part))),
    );
  });

  test("what is known beside what is not is kept", () => {
    const { state } = read("view=outline&kind=work&kind=place&node=entity:gone");
    expect(state).toEqual({
      ...INITIAL_STATE,
      view: "outline",
      filters: { ...INITIAL_STATE.filters, kinds: ["place"] },
    });
  });

  test("no text throws, and a huge one is not taken apart", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void read(text)));
    expect(read(`kind=person&x=${"x".repeat(200_000)}`).state).toBe(INITIAL_STATE);
  });
});
