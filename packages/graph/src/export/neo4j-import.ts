import type { NewsGraph } from "../news-graph.js";
import { csvText } from "./csv-text.js";
import { type ExportFile, inPieces } from "./export-format.js";
import { toPlainText } from "./plain-text.js";
import {
  EDGE_TABLES,
  type EdgeTable,
  NODE_TABLES,
  type NodeTable,
  type Property,
  type PropertyType,
  type Values,
} from "./property-graph.js";

/** Line feeds alone end lines, as the import expects. */
const NOTATION = { newline: "\n" };

/** Parts the items of a list within a cell: a control character, which no text of an export has. */
const LIST_DELIMITER = "\u001f";

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: "",
  integer: ":long",
  double: ":double",
  strings: ":string[]",
};

/**
 * The graph as the files that `neo4j-admin database import full` reads: for each table a header and its rows, and
 * `import.args`, which names them all and the notation that they are in. In their folder:
 * `neo4j-admin database import full @import.args neo4j`. Control characters but tab and line ends are left out.
 */
export function toNeo4jFiles(graph: NewsGraph): ExportFile[] {
  const nodeFiles = NODE_TABLES.flatMap(({ name, properties, rows }) => [
    { name: `${name}-header.csv`, chunks: csvText([[...header(properties), ":LABEL"]], NOTATION) },
    { name: `${name}.csv`, chunks: inPieces(csvText(nodeRows(rows(graph)), NOTATION)) },
  ]);
  const edgeFiles = EDGE_TABLES.flatMap(({ name, properties, rows }) => {
    const [key, ...others] = properties;
    const columns = [":START_ID", ":END_ID", ":TYPE", key![0], ...others.map(column)];
    return [
      { name: `${name}-header.csv`, chunks: csvText([columns], NOTATION) },
      { name: `${name}.csv`, chunks: inPieces(csvText(edgeRows(rows(graph)), NOTATION)) },
    ];
  });
  return [...nodeFiles, ...edgeFiles, { name: "import.args", chunks: [importArguments()] }];
}

function importArguments(): string {
  const names = (option: string, tables: readonly { name: string }[]) =>
    tables.map(({ name }) => `--${option}=${name}-header.csv,${name}.csv`);
  const notation = ["--array-delimiter=U+001F", "--multiline-fields=true", "--legacy-style-quoting=false"];
  return `${[...names("nodes", NODE_TABLES), ...names("relationships", EDGE_TABLES), ...notation].join("\n")}\n`;
}

function header([, ...others]: readonly Property[]): string[] {
  return ["id:ID", ...others.map(column)];
}

const column = ([name, type]: Property) => `${name}${TYPES[type]}`;

function* nodeRows(rows: ReturnType<NodeTable["rows"]>): Generator<(string | number)[]> {
  for (const { labels, values } of rows) yield [...cells(values), labels.join(LIST_DELIMITER)];
}

function* edgeRows(rows: ReturnType<EdgeTable["rows"]>): Generator<(string | number)[]> {
  for (const { type, source, target, values } of rows) {
    yield [toPlainText(source), toPlainText(target), type, ...cells(values)];
  }
}

function cells(values: Values): (string | number)[] {
  return values.map((value) => {
    if (typeof value === "string") return toPlainText(value);
    if (typeof value === "object") return value.map(toPlainText).join(LIST_DELIMITER);
    return value ?? "";
  });
}
