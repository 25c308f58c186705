import Graph, { MultiDirectedGraph } from "graphology";
import graphml from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { toNmtoken } from "../../src/export/graphml.js";
import { buildGraph, EXPORT_FORMATS, findExportFormat, isFilesFormat, type StreamFormat } from "../../src/index.js";
import { factsOf } from "../facts-of.js";
import { portArticles } from "../port-articles.js";
import { readCypher } from "./cypher-literals.js";
import { readFtm } from "./read-exports.js";

const port = buildGraph(portArticles);
const id = (name: string) => port.file.entities.find((entity) => entity.name === name)!.id;
const write = (format: string, graph = port) => [...(findExportFormat(format) as StreamFormat).chunks(graph)].join("");
const neo4jFile = (name: string) => {
  const format = EXPORT_FORMATS.find((each) => each.id === "neo4j")!;
  if (!isFilesFormat(format)) throw new Error("neo4j is one stream");
  return [...format.files(port).find((file) => file.name === name)!.chunks].join("");
};

test("graphology JSON is the graphology view", () => {
  const read = MultiDirectedGraph.from(JSON.parse(write("graphology")));
  expect(read.export().nodes).toEqual(port.graphology.export().nodes);
  expect(read.export().edges).toEqual(port.graphology.export().edges);
});

describe("GraphML", () => {
  test("has typed attributes", () => {
    const graph = graphml.parse(Graph, write("graphml"));
    expect(graph.getNodeAttributes(id("Anna Weber"))).toMatchObject({
      label: "Anna Weber",
      kind: "person",
      mentions: 4,
    });
    const edge = graph.findEdge((_, { mode }) => mode === "visit")!;
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ relationType: "CONSULT", weight: 2, score: 4 });
  });

  test.each([
    ["e12", "e12"],
    ["article:x", "article:x"],
    ["a b", "a_x20_b"],
    ["a_x20_b", "a_x5f_x20_b"],
    ["_x_", "_x5f_x_"],
    ["", "_x_"],
    ["ä<😀", "_xe4__x3c__x1f600_"],
  ])("writes the id %j as %s", (key, token) => {
    expect(toNmtoken(key)).toBe(token);
  });
});

describe("Cypher", () => {
  const statements = readCypher(write("cypher"));

  test("makes constraints before anything else", () => {
    expect(statements.slice(0, 3).map(({ action }) => action)).toEqual([
      "CREATE CONSTRAINT newsgraph_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
      "CREATE CONSTRAINT newsgraph_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
      "CREATE CONSTRAINT newsgraph_statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE",
    ]);
  });

  test("gives entities the label of their kind, and relations their type", () => {
    const find = (part: string) => statements.find(({ action }) => action.includes(part))!;
    expect(
      find("SET n:Person, n += row")
        .rows.map(({ name }) => name)
        .sort(),
    ).toEqual(["Anna Weber", "Jörg Brüggemann"]);
    const [visit] = find("[r:CONSULT {id: row.own.id}]").rows;
    expect(visit).toMatchObject({ from: id("Anna Weber"), to: id("Jörg Brüggemann") });
    expect(visit!.own).toMatchObject({ mode: "visit", texts: ["besucht", "besuchte"], evidence: 2, score: 4 });
    expect(find("MATCH (a:Article {id: row.from}), (b:Entity {id: row.to})").action).toContain(
      "MERGE (a)-[r:MENTIONS ",
    );
  });

  test("has batches of limited size", () => {
    const names = Array.from({ length: 1200 }, (_, index) => `Name ${index} Nr`);
    const many = factsOf({
      id: "viele",
      text: names.join(". "),
      entities: Object.fromEntries(names.map((name, index) => [`e${index}`, { name }])),
    });
    const sizes = readCypher(write("cypher", buildGraph([many])))
      .filter(({ action }) => action.startsWith("MERGE (n:Entity"))
      .map(({ rows }) => rows.length);
    expect(sizes).toEqual([500, 500, 200]);
  });

  test.each(["\\u0022", "\\\\u0022", '\\u0022"', "\\U0022"])("never lets a backslash stand before a u: %s", (text) => {
    const graph = buildGraph([factsOf({ id: "a", text, entities: { a: { name: text } } })]);
    expect(write("cypher", graph)).not.toMatch(/\\u/i);
  });
});

describe("the files for Neo4j's import", () => {
  test("have headers with ids, ends, types and the types of values", () => {
    expect(neo4jFile("entities-header.csv")).toBe(
      "id:ID,name,kind,aliases:string[],same:string[],mentions:long,articles:long,:LABEL\n",
    );
    expect(neo4jFile("relations-header.csv")).toMatch(
      /^:START_ID,:END_ID,:TYPE,id,relation,.*,score:double,evidence:long,/,
    );
    expect(neo4jFile("entities.csv")).toContain(`${id("Nordmark")},Nordmark,state,,,`);
    expect(neo4jFile("entities.csv")).toContain("Entity\u001fState\n");
  });

  test("are all named by the argument file, with the notation that they are in", () => {
    const format = findExportFormat("neo4j")!;
    const names = isFilesFormat(format) ? format.files(port).map(({ name }) => name) : [];
    const args = neo4jFile("import.args");
    expect([...args.matchAll(/[a-z-]+\.csv/g)].map(([name]) => name).sort()).toEqual(
      names.filter((name) => name !== "import.args").sort(),
    );
    expect(args).toContain("--array-delimiter=U+001F\n--multiline-fields=true\n");
  });
});

