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

/** The statements of one article for the graph. Of two with the same id, the more confident one is kept. */
export function graphStatements({ article, statements }: Facts, toGraphId: ToGraphId): GraphStatement[] {
  const made = statements.map((statement) => graphStatement(article.id, statement, toGraphId));
  const byId = new Map<string, GraphStatement>();
  for (const one of made) {
    const other = byId.get(one.id);
    if (other === undefined || isBetter(one, other)) byId.set(one.id, one);
  }
  return byId.size === made.length ? made : [...byId.values()];
}

function isBetter(a: GraphStatement, b: GraphStatement): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return compareText(JSON.stringify(a), JSON.stringify(b)) < 0;
}

// Fields are set one by one, in the order in which the file has them: spreading what may be missing costs several times as much.
// Spans are those of the facts, which nobody edits once they are added: a copy of each would be a third of all that is made.
function graphStatement(article: string, statement: Statement, toGraphId: ToGraphId): GraphStatement {
  const { type, medium, quote, speaker, addressee, cue, frame, about, via, date } = statement;
  const made = { id: statementId(article, statement), type, medium, quote } as GraphStatement;
  if (speaker !== undefined) made.speaker = graphParty(speaker, toGraphId);
  if (addressee !== undefined) made.addressee = graphParty(addressee, toGraphId);
  made.cue = cue;
  made.frame = frame;
  made.about = graphIds(about, toGraphId);
  if (via !== undefined) made.via = toGraphId(via);
  if (date !== undefined) made.date = date;
  if (statement.place !== undefined) made.place = toGraphId(statement.place);
  if (statement.negated !== undefined) made.negated = statement.negated;
  made.confidence = statement.confidence;
  made.rule = statement.rule;
  made.article = article;
  return made;
}

function graphParty({ spans, entity }: Party, toGraphId: ToGraphId): Party {
  return entity === undefined ? { spans } : { spans, entity: toGraphId(entity) };
}

/** The graph's ids of some of an article's entities, each once, in order. */
export function graphIds(ids: readonly string[], toGraphId: ToGraphId): string[] {
  const [first, second] = ids;
  if (first === undefined) return [];
  if (second === undefined) return [toGraphId(first)];
  return [...new Set(ids.map(toGraphId))].sort(compareText);
}
