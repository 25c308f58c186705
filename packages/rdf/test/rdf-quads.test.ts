import { readFileSync } from "node:fs";
import { buildGraph } from "@newsgraph/graph";
import type { Quad } from "@rdfjs/types";
import { describe, expect, test } from "vitest";
import { DEFAULT_BASE, NAMESPACES, prefixesFor, rdfQuads } from "../src/index.js";
import { graphWith, oddFacts } from "./sample-graph.js";

const names = Object.entries(prefixesFor());

/** A triple in short: prefixes for namespaces, and the names of things for their ids. */
function short(value: string, ids: ReadonlyMap<string, string>): string {
  const found = names.find(([, namespace]) => value.startsWith(namespace));
  if (found === undefined) return value;
  const local = value.slice(found[1].length);
  return `${found[0]}:${ids.get(local) ?? local}`;
}

const graph = graphWith();
const { file } = graph;
const ids = new Map([
  ...file.entities.map(({ id, name }) => [id, name.trim()] as const),
  ...file.relations.map(
    (relation) => [relation.id, `${relation.type}${relation.claimedBy === undefined ? "" : " (claimed)"}`] as const,
  ),
]);
const triples = (quads: Iterable<Quad>) =>
  [...quads].map(({ subject, predicate, object }) =>
    [subject, predicate, object].map(({ value }) => short(value, ids)).join(" "),
  );
const all = triples(rdfQuads(graph));
const has = (triple: string) => all.includes(triple);

describe("what articles tell as fact", () => {
  test.each([
    "entity:Anna Weber ng:holdsOfficeAt entity:Werft",
    "entity:Kiel schema:containedInPlace entity:Finnland",
    "entity:Werft schema:location entity:Kiel",
    "entity:Hafenfest sem:hasActor entity:Anna Weber",
    "relation:CONSULT rdf:type sem:Event",
    "relation:CONSULT sem:hasActor entity:Anna Weber",
    "relation:CONSULT sem:hasPlace entity:Kiel",
    "relation:CONSULT sem:hasTimeStamp 2024-03",
    "relation:CONSULT ng:mode ng:CONSULT-visit",
    "relation:CONSULT ng:score 4",
  ])("%s", (triple) => {
    expect(all).toContain(triple);
  });
});

describe("what is denied, only possible, or somebody's claim", () => {
  test.each([
    ["relation:RETREAT", "negated"],
    ["relation:ASSAULT (claimed)", "asserted"],
    ["relation:member-of", "hypothetical"],
  ])("%s is told with its status, and asserted nowhere else", (relation, status) => {
    expect(has(`${relation} ng:status ng:${status}`)).toBe(true);
    expect(has(`${relation} rdf:type ng:Relation`)).toBe(true);
    expect(all.filter((triple) => triple.startsWith(`${relation} `) && triple.includes("sem:"))).toEqual([]);
  });

  test("no plain triple says that it holds", () => {
    expect(all.filter((triple) => triple.includes("schema:memberOf"))).toEqual([]);
    expect(has("relation:ASSAULT (claimed) ng:claimedBy entity:Anna Weber")).toBe(true);
  });
});

test("what was not said is told so, and is no quotation", () => {
  const statements = all.filter((triple) => /^statement:.*(?:ng:status|schema:Quotation|locationCreated)/.test(triple));
  expect(statements.map((triple) => triple.replace(/^statement:\S+ /, "")).sort()).toEqual([
    "ng:status ng:asserted",
    "ng:status ng:negated",
    "rdf:type schema:Quotation",
    "schema:locationCreated entity:Kiel",
  ]);
});

test("dates keep their precision, and can be compared by their first and last day", () => {
  const dates = all
    .filter((triple) => /dcterms:date|ng:earliest|ng:latest/.test(triple))
    .map((triple) => triple.replace(/^statement:\S+/, "statement"));
  expect(dates).toEqual(
    expect.arrayContaining([
      "statement dcterms:date 2024-22",
      "statement ng:earliest 2024-06-01",
      "statement ng:latest 2024-08-31",
      "relation:member-of ng:earliest 2020-01-01",
      "relation:member-of ng:latest 2029-12-31",
      "relation:other ng:latest 2024-04-30",
    ]),
  );
  const datatypes = [...rdfQuads(graph)].flatMap(({ object }) =>
    object.termType === "Literal" && /^\d{4}(-\d\d)*$/.test(object.value)
      ? [`${object.value} ${object.datatype.value.replace(NAMESPACES.xsd, "")}`]
      : [],
  );
  expect(datatypes).toEqual(
    expect.arrayContaining(["2024-03 gYearMonth", "2024 gYear", "2024-03-05 date", "2024-22 string"]),
  );
});

