import {
  ENTITY_KINDS,
  type EntityKind,
  findPloverScore,
  GRAPH_FORMAT,
  type GraphArticle,
  type GraphEntity,
  type GraphFile,
  type GraphRelation,
  type GraphStatement,
  isModeOf,
  LANGUAGES,
  type Language,
  MEDIA,
  type Medium,
  type RelationType,
  type Span,
  STATEMENT_TYPES,
  STATUSES,
  type StatementType,
  type Status,
  stableId,
} from "@newsgraph/schema";
import { sortedBy } from "../compare.js";
import { toNmtoken } from "../export/graphml.js";
import { articleNode, LINK_KINDS, type LinkKind } from "../graph-elements.js";
import { dateOf, readDate } from "./import-dates.js";
import type { ImportProblems } from "./import-error.js";
import { attribute, checkRawGraph, type RawAttribute, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.js";
import { onOneLine, SourceText } from "./source-text.js";
import { findKind, findRelationType } from "./vocabulary-words.js";

/** How a foreign graph becomes one of ours. */
export type AssembleOptions = {
  /** What the file is called. */
  name: string;
  /** What its format is called, for people; and its id, for rules. */
  label: string;
  format: string;
  /** The kind of nodes that say none that is known. */
  kind: EntityKind;
};

/** A line of a source article, by the number of the article until all have their names. */
type Place = Span & { part: number };

const KIND_ATTRIBUTES = ["kind", "type", "category", "class", "schema", "labels", "group", "art", "typ"];
const LABEL_ATTRIBUTES = ["label", "name", "title", "bezeichnung", "titel"];
const TYPE_ATTRIBUTES = [
  "relationtype",
  "type",
  "label",
  "relation",
  "relationship",
  "kind",
  "role",
  "predicate",
  "name",
];

/**
 * A graph of the vocabulary from one of none. What newsgraph exports comes back as what it was, as far as the format holds
 * it: articles (without their text), entities, statements, relations. Every other node is an entity, every other edge a
 * relation, of the type that its words name, else `other` with its words as predicate. Each has its line in a source article,
 * where all attributes stand that have no place elsewhere.
 * @throws ImportError for ids given twice and edges that lead nowhere.
 */
export function assembleImport(raw: RawGraph, options: AssembleOptions, problems: ImportProblems): GraphFile {
  checkRawGraph(raw);
  return new Assembly(options, problems).assemble(raw);
}

class Assembly {
  readonly #options: AssembleOptions;
  readonly #problems: ImportProblems;
  readonly #source: SourceText;
  readonly #articles = new Map<string, GraphArticle>();
  readonly #entities = new Map<string, { entity: GraphEntity; at: Place; known: Set<string> }>();
  readonly #statements = new Map<string, { statement: GraphStatement; at: Place }>();
  readonly #relations = new Map<string, { relation: GraphRelation; at: Place[]; confidence: number }>();
  readonly #labels = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #articleIds = new Set<string>();

  constructor(options: AssembleOptions, problems: ImportProblems) {
    this.#options = options;
    this.#problems = problems;
    this.#source = new SourceText(options.name, options.label);
  }

  assemble({ nodes, edges }: RawGraph): GraphFile {
    for (const node of nodes) if (kindWord(node) === "article") this.#addArticle(node);
    for (const node of nodes) {
      const kind = kindWord(node);
      if (kind === "statement") this.#addStatement(node);
      else if (kind !== "article") this.#addEntity(node);
    }
    for (const edge of edges) this.#addEdge(edge);
    return this.#finish();
  }

  #addArticle({ id: key, label, attributes }: RawNode): void {
    const own = ownId(key, attributes);
    const id = this.#freeArticleId(own.startsWith(ARTICLE) ? own.slice(ARTICLE.length) : own);
    const title = label ?? attribute(attributes, ...LABEL_ATTRIBUTES);
    const language = attribute(attributes, "language");
    const date = readDate(attribute(attributes, "date"));
    const source = attribute(attributes, "source");
    const url = attribute(attributes, "url");
    const text = attribute(attributes, "text") ?? title ?? "";
    this.#labels.set(key, title ?? id);
    this.#articles.set(key, {
      id,
      ...(title !== undefined && title !== id && { title }),
      ...(date !== undefined && { date }),
      language: (LANGUAGES as readonly (string | undefined)[]).includes(language) ? (language as Language) : "und",
      ...(source !== undefined && { source }),
      ...(url !== undefined && { url }),
      text,
      sentences: text === "" ? [] : [{ from: 0, to: text.length }],
      times: [],
    });
  }

  #freeArticleId(id: string): string {
    const free = id === "" || this.#articleIds.has(id) ? stableId("import:", id, this.#articleIds.size) : id;
    this.#articleIds.add(free);
    return free;
  }

  #addEntity({ id: key, label, attributes, line }: RawNode): void {
    const name = onOneLine(label ?? attribute(attributes, ...LABEL_ATTRIBUTES) ?? key) || "?";
    const kind = this.#kindOf(attributes, line);
    const id = this.#freeId(ownId(key, attributes), "e", kind, name);
    const at = this.#source.addLine(`${name} (${kind})${details(attributes, [...LABEL_ATTRIBUTES, "kind"])}`);
    const list = (...names: string[]) =>
      (attribute(attributes, ...names) ?? "").split(" | ").filter((item) => item !== "");
    const aliases = [...new Set(list("aliases", "alias"))].filter((alias) => alias !== name).sort();
    const same = [...new Set(list("same", "sameas"))].sort();
    this.#labels.set(key, name);
    const entity: GraphEntity = { id, kind, name, aliases, ...(same.length > 0 && { same }), mentions: [], merges: [] };
    this.#entities.set(key, { entity, at, known: new Set() });
  }

  #kindOf(attributes: readonly RawAttribute[], line: number | undefined): EntityKind {
    const words: string[] = [];
    for (const name of KIND_ATTRIBUTES) {
      const word = attribute(attributes, name);
      if (word === undefined) continue;
      const kind = findKind(word);
      if (kind !== undefined) return kind;
      words.push(word.slice(0, 60));
    }
    const said =
      words[0] === undefined ? "no kind" : `the kind ${JSON.stringify(words[0])}, which is none that is known`;
    this.#problems.add(
      "kind",
      `nodes with ${said} are taken for ${this.#options.kind}; known are ${ENTITY_KINDS.join(", ")}`,
      line,
    );
    return this.#options.kind;
  }

  /** The id that the file gives, where a graph can have it. */
  #freeId(key: string, prefix: string, ...parts: readonly string[]): string {
    const isUsable = key !== "" && !key.startsWith("article:") && !(key in Object.prototype) && !this.#ids.has(key);
    const id = isUsable ? key : stableId(prefix, "import", key, ...parts);
    this.#ids.add(id);
    return id;
  }

  #addStatement({ id: key, label, attributes }: RawNode): void {
    const quote = onOneLine(label ?? attribute(attributes, ...LABEL_ATTRIBUTES) ?? key);
    const at = this.#source.addLine(`„${quote}“${details(attributes, [...LABEL_ATTRIBUTES, "kind"])}`);
    const known = <T extends string>(value: string | undefined, values: readonly T[], fallback: T) =>
      values.find((each) => each === value) ?? fallback;
    const date = readDate(attribute(attributes, "date"));
    this.#labels.set(key, quote);
    const statement: GraphStatement = {
      id: this.#freeId(ownId(key, attributes), "s", quote),
      type: known<StatementType>(attribute(attributes, "statementtype"), STATEMENT_TYPES, "Reported"),
      medium: known<Medium>(attribute(attributes, "medium"), MEDIA, "Speech"),
      quote: [{ from: at.from + 1, to: at.from + 1 + quote.length }],
      cue: [],
      frame: [],
      about: [],
      ...(date !== undefined && { date }),
      confidence: share(attribute(attributes, "confidence")),
      rule: this.#rule,
      article: "",
    };
    this.#statements.set(key, { statement, at });
  }

  get #rule(): string {
    return `import-${this.#options.format}`;
  }

  #addEdge(edge: RawEdge): void {
    const kind = attribute(edge.attributes, "kind") ?? edge.label;
    const link = LINK_KINDS.find((each) => each === kind);
    if (link !== undefined && this.#addLink(edge, link)) return;
    const { source, target, line } = edge;
    const isEntity = (end: string | undefined) => end === undefined || this.#entities.has(end);
    if (!isEntity(source) || !isEntity(target) || (source === undefined && target === undefined)) {
      this.#problems.add(
        "edge",
        "edges from or to articles and statements that are no link of them are left out",
        line,
      );
      return;
    }
    this.#addRelation(edge);
  }

  /** True where the edge is a link of a statement or article. */
  #addLink({ source = "", target = "" }: RawEdge, link: LinkKind): boolean {
    const entity = this.#entities.get(target);
    const statement = this.#statements.get(source)?.statement;
    const article = this.#articles.get(link === "mentions" ? source : target);
    if (link === "mentions") {
      if (entity === undefined || article === undefined) return false;
      entity.known.add(article.id);
      return true;
    }
    if (statement === undefined) return false;
    if (link === "in") {
      const date = article?.date;
      if (date !== undefined) statement.date ??= date;
      return article !== undefined;
    }
    if (entity === undefined) return false;
    const { id } = entity.entity;
    if (link === "about") statement.about.push(id);
    else if (link === "via") statement.via = id;
    else statement[link] = { spans: [], entity: id };
    return true;
  }

  #addRelation({ id: key, source, target, label, attributes, directed, line }: RawEdge): void {
    if (!directed)
      this.#problems.add("undirected", "edges without a direction are kept as from their source to their target", line);
    const { type, mode, predicate, role } = relationWords(label, attributes);
    const name = (end: string | undefined) => (end === undefined ? "?" : this.#labels.get(end)!);
    const arrow = directed ? "→" : "–";
    const words = onOneLine(role ?? predicate ?? (mode === undefined ? type : `${type}/${mode}`));
    const told = attributes.filter(([, value]) => onOneLine(value) !== words);
    const shown = details(told, ["kind", "relation", "relationtype", "mode", "predicate", "role", "label", "evidence"]);
    const at = this.#source.addLine(`${name(source)} ${arrow} ${name(target)}: ${words}${shown}`);
    const ends = [source, target].map((end) => (end === undefined ? [] : [this.#entities.get(end)!.entity.id]));
    const group = attribute(attributes, "relation");
    const known = group === undefined ? undefined : this.#relations.get(group);
    if (known !== undefined && known.relation.type === type) {
      for (const [index, side] of (["from", "to"] as const).entries()) {
        known.relation[side] = [...new Set([...known.relation[side], ...ends[index]!])].sort();
      }
      known.at.push(at);
      return;
    }
    const status = attribute(attributes, "status");
    // An export of ours has the days of its articles as start and end where the relation itself has no date.
    const date = group === undefined ? dateOf(attributes) : readDate(attribute(attributes, "date"));
    const score = findPloverScore(type, mode);
    const id =
      group ?? key ?? stableId("r", "import", source ?? null, target ?? null, type, words, this.#relations.size);
    const free = this.#relations.has(id) ? stableId("r", "import", id, this.#relations.size) : id;
    const relation: GraphRelation = {
      id: free,
      type,
      ...(mode !== undefined && { mode }),
      ...(predicate !== undefined && { predicate }),
      ...(role !== undefined && { role }),
      from: ends[0]!,
      to: ends[1]!,
      status: STATUSES.find((each): each is Status => each === status) ?? "asserted",
      ...(date !== undefined && { date }),
      ...(score !== undefined && { score }),
      evidence: [],
    };
    this.#relations.set(free, { relation, at: [at], confidence: share(attribute(attributes, "confidence")) });
  }

  #finish(): GraphFile {
    const sources = this.#source.articles();
    const idOf = ({ part }: Place) => sources[part]!.id;
    const entities = [...this.#entities].map(([key, { entity, at, known }]): GraphEntity => {
      const article = idOf(at);
      const local = key === "" ? entity.id : key;
      const elsewhere = [...known].map((id) => ({ article: id, entity: entity.id, reason: "import", score: 1 }));
      return {
        ...entity,
        mentions: [{ from: at.from, to: at.from + entity.name.length, form: "named", article, entity: local }],
        merges: [{ article, entity: local, reason: "import", score: 1 }, ...elsewhere],
      };
    });
    const statements = [...this.#statements.values()].map(({ statement, at }) => ({
      ...statement,
      about: [...new Set(statement.about)].sort(),
      article: idOf(at),
    }));
    const relations = [...this.#relations.values()].map(({ relation, at, confidence }) => ({
      ...relation,
      evidence: at.map((place) => ({
        article: idOf(place),
        from: place.from,
        to: place.to,
        confidence,
        rule: this.#rule,
      })),
    }));
    return {
      format: GRAPH_FORMAT,
      articles: sortedBy([...this.#articles.values(), ...sources], ({ id }) => id),
      entities: sortedBy(entities, ({ id }) => id),
      statements: sortedBy(statements, ({ id }) => id),
      relations: sortedBy(relations, ({ id }) => id),
    };
  }
}

