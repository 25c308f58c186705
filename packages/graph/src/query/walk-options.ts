import { STATUSES, type Status } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { isOutward, isStatement, type Link, recordOf } from "./adjacency.js";
import { asList, checkValues, type OneOrMore } from "./check-query.js";
import { type RelationAnswer, relationAnswer } from "./find-relations.js";
import { type StatementAnswer, statementAnswer } from "./find-statements.js";
import { sortedNumbers } from "./number-set.js";
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

/** The numbers of the relations and statements that links are, ascending, each once. */
export function factsOfLinks(
  graph: NewsGraph,
  links: readonly Link[],
): { relations: Uint32Array; statements: Uint32Array } {
  const numbers = { relations: new Uint32Array(links.length), statements: new Uint32Array(links.length) };
  const count = { relations: 0, statements: 0 };
  for (const link of links) {
    const kind = isStatement(link) ? "statements" : "relations";
    numbers[kind][count[kind]++] = recordOf(link);
  }
  const ascending = (kind: "relations" | "statements") =>
    sortedNumbers(numbers[kind].subarray(0, count[kind]), graph.index[kind].count);
  return { relations: ascending("relations"), statements: ascending("statements") };
}

/** The facts that links are, each once, by date, article and place in the text. */
export function answersFor(graph: NewsGraph, links: readonly Link[]): LinkAnswers {
  const { relations, statements } = factsOfLinks(graph, links);
  return answersOf(graph, relations, statements);
}

/** Facts by their numbers, with their evidence. */
export function answersOf(graph: NewsGraph, relations: Uint32Array, statements: Uint32Array): LinkAnswers {
  const { index } = graph;
  return {
    relations: Array.from(relations, (number) => relationAnswer(graph, index.relations.records[number]!)),
    statements: Array.from(statements, (number) => statementAnswer(graph, index.statements.records[number]!)),
  };
}
