import { ENTITY_KINDS } from "@newsgraph/schema";
import { defaultModel, Model } from "@opensanctions/followthemoney";
import { parse as parseDot } from "@ts-graphviz/ast";
import Graph, { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import Papa from "papaparse";
import { fromJson } from "../../src/index.js";
import { readCypher } from "./cypher-literals.js";

/** What an independent reader finds in an export: names of entities, words of statements, keys of entities and articles. */
export type Reading = { names: string[]; quotes?: string[]; ids?: string[] };

/** Reads the files of an export, by name; a stream is the file "". `expected` is what becomes of a text in the format. */
export type Reader = {
  read(files: ReadonlyMap<string, string>): Reading;
  expected(text: string): string;
  /** What becomes of an id, where that is something else. */
  expectedId?(id: string): string;
};

// The C0 controls that XML 1.0 forbids (production 2), written out here apart from the code under test.
const FORBIDDEN = new Set([...Array(32).keys()].filter((code) => ![9, 10, 13].includes(code)));

/** `text` without what XML and spreadsheets forbid; half a surrogate pair becomes U+FFFD. */
export const plain = (text: string) =>
  [...text]
    .filter((character) => !FORBIDDEN.has(character.codePointAt(0)!) && !/[\ufffe\uffff]/.test(character))
    .map((character) => (/^[\ud800-\udfff]$/.test(character) ? "\ufffd" : character))
    .join("");

const one = (files: ReadonlyMap<string, string>) => files.get("")!;
const isEntity = (kind: unknown) => (ENTITY_KINDS as readonly unknown[]).includes(kind);
const unique = (list: string[]) => [...new Set(list)];
const same = (text: string) => text;

/** Rows of a CSV table with its header. */
export const csvRows = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, newline: "\r\n", delimiter: "," })
    .data;

/** The nodes of a graph with what they are called. */
function graphReading(graph: Graph, id: (node: string) => string): Reading {
  const nodes = graph.filterNodes((_, { kind }) => isEntity(kind) || kind === "article");
  const entities = nodes.filter((node) => graph.getNodeAttribute(node, "kind") !== "article");
  return { names: entities.map((node) => graph.getNodeAttribute(node, "label")), ids: nodes.map(id) };
}

/** Rows of the files of a Neo4j import, by the columns of their header. */
function neo4jRows(files: ReadonlyMap<string, string>, name: string): Record<string, string>[] {
  const parse = (file: string) => Papa.parse<string[]>(files.get(file)!, { newline: "\n", delimiter: "," }).data;
  const [columns] = parse(`${name}-header.csv`);
  const rows = parse(`${name}.csv`).filter((row) => row.length > 1);
  for (const row of rows) if (row.length !== columns!.length) throw new Error(`${name}: ${row.length} columns`);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns![index]!, cell])));
}

const ftm = new Model(defaultModel);

