import { FormatError, type GraphFile, parseGraphFile } from "@newsgraph/schema";
import { compareText } from "./compare.js";
import { NewsGraph } from "./news-graph.js";

const LISTS = ["articles", "entities", "statements", "relations"] as const;

/**
 * The graph as JSON in pieces, one record a line: joined they are {@link toJson}. For graphs too large for one string.
 */
export function* toJsonChunks(graph: NewsGraph): Generator<string> {
  const { file } = graph;
  yield `{"format":${JSON.stringify(file.format)}`;
  for (const list of LISTS) {
    yield `,\n"${list}":[`;
    for (const [index, record] of file[list].entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(record)}`;
    yield "\n]";
  }
  yield "}\n";
}

/** The graph as JSON of format newsgraph/1, one record a line. Equal graphs give equal bytes; {@link fromJson} reads it back. */
export function toJson(graph: NewsGraph): string {
  return [...toJsonChunks(graph)].join("");
}

/**
 * Reads a graph from its JSON text or from the value that such text parses to. The lists are put in the order of their ids,
 * so that writing the graph gives the same bytes whatever program wrote it.
 * @throws FormatError where the text is no JSON, is of another version, or does not hold a graph: a shape that is wrong,
 * an id given twice, a reference to nothing, a span outside its text, a key that would change JavaScript's objects.
 */
export function fromJson(source: unknown): NewsGraph {
  const value = typeof source === "string" ? parseText(source) : source;
  refuseProtoKeys(value);
  const file = parseGraphFile(value);
  checkSpans(file);
  checkIds(file);
  for (const list of LISTS) (file[list] as { id: string }[]).sort((a, b) => compareText(a.id, b.id));
  return new NewsGraph(file);
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    throw new FormatError(`fromJson: the text is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Keys that no graph has, and with which objects that copy others go wrong. */
function refuseProtoKeys(value: unknown): void {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === "object" && item !== null) open.push(item);
      continue;
    }
    for (const key of Object.keys(next)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype") {
        throw new FormatError(`fromJson: the data has a key ${JSON.stringify(key)}, which no graph has; it is refused`);
      }
      const item = (next as Record<string, unknown>)[key];
      if (typeof item === "object" && item !== null) open.push(item);
    }
  }
}

function checkSpans(file: GraphFile): void {
  const lengths = new Map(file.articles.map(({ id, text }) => [id, text.length]));
  const check = (article: string, spans: readonly { to: number }[] | undefined, owner: string) => {
    const length = lengths.get(article)!;
    if (spans?.some(({ to }) => to > length)) {
      throw new FormatError(
        `fromJson: ${owner} has a span beyond the ${length} code units of article ${JSON.stringify(article)}`,
      );
    }
  };
  for (const { id, sentences, times } of file.articles) {
    check(id, sentences, "the article's list of sentences");
    check(id, times, "the article's list of times");
  }
  for (const { id, mentions } of file.entities) {
    for (const mention of mentions) check(mention.article, [mention], `entity ${id}`);
  }
  for (const { id, article, quote, cue, frame, speaker, addressee } of file.statements) {
    for (const spans of [quote, cue, frame, speaker?.spans, addressee?.spans]) check(article, spans, `statement ${id}`);
  }
  for (const { id, evidence } of file.relations) {
    for (const one of evidence) check(one.article, [one], `relation ${id}`);
  }
}

/**
 * Entities and statements are nodes of one graph, so that no id may stand for one of each. An id that every JavaScript object
 * has as a key is refused: graphology keeps neighbours in plain objects, which such a node would change for the whole program.
 */
function checkIds(file: GraphFile): void {
  const entities = new Set(file.entities.map(({ id }) => id));
  for (const { id } of file.statements) {
    if (entities.has(id))
      throw new FormatError(`fromJson: the id ${JSON.stringify(id)} is an entity and a statement; ids must differ`);
  }
  for (const id of [...entities, ...file.statements.map((statement) => statement.id)]) {
    if (id in Object.prototype) {
      throw new FormatError(
        `fromJson: the id ${JSON.stringify(id)} is a name of JavaScript's own, which no node may have; give it another`,
      );
    }
    if (id.startsWith("article:")) {
      throw new FormatError(
        `fromJson: the id ${JSON.stringify(id)} begins with "article:", which is kept for the nodes of articles`,
      );
    }
  }
}
