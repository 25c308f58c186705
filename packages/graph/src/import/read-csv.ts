import Papa from "papaparse";
import { ImportError, type ImportProblems } from "./import-error.js";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.js";

/** What a column can hold that a graph has a place for. */
export const CSV_FIELDS = [
  "id",
  "label",
  "kind",
  "source",
  "target",
  "sourceName",
  "targetName",
  "type",
  "date",
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column of a table holds what: the header of the column by field. What is not told is recognised by its header. */
export type CsvColumns = Partial<Readonly<Record<CsvField, string>>>;

/** Headers by which a column is recognised, in small letters, the surest first. */
const HEADERS: Readonly<Record<CsvField, readonly string[]>> = {
  id: ["id", "id:id", ":id", "key", "node", "kennung", "knoten"],
  label: ["label", "name", "title", "quote", "bezeichnung", "titel"],
  kind: ["kind", ":label", "category", "class", "schema", "type", "art", "kategorie", "typ"],
  source: ["source", "from", ":start_id", "source_id", "sourceid", "subject", "von", "quelle", "start"],
  target: ["target", "to", ":end_id", "target_id", "targetid", "object", "nach", "ziel", "an", "end"],
  sourceName: ["sourcename", "source_name", "fromname", "quellname"],
  targetName: ["targetname", "target_name", "toname", "zielname"],
  type: ["type", ":type", "relation", "relationship", "label", "predicate", "kind", "beziehung", "typ", "art"],
  date: ["date", "datum", "year", "jahr", "time", "zeit"],
};

const EDGE_FIELDS: readonly CsvField[] = ["id", "source", "target", "sourceName", "targetName", "type", "date"];
const NODE_FIELDS: readonly CsvField[] = ["id", "label", "kind", "date"];

/** A table with its header, and which column holds which field. */
type Table = {
  header: string[];
  rows: { cells: string[]; line: number }[];
  columns: Map<CsvField, number>;
  isEdges: boolean;
};

/** What an export puts before a cell that a spreadsheet would run. */
const GUARDED = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** True where the first line is the header of a list of nodes or of edges. */
export function looksLikeCsv(text: string, columns: CsvColumns = {}): boolean {
  const { data } = Papa.parse<string[]>(text.slice(0, 1 << 16), { preview: 1 });
  const header = (data[0] ?? []).map((cell) => cell.trim());
  if (header.length < 2) return false;
  return Object.keys(columns).length > 0 || findColumns(header, {}) !== undefined;
}

/**
 * A graph of one or more tables: lists of nodes, lists of edges, and statements as newsgraph writes them. Where no table has
 * nodes, they are made of the ends of the edges. The delimiter is recognised.
 * @throws ImportError for a table that is neither, for columns that are told but not there, and for rows of another length.
 */
export function readCsvTables(texts: readonly string[], columns: CsvColumns, problems: ImportProblems): RawGraph {
  const tables = texts.map((text) => readTable(text, columns));
  const graph: RawGraph = { nodes: [], edges: [] };
  for (const table of tables) if (!table.isEdges) for (const row of table.rows) graph.nodes.push(rowNode(table, row));
  const hasNodes = graph.nodes.length > 0;
  const known = new Set(graph.nodes.map(({ id }) => id));
  for (const table of tables) {
    if (!table.isEdges) continue;
    for (const row of table.rows) {
      const edge = rowEdge(table, row);
      if (hasNodes && isLinkOfMissingStatement(edge, known)) {
        problems.add(
          "statement",
          "links of statements are left out: their table is not given with the others",
          row.line,
        );
        continue;
      }
      graph.edges.push(edge);
      if (!hasNodes)
        for (const node of endNodes(table, row, edge)) if (!known.has(node.id)) graph.nodes.push(remember(node, known));
    }
  }
  return graph;
}

function remember(node: RawNode, known: Set<string>): RawNode {
  known.add(node.id);
  return node;
}

const STATEMENT_LINKS = new Set(["speaker", "addressee", "about", "via", "in"]);

function isLinkOfMissingStatement({ source, attributes }: RawEdge, known: ReadonlySet<string>): boolean {
  const kind = attributes.find(([name]) => name === "kind")?.[1];
  return kind !== undefined && STATEMENT_LINKS.has(kind) && source !== undefined && !known.has(source);
}

function readTable(text: string, told: CsvColumns): Table {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes !== undefined) {
    throw new ImportError(
      `a cell in quotation marks does not end (${quotes.message})`,
      "the table is cut off or damaged: save it again from the program that made it",
      { line: (quotes.row ?? 0) + 1 },
    );
  }
  const header = (data[0] ?? []).map((cell) => cell.trim());
  const found = findColumns(header, told);
  if (found === undefined) {
    throw new ImportError(
      `the table is neither a list of nodes nor one of edges: its columns are ${header.slice(0, 20).join(", ").slice(0, 400)}`,
      "name the columns: id and label for nodes, source and target for edges",
      { line: 1 },
    );
  }
  const rows = data.slice(1).map((cells, index) => ({ cells, line: index + 2 }));
  for (const { cells, line } of rows) {
    if (cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === "")) continue;
    throw new ImportError(
      `row ${line} has ${cells.length} cells, the header has ${header.length}`,
      "the table is cut off, or a cell with the delimiter lacks its quotation marks",
      { line },
    );
  }
  return { header, rows, ...found };
}

