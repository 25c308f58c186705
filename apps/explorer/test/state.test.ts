import { describe, expect, test } from "vitest";
import { type Action, INITIAL_STATE, keepingEqualParts, reduce, type ViewState } from "../src/model/state.js";

const after = (...actions: Action[]): ViewState => actions.reduce(reduce, INITIAL_STATE);
const selectNode: Action = { type: "select", selection: { sort: "node", id: "entity:e1" } };
const read: Action = { type: "read", article: "a1", focus: [{ from: 3, to: 5 }] };

describe("reduce", () => {
  test("Escape closes the article first, then the selection, then nothing", () => {
    const open = after(selectNode, read);
    const once = reduce(open, { type: "escape" });
    const twice = reduce(once, { type: "escape" });
    expect([once.reader, once.selection?.id]).toEqual([undefined, "entity:e1"]);
    expect(twice).toEqual(INITIAL_STATE);
    expect(reduce(twice, { type: "escape" })).toBe(twice);
  });

  test("selecting what is selected changes nothing", () => {
    const state = after(selectNode);
    expect(reduce(state, selectNode)).toBe(state);
  });

  test("selecting keeps the article open", () => {
    expect(after(read, selectNode).reader?.article).toBe("a1");
  });

  test("another graph clears selection, article and filters, and keeps view and display", () => {
    const state = after(
      selectNode,
      read,
      { type: "show-view", view: "outline" },
      { type: "toggle-display", what: "articles" },
      {
        type: "toggle-filter",
        facet: "kinds",
        value: "person",
      },
    );
    expect(reduce(state, { type: "open-graph" })).toEqual({
      ...INITIAL_STATE,
      view: "outline",
      display: { statements: false, articles: true },
    });
    expect(reduce(after({ type: "set-lanes", lanes: "actor" }), { type: "open-graph" }).lanes).toBe("actor");
    expect(reduce(after({ type: "toggle-details" }), { type: "open-graph" }).details).toBe(false);
  });

  test("a state is never edited", () => {
    const state = Object.freeze(after(selectNode));
    Object.freeze(state.filters);
    expect(() => reduce(state, { type: "toggle-filter", facet: "kinds", value: "person" })).not.toThrow();
  });

  test("clearing removes the query that narrows the graph, too, and so does another graph", () => {
    const narrowed = after({ type: "set-query", query: "kind:person" });
    expect(reduce(narrowed, { type: "set-query", query: "kind:person" })).toBe(narrowed);
    expect(reduce(narrowed, { type: "clear-filters" }).query).toBeUndefined();
    expect(reduce(narrowed, { type: "open-graph" }).query).toBeUndefined();
  });

  test("clearing removes every filter", () => {
    const state = after({ type: "toggle-filter", facet: "kinds", value: "person" }, { type: "clear-filters" });
    expect(state.filters).toEqual(INITIAL_STATE.filters);
  });
});

test("a view that was read from an address keeps the parts that are as before", () => {
  const before = after(selectNode);
  const read: ViewState = structuredClone({ ...before, filters: { ...before.filters, kinds: ["person"] } });
  const kept = keepingEqualParts(before, read);
  expect(kept).toEqual(read);
  expect(kept.selection).toBe(before.selection);
  expect(kept.picture).toBe(before.picture);
  expect(kept.filters).not.toBe(before.filters);
});
