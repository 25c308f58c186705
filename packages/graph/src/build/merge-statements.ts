import { type Facts, type GraphStatement, type Party, type Span, type Statement, stableId } from "@newsgraph/schema";
import { compareText } from "../compare.js";

/** Maps the id of an entity in one article's facts to its id in the graph. */
export type ToGraphId = (localId: string) => string;

function spansText(spans: readonly Span[] | undefined): string {
  let text = "";
  for (const { from, to } of spans ?? []) text += `${from}-${to} `;
  return text;
}

/**
 * The id of a statement in the graph: made of its article, type and spans, so that it stays when entities are resolved
 * another way, and never meets that of another article.
 */
export function statementId(article: string, statement: Statement): string {
  const { type, quote, speaker, addressee, cue, frame } = statement;
  const spans = [quote, speaker?.spans, addressee?.spans, cue, frame].map(spansText);
  return stableId("s", article, type, ...spans);
}

/** The statements of one article for the graph; some may have one id, see {@link distinctStatements}. */
export function graphStatements({ article, statements }: Facts, toGraphId: ToGraphId): GraphStatement[] {
  return statements.map((statement) => graphStatement(article.id, statement, toGraphId));
}

/** Statements in the order of their ids, each id once: of two with the same, the more confident one is kept. */
export function distinctStatements(sorted: readonly GraphStatement[]): GraphStatement[] {
  const distinct: GraphStatement[] = [];
  for (const one of sorted) {
    const other = distinct.at(-1);
    if (other?.id !== one.id) distinct.push(one);
    else if (isBetter(one, other)) distinct[distinct.length - 1] = one;
  }
  return distinct;
}

function isBetter(a: GraphStatement, b: GraphStatement): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return compareText(JSON.stringify(a), JSON.stringify(b)) < 0;
}

// Every field is named, in the order in which the file has them, `undefined` where there is none: records of one shape are made and read
// several times as fast as those of many. Spans are those of the facts, which nobody edits once they are added: a copy of each would be
// a third of all that is made.
function graphStatement(article: string, statement: Statement, toGraphId: ToGraphId): GraphStatement {
  const { type, medium, quote, speaker, addressee, cue, frame, about, via, date, place, negated } = statement;
  const { confidence, rule } = statement;
  return {
    id: statementId(article, statement),
    type,
    medium,
    quote,
    speaker: graphParty(speaker, toGraphId),
    addressee: graphParty(addressee, toGraphId),
    cue,
    frame,
    about: graphIds(about, toGraphId),
    via: graphId(via, toGraphId),
    date,
    place: graphId(place, toGraphId),
    negated,
    confidence,
    rule,
    article,
  };
}

function graphParty(party: Party | undefined, toGraphId: ToGraphId): Party | undefined {
  return party === undefined ? undefined : { spans: party.spans, entity: graphId(party.entity, toGraphId) };
}

/** The graph's id of one of an article's entities; of none, none. */
export function graphId(id: string | undefined, toGraphId: ToGraphId): string | undefined {
  return id === undefined ? undefined : toGraphId(id);
}

/** The graph's ids of some of an article's entities, each once, in order. */
export function graphIds(ids: readonly string[], toGraphId: ToGraphId): string[] {
  const [first, second] = ids;
  if (first === undefined) return [];
  if (second === undefined) return [toGraphId(first)];
  return [...new Set(ids.map(toGraphId))].sort(compareText);
}
