import { type Facts, type GraphStatement, type Party, type Span, type Statement, stableId } from "@newsgraph/schema";
import { compareText } from "../compare.js";

/** Maps the id of an entity in one article's facts to its id in the graph. */
export type ToGraphId = (localId: string) => string;

const plainSpans = (spans: readonly Span[]): Span[] => spans.map(({ from, to }) => ({ from, to }));
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

/** The statements of one article for the graph. Of two with the same id, the more confident one is kept. */
export function graphStatements({ article, statements }: Facts, toGraphId: ToGraphId): GraphStatement[] {
  const byId = new Map<string, GraphStatement>();
  for (const statement of statements) {
    const made = graphStatement(article.id, statement, toGraphId);
    const other = byId.get(made.id);
    if (other === undefined || isBetter(made, other)) byId.set(made.id, made);
  }
  return [...byId.values()];
}

function isBetter(a: GraphStatement, b: GraphStatement): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return compareText(JSON.stringify(a), JSON.stringify(b)) < 0;
}

function graphStatement(article: string, statement: Statement, toGraphId: ToGraphId): GraphStatement {
  const party = ({ spans, entity }: Party): Party => ({
    spans: plainSpans(spans),
    ...(entity !== undefined && { entity: toGraphId(entity) }),
  });
  return {
    id: statementId(article, statement),
    type: statement.type,
    medium: statement.medium,
    quote: plainSpans(statement.quote),
    ...(statement.speaker && { speaker: party(statement.speaker) }),
    ...(statement.addressee && { addressee: party(statement.addressee) }),
    cue: plainSpans(statement.cue),
    frame: plainSpans(statement.frame),
    about: [...new Set(statement.about.map(toGraphId))].sort(compareText),
    ...(statement.via !== undefined && { via: toGraphId(statement.via) }),
    ...(statement.date !== undefined && { date: statement.date }),
    ...(statement.place !== undefined && { place: toGraphId(statement.place) }),
    ...(statement.negated !== undefined && { negated: statement.negated }),
    confidence: statement.confidence,
    rule: statement.rule,
    article,
  };
}
