import type { NewsGraph } from "../news-graph.js";
import { toPlainText } from "./plain-text.js";
import {
  EDGE_TABLES,
  type EdgeTable,
  NODE_TABLES,
  type NodeTable,
  type Property,
  type Values,
} from "./property-graph.js";

/** Rows and code units at which a batch ends: few statements, and none that a database chokes on. */
const BATCH_ROWS = 500;
const BATCH_LENGTH = 1 << 18;

/**
 * The graph as a Cypher script in pieces, for `cypher-shell` and Neo4j's browser, without parameters: constraints first, then
 * rows in batches. Run twice, it makes nothing twice. Nodes: `Article`, `Entity` with its kind (`Person`, `State` …) and
 * `Statement`; relationships: `SPEAKER`, `ABOUT`, `MENTIONS` … and one type for each type of relation.
 */
export function* toCypherChunks(graph: NewsGraph): Generator<string> {
  for (const label of new Set(NODE_TABLES.flatMap(({ labels }) => labels.map(([first]) => first!)))) {
    const name = `newsgraph_${label.toLowerCase()}_id`;
    yield `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  for (const { properties, labels: sets, rows } of NODE_TABLES) {
    for (const labels of sets) {
      const more = labels.slice(1).map((label) => `n:${label}, `);
      const action = `MERGE (n:${labels[0]} {id: row.id}) SET ${more.join("")}n += row`;
      yield* unwind(nodeRows(properties, rows(graph, labels.at(-1))), action);
    }
  }
  for (const { properties, types, ends, rows } of EDGE_TABLES) {
    for (const type of types) {
      const { from, to } = ends(type);
      const match = `MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to})`;
      const action = `${match}\nMERGE (a)-[r:${type} {id: row.own.id}]->(b) SET r += row.own`;
      yield* unwind(edgeRows(properties, rows(graph, type)), action);
    }
  }
}

function* nodeRows(properties: readonly Property[], rows: ReturnType<NodeTable["rows"]>): Generator<string> {
  for (const { values } of rows) yield map(properties, values);
}

function* edgeRows(properties: readonly Property[], rows: ReturnType<EdgeTable["rows"]>): Generator<string> {
  for (const { source, target, values } of rows) {
    yield `{from: ${string(source)}, to: ${string(target)}, own: ${map(properties, values)}}`;
  }
}

/** Statements that do `action` for every row, some rows each. */
function* unwind(rows: Iterable<string>, action: string): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  const statement = () => `UNWIND [\n${batch.join(",\n")}\n] AS row\n${action};\n`;
  for (const row of rows) {
    if (batch.length === BATCH_ROWS || (batch.length > 0 && length + row.length > BATCH_LENGTH)) {
      yield statement();
      batch = [];
      length = 0;
    }
    batch.push(row);
    length += row.length;
  }
  if (batch.length > 0) yield statement();
}

/** A map literal; properties without a value and empty lists are left out. */
function map(properties: readonly Property[], values: Values): string {
  let entries = "";
  for (let index = 0; index < properties.length; index++) {
    const value = values[index];
    if (value === undefined || (typeof value === "object" && value.length === 0)) continue;
    entries += `${entries === "" ? "" : ", "}${properties[index]![0]}: ${literal(value)}`;
  }
  return `{${entries}}`;
}

function literal(value: string | number | readonly string[]): string {
  if (typeof value === "string") return string(value);
  return typeof value === "number" ? String(value) : `[${value.map(string).join(", ")}]`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const NEEDS_ESCAPES = /[\\"\n\r\t]/;

/**
 * A string literal. Neo4j has read `\u0022` as a quotation mark even where the backslash before it was escaped: such text is
 * put together from two literals, so that no backslash ever stands before a `u`.
 */
function string(text: string): string {
  const plain = toPlainText(text);
  if (!NEEDS_ESCAPES.test(plain)) return `"${plain}"`;
  const escaped = plain.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character]!);
  return `"${escaped.replace(/\\\\(?=u)/gi, '\\\\" + "')}"`;
}
