import type { EntityAnswer, NewsGraph, Passage, PathStep, RelationAnswer, StatementAnswer } from "@newsgraph/graph";
import type { Party, Span } from "@newsgraph/schema";
import { sliceSpan } from "@newsgraph/schema";

/**
 * One answer to a query: `record` is what JSON Lines give, `cells` a row of the table, `evidence` the sentences below it.
 */
export type Answer = { record: object; cells: string[]; evidence: readonly Passage[] };

/** The headings of a table of entities. */
export const ENTITY_HEADINGS = ["name", "kind", "mentions", "articles"];

/** An entity as an answer. */
export function entityRow({ entity, mentions, articles, evidence }: EntityAnswer): Answer {
  const { id, kind, name, aliases, same } = entity;
  return {
    record: { id, kind, name, aliases, ...(same && { same }), mentions, articles, evidence },
    cells: [name, kind, String(mentions), String(articles)],
    evidence: evidence.slice(0, 1),
  };
}

/** The headings of a table of statements and relations. */
export const FACT_HEADINGS = ["who", "what", "whom", "when", "article"];

/** A statement as an answer, with the entities' names beside their ids. */
export function statementRow(graph: NewsGraph, { statement, quote, evidence }: StatementAnswer): Answer {
  const { id, type, medium, speaker, addressee, about, via, date, article, confidence, rule } = statement;
  const text = graph.findArticle(article)?.text ?? "";
  const by = party(graph, text, speaker);
  const to = party(graph, text, addressee);
  return {
    record: {
      id,
      type,
      medium,
      ...(by && { speaker: by }),
      ...(to && { addressee: to }),
      quote,
      about: about.map((each) => named(graph, each)),
      ...(via !== undefined && { via: named(graph, via) }),
      ...(date !== undefined && { date }),
      article,
      confidence,
      rule,
      evidence,
    },
    cells: [by?.name ?? by?.words ?? "?", `${type} ${medium}`, to?.name ?? to?.words ?? "", date ?? "", article],
    evidence,
  };
}

/** A relation as an answer, with the entities' names beside their ids. */
export function relationRow(graph: NewsGraph, { relation, evidence }: RelationAnswer): Answer {
  const { id, type, mode, predicate, role, from, to, status, date, place, claimedBy, score } = relation;
  const names = (ids: readonly string[]) => ids.map((each) => graph.findEntity(each)?.name ?? each).join(", ");
  const what = [type, mode, role ?? predicate, status === "asserted" ? undefined : `(${status})`];
  const articles = [...new Set(evidence.map(({ article }) => article))];
  return {
    record: {
      id,
      type,
      ...(mode !== undefined && { mode }),
      ...(predicate !== undefined && { predicate }),
      ...(role !== undefined && { role }),
      from: from.map((each) => named(graph, each)),
      to: to.map((each) => named(graph, each)),
      status,
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place: named(graph, place) }),
      ...(claimedBy !== undefined && { claimedBy: named(graph, claimedBy) }),
      ...(score !== undefined && { score }),
      evidence,
    },
    cells: [
      names(from),
      what.filter((part) => part !== undefined).join(" "),
      names(to.length > 0 || place === undefined ? to : [place]),
      date ?? "",
      articles.join(", "),
    ],
    evidence,
  };
}

/** The headings of a table of the steps of a path. */
export const PATH_HEADINGS = ["from", "by", "to"];

/** A step of a path as an answer: every relation and statement that leads from one entity to the next. */
export function stepRow(graph: NewsGraph, { from, to, relations, statements }: PathStep): Answer {
  const by = [
    ...relations.map((each) => ({ ...relationRow(graph, each), what: each.relation.type })),
    ...statements.map((each) => ({ ...statementRow(graph, each), what: each.statement.type })),
  ];
  return {
    record: { from: named(graph, from.id), to: named(graph, to.id), by: by.map(({ record }) => record) },
    cells: [from.name, [...new Set(by.map(({ what }) => what))].join(", "), to.name],
    evidence: by.slice(0, 1).flatMap(({ evidence }) => evidence),
  };
}

function named(graph: NewsGraph, id: string): { id: string; name: string } {
  return { id, name: graph.findEntity(id)?.name ?? id };
}

/** Who a statement is by or to: the entity where it is known, and the article's words for it. */
function party(
  graph: NewsGraph,
  text: string,
  said: Party | undefined,
): { id?: string; name?: string; words?: string } | undefined {
  if (said === undefined) return undefined;
  const words = said.spans.map((span: Span) => sliceSpan(text, span)).join(" … ");
  return { ...(said.entity !== undefined && named(graph, said.entity)), ...(words !== "" && { words }) };
}
