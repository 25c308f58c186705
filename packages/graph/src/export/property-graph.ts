import {
  ENTITY_KINDS,
  type EntityKind,
  type GraphFile,
  type GraphRelation,
  RELATION_TYPES,
  type RelationType,
} from "@newsgraph/schema";
import {
  articleNode,
  type EdgeElement,
  LINK_KINDS,
  type LinkKind,
  mentionEdges,
  relationEdges,
  statementEdges,
} from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { quoteText } from "../quote-text.js";

/** The type of a property; `strings` is a list of text. */
export type PropertyType = "string" | "integer" | "double" | "strings";

/** A property that a table has: its name and type. */
export type Property = readonly [name: string, type: PropertyType];

/** The values of one row, in the order of the table's properties. */
export type Values = readonly (string | number | readonly string[] | undefined)[];

/** Nodes of one sort with the labels that they have in a property graph; the first property is the key, unique in the graph. */
export type NodeTable = {
  name: string;
  properties: readonly Property[];
  /** Every set of labels that the rows may have. */
  labels: readonly (readonly string[])[];
  /** The rows whose last label is `only`, all where that is not given. */
  rows(graph: NewsGraph, only?: string): Generator<{ labels: readonly string[]; values: Values }>;
};

/** Relationships of one sort. The first property is the key. */
export type EdgeTable = {
  name: string;
  properties: readonly Property[];
  /** The types that the rows may have. */
  types: readonly string[];
  /** The labels of the nodes that relationships of a type lead from and to. */
  ends(type: string): { from: string; to: string };
  /** The rows of type `only`, all where that is not given. */
  rows(graph: NewsGraph, only?: string): Generator<{ type: string; source: string; target: string; values: Values }>;
};

const kindLabel = (kind: EntityKind) => `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
const TYPE_NAMES = new Map(
  [...LINK_KINDS, ...RELATION_TYPES].map((type) => [type, type.replaceAll("-", "_").toUpperCase()] as const),
);
const typeName = (type: RelationType | LinkKind) => TYPE_NAMES.get(type)!;
const LINK_KINDS_BY_NAME = new Map(LINK_KINDS.map((kind) => [typeName(kind), kind] as const));

const KIND_LABELS = new Map(ENTITY_KINDS.map((kind) => [kind, ["Entity", kindLabel(kind)] as const]));

/** The nodes of the graph as a property graph has them: articles with their text, entities, statements. */
export const NODE_TABLES: readonly NodeTable[] = [
  {
    name: "articles",
    properties: (["id", "article", "title", "date", "language", "source", "url", "text"] as const).map(textProperty),
    labels: [["Article"]],
    *rows({ file }) {
      for (const { id, title, date, language, source, url, text } of file.articles) {
        yield { labels: ["Article"], values: [articleNode(id), id, title ?? id, date, language, source, url, text] };
      }
    },
  },
  {
    name: "entities",
    properties: [
      ...(["id", "name", "kind"] as const).map(textProperty),
      ["aliases", "strings"],
      ["same", "strings"],
      ["mentions", "integer"],
      ["articles", "integer"],
    ],
    labels: [...KIND_LABELS.values()],
    *rows({ file }, only) {
      for (const { id, name, kind, aliases, same, mentions, merges } of file.entities) {
        const labels = KIND_LABELS.get(kind)!;
        if (only !== undefined && labels[1] !== only) continue;
        const articles = new Set(merges.map(({ article }) => article)).size;
        const values = [id, name, kind, aliases, same ?? [], mentions.length, articles];
        yield { labels, values };
      }
    },
  },
  {
    name: "statements",
    properties: [
      ...(["id", "quote", "type", "medium", "date", "article", "rule"] as const).map(textProperty),
      ["confidence", "double"],
    ],
    labels: [["Statement"]],
    *rows(graph) {
      for (const statement of graph.file.statements) {
        const { id, type, medium, date, article, rule, confidence } = statement;
        const quote = quoteText(statement, graph.findArticle(article)!.text);
        yield { labels: ["Statement"], values: [id, quote, type, medium, date, article, rule, confidence] };
      }
    },
  },
];

const LINK_ENDS: Readonly<Record<LinkKind, { from: string; to: string }>> = {
  speaker: { from: "Statement", to: "Entity" },
  addressee: { from: "Statement", to: "Entity" },
  about: { from: "Statement", to: "Entity" },
  via: { from: "Statement", to: "Entity" },
  in: { from: "Statement", to: "Article" },
  mentions: { from: "Article", to: "Entity" },
};

/** The relationships of the graph: links of statements and articles, and relations with the sentences that tell them. */
export const EDGE_TABLES: readonly EdgeTable[] = [
  {
    name: "links",
    properties: [
      ["id", "string"],
      ["evidence", "integer"],
    ],
    types: LINK_KINDS.map(typeName),
    ends: (type) => LINK_ENDS[LINK_KINDS_BY_NAME.get(type)!],
    *rows({ file }, only) {
      const kind = only === undefined ? undefined : LINK_KINDS_BY_NAME.get(only);
      for (const { key, source, target, attributes } of links(file, kind)) {
        yield { type: typeName(attributes.kind as LinkKind), source, target, values: [key, attributes.evidence] };
      }
    },
  },
  {
    name: "relations",
    properties: [
      ...(["id", "relation", "mode", "predicate", "role", "status", "date", "place", "claimedBy"] as const).map(
        textProperty,
      ),
      ["score", "double"],
      ["evidence", "integer"],
      ["articles", "strings"],
      ["texts", "strings"],
    ],
    types: RELATION_TYPES.map(typeName),
    ends: () => ({ from: "Entity", to: "Entity" }),
    *rows(graph, only) {
      const wanted = RELATION_TYPES.find((type) => typeName(type) === only);
      for (const relation of graph.file.relations) {
        if (wanted !== undefined && relation.type !== wanted) continue;
        const { id, type, mode, predicate, role, status, date, place, claimedBy, score, evidence } = relation;
        const told = [score, evidence.length, ...toldBy(graph, relation)];
        for (const { key, source, target } of relationEdges(relation)) {
          const values = [key, id, mode, predicate, role, status, date, place, claimedBy, ...told];
          yield { type: typeName(type), source, target, values };
        }
      }
    },
  },
];

function textProperty(name: string): Property {
  return [name, "string"];
}

function* links(file: GraphFile, only: LinkKind | undefined): Generator<EdgeElement> {
  if (only === undefined || only === "mentions") for (const entity of file.entities) yield* mentionEdges(entity);
  if (only !== "mentions") for (const statement of file.statements) yield* statementEdges(statement, only);
}

/** The articles that tell a relation, and its words in them, each once. */
function toldBy(graph: NewsGraph, { evidence }: GraphRelation): [articles: string[], texts: string[]] {
  const articles = new Set<string>();
  const texts = new Set<string>();
  for (const { article, from, to } of evidence) {
    articles.add(article);
    texts.add(graph.findArticle(article)!.text.slice(from, to));
  }
  return [[...articles], [...texts]];
}
