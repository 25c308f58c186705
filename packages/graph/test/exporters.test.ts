import Graph from "graphology";
import gexf from "graphology-gexf";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  CSV_TABLES,
  type CsvTable,
  fromJson,
  type NewsGraph,
  toCsv,
  toCsvChunks,
  toGexf,
  toGexfChunks,
  toJson,
  toJsonChunks,
} from "../src/index.js";
import { factsOf } from "./facts-of.js";

/** A name and a quote made of one hard string each, in every place of an export where text can stand. */
function graphNamed(name: string): NewsGraph {
  return buildGraph([
    factsOf({
      id: `id ${name}`,
      title: `Titel ${name}`,
      date: "2024-04-08",
      text: `Anfang. ${name} sagte: Zitat ${name}. Kiel.`,
      entities: { a: { name: `${name}`, aliases: [`Alias ${name}`] }, k: { kind: "place", name: "Kiel" } },
      statements: [{ quote: `Zitat ${name}`, speaker: [name, "a"], about: ["k"] }],
      relations: [
        { predicate: `${name}`, from: ["a"], to: ["k"], evidence: name },
        { type: "ASSAULT", mode: "drone", from: [], to: ["k"], evidence: "Kiel" },
      ],
    }),
  ]);
}

/** Reads an export back: the names of its entities and the words of its statements, as the format can hold them. */
type Exporter = {
  name: string;
  write(graph: NewsGraph): string;
  chunks(graph: NewsGraph): Iterable<string>;
  read(text: string): { names: string[]; quotes?: string[]; ids: string[] };
  /** What becomes of characters that the format forbids. */
  expected(text: string): string;
};

// The C0 controls that XML 1.0 forbids (production 2), written out here apart from the code under test.
const FORBIDDEN = new Set([...Array(32).keys()].filter((code) => ![9, 10, 13].includes(code)));
const plain = (text: string) =>
  [...text]
    .filter((character) => !FORBIDDEN.has(character.codePointAt(0)!))
    .map((character) => (/^[\ud800-\udfff]$/.test(character) ? "\ufffd" : character))
    .join("");

const csvRows = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, newline: "\r\n", delimiter: "," })
    .data;

const EXPORTERS: Exporter[] = [
  {
    name: "json",
    write: toJson,
    chunks: toJsonChunks,
    read: (text) => {
      const graph = fromJson(text);
      return {
        names: graph.file.entities.map(({ name }) => name),
        quotes: graph.file.statements.map(({ quote: [span], article }) =>
          graph.findArticle(article)!.text.slice(span!.from, span!.to),
        ),
        ids: [...graph.file.entities.map(({ id }) => id), ...graph.file.articles.map(({ id }) => `article:${id}`)],
      };
    },
    expected: (text) => text,
  },
  {
    name: "gexf",
    write: toGexf,
    chunks: toGexfChunks,
    read: (text) => {
      const graph = gexf.parse(Graph, text);
      const of = (...kinds: string[]) => graph.filterNodes((_, { kind }) => kinds.includes(kind));
      return {
        names: of("person", "place").map((node) => graph.getNodeAttribute(node, "label")),
        ids: of("person", "place", "article"),
      };
    },
    expected: plain,
  },
  ...CSV_TABLES.map(
    (table): Exporter => ({
      name: `csv ${table}`,
      write: (graph) => toCsv(graph, table, { guardFormulas: false }),
      chunks: (graph) => toCsvChunks(graph, table, { guardFormulas: false }),
      read: (text) => readTable(table, csvRows(text)),
      expected: plain,
    }),
  ),
];

function readTable(table: CsvTable, rows: Record<string, string>[]): ReturnType<Exporter["read"]> {
  const unique = (list: string[]) => [...new Set(list)];
  if (table === "nodes") {
    return {
      names: rows.filter(({ kind }) => kind !== "article").map(({ label }) => label!),
      ids: rows.map(({ id }) => id!),
    };
  }
  if (table === "edges") {
    const [sources, targets] = [rows.filter(({ kind }) => kind === "relation"), rows];
    const named = [
      ...sources.map(({ source, sourceName }) => [source!, sourceName!]),
      ...targets.map(({ target, targetName }) => [target!, targetName!]),
    ];
    const kept = named.filter(([id]) => id !== "");
    const articles = rows.map(({ articles }) => `article:${articles}`);
    return { names: unique(kept.map(([, name]) => name!)), ids: unique([...kept.map(([id]) => id!), ...articles]) };
  }
  const entities = rows.flatMap(({ speaker, speakerName, about, aboutNames }) => [
    [speaker!, speakerName!],
    [about!, aboutNames!],
  ]);
  return {
    names: entities.map(([, name]) => name!),
    quotes: rows.map(({ quote }) => quote!),
    ids: [...entities.map(([id]) => id!), ...rows.map(({ article }) => `article:${article}`)],
  };
}

