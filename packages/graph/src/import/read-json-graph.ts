import { ImportError, type ImportProblems, positionOf } from "./import-error.js";
import type { RawAttribute, RawEdge, RawGraph, RawNode } from "./raw-graph.js";

/**
 * The value of JSON text.
 * @throws ImportError with the position where it is none.
 */
export function parseJson(text: string, line?: number): unknown {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const position = line === undefined ? positionOf(text, deep) : { line };
    throw new ImportError(`the JSON is nested more than ${DEEPEST} deep`, "this is no graph file", position);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : undefined);
    const found = offset === undefined ? undefined : positionOf(text, Number(offset));
    const position = line !== undefined ? { line } : found;
    const problem = message
      .replace(/ in JSON at position.*$/, "")
      .replace(/ \(line.*\)$/, "")
      .slice(0, 200);
    throw new ImportError(
      `this is no JSON (${problem})`,
      "the file is cut off or damaged: save it again from the program that made it",
      position,
    );
  }
}

/** Lists and objects within each other beyond which a file is refused: engines need minutes for what no graph has. */
const DEEPEST = 200;

/** Where JSON text is nested too deep; brackets within strings do not count. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
    }
  }
  return undefined;
}

const QUOTE = 0x22;

/** Where the string that begins at `start` ends; the end of the text where it does not. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A graph in JSON as graphology writes it (`nodes` and `edges` with `key` and `attributes`), or in the related form of D3 and
 * NetworkX (`nodes` and `links` with `id` and attributes beside it).
 * @throws ImportError for lists that are missing and for nodes and edges of another shape.
 */
export function readJsonGraph(value: unknown, problems: ImportProblems): RawGraph {
  const nodes = isItem(value) ? value.nodes : undefined;
  const edges = isItem(value) ? (value.edges ?? value.links ?? []) : undefined;
  if (!isItem(value) || !Array.isArray(nodes) || !Array.isArray(edges)) {
    throw new ImportError(
      "the JSON has no lists of nodes and edges",
      'write {"nodes": [{"key": …}], "edges": [{"source": …, "target": …}]}',
    );
  }
  const options = isItem(value.options) ? value.options : {};
  const isDirected = options.type !== "undirected" && value.directed !== false;
  return {
    nodes: nodes.map((node, index): RawNode => {
      const id = isItem(node) ? text(node.key ?? node.id) : undefined;
      if (!isItem(node) || id === undefined) throw malformed("node", index, "a key");
      return { id, attributes: attributesOf(node, ["key", "id"], problems) };
    }),
    edges: edges.map((edge, index): RawEdge => {
      const source = isItem(edge) ? end(edge.source) : undefined;
      const target = isItem(edge) ? end(edge.target) : undefined;
      if (!isItem(edge) || source === undefined || target === undefined)
        throw malformed("edge", index, "a source and a target");
      return {
        id: text(edge.key ?? edge.id),
        source,
        target,
        attributes: attributesOf(edge, ["key", "id", "source", "target", "undirected"], problems),
        directed: isDirected && edge.undirected !== true,
      };
    }),
  };
}

/** D3 replaces the id of an end by its node. */
const end = (value: unknown) => text(isItem(value) ? (value.key ?? value.id) : value);

function text(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

function malformed(what: string, index: number, lacking: string): ImportError {
  return new ImportError(
    `${what} ${index + 1} of the list is no object with ${lacking}`,
    `give each ${what} ${lacking}`,
  );
}

function attributesOf(item: Item, own: readonly string[], problems: ImportProblems): RawAttribute[] {
  const given = isItem(item.attributes)
    ? Object.entries(item.attributes)
    : Object.entries(item).filter(([name]) => !own.includes(name) && name !== "attributes");
  const attributes: RawAttribute[] = [];
  for (const [name, value] of given) {
    const written = valueText(value);
    if (written !== undefined) attributes.push([name, written]);
    else if (value !== null)
      problems.add(
        "attribute",
        `the attribute ${JSON.stringify(name.slice(0, 80))} is left out: it is no text or number`,
      );
  }
  return attributes;
}

/** A value as text: text, finite numbers, truth values, and lists of them. */
function valueText(value: unknown): string | undefined {
  if (typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return text(value);
  const items = value.map((item) => (typeof item === "boolean" ? String(item) : text(item)));
  return items.length > 0 && items.every((item) => item !== undefined) ? items.join(" | ") : undefined;
}