/** Entities of FollowTheMoney, each checked against the real model: required properties, ranges, dangling references. */
export function readFtm(text: string): { id: string; schema: string; properties: Record<string, string[]> }[] {
  const lines: ReturnType<typeof readFtm> = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const byId = new Map(lines.map((entity) => [entity.id, entity]));
  if (byId.size < lines.length) throw new Error("an id is given twice");
  for (const { id, schema: name, properties } of lines) {
    const schema = ftm.getSchema(name);
    for (const required of schema.required ?? []) {
      if (!properties[required]?.[0]) throw new Error(`${name} ${id} has no ${required}`);
    }
    for (const [property, values] of Object.entries(properties)) {
      const declared = schema.getProperty(property);
      for (const value of values) {
        if (declared.type.name === "date" && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
          throw new Error(`no date: ${value}`);
        if (declared.type.name !== "entity") continue;
        const target = byId.get(value);
        if (target === undefined) throw new Error(`${name}.${property} leads to ${value}, which is not there`);
        if (declared.hasRange && !ftm.getSchema(target.schema).isA(declared.getRange()))
          throw new Error(`${name}.${property} is ${target.schema}`);
      }
    }
  }
  return lines;
}

type MarkdownNode = { type: string; value?: string; children?: MarkdownNode[] };

/** Every node of a Markdown text as GitHub reads it. */
export function markdownNodes(text: string): MarkdownNode[] {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as MarkdownNode;
  const nodes = [tree];
  for (const node of nodes) nodes.push(...(node.children ?? []));
  return nodes;
}

const DOT_ESCAPES: Readonly<Record<string, string>> = { n: "\n" };
/** A label as Graphviz reads it: a backslash makes the next sign itself, `n` a line end. */
const dotLabel = (value: string) => value.replace(/\\(.)/gs, (_, sign: string) => DOT_ESCAPES[sign] ?? sign);

function readDot(text: string): Reading {
  const reading = { names: [] as string[], ids: [] as string[] };
  const [graph] = parseDot(text).children.filter(({ type }) => type === "Graph");
  for (const statement of graph!.children) {
    if (statement.type !== "Node") continue;
    const value = (name: string) => {
      const found = statement.children.find((child) => child.type === "Attribute" && child.key.value === name);
      return found?.type === "Attribute" ? String(found.value.value) : "";
    };
    const kind = value("class");
    if (isEntity(kind)) reading.names.push(dotLabel(value("label")));
    if (isEntity(kind) || kind === "article") reading.ids.push(decodeURIComponent(String(statement.id.value)));
  }
  return reading;
}

/** An independent reader for every format of export, by its id. */
export const READERS: Readonly<Record<string, Reader>> = {
  json: {
    read(files) {
      const graph = fromJson(one(files));
      return {
        names: graph.file.entities.map(({ name }) => name),
        quotes: graph.file.statements.map(({ quote: [span], article }) =>
          graph.findArticle(article)!.text.slice(span!.from, span!.to),
        ),
        ids: [...graph.file.entities.map(({ id }) => id), ...graph.file.articles.map(({ id }) => `article:${id}`)],
      };
    },
    expected: same,
  },
  graphology: {
    read: (files) => graphReading(MultiDirectedGraph.from(JSON.parse(one(files))) as Graph, same),
    expected: same,
  },
  gexf: { read: (files) => graphReading(gexf.parse(Graph, one(files)), same), expected: plain },
  graphml: {
    read(files) {
      const graph = graphml.parse(Graph, one(files));
      const id = (node: string) => {
        const { kind, id } = graph.getNodeAttributes(node);
        return kind === "article" ? `article:${id}` : id;
      };
      return graphReading(graph, id);
    },
    expected: plain,
  },
  csv: {
    read(files) {
      const nodes = csvRows(files.get("nodes.csv")!);
      const edges = csvRows(files.get("edges.csv")!);
      const statements = csvRows(files.get("statements.csv")!);
      const names = new Map(nodes.filter(({ kind }) => isEntity(kind)).map(({ id, label }) => [id!, label!]));
      for (const { source, sourceName, target, targetName } of edges) {
        if (sourceName && names.get(source!) !== sourceName) throw new Error(`edges: ${sourceName}`);
        if (targetName && names.get(target!) !== targetName) throw new Error(`edges: ${targetName}`);
      }
      return {
        names: [...names.values()],
        quotes: statements.map(({ quote }) => quote!),
        ids: nodes.map(({ id }) => id!),
      };
    },
    expected: plain,
  },
  cypher: {
    read(files) {
      const statements = readCypher(one(files));
      const rows = (label: string) =>
        statements
          .filter(({ action }) => action.startsWith(`MERGE (n:${label} `))
          .flatMap((statement) => statement.rows);
      const keys = new Set(
        ["Article", "Entity", "Statement"].flatMap((label) => rows(label).map(({ id }) => String(id))),
      );
      for (const { action, rows } of statements) {
        if (!action.startsWith("MATCH")) continue;
        for (const { from, to } of rows)
          if (!keys.has(String(from)) || !keys.has(String(to))) throw new Error("dangling");
      }
      return {
        names: rows("Entity").map(({ name }) => String(name)),
        quotes: rows("Statement").map(({ quote }) => String(quote)),
        ids: [...rows("Entity"), ...rows("Article")].map(({ id }) => String(id)),
      };
    },
    expected: plain,
  },
  neo4j: {
    read(files) {
      const [articles, entities, statements] = ["articles", "entities", "statements"].map((name) =>
        neo4jRows(files, name),
      );
      const keys = new Set([articles, entities, statements].flatMap((rows) => rows!.map((row) => row["id:ID"]!)));
      for (const row of [...neo4jRows(files, "links"), ...neo4jRows(files, "relations")]) {
        if (!keys.has(row[":START_ID"]!) || !keys.has(row[":END_ID"]!)) throw new Error("dangling");
      }
      return {
        names: entities!.map(({ name }) => name!),
        quotes: statements!.map(({ quote }) => quote!),
        ids: [...entities!, ...articles!].map((row) => row["id:ID"]!),
      };
    },
    expected: plain,
  },
  dot: {
    read: (files) => readDot(one(files)),
    expected: (text) => plain(text).replace(/\r\n|[\r\u2028\u2029]/g, "\n"),
    expectedId: plain,
  },
  ftm: {
    read(files) {
      const entities = readFtm(one(files));
      const of = (...schemata: string[]) => entities.filter(({ schema }) => schemata.includes(schema));
      const named = of("Person", "Organization", "PublicBody", "LegalEntity", "Address", "Document");
      return {
        names: named.map(({ properties }) => properties.name![0]!),
        quotes: of("Event").flatMap(({ properties }) => (properties.summary ? properties.description! : [])),
        ids: [...named, ...of("Article")].map(({ id }) => id),
      };
    },
    expected: plain,
  },
  annotations: {
    read(files) {
      const collection = JSON.parse(one(files));
      const { items } = collection.first;
      if (collection.total !== items.length) throw new Error(`total is ${collection.total}`);
      const names: string[] = [];
      const quotes: string[] = [];
      for (const { body, target } of items) {
        const has = (value: string) => body.some((one: { value?: string }) => one.value === value);
        names.push(
          ...body.flatMap((one: { purpose: string; value: string }) => (one.purpose === "tagging" ? [one.value] : [])),
        );
        if (has("quote")) quotes.push(target[0].selector[1].exact);
      }
      return { names: unique(names), quotes };
    },
    expected: same,
  },
  dossier: {
    read(files) {
      const nodes = markdownNodes(one(files));
      const words = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(words).join("");
      const bare = (text: string) => text.replaceAll("\u2060", "");
      const [title] = nodes.filter(({ type }) => type === "heading");
      const quotes = nodes.flatMap((node) => {
        const quoted =
          node.type === "paragraph" ? /^[^\n]*? „(.*)“ \(wörtlich; gesagt/s.exec(words(node))?.[1] : undefined;
        return quoted === undefined ? [] : [bare(quoted)];
      });
      return { names: [bare(words(title!))], quotes };
    },
    expected: (text) => plain(text).replace(/\s+/g, " ").trim(),
  },
};
