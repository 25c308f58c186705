import { NewsGraph } from "@newsgraph/graph";
import { createSparqlEngine, DEFAULT_BASE, type SparqlTerm } from "@newsgraph/rdf";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/messages/index.js";
import { indexGraph } from "../src/model/graph-index.js";
import { viewOf } from "../src/model/view-graph.js";
import { cellFor } from "../src/sparql/cells.js";
import { exampleQuery, SPARQL_EXAMPLES, type SparqlExample } from "../src/sparql/examples.js";
import { smallGraph } from "./small-graph.js";

const file = smallGraph();
file.articles[0]!.text = file.articles[0]!.text.replace("„Wir", "„😀");
const index = indexGraph(file);
const view = viewOf(index);
const iri = (value: string): SparqlTerm => ({ type: "uri", value: DEFAULT_BASE + value });

describe("cellFor", () => {
  test.each([
    ["entity/e1", { sort: "node", node: "entity:e1" }],
    ["statement/s1", { sort: "node", node: "statement:s1" }],
    ["article/a2", { sort: "node", node: "article:a2" }],
    ["entity/none", { sort: "text", text: "entity:none" }],
    ["rule/test", { sort: "text", text: "rule:test" }],
    ["relation/r1#evidence-1", { sort: "text", text: "relation:r1#evidence-1" }],
  ])("%s", (value, cell) => {
    expect(cellFor(iri(value), index, view)).toEqual(cell);
  });

  test("a relation leads to its edge", () => {
    const cell = cellFor(iri("relation/r2"), index, view);
    expect(cell.sort === "edge" && view.edges.get(cell.edge)?.type).toBe("REJECT");
  });

  test("a passage leads to its place in the text, counted anew behind an emoji", () => {
    const { text } = index.articles.get("a1")!;
    const from = text.indexOf("Öztürk");
    const cell = cellFor(iri(`article/a1#char=${from - 1},${from + 5}`), index, view);
    expect(cell).toEqual({ sort: "passage", article: "a1", span: { from, to: from + 6 }, text: "Öztürk" });
  });

  test.each([
    [undefined, ""],
    [{ type: "literal", value: "<b>", "xml:lang": "de" } as const, "<b>"],
    [{ type: "uri", value: "https://schema.org/Person" } as const, "schema:Person"],
    [{ type: "uri", value: "javascript:alert(1)" } as const, "javascript:alert(1)"],
  ])("%j is text", (term, text) => {
    expect(cellFor(term, index, view)).toEqual({ sort: "text", text });
  });
});

test("every example has an answer, in every language", async () => {
  const engine = await createSparqlEngine(new NewsGraph(smallGraph()));
  for (const example of Object.keys(SPARQL_EXAMPLES) as SparqlExample[]) {
    for (const language of LANGUAGES) {
      const result = await engine.query(exampleQuery(example, language));
      // Nobody holds an office in the small graph.
      if (example !== "offices") expect([example, "rows" in result && result.rows.length > 0]).toEqual([example, true]);
    }
  }
  engine.close();
});
