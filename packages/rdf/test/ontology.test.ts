import { readFileSync } from "node:fs";
import { EVENT_MODES, MEDIA, MENTION_FORMS, RELATION_TYPES, STATEMENT_TYPES, STATUSES } from "@newsgraph/schema";
import { Parser, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { NAMESPACES, ontologyTurtle, rdfQuads } from "../src/index.js";
import { graphWith } from "./sample-graph.js";

const quads: Quad[] = new Parser().parse(ontologyTurtle());
const { ng, rdf, rdfs, skos } = NAMESPACES;
const subjects = new Set(quads.map(({ subject }) => subject.value));
const labels = (subject: string, predicates: readonly string[]) =>
  quads
    .filter((quad) => quad.subject.value === subject && predicates.includes(quad.predicate.value))
    .flatMap(({ object }) => (object.termType === "Literal" ? [object.language] : []))
    .sort();

test("ontology/newsgraph.ttl is up to date (node packages/rdf/scripts/write-ontology.mjs)", () => {
  expect(readFileSync(new URL("../ontology/newsgraph.ttl", import.meta.url), "utf8")).toBe(ontologyTurtle());
});

test("every term of the namespace that a graph uses is defined, and every property that is defined is used", () => {
  const used = [...rdfQuads(graphWith({ text: "ä" }), { mentions: true })].flatMap(({ predicate, object }) => [
    predicate.value,
    object.value,
  ]);
  expect([...new Set(used)].filter((iri) => iri.startsWith(ng) && !subjects.has(iri))).toEqual([]);
  const properties = quads.filter(
    ({ predicate, object }) => predicate.value === `${rdf}type` && object.value.endsWith("Property"),
  );
  expect(properties.map(({ subject }) => subject.value).filter((iri) => !used.includes(iri))).toEqual([]);
});

test.each([...subjects].filter((iri) => iri.startsWith(ng)))("%s has a label in German and in English", (iri) => {
  expect(labels(iri, [`${rdfs}label`, `${skos}prefLabel`])).toEqual(["de", "en"]);
});

describe("the concepts", () => {
  const modes = Object.entries(EVENT_MODES).flatMap(([type, modes]) => modes.map((mode) => `${type}-${mode}`));
  const names = [...RELATION_TYPES, ...modes, ...STATUSES, ...STATEMENT_TYPES, ...MEDIA, ...MENTION_FORMS];

  test("are the words of the schema, each once", () => {
    const concepts = quads
      .filter(({ object }) => object.value === `${skos}Concept`)
      .map(({ subject }) => subject.value.slice(ng.length));
    expect(concepts.sort()).toEqual([...names].sort());
  });

  test("of modes stand below their types, with PLOVER's score", () => {
    const about = quads.filter(({ subject }) => subject.value === `${ng}CONSULT-visit`);
    expect(about.find(({ predicate }) => predicate.value === `${skos}broader`)?.object.value).toBe(`${ng}CONSULT`);
    expect(about.find(({ predicate }) => predicate.value === `${ng}score`)?.object.value).toBe("4");
  });
});