const ARTICLE = articleNode("");

/** The id in the graph that a node of an export of ours had, where the format writes ids another way; else the node's own. */
function ownId(key: string, attributes: readonly RawAttribute[]): string {
  const told = attribute(attributes, "id");
  if (told === undefined) return key;
  return toNmtoken(told) === key || toNmtoken(articleNode(told)) === key ? told : key;
}

function kindWord({ attributes }: RawNode): string | undefined {
  return attribute(attributes, "kind");
}

/** What an edge is called: a type of the vocabulary with its mode, predicate and role, or `other` with its words as predicate. */
function relationWords(
  label: string | undefined,
  attributes: readonly RawAttribute[],
): { type: RelationType; mode?: string; predicate?: string; role?: string } {
  const predicate = attribute(attributes, "predicate");
  const role = attribute(attributes, "role");
  const told = { ...(predicate !== undefined && { predicate }), ...(role !== undefined && { role }) };
  const candidates = [...TYPE_ATTRIBUTES.map((name) => attribute(attributes, name)), label].filter(
    (word) => word !== undefined,
  );
  for (const words of candidates) {
    const found = findRelationType(words);
    if (found === undefined) continue;
    const mode = found.mode ?? attribute(attributes, "mode");
    return { type: found.type, ...(mode !== undefined && isModeOf(found.type, mode) && { mode }), ...told };
  }
  const words = predicate ?? label ?? candidates[0];
  return {
    type: "other",
    ...(words !== undefined && { predicate: onOneLine(words) }),
    ...(role !== undefined && { role }),
  };
}

function share(text: string | undefined): number {
  const value = Number(text ?? 1);
  return value >= 0 && value <= 1 ? value : 1;
}

/** What else a file says of an element, as text behind it. */
function details(attributes: readonly RawAttribute[], but: readonly string[]): string {
  const shown = attributes.filter(([name, value]) => !but.includes(name.toLowerCase()) && value.trim() !== "");
  return shown.map(([name, value]) => `; ${onOneLine(name)}: ${onOneLine(value)}`).join("");
}
