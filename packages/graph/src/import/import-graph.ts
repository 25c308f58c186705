import { type EntityKind, FACTS_FORMAT, FormatError, parseFacts } from "@newsgraph/schema";
import { createGraphBuilder } from "../build/graph-builder.js";
import { fromJson } from "../json.js";
import type { NewsGraph } from "../news-graph.js";
import { assembleImport } from "./assemble-import.js";
import { decodeText } from "./decode-text.js";
import { ImportError, type ImportPosition, type ImportProblem, ImportProblems } from "./import-error.js";
import type { RawGraph } from "./raw-graph.js";
import { type CsvColumns, looksLikeCsv, readCsvTables } from "./read-csv.js";
import { readFtm } from "./read-ftm.js";
import { readGexf } from "./read-gexf.js";
import { readGraphml } from "./read-graphml.js";
import { parseJson, readJsonGraph } from "./read-json-graph.js";

/** A format that graphs can be read from. */
export type ImportFormat = { id: ImportFormatId; label: string; description: string };

/** The formats that graphs are read from, by id. */
export const IMPORT_FORMATS = [
  { id: "json", label: "newsgraph JSON", description: "the graph file (newsgraph/1)" },
  { id: "facts", label: "facts", description: "facts of articles (facts/1), JSON Lines" },
  { id: "graphology", label: "graphology JSON", description: "nodes and edges, or nodes and links, in JSON" },
  { id: "gexf", label: "GEXF", description: "of Gephi and others, 1.0 to 1.3" },
  { id: "graphml", label: "GraphML", description: "of yEd, NetworkX, igraph and others" },
  { id: "csv", label: "CSV", description: "lists of nodes or edges, with a header" },
  { id: "ftm", label: "FollowTheMoney", description: "entities, JSON Lines" },
] as const;
export type ImportFormatId = (typeof IMPORT_FORMATS)[number]["id"];

/** How a file is read. */
export type ImportOptions = {
  /** The format; recognised by the content unless told. */
  format?: ImportFormatId | undefined;
  /** What the file is called; names the source that imported facts rest on. */
  name?: string | undefined;
  /** For CSV: which column holds what, by header. */
  columns?: CsvColumns | undefined;
  /** The kind of nodes that say none that is known; `group` unless told, the vocabulary's most general actor. */
  kind?: EntityKind | undefined;
};

/** A graph from a file, and what of the file it does not hold as it stood. */
export type ImportedGraph = { graph: NewsGraph; format: ImportFormatId; problems: ImportProblem[] };

/**
 * Reads a graph from the bytes or text of a file, of any format of {@link IMPORT_FORMATS}; several tables of CSV that belong
 * together are given as a list. newsgraph JSON comes back as it was, facts are built. All others become entities, relations and
 * statements that rest on the file itself: an article named `import:…`, in which each node and edge is a line with everything
 * the file says of it. What has no place in a graph is told in `problems`.
 * @throws ImportError, with position and remedy, for whatever cannot be read whole; nothing is loaded then.
 */
export function importGraph(
  data: Uint8Array | string | readonly (Uint8Array | string)[],
  options: ImportOptions = {},
): ImportedGraph {
  const texts = (typeof data === "string" || data instanceof Uint8Array ? [data] : data).map(decodeText);
  const format = options.format ?? recogniseFormat(texts, options.columns);
  const problems = new ImportProblems();
  try {
    return { graph: read(texts, format, options, problems), format, problems: problems.list() };
  } catch (error) {
    throw toImportError(error);
  }
}

function toImportError(error: unknown): unknown {
  if (error instanceof ImportError) return error;
  if (error instanceof FormatError) {
    return formatError(error);
  }
  // What engines throw where a text or list outgrows them.
  if (error instanceof RangeError) {
    return new ImportError(`the file is too large or too deep (${error.message})`, "take a part of the graph");
  }
  return error;
}

/** What a file of newsgraph's own is not, for people. */
function formatError({ message }: FormatError, position?: ImportPosition): ImportError {
  const reason = message.includes("this version of newsgraph reads") ? "wrong-version" : "invalid";
  const remedy = "make the file again with this version of newsgraph";
  return new ImportError(message.replace(/^fromJson: /, ""), remedy, position, reason);
}