test("every fact leads to its passage, whose position and words are those of the article's text", () => {
  const odd = graphWith({ text: "👩🏽‍🚀 und 🇺🇦" });
  const quads = [...rdfQuads(odd, { mentions: true })];
  const { text } = odd.file.articles[0]!;
  const characters = [...text];
  const objects = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value);
  const passages = new Set(
    quads
      .filter(({ predicate }) => predicate.value === `${NAMESPACES.oa}hasSelector`)
      .map(({ subject }) => subject.value),
  );
  expect(passages.size).toBeGreaterThan(8);
  for (const passage of passages) {
    const [start] = objects(`${passage};position`, `${NAMESPACES.oa}start`);
    const [end] = objects(`${passage};position`, `${NAMESPACES.oa}end`);
    expect(passage.endsWith(`#char=${start},${end}`)).toBe(true);
    const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map(
      (name) => objects(`${passage};quote`, NAMESPACES.oa + name)[0]!,
    );
    expect(characters.slice(Number(start), Number(end)).join("")).toBe(exact);
    expect(characters.slice(0, Number(start)).join("").endsWith(prefix!)).toBe(true);
    expect(characters.slice(Number(end)).join("").startsWith(suffix!)).toBe(true);
  }
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === `${NAMESPACES.prov}wasDerivedFrom`) expect(passages, subject.value).toContain(object.value);
  }
});

test("entities lead to who they are elsewhere, and untrusted links become no address", () => {
  const links = [
    "https://www.wikidata.org/wiki/Q42",
    "geonames:2891122",
    "javascript:alert(1)",
    'https://example.org/a b<c>"d"',
    "https://user@example.org/%zz",
    "data:text/html,x",
    "entity:x",
  ];
  const odd = graphWith({ links, url: "javascript:alert(2)" });
  const werft = odd.file.entities.find(({ name }) => name === "Werft")!.id;
  const told = [...rdfQuads(odd)]
    .filter(({ subject }) => subject.value === `${DEFAULT_BASE}entity/${werft}`)
    .map(({ predicate, object }) => `${short(predicate.value, ids)} ${object.termType} ${object.value}`)
    .filter((line) => /sameAs|identifier|exactMatch/.test(line));
  expect(told.sort()).toEqual([
    "owl:sameAs NamedNode http://www.wikidata.org/entity/Q42",
    "owl:sameAs NamedNode https://sws.geonames.org/2891122/",
    "schema:identifier Literal data:text/html,x",
    "schema:identifier Literal entity:x",
    "schema:identifier Literal javascript:alert(1)",
    "schema:sameAs NamedNode https://example.org/a%20b%3Cc%3E%22d%22",
    "schema:sameAs NamedNode https://user@example.org/%zz",
  ]);
  const nodes = [...rdfQuads(odd)]
    .flatMap(({ subject, object }) => [subject, object])
    .filter(({ termType }) => termType === "NamedNode");
  expect(nodes.filter(({ value }) => !/^(?:https?):/.test(value))).toEqual([]);
  expect(has("entity:Finnland skos:exactMatch https://www.iso.org/obp/ui/#iso:code:3166:FI")).toBe(true);
  expect(has("entity:Finnland rdf:type schema:Country")).toBe(true);
  expect(has("entity:Kiel geo:lat 54.32")).toBe(true);
});

test("no quad has a blank node, and the order is fixed", () => {
  const quads = [...rdfQuads(graph, { mentions: true })];
  expect(
    quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
  ).toEqual([]);
  expect(triples(rdfQuads(graph))).toEqual(all);
});

test.each([
  "",
  "example",
  "https://example.org/a b/",
  "https://example.org/graph",
  "https://example.org/<x>/",
  "https://example.org/\ud800/",
])("%j is refused as a base", (base) => {
  expect(() => [...rdfQuads(graph, { base })]).toThrow(/base: .* such as https:\/\/example\.org\/graph\//);
});

test("the software that made the facts is named with the version of this package (SOFTWARE_VERSION in src/model/provenance.ts)", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(all).toContain(`${DEFAULT_BASE}software schema:softwareVersion ${version}`);
});

test("a base of one's own names everything", () => {
  const quads = [...rdfQuads(graph, { base: "https://example.org/g#" })];
  expect(quads.filter(({ subject }) => !subject.value.startsWith("https://example.org/g#"))).toEqual([]);
});

test("small numbers are decimals without exponents", () => {
  const facts = oddFacts();
  const tiny = { ...facts, statements: facts.statements.map((one) => ({ ...one, confidence: 1e-7 })) };
  const lexical = [...rdfQuads(buildGraph([tiny]))]
    .filter(({ object }) => object.termType === "Literal" && object.datatype.value === `${NAMESPACES.xsd}decimal`)
    .map(({ object }) => object.value);
  expect(lexical).toContain("0.0000001");
  expect(lexical.filter((value) => !/^-?\d+(?:\.\d+)?$/.test(value))).toEqual([]);
});
