import { LINK_KINDS } from "../graph-elements.js";
import { FTM_ARTICLES, FTM_EDGES, FTM_KINDS } from "./ftm-schemata.js";
import { ImportError, type ImportProblems } from "./import-error.js";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.js";
import { parseJson } from "./read-json-graph.js";

type FtmEntity = { id: string; schema: string; properties: ReadonlyMap<string, readonly string[]>; line: number };

/**
 * Entities of FollowTheMoney, JSON Lines. Things are nodes, intervals with two ends are edges, an occupancy is an office of the
 * organization of its position, articles keep their text; what newsgraph exported as statements comes back as statements. Of
 * schemata unknown, those with a name are nodes.
 * @throws ImportError with the line for what is no entity, an id given twice or a reference to nothing.
 */
export function readFtm(text: string, problems: ImportProblems): RawGraph {
  const entities = new Map<string, FtmEntity>();
  let line = 0;
  for (const source of text.split("\n")) {
    line += 1;
    if (source.trim() === "") continue;
    const entity = parseEntity(parseJson(source, line), line);
    if (entities.has(entity.id)) {
      throw new ImportError(
        `the entity ${JSON.stringify(entity.id)} is given twice`,
        "aggregate the file first (ftm aggregate)",
        { line },
      );
    }
    entities.set(entity.id, entity);
  }
  return new FtmReader(entities, problems).read();
}

function parseEntity(value: unknown, line: number): FtmEntity {
  const { id, schema, properties } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (
    typeof id !== "string" ||
    id === "" ||
    typeof schema !== "string" ||
    typeof properties !== "object" ||
    properties === null
  ) {
    throw new ImportError(
      "this is no entity of FollowTheMoney",
      'each line is one object with "id", "schema" and "properties"',
      { line },
    );
  }
  const lists = Object.entries(properties).map(([name, values]): [string, string[]] => {
    const list: unknown[] = Array.isArray(values) ? values : [values];
    return [name, list.filter((item) => typeof item === "string" || typeof item === "number").map(String)];
  });
  return { id, schema, properties: new Map(lists), line };
}

const STATEMENT_SUMMARY = /^(\w+), (\w+)$/;

class FtmReader {
  readonly #entities: ReadonlyMap<string, FtmEntity>;
  readonly #problems: ImportProblems;
  readonly #graph: RawGraph = { nodes: [], edges: [] };
  /** The events that links of the roles of statements lead from. */
  readonly #statements = new Set<string>();

  constructor(entities: ReadonlyMap<string, FtmEntity>, problems: ImportProblems) {
    this.#entities = entities;
    this.#problems = problems;
  }

  read(): RawGraph {
    for (const entity of this.#entities.values()) {
      const subject = entity.schema === "UnknownLink" ? this.#entities.get(first(entity, "subject") ?? "") : undefined;
      const isLink = (LINK_KINDS as readonly (string | undefined)[]).includes(first(entity, "role"));
      if (subject?.schema === "Event" && isLink) this.#statements.add(subject.id);
    }
    for (const entity of this.#entities.values()) {
      if (
        entity.schema === "Event" &&
        STATEMENT_SUMMARY.test(first(entity, "summary") ?? "") &&
        first(entity, "proof")
      ) {
        this.#statements.add(entity.id);
      }
    }
    for (const entity of this.#entities.values()) this.#add(entity);
    return this.#graph;
  }

  #add(entity: FtmEntity): void {
    const { schema, line } = entity;
    const edge = Object.hasOwn(FTM_EDGES, schema) ? FTM_EDGES[schema] : undefined;
    if (this.#statements.has(entity.id)) this.#addStatement(entity);
    else if (FTM_ARTICLES.has(schema)) this.#addArticle(entity);
    else if (schema === "Mention") this.#addMention(entity);
    else if (schema === "Occupancy") this.#addOccupancy(entity);
    else if (schema === "Position") return;
    else if (edge !== undefined) this.#addEdges(entity, edge.from, edge.to, edge.type);
    else if (first(entity, "name") ?? first(entity, "title") ?? first(entity, "caption")) this.#addNode(entity);
    else
      this.#problems.add(
        "schema",
        `entities of the schema ${JSON.stringify(schema.slice(0, 60))} without a name are left out`,
        line,
      );
  }

