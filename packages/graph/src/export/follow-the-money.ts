import {
  type EntityKind,
  type GraphEntity,
  type GraphFile,
  type GraphRelation,
  type GraphStatement,
  isActorKind,
  stableId,
} from "@newsgraph/schema";
import { articleNode, relationEdges, relationLabel, shortLabel } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { passagesOf } from "../query/passages.js";
import { quoteText } from "../quote-text.js";
import { toPlainText } from "./plain-text.js";

/** The schema of FollowTheMoney that stands for a kind of entity; a group has no form of its own that is known. */
export const FTM_SCHEMATA: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  organization: "Organization",
  state: "PublicBody",
  group: "LegalEntity",
  place: "Address",
  event: "Event",
  work: "Document",
};

type FtmValues = Readonly<Record<string, readonly (string | undefined)[]>>;

/**
 * The graph as entities of FollowTheMoney (https://followthemoney.tech), JSON Lines, one entity a line. Entities, articles
 * (`Article`) and their `Mention`s; statements are `Event`s that `UnknownLink`s of the roles speaker, addressee, about and via
 * lead to; of relations, offices are `Position` and `Occupancy`, memberships `Membership`, kinship `Family`, all others
 * `UnknownLink` with what they are called as role, or `Event` where one end is missing. Each names the articles that prove it
 * and quotes their sentences.
 */
export function* toFtmChunks(graph: NewsGraph): Generator<string> {
  const { file } = graph;
  for (const { id, title, date, language, source, url, text } of file.articles) {
    yield line(articleNode(id), "Article", {
      title: [title ?? id],
      name: [title ?? id],
      language: [FTM_LANGUAGES[language]],
      publisher: [source],
      sourceUrl: [url],
      bodyText: [text],
      ...ftmDate(date, "publishedAt"),
    });
  }
  for (const entity of file.entities) {
    yield entityLine(entity);
    yield* mentionLines(graph, entity);
  }
  for (const statement of file.statements) yield* statementLines(graph, statement);
  yield* relationLines(graph, file);
}

/** The language codes of FollowTheMoney are ISO 639-3. */
const FTM_LANGUAGES: Readonly<Record<string, string | undefined>> = { de: "deu", en: "eng" };

// Values that are spread stand last in what is handed to it: V8 gives an object with fields after a spread a hidden class of its own.
function line(id: string, schema: string, values: FtmValues): string {
  let properties = "";
  for (const name in values) {
    const list = listJson(values[name]!);
    if (list !== "") properties += `${properties === "" ? "" : ","}"${name}":[${list}]`;
  }
  return `{"id":${JSON.stringify(toPlainText(id))},"schema":"${schema}","properties":{${properties}}}\n`;
}

/** The elements of a list as JSON: each value once, none that is blank. */
function listJson(values: readonly (string | undefined)[]): string {
  if (values.length === 1) return hasText(values[0]) ? JSON.stringify(toPlainText(values[0])) : "";
  const kept: string[] = [];
  for (const value of values) {
    if (!hasText(value)) continue;
    const plain = toPlainText(value);
    if (!kept.includes(plain)) kept.push(plain);
  }
  return JSON.stringify(kept).slice(1, -1);
}

function hasText(value: string | undefined): value is string {
  return value !== undefined && /\S/.test(value);
}

/** A date as FollowTheMoney can hold it: a day, month or year in `property`; the first and last of anything longer. */
function ftmDate(date: string | undefined, property = "date"): FtmValues {
  if (date === undefined) return {};
  if (/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(date)) return { [property]: [date] };
  const [first, last] = date.split("/");
  const isPlain = (part: string | undefined) =>
    part !== undefined && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(part);
  if (property === "date" && isPlain(first) && isPlain(last)) return { startDate: [first], endDate: [last] };
  return { [property]: [/^\d{4}/.exec(date)?.[0]] };
}

function entityLine({ id, kind, name, aliases, same = [] }: GraphEntity): string {
  const wikidata = same.map((link) => /wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/.exec(link)?.[1]);
  const isWiki = (link: string) => /^https?:\/\/[a-z-]+\.wikipedia\.org\//.test(link);
  return line(id, FTM_SCHEMATA[kind], {
    name: [name],
    alias: aliases,
    wikidataId: wikidata,
    wikipediaUrl: same.filter(isWiki),
    sourceUrl: same.filter((link, index) => wikidata[index] === undefined && !isWiki(link)),
    ...(kind === "work" && { fileName: [name], title: [name] }),
    ...(kind === "place" && { full: [name] }),
  });
}