const HARD: readonly [what: string, text: string][] = [
  ["umlauts", "Änne Größe-Übel"],
  ["quotes", `„Sie" sagte 'x' »y« & <z/> "]]>`],
  ["commas and semicolons", "eins, zwei; drei\tvier"],
  ["line breaks", "eins\nzwei\r\ndrei\rvier"],
  ["control characters", "ei\u0000ns\u0007 \u001b[31mrot\u001f"],
  ["later control characters", "ei\u0085ns\u007f"],
  ["noncharacters", "ei\ufffens\uffff"],
  ["emoji", "Ahoi 👩‍🚀🇺🇦"],
  ["half an emoji", "Ahoi \ud83d und \ude80"],
  ["right-to-left text", "שלום \u202eאבג\u202c مرحبا"],
  ["a byte order mark inside", "ei\ufeffns"],
  ["an entity reference", "&amp; &#0; &lt;"],
  ["JavaScript's own names", "__proto__"],
];

describe.each(EXPORTERS)("$name", ({ name, write, chunks, read, expected }) => {
  // XML readers and spreadsheets may change what stands in no name of a text: noncharacters are left to JSON.
  test.each(HARD)("keeps %s", (_, text) => {
    const graph = graphNamed(text);
    const found = read(write(graph));
    const entities = graph.file.entities;
    const wanted = (list: readonly string[]) =>
      list
        .map((one) => expected(one))
        .map((one) => (name === "json" ? one : one.replace(/[\ufffe\uffff]/g, "")))
        .sort();
    expect([...found.names].sort()).toEqual(wanted(entities.map((entity) => entity.name)));
    if (found.quotes) expect(found.quotes).toEqual(wanted([`Zitat ${text}`]));
    expect([...found.ids].sort()).toEqual(wanted([...entities.map(({ id }) => id), `article:id ${text}`]));
  });

  test("writes the same for the same graph, whole and in pieces", () => {
    const graph = graphNamed("Änne");
    expect([...chunks(graph)].join("")).toBe(write(graph));
    expect(write(fromJson(toJson(graph)))).toBe(write(graph));
  });

  test("writes an empty graph", () => {
    expect(read(write(buildGraph([])))).toMatchObject({ names: [], ids: [] });
  });
});

describe("GEXF", () => {
  test("has typed attributes of nodes and edges", () => {
    const text = toGexf(graphNamed("Änne"));
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    const graph = gexf.parse(Graph, text);
    const node = graph.findNode((_, { label }) => label === "Änne")!;
    expect(graph.getNodeAttributes(node)).toMatchObject({ kind: "person", articles: 1 });
    expect(graph.getNodeAttribute(node, "mentions")).toBeTypeOf("number");
    const edge = graph.findEdge((_, { kind }) => kind === "relation")!;
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      relationType: "other",
      status: "asserted",
      evidence: 1,
      label: "Änne",
    });
  });
});

describe("CSV", () => {
  const FORMULAS = ["=1+1", "+49 40", "-SUM(A1)", "@cmd", "\t=1", "\r=1", "\n=1", "＝1"];

  test.each(FORMULAS)("guards %j against spreadsheets, unless told not to", (name) => {
    const label = (options?: { guardFormulas: boolean }) =>
      csvRows(toCsv(graphNamed(name), "nodes", options)).find(({ kind }) => kind === "person")!.label;
    expect(label()).toBe(`'${name}`);
    expect(label({ guardFormulas: false })).toBe(name);
  });

  test("leaves numbers alone, also negative ones", () => {
    const rows = csvRows(toCsv(graphNamed("Änne"), "edges"));
    expect(rows.find(({ type }) => type === "ASSAULT")).toMatchObject({
      score: "-9.5",
      source: "",
      targetName: "Kiel",
      evidence: "1",
    });
  });

  test("begins with a byte order mark when told", () => {
    expect(toCsv(graphNamed("Änne"), "nodes", { byteOrderMark: true })).toMatch(/^\ufeffid,kind,label/);
    expect(toCsv(graphNamed("Änne"), "nodes")).toMatch(/^id,kind,label/);
  });

  test("refuses a table that is none", () => {
    expect(() => toCsv(buildGraph([]), "people" as CsvTable)).toThrow(
      /table "people" is none of nodes, edges, statements/,
    );
  });
});
