import { buildGraph, NewsGraph } from "@newsgraph/graph";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryFacts } from "../../graph/test/arbitrary-facts.js";
import { RDF_FORMATS, rdfQuads, toRdfChunks } from "../src/index.js";
import { linesOf, readRdf } from "./read-rdf.js";
import { graphWith, ODD_IDS, ODD_TEXTS } from "./sample-graph.js";

describe.each(RDF_FORMATS)("%s", (format) => {
  const write = (...[graph, options]: Parameters<typeof rdfQuads>) => [...toRdfChunks(graph, format, options)].join("");

  test.each(ODD_TEXTS)("%j comes back", async (text) => {
    const graph = graphWith({ text });
    const read = await readRdf(write(graph, { mentions: true }), format);
    expect(read).toEqual(linesOf(rdfQuads(graph, { mentions: true })));
  });

  test.each(ODD_IDS)("the id %j comes back", async (id) => {
    const graph = graphWith({ id });
    expect(await readRdf(write(graph), format)).toEqual(linesOf(rdfQuads(graph)));
  });

  test("whatever facts there are come back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryFacts, { maxLength: 3 }), async (facts) => {
        const graph = buildGraph(facts);
        const options = { base: "urn:example:", mentions: true };
        expect(await readRdf(write(graph, options), format)).toEqual(linesOf(rdfQuads(graph, options)));
      }),
      { numRuns: 40 },
    );
  });

  test("equal graphs give equal text, and an empty one a whole document", async () => {
    expect(write(graphWith({ text: "ä" }))).toBe(write(graphWith({ text: "ä" })));
    expect(await readRdf(write(buildGraph([])), format)).toEqual(linesOf(rdfQuads(buildGraph([]))));
  });

  test("is handed on in pieces, of N-Quads in whole lines", () => {
    const graph = buildGraph([]);
    const many = Array.from({ length: 200 }, (_, index) => index);
    const file = {
      ...graph.file,
      articles: many.map((n) => ({ id: `a${n}`, language: "de" as const, text: "x\ny", sentences: [], times: [] })),
    };
    const pieces = [...toRdfChunks(new NewsGraph(file), format)];
    expect(pieces.length).toBeGreaterThan(1);
    if (format === "nquads") for (const piece of pieces) expect(piece).toMatch(/ \.\n$/);
  });
});

test("a format that is none is refused", () => {
  expect(() => [...toRdfChunks(graphWith(), "rdfxml" as "turtle")]).toThrow(/turtle, nquads, jsonld/);
});