describe("FollowTheMoney", () => {
  const office = factsOf({
    id: "amt",
    date: "2024-22",
    text: "Anna Weber ist Hafenchefin von Süderhaven AG. Kapitänin Weber gehört zum MFK, ihr Bruder Jörg nicht. Ein Sturm tobte.",
    entities: {
      p: { name: "Anna Weber", same: ["https://www.wikidata.org/wiki/Q42", "https://www.geonames.org/1"] },
      j: { name: "Jörg" },
      o: { kind: "organization", name: "Süderhaven AG" },
      m: { kind: "organization", name: "MFK" },
      l: { kind: "place", name: "Sturm" },
    },
    relations: [
      { type: "holds-office", role: "Hafenchefin", from: ["p"], to: ["o"], evidence: "Hafenchefin" },
      { type: "holds-office", role: "Kapitänin", from: ["p"], to: [], evidence: "Kapitänin" },
      { type: "member-of", from: ["p"], to: ["m"], evidence: "gehört zum" },
      { type: "family-of", from: ["p"], to: ["j"], evidence: "Bruder" },
      { predicate: "toben", from: ["l"], to: [], evidence: "tobte" },
    ],
  });
  const entities = readFtm(write("ftm", buildGraph([office])));
  const of = (schema: string) =>
    entities.filter((entity) => entity.schema === schema).map(({ properties }) => properties);

  test("has offices as positions that somebody occupies", () => {
    expect(of("Position").map(({ name, organization }) => [name, organization?.length])).toEqual(
      expect.arrayContaining([
        [["Hafenchefin"], 1],
        [["Kapitänin"], undefined],
      ]),
    );
    expect(of("Occupancy")).toHaveLength(2);
  });

  test("has memberships, kinship, and an event for a relation without an end", () => {
    expect(of("Membership")).toMatchObject([{ status: ["asserted"], proof: ["article:amt"] }]);
    expect(of("Family")).toHaveLength(1);
    expect(of("Event")).toMatchObject([{ name: ["toben"], description: ["Ein Sturm tobte."] }]);
  });

  test("has links to registers where they belong", () => {
    expect(of("Person").find(({ name }) => name![0] === "Anna Weber")).toMatchObject({
      wikidataId: ["Q42"],
      sourceUrl: ["https://www.geonames.org/1"],
    });
  });

  test("has a season's year, for there are no seasons", () => {
    expect(of("Article")).toMatchObject([
      { publishedAt: ["2024"], language: ["deu"], bodyText: [office.article.text] },
    ]);
  });

  test("links statements to who, whom and what", () => {
    const all = readFtm(write("ftm"));
    const statement = port.file.statements.find(({ medium }) => medium === "Writing")!;
    const links = all.filter(
      ({ schema, properties }) => schema === "UnknownLink" && properties.subject![0] === statement.id,
    );
    expect(links.map(({ properties }) => [properties.role![0], properties.object![0]]).sort()).toEqual([
      ["addressee", id("Ministerium für Küstenschutz")],
      ["speaker", id("Anna Weber")],
    ]);
  });
});

describe("Web Annotations", () => {
  const emoji = factsOf({
    id: "emoji",
    text: "😀 Hallo 🇺🇦! Anna 👩‍🚀 sagte: „Ja 😀.“",
    entities: { a: { name: "Anna 👩‍🚀" } },
    statements: [{ quote: "Ja 😀.", speaker: ["Anna", "a"], cue: "sagte" }],
  });

  type Selector = { type: string; start: number; end: number; exact: string; prefix: string; suffix: string };
  type Item = { body: object[]; target: { source: string; selector: [Selector, Selector] }[] };
  const items = (graph: ReturnType<typeof buildGraph>): Item[] => JSON.parse(write("annotations", graph)).first.items;

  test.each([
    ["astral signs", buildGraph([emoji])],
    ["two articles", port],
  ])("select by code points and by quote: %s", (_, graph) => {
    const texts = graph.file.articles.map(
      ({ id, text }) => [`https://w3id.org/newsgraph/id/article/${id}`, text] as const,
    );
    const all = items(graph).flatMap(({ target }) => target);
    expect(all.length).toBeGreaterThan(2);
    for (const { source, selector } of all) {
      const [position, quote] = selector;
      const text = new Map<string, string>(texts).get(source)!;
      expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect([...text].slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
    }
  });

  test("say who the words are", () => {
    const [mention] = items(buildGraph([emoji]));
    expect(mention!.body).toEqual([
      { type: "SpecificResource", purpose: "identifying", source: expect.stringMatching(/\/entity\/e\w+$/) },
      { type: "TextualBody", purpose: "classifying", value: "person" },
      { type: "TextualBody", purpose: "tagging", value: "Anna 👩‍🚀" },
      { type: "TextualBody", purpose: "classifying", value: "named" },
    ]);
  });
});
