import { describe, expect, test } from "vitest";
import { indexGraph } from "../src/model/graph-index.js";
import { viewOf } from "../src/model/view-graph.js";
import { ask, choose, complete } from "../src/query/query-language.js";
import { smallGraph } from "./small-graph.js";

const file = smallGraph();
const index = indexGraph(file);
const view = viewOf(index);

describe("ask", () => {
  const labels = (text: string) => {
    const asked = ask(file, text, "en");
    if ("problem" in asked) throw new Error(asked.problem);
    return [
      asked.kind,
      asked.total,
      ...asked.found.map(({ sort, id }) =>
        sort === "node" ? view.nodes.get(id)?.label : index.relations.get(id)?.type,
      ),
    ];
  };

  test.each([
    ["kind:place", ["entities", 2, "Kiel", "Lübeck"]],
    ["speaker:Weber", ["statements", 1, "„Wir helfen der Werft“"]],
    ["rel:CONSULT", ["relations", 2, "CONSULT", "CONSULT"]],
    ["find:articles actor:Weber date:2024", ["articles", 1, "Weber besucht Kiel"]],
    ["path:Öztürk..Kiel", ["path", 1, "Öztürk", "Anna Weber", "Kiel"]],
    ["kind:work", ["entities", 0]],
  ])("%s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([
    ["kind:persn", 5, 10, "person"],
    ["speaker:Niemand", 8, 15, undefined],
    ["foo:bar", 0, 3, undefined],
  ])("%s is a problem with its place", (text, from, to, suggestion) => {
    expect(ask(file, text, "en")).toMatchObject({ problem: expect.any(String), from, to, suggestion });
  });

  test("a problem is told in the language of the page", () => {
    expect(ask(file, "speaker:Niemand", "de")).toMatchObject({
      problem: "in diesem Graphen heißt nichts Niemand",
    });
  });
});

test("complete offers fields, values and names for the word at the caret", () => {
  const inserts = (text: string, at = text.length) => complete(file, text, at).items.map(({ insert }) => insert);
  expect(inserts("spea")).toContain("speaker:");
  expect(inserts("kind:pla")).toEqual(["place"]);
  expect(inserts("speaker:ann")).toEqual(['"Anna Weber"']);
});

test("choose gives the ids of what a query selects, with what it refers to", () => {
  const chosen = choose(file, "rel:REJECT");
  expect([...chosen.relations]).toEqual(["r2"]);
  expect([...chosen.entities].sort()).toEqual(["e1", "e4"]);
  expect(chosen.statements.size).toBe(0);
  expect(() => choose(file, "kind:persn")).toThrow(/did you mean person/);
});
