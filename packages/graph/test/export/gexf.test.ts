import Graph from "graphology";
import gexf from "graphology-gexf";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { buildGraph, toGexf } from "../../src/index.js";
import { factsOf } from "../facts-of.js";
import { portArticles } from "../port-articles.js";

const text = toGexf(buildGraph(portArticles));

describe("GEXF", () => {
  test("has typed attributes of nodes and edges", () => {
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    const graph = gexf.parse(Graph, text);
    const node = graph.findNode((_, { label }) => label === "Anna Weber")!;
    expect(graph.getNodeAttributes(node)).toMatchObject({ kind: "person", articles: 2, mentions: 4 });
    const edge = graph.findEdge((_, { mode }) => mode === "visit")!;
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      kind: "relation",
      relationType: "CONSULT",
      predicate: "besuchen",
      status: "asserted",
      evidence: 2,
      weight: 2,
      label: "CONSULT/visit",
    });
  });

  /** The times of the first edge of a relation of that predicate, as attributes or spells. */
  function timesOf(xml: string, predicate: string): string[][] {
    const document = XmlDocument.fromString(xml);
    const namespaces = { g: "http://gexf.net/1.3" };
    const edge = document.get(
      `//g:edge[g:attvalues/g:attvalue[@for="predicate"][@value="${predicate}"]]`,
      namespaces,
    ) as XmlElement;
    const times = (element: XmlElement) =>
      ["start", "end"].flatMap((name) =>
        element.attrs.filter((attribute) => attribute.name === name).map(({ value }) => value),
      );
    const found = [edge, ...(edge.find("g:spells/g:spell", namespaces) as XmlElement[])].map(times);
    document.dispose();
    return found.filter((time) => time.length > 0);
  }

  test("tells when: the relation's own date", () => {
    expect(text).toMatch(/<graph [^>]*mode="dynamic" timeformat="date" timerepresentation="interval"/);
    expect(timesOf(text, "danken")).toEqual([["2024-04-01", "2024-04-30"]]);
  });

  test("tells when: the dates of the articles that tell it, each a spell", () => {
    expect(timesOf(text, "besuchen")).toEqual([
      ["2024-04-08", "2024-04-08"],
      ["2024-07-01", "2024-07-31"],
    ]);
  });

  test("has no time for what has no date", () => {
    const undated = factsOf({
      id: "a",
      text: "Weber sah Kiel.",
      entities: { a: { name: "Weber" }, k: { kind: "place", name: "Kiel" } },
      relations: [{ predicate: "sehen", from: ["a"], to: ["k"], evidence: "sah" }],
    });
    expect(timesOf(toGexf(buildGraph([undated])), "sehen")).toEqual([]);
  });
});