function read(
  texts: readonly string[],
  format: ImportFormatId,
  options: ImportOptions,
  problems: ImportProblems,
): NewsGraph {
  const [text = ""] = texts;
  if (texts.length !== 1 && format !== "csv") {
    throw new ImportError("several files are given that are no tables of CSV", "import one file at a time");
  }
  if (format === "json") return fromJson(parseJson(text));
  if (format === "facts") return readFactLines(text, problems);
  const { label } = IMPORT_FORMATS.find(({ id }) => id === format)!;
  const { name = label, kind = "group" } = options;
  return fromJson(assembleImport(readRaw(texts, format, options, problems), { name, label, format, kind }, problems));
}

function readRaw(
  texts: readonly string[],
  format: ImportFormatId,
  { columns = {} }: ImportOptions,
  problems: ImportProblems,
): RawGraph {
  const [text = ""] = texts;
  if (format === "gexf") return readGexf(text, problems);
  if (format === "graphml") return readGraphml(text, problems);
  if (format === "graphology") return readJsonGraph(parseJson(text), problems);
  if (format === "ftm") return readFtm(text, problems);
  return readCsvTables(texts, columns, problems);
}

function readFactLines(text: string, problems: ImportProblems): NewsGraph {
  const builder = createGraphBuilder();
  let line = 0;
  for (const source of text.split("\n")) {
    line += 1;
    if (source.trim() === "") continue;
    try {
      builder.add(parseFacts(parseJson(source, line)));
    } catch (error) {
      if (error instanceof FormatError) throw formatError(error, { line });
      throw error;
    }
  }
  const graph = builder.build();
  for (const { code, message } of graph.problems) problems.add(code, message);
  return graph;
}

const KNOWN = IMPORT_FORMATS.map(({ label }) => label).join(", ");

/**
 * The format of a file, by its content.
 * @throws ImportError for a file of none.
 */
function recogniseFormat(texts: readonly string[], columns: CsvColumns | undefined): ImportFormatId {
  const [text = ""] = texts;
  const start = text.slice(0, 1 << 16).trimStart();
  if (start.startsWith("<")) return recogniseXml(start);
  if (start.startsWith("{") || start.startsWith("[")) return recogniseJson(text, start);
  if (texts.length > 0 && texts.every((each) => looksLikeCsv(each, columns))) return "csv";
  const problem = start === "" ? "the file is empty" : "the file is of no format that is known";
  const remedy = `read are ${KNOWN}; a CSV file needs a header with source and target, or id and label`;
  throw new ImportError(problem, remedy, undefined, "unknown-format");
}

function recogniseXml(start: string): ImportFormatId {
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, ""))?.[1];
  if (root === "gexf" || root === "graphml") return root;
  throw new ImportError(
    `the XML is no graph: its root is <${(root ?? "").slice(0, 60)}>`,
    "read are GEXF and GraphML",
    undefined,
    "unknown-format",
  );
}

function recogniseJson(text: string, start: string): ImportFormatId {
  const firstLine = text.trimStart().split("\n", 1)[0]!;
  const head = start.slice(0, 4096);
  if (/^\{\s*"format"\s*:\s*"facts\//.test(head)) return "facts";
  if (/^\{\s*"format"\s*:/.test(head)) return "json";
  if (/"schema"\s*:\s*"/.test(firstLine) && /"properties"\s*:/.test(firstLine)) return "ftm";
  const value = parseJson(isJsonLines(text) ? firstLine : text);
  const has = (key: string) => typeof value === "object" && value !== null && Object.hasOwn(value, key);
  if (has("format")) return (value as { format: unknown }).format === FACTS_FORMAT ? "facts" : "json";
  if (has("schema") && has("properties")) return "ftm";
  if (has("nodes")) return "graphology";
  throw new ImportError("the JSON holds no graph", `read are ${KNOWN}`, { line: 1 }, "unknown-format");
}

/** True where the first line is an object of its own and another line follows. */
function isJsonLines(text: string): boolean {
  const lines = text.trimStart().split("\n", 2);
  return lines.length === 2 && lines[0]!.trimEnd().endsWith("}") && lines[1]!.trimStart().startsWith("{");
}