/** One `Mention` for each article that mentions the entity, with the names that it uses. */
function* mentionLines(graph: NewsGraph, { id, kind, name, mentions }: GraphEntity): Generator<string> {
  const names = new Map<string, Set<string>>();
  for (const { article, from, to, form } of mentions) {
    const found = names.get(article) ?? new Set();
    names.set(article, found);
    if (form === "named") found.add(graph.findArticle(article)!.text.slice(from, to));
  }
  for (const [article, found] of names) {
    yield line(stableId("m", article, id), "Mention", {
      document: [articleNode(article)],
      name: [...found].some((words) => words.trim() !== "") ? [...found] : [name],
      detectedSchema: [FTM_SCHEMATA[kind]],
      ...(isActorKind(kind) && { resolved: [id] }),
    });
  }
}

function* statementLines(graph: NewsGraph, statement: GraphStatement): Generator<string> {
  const { id, type, medium, date, speaker, addressee, about, via } = statement;
  const article = graph.findArticle(statement.article)!;
  const quote = quoteText(statement, article.text);
  const actors = [speaker?.entity, addressee?.entity].filter((actor) => isLegalEntity(graph, actor));
  yield line(id, "Event", {
    name: [shortLabel(quote), id].filter((label) => label.trim() !== "").slice(0, 1),
    description: [quote],
    summary: [`${type}, ${medium}`],
    involved: actors,
    proof: [articleNode(article.id)],
    sourceUrl: [article.url],
    publisher: [article.source],
    ...ftmDate(date ?? article.date),
  });
  const links = [
    ["speaker", speaker?.entity],
    ["addressee", addressee?.entity],
    ...about.map((entity) => ["about", entity] as const),
    ["via", via],
  ] as const;
  for (const [role, entity] of links) {
    if (entity === undefined) continue;
    yield line(stableId("l", id, role, entity), "UnknownLink", { subject: [id], object: [entity], role: [role] });
  }
}

function isLegalEntity(graph: NewsGraph, id: string | undefined): boolean {
  return id !== undefined && isActorKind(graph.findEntity(id)!.kind);
}

function* relationLines(graph: NewsGraph, { relations }: GraphFile): Generator<string> {
  const positions = new Set<string>();
  for (const relation of relations) {
    const told = provenance(graph, relation);
    const { id, type, role, from, to, status, place } = relation;
    const kind = (entity: string) => graph.findEntity(entity)!.kind;
    const inOffice = type === "holds-office" && from.length > 0 && from.every((holder) => kind(holder) === "person");
    if (inOffice && to.every((body) => FTM_BODIES.has(kind(body)))) {
      for (const body of to.length > 0 ? to : [undefined]) {
        const post = stableId("p", role ?? type, body ?? null);
        if (!positions.has(post)) yield line(post, "Position", { name: [role ?? type], organization: [body] });
        positions.add(post);
        for (const holder of from) {
          const values = { holder: [holder], post: [post], status: [status], ...told };
          yield line(stableId("o", id, holder, post), "Occupancy", values);
        }
      }
      continue;
    }
    let isTold = false;
    for (const { key, source, target } of relationEdges(relation)) {
      isTold = true;
      if (type === "member-of" && isActorKind(kind(source)) && FTM_BODIES.has(kind(target))) {
        const values = { member: [source], organization: [target], role: [role], status: [status], ...told };
        yield line(key, "Membership", values);
      } else if (type === "family-of" && kind(source) === "person" && kind(target) === "person") {
        yield line(key, "Family", { person: [source], relative: [target], relationship: [role], ...told });
      } else {
        const values = {
          subject: [source],
          object: [target],
          role: [relationLabel(relation)],
          status: [status],
          ...told,
        };
        yield line(key, "UnknownLink", values);
      }
    }
    if (isTold) continue;
    const involved = [...from, ...to];
    yield line(id, "Event", {
      name: [relationLabel(relation), type].filter((label) => label.trim() !== "").slice(0, 1),
      involved: involved.filter((entity) => isLegalEntity(graph, entity)),
      location: [place === undefined ? undefined : graph.findEntity(place)!.name],
      ...told,
    });
  }
}

/** The kinds whose schemata are organizations to FollowTheMoney. */
const FTM_BODIES: ReadonlySet<EntityKind> = new Set(["organization", "state"]);

/** When a relation was, the articles that prove it, and their sentences. */
function provenance(graph: NewsGraph, { date, evidence }: GraphRelation): FtmValues {
  const articles = [...new Set(evidence.map(({ article }) => article))].map((id) => graph.findArticle(id)!);
  const sentences = evidence.flatMap(({ article, from, to }) =>
    passagesOf(graph.findArticle(article)!, [{ from, to }]),
  );
  return {
    description: sentences.map(({ text }) => text),
    proof: articles.map(({ id }) => articleNode(id)),
    sourceUrl: articles.map(({ url }) => url),
    publisher: articles.map(({ source }) => source),
    ...ftmDate(date),
  };
}
