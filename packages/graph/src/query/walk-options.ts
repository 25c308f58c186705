import { STATUSES, type Status } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { isOutward, isStatement, type Link, recordOf, type Seen, seeFact } from "./adjacency.js";
import { asList, checkValues, type OneOrMore } from "./check-query.js";
import { type RelationAnswer, relationAnswer } from "./find-relations.js";
import { type StatementAnswer, statementAnswer } from "./find-statements.js";
import type { LinkFilter } from "./shortest-paths.js";

/**
 * Along what to walk from entity to entity: relations (from those who act to those they act on, and to the place), and
 * statements (from the speaker to the addressee, to what it is about and to what relays it).
 */
export const WAYS = ["relation", "statement"] as const;
export type Way = (typeof WAYS)[number];

/** Which links to walk along. */
export type WalkOptions = {
  /** Both unless told. */
  along?: OneOrMore<Way> | undefined;
  /** Only relations told so; of any status unless told. */
  status?: OneOrMore<Status> | undefined;
  /** True: only in the direction of the link, from who acts or speaks; false unless told. */
  directed?: boolean | undefined;
};

/** Says which links the options leave. @throws RangeError for an option that is none. */
export function linkFilter(graph: NewsGraph, caller: string, options: WalkOptions): LinkFilter {
  const { along, status, directed = false } = options;
  const ways = asList(along) ?? WAYS;
  const statuses = asList(status);
  checkValues(caller, "along", ways, WAYS);
  checkValues(caller, "status", statuses ?? [], STATUSES);
  const [byRelation, byStatement] = [ways.includes("relation"), ways.includes("statement")];
  if (byRelation && byStatement && statuses === undefined) return directed ? isOutward : () => true;
  const { relations } = graph.index;
  return (link) => {
    if (directed && !isOutward(link)) return false;
    if (isStatement(link)) return byStatement;
    return byRelation && (statuses === undefined || statuses.includes(relations.records[recordOf(link)]!.status));
  };
}

/** The facts that links are. */
export type LinkAnswers = { relations: RelationAnswer[]; statements: StatementAnswer[] };

/** The facts that links are, each once, by date, article and place in the text. */
export function answersFor(graph: NewsGraph, links: readonly Link[]): LinkAnswers {
  const seen = graph.index.adjacency.seen();
  for (const link of links) seeFact(seen, link);
  return answersOf(graph, seen);
}

/** Facts that a search has seen, at most `limit` of either kind, with their evidence, by date, article and place in the text. */
export function answersOf(graph: NewsGraph, { relations, statements }: Seen, limit = Infinity): LinkAnswers {
  const { index } = graph;
  return {
    relations: Array.from(relations.least(limit), (number) => relationAnswer(graph, index.relations.records[number]!)),
    statements: Array.from(statements.least(limit), (number) =>
      statementAnswer(graph, index.statements.records[number]!),
    ),
  };
}