function findColumns(header: readonly string[], told: CsvColumns): Pick<Table, "columns" | "isEdges"> | undefined {
  for (const [field, name] of Object.entries(told)) {
    if (header.includes(name)) continue;
    throw new ImportError(
      `there is no column ${JSON.stringify(name)} for ${field}`,
      `the columns are ${header.join(", ").slice(0, 400)}`,
      { line: 1 },
    );
  }
  const small = header.map((cell) => cell.toLowerCase());
  const find = (fields: readonly CsvField[]) => {
    const columns = new Map<CsvField, number>();
    const taken = new Set<number>();
    const take = (field: CsvField, at: number) => {
      if (at < 0 || taken.has(at)) return false;
      columns.set(field, at);
      taken.add(at);
      return true;
    };
    for (const field of fields) if (told[field] !== undefined) take(field, header.indexOf(told[field]));
    for (const field of fields) {
      if (!columns.has(field)) HEADERS[field].some((name) => take(field, small.indexOf(name)));
    }
    return columns;
  };
  const edges = find(EDGE_FIELDS);
  if (!isStatementTable(header) && edges.has("source") && edges.has("target")) return { columns: edges, isEdges: true };
  const nodes = find(NODE_FIELDS);
  return nodes.has("id") || nodes.has("label") ? { columns: nodes, isEdges: false } : undefined;
}

/** True for the table of statements as newsgraph writes it: a row is what was said. */
function isStatementTable(header: readonly string[]): boolean {
  return header.includes("quote") && header.includes("speaker");
}

type Row = Table["rows"][number];

const cell = ({ cells }: Row, column: number | undefined): string | undefined => {
  const text = column === undefined ? "" : cells[column]!.replace(GUARDED, "");
  return text.trim() === "" ? undefined : text;
};

function rowNode(table: Table, row: Row): RawNode {
  const { columns, header } = table;
  const label = cell(row, columns.get("label"));
  const id = cell(row, columns.get("id")) ?? label;
  if (id === undefined) throw new ImportError(`row ${row.line} has no id`, "give every node one", { line: row.line });
  const attributes = rowAttributes(table, row, ["id", "label"]);
  if (!isStatementTable(header)) return { id, label, attributes, line: row.line };
  const type = cell(row, header.indexOf("type")) ?? "";
  return { id, label, attributes: [["kind", "statement"], ["statementType", type], ...attributes], line: row.line };
}

function rowEdge(table: Table, row: Row): RawEdge {
  const { columns } = table;
  const attributes = rowAttributes(table, row, ["id", "source", "target", "sourceName", "targetName"]);
  return {
    id: cell(row, columns.get("id")),
    source: cell(row, columns.get("source")),
    target: cell(row, columns.get("target")),
    attributes,
    directed: true,
    line: row.line,
  };
}

/** The cells of a row by the names of their columns; a column that is told to hold a field has the field's name. */
function rowAttributes({ header, columns }: Table, row: Row, but: readonly CsvField[]): [string, string][] {
  const fields = new Map([...columns].map(([field, at]) => [at, field]));
  return header.flatMap((name, at): [string, string][] => {
    const field = fields.get(at);
    const value = cell(row, at);
    if (value === undefined || (field !== undefined && but.includes(field))) return [];
    return [[field === "kind" || field === "date" || field === "type" ? field : name, value]];
  });
}

/** The nodes that an edge list names without a list of nodes. */
function* endNodes({ columns }: Table, row: Row, { source, target }: RawEdge): Generator<RawNode> {
  if (source !== undefined) {
    yield { id: source, label: cell(row, columns.get("sourceName")), attributes: [], line: row.line };
  }
  if (target !== undefined) {
    yield { id: target, label: cell(row, columns.get("targetName")), attributes: [], line: row.line };
  }
}