  #addNode(entity: FtmEntity): void {
    const { id, schema, line } = entity;
    const kind = Object.hasOwn(FTM_KINDS, schema) ? FTM_KINDS[schema]! : schema;
    const wikidata = (entity.properties.get("wikidataId") ?? []).map((q) => `https://www.wikidata.org/entity/${q}`);
    const same = [...wikidata, ...(entity.properties.get("wikipediaUrl") ?? [])];
    const node: RawNode = {
      id,
      label: first(entity, "name") ?? first(entity, "title") ?? first(entity, "caption"),
      attributes: [
        ["kind", kind],
        [
          "aliases",
          [...(entity.properties.get("name") ?? []).slice(1), ...(entity.properties.get("alias") ?? [])].join(" | "),
        ],
        ["same", same.join(" | ")],
        ...others(entity, ["name", "title", "alias", "wikidataId", "wikipediaUrl", "full", "fileName"]),
      ],
      line,
    };
    this.#graph.nodes.push(node);
    for (const involved of [
      ...(entity.properties.get("involved") ?? []),
      ...(entity.properties.get("organizer") ?? []),
    ]) {
      this.#graph.edges.push({
        source: involved,
        target: id,
        attributes: [["type", "participant-in"]],
        directed: true,
        line,
      });
    }
  }

  #addArticle(entity: FtmEntity): void {
    const language = first(entity, "language");
    const attributes: [string, string | undefined][] = [
      ["kind", "article"],
      ["date", first(entity, "publishedAt") ?? first(entity, "date")],
      ["language", language === "deu" ? "de" : language === "eng" ? "en" : undefined],
      ["source", first(entity, "publisher")],
      ["url", first(entity, "sourceUrl")],
      ["text", first(entity, "bodyText")],
    ];
    this.#graph.nodes.push({
      id: entity.id,
      label: first(entity, "title") ?? first(entity, "name") ?? first(entity, "fileName"),
      attributes: attributes.filter((pair): pair is [string, string] => pair[1] !== undefined),
      line: entity.line,
    });
  }

  #addMention(entity: FtmEntity): void {
    const document = this.#entities.get(first(entity, "document") ?? "");
    const resolved = first(entity, "resolved");
    if (document === undefined || !FTM_ARTICLES.has(document.schema) || resolved === undefined) return;
    this.#edge(entity, document.id, resolved, [["kind", "mentions"]]);
  }

  #addStatement(entity: FtmEntity): void {
    const [, type, medium] = STATEMENT_SUMMARY.exec(first(entity, "summary") ?? "") ?? [];
    const attributes: [string, string | undefined][] = [
      ["kind", "statement"],
      ["statementType", type],
      ["medium", medium],
      ["date", first(entity, "date")],
    ];
    this.#graph.nodes.push({
      id: entity.id,
      label: first(entity, "description") ?? first(entity, "name"),
      attributes: attributes.filter((pair): pair is [string, string] => pair[1] !== undefined),
      line: entity.line,
    });
    for (const article of entity.properties.get("proof") ?? []) {
      this.#graph.edges.push({
        source: entity.id,
        target: article,
        attributes: [["kind", "in"]],
        directed: true,
        line: entity.line,
      });
    }
  }

  #addOccupancy(entity: FtmEntity): void {
    const position = this.#entities.get(first(entity, "post") ?? "");
    if (position === undefined) throw this.#dangling(entity, first(entity, "post"));
    const role: [string, string] = ["role", first(position, "name") ?? ""];
    for (const holder of entity.properties.get("holder") ?? []) {
      const attributes: [string, string][] = [
        ["type", "holds-office"],
        role,
        ...others(entity, ["holder", "post", "role"]),
      ];
      this.#edge(entity, holder, first(position, "organization"), attributes);
    }
  }

  #addEdges(entity: FtmEntity, from: string, to: string, type: string): void {
    const role = first(entity, "role") ?? first(entity, "relationship");
    const link = LINK_KINDS.find((kind) => kind === role);
    const called = type === "other" ? (role ?? entity.schema) : type;
    const own = [from, to, ...(type === "other" ? ["role"] : [])];
    const words: [string, string][] =
      link === undefined ? [["type", called], ...others(entity, own)] : [["kind", link]];
    for (const source of entity.properties.get(from) ?? []) {
      for (const target of entity.properties.get(to) ?? []) this.#edge(entity, source, target, words);
    }
  }

  #edge(entity: FtmEntity, source: string, target: string | undefined, attributes: [string, string][]): void {
    for (const end of [source, target]) {
      if (end !== undefined && !this.#entities.has(end)) throw this.#dangling(entity, end);
    }
    const edge: RawEdge = { source, target, attributes, directed: true, line: entity.line };
    this.#graph.edges.push(edge);
  }

  #dangling({ id, line }: FtmEntity, end: string | undefined): ImportError {
    return new ImportError(
      `the entity ${JSON.stringify(id)} refers to ${JSON.stringify(end ?? "")}, which the file does not have`,
      "add the entity or take the reference out",
      { line },
    );
  }
}

function first({ properties }: FtmEntity, name: string): string | undefined {
  return properties.get(name)?.find((value) => value.trim() !== "");
}

function others({ properties }: FtmEntity, but: readonly string[]): [string, string][] {
  const kept = [...properties].filter(([name, values]) => !but.includes(name) && values.length > 0);
  return kept.map(([name, values]): [string, string] => [name, values.join(" | ")]);
}
