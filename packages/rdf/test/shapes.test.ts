import { readFileSync } from "node:fs";
import { buildGraph, type NewsGraph } from "@newsgraph/graph";
import datasetFactory from "@rdfjs/dataset";
import fc from "fast-check";
import { Parser } from "n3";
import Validator from "rdf-validate-shacl";
import { describe, expect, test } from "vitest";
import { arbitraryFacts } from "../../graph/test/arbitrary-facts.js";
import { toRdfChunks } from "../src/index.js";
import { graphWith } from "./sample-graph.js";

const read = (turtle: string) => datasetFactory.dataset(new Parser().parse(turtle));
const shapes = readFileSync(new URL("../ontology/shapes.ttl", import.meta.url), "utf8");
const ontology = readFileSync(new URL("../ontology/newsgraph.ttl", import.meta.url), "utf8");
const validator = new Validator(read(shapes));

async function violations(turtle: string): Promise<string[]> {
  const { results } = await validator.validate(read(turtle));
  return results.map(({ focusNode, path, message, sourceConstraintComponent }) =>
    [
      focusNode?.value,
      path?.value,
      sourceConstraintComponent?.value.replace(/^.*#/, ""),
      ...message.map(({ value }) => value),
    ].join(" "),
  );
}
const turtleOf = (graph: NewsGraph) => [...toRdfChunks(graph, "turtle", { mentions: true })].join("");

describe("the shapes", () => {
  test("are passed by a graph with every kind of fact, with the ontology beside it, too", async () => {
    const turtle = turtleOf(
      graphWith({ text: "„ä“ 😀", links: ["https://www.wikidata.org/wiki/Q1"], url: "https://example.org/" }),
    );
    expect(await violations(turtle)).toEqual([]);
    expect(await violations(turtle + ontology)).toEqual([]);
  });

  test("are passed by whatever facts there are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryFacts, { maxLength: 2 }), async (facts) => {
        expect(await violations(turtleOf(buildGraph(facts)))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  const turtle = turtleOf(graphWith());
  test.each([
    ["an article without its text", / {2}schema:articleBody ".*?" ;\n/, "", "MinCount"],
    ["an entity without a name", / {2}schema:name "Kiel" ;\n/, "", "MinCount"],
    ["a latitude beyond the pole", 'geo:lat "54.32"', 'geo:lat "154.32"', "MaxInclusive|Node"],
    ["a type that is none", "dcterms:type ng:Direct", "dcterms:type ng:Shouted", "InConstraint"],
    ["a confidence above one", /ng:confidence "0.9"/, 'ng:confidence "1.9"', "Node"],
    [
      "a statement without a passage",
      /(a ng:Statement.*?) ;\n {2}prov:wasDerivedFrom [^\n]*(?= \.\n)/s,
      "$1",
      "MinCount",
    ],
    [
      "a denied event as one that happened",
      / a ng:Relation ;\n {2}dcterms:type ng:RETREAT/,
      " a ng:Relation, sem:Event ;\n  dcterms:type ng:RETREAT",
      "Or",
    ],
    [
      "a claimed event as one that happened",
      / a ng:Relation ;\n {2}dcterms:type ng:ASSAULT/,
      " a ng:Relation, sem:Event ;\n  dcterms:type ng:ASSAULT",
      "Or",
    ],
    [
      "what was not said as a quotation",
      / a ng:Statement ;\n(?= {2}dcterms:type ng:Direct ;\n {2}ng:medium ng:Speech ;\n {2}ng:status ng:negated)/,
      " a ng:Statement, schema:Quotation ;\n",
      "HasValue",
    ],
    ["a passage that ends before it begins", /oa:start \d+/, "oa:start 99999", "LessThanOrEquals"],
    ["a date without its bounds", / {2}ng:earliest [^\n]*\n/, "", "Node"],
    ["a mention of what is no entity", /oa:hasBody \S+/, "oa:hasBody <https://example.org/nobody>", "Node"],
    ["software without a version", / ;\n {2}schema:softwareVersion "[^"]*"/, "", "MinCount"],
  ])("fail %s", async (_, pattern, replacement, component) => {
    const broken = turtle.replace(pattern, replacement);
    expect(broken).not.toBe(turtle);
    expect((await violations(broken)).join("\n")).toMatch(new RegExp(component));
  });
});
