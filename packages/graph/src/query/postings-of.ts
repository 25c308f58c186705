import type { GraphArticle, GraphRelation, GraphStatement } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { type DayRange, knownDateBounds } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { Postings } from "./postings.js";

type Field = readonly [field: string, value: string];

const days = (date: string | undefined): DayRange | undefined =>
  date === undefined ? undefined : knownDateBounds(date);

/** Orders by day, what has no date last. */
function compareDays(a: DayRange | undefined, b: DayRange | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.first - b.first || a.last - b.last;
}

/** Articles by date, language, source and the entities they mention; ordered by date and id. */
export function articlePostings(graph: NewsGraph): Postings<GraphArticle> {
  const articles = [...graph.file.articles].sort(
    (a, b) => compareDays(days(a.date), days(b.date)) || compareText(a.id, b.id),
  );
  return new Postings(
    articles,
    function* (article): Generator<Field> {
      yield ["language", article.language];
      if (article.source !== undefined) yield ["source", article.source];
      for (const { id } of graph.index.entitiesByArticle.get(article.id) ?? []) yield ["entity", id];
    },
    (article) => days(article.date),
  );
}

/** Statements by who, to whom, about whom, how and where; dated by their own date, else their article's. */
export function statementPostings(graph: NewsGraph): Postings<GraphStatement> {
  const when = (statement: GraphStatement) => days(statement.date ?? graph.findArticle(statement.article)?.date);
  const statements = [...graph.file.statements].sort(
    (a, b) =>
      compareDays(when(a), when(b)) ||
      compareText(a.article, b.article) ||
      a.quote[0]!.from - b.quote[0]!.from ||
      compareText(a.id, b.id),
  );
  return new Postings(
    statements,
    function* (statement): Generator<Field> {
      const { speaker, addressee, via } = statement;
      if (speaker?.entity !== undefined) yield ["speaker", speaker.entity];
      if (addressee?.entity !== undefined) yield ["addressee", addressee.entity];
      if (via !== undefined) yield ["via", via];
      for (const entity of statement.about) yield ["about", entity];
      yield ["type", statement.type];
      yield ["medium", statement.medium];
      yield ["article", statement.article];
    },
    when,
  );
}

/** Relations by participants, type and source; dated by their own date, else that of their first article. */
export function relationPostings(graph: NewsGraph): Postings<GraphRelation> {
  const when = (relation: GraphRelation) =>
    days(relation.date ?? graph.findArticle(relation.evidence[0]!.article)?.date);
  const relations = [...graph.file.relations].sort((a, b) => {
    const [first, second] = [a.evidence[0]!, b.evidence[0]!];
    return (
      compareDays(when(a), when(b)) ||
      compareText(first.article, second.article) ||
      first.from - second.from ||
      compareText(a.id, b.id)
    );
  });
  return new Postings(
    relations,
    function* (relation): Generator<Field> {
      for (const entity of relation.from) yield ["from", entity];
      for (const entity of relation.to) yield ["to", entity];
      for (const entity of [...relation.from, ...relation.to]) yield ["entity", entity];
      if (relation.place !== undefined) {
        yield ["place", relation.place];
        yield ["entity", relation.place];
      }
      if (relation.claimedBy !== undefined) yield ["claimedBy", relation.claimedBy];
      yield ["type", relation.type];
      if (relation.mode !== undefined) yield ["mode", relation.mode];
      if (relation.predicate !== undefined) yield ["predicate", relation.predicate];
      yield ["status", relation.status];
      for (const { article } of relation.evidence) yield ["article", article];
    },
    when,
  );
}
