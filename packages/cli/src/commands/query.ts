import {
  type DateRange,
  findEntities,
  findRelations,
  findShortestPath,
  findStatements,
  type NewsGraph,
  type Passage,
  type StatementAnswer,
} from "@newsgraph/graph";
import type { EntityKind, Medium, Status } from "@newsgraph/schema";
import { EXIT, InputError, messageOf } from "../errors.js";
import { readGraph } from "../graph-input.js";
import { writeOutput } from "../output.js";
import {
  type Answer,
  ENTITY_HEADINGS,
  entityRow,
  FACT_HEADINGS,
  PATH_HEADINGS,
  relationRow,
  statementRow,
  stepRow,
} from "../query/answers.js";
import { checkQuestion, chosen, type QueryOptions, type Question, TYPES } from "../query/query-options.js";
import { resolveEntity } from "../query/resolve-entity.js";
import { formatTable, type MarkedText, UNDERLINED } from "../table.js";

const WIDTH = 100;

/**
 * Answers a question to a graph on standard output: as a table where that is a terminal, else as JSON Lines.
 * Resolves with the exit code.
 * @throws UsageError where the question or its options are wrong; InputError for a graph that cannot be read, and for an
 * entity or article that it does not have.
 */
export async function queryGraph(
  path: string,
  what: string,
  entities: readonly string[],
  options: QueryOptions,
): Promise<number> {
  const question = checkQuestion(what, entities, options);
  // Values of closed lists are checked before the file is read, too.
  const criteria = criteriaOf(question, options);
  const graph = await readGraph(path);
  const { headings, answers } = answer(graph, question, entities, options, criteria);
  const format = options.format ?? (process.stdout.isTTY ? "table" : "jsonl");
  if (format === "jsonl") {
    await writeOutput("-", jsonLines(answers));
    return EXIT.ok;
  }
  const rows = answers.map(({ cells, evidence }) => ({ cells, below: evidence.map(markedText) }));
  const style = process.stdout.isTTY && !process.env.NO_COLOR ? UNDERLINED : undefined;
  await writeOutput("-", [formatTable(headings, rows, process.stdout.columns ?? WIDTH, style)]);
  if (answers.length === 0 && process.stderr.isTTY) process.stderr.write("nothing answers\n");
  return EXIT.ok;
}

/** A passage's marks count in the article; below a row they count in the text shown. */
function markedText({ text, from: start, marks }: Passage): MarkedText {
  return { text, marks: marks.map(({ from, to }) => ({ from: from - start, to: to - start })) };
}

function* jsonLines(answers: readonly Answer[]): Generator<string> {
  for (const { record } of answers) yield `${JSON.stringify(record)}\n`;
}

type Criteria = ReturnType<typeof criteriaOf>;

function criteriaOf(question: Question, options: QueryOptions) {
  const { since, until, article, limit } = options;
  const date: DateRange | undefined =
    since === undefined && until === undefined ? undefined : { from: since, to: until };
  return {
    kind: chosen<EntityKind>(options, "kind"),
    medium: chosen<Medium>(options, "medium"),
    mode: chosen<string>(options, "mode"),
    status: chosen<Status>(options, "status"),
    statementType: question === "statements" ? chosen(options, "type", TYPES.statements) : undefined,
    relationType: question === "relations" ? chosen(options, "type", TYPES.relations) : undefined,
    common: { date, article, limit: limit === undefined ? undefined : Number(limit) },
  };
}

function answer(
  graph: NewsGraph,
  question: Question,
  entities: readonly string[],
  options: QueryOptions,
  criteria: Criteria,
): { headings: string[]; answers: Answer[] } {
  const idOf = (asked: string | undefined) => (asked === undefined ? undefined : resolveEntity(graph, asked));
  const { common, statementType, relationType, kind, medium, mode, status } = criteria;
  try {
    switch (question) {
      case "entities": {
        const { article, limit } = common;
        const found = findEntities(graph, { kind, name: options.name, article, limit });
        return { headings: ENTITY_HEADINGS, answers: found.map(entityRow) };
      }
      case "statements": {
        const who = { speaker: idOf(options.speaker), addressee: idOf(options.addressee) };
        const query = { ...who, about: idOf(options.about), via: idOf(options.via), medium, type: statementType };
        const found = findStatements(graph, { ...query, ...common });
        return { headings: FACT_HEADINGS, answers: found.map((each) => statementRow(graph, each)) };
      }
      case "relations": {
        const who = { from: idOf(options.actor), to: idOf(options.recipient), entity: idOf(options.entity) };
        const query = { ...who, mode, predicate: options.predicate, status, type: relationType };
        const found = findRelations(graph, { ...query, ...common });
        return { headings: FACT_HEADINGS, answers: found.map((each) => relationRow(graph, each)) };
      }
      case "between": {
        const [a = "", b = ""] = entities.map((each) => resolveEntity(graph, each));
        return { headings: FACT_HEADINGS, answers: between(graph, a, b, common) };
      }
      case "path": {
        const [a = "", b = ""] = entities.map((each) => resolveEntity(graph, each));
        const steps = findShortestPath(graph, a, b);
        if (steps === undefined) throw new InputError(`nothing leads from ${entities[0]} to ${entities[1]}`);
        return { headings: PATH_HEADINGS, answers: steps.map((step) => stepRow(graph, step)) };
      }
    }
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(messageOf(error).replace(/^\w+: /, ""));
    throw error;
  }
}

/** Relations with the two on different sides, then statements of one to, about or through the other. */
function between(graph: NewsGraph, a: string, b: string, { date, article, limit }: Criteria["common"]): Answer[] {
  const relations = findRelations(graph, { between: [a, b], date, article });
  const statements = new Map<string, StatementAnswer>();
  for (const [speaker, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const role of ["addressee", "about", "via"]) {
      for (const found of findStatements(graph, { speaker, [role]: other, date, article })) {
        statements.set(found.statement.id, found);
      }
    }
  }
  const answers = [
    ...relations.map((each) => relationRow(graph, each)),
    ...[...statements.values()].map((each) => statementRow(graph, each)),
  ];
  return answers.slice(0, limit);
}
