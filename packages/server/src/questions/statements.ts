import { findStatements, statementAnswer } from "@newsgraph/graph";
import { MEDIA, STATEMENT_TYPES } from "@newsgraph/schema";
import { z } from "zod";
import { StatementRecord, statementRecord } from "../answers/statement-record.js";
import { ProblemError } from "../problem.js";
import { takePage } from "./paging.js";
import { DATES, dateRange, EntityName, Id, oneOrMore, PAGE, pageOf } from "./parameters.js";
import { question, scopeOf } from "./question.js";
import { checkArticles, resolveEntities } from "./resolve-entity.js";

export const statements = question({
  name: "statements",
  summary: "Who said, wrote or thought what, by date; every criterion given must hold.",
  input: z.strictObject({
    speaker: oneOrMore(EntityName, "made by this entity, by id or name"),
    addressee: oneOrMore(EntityName, "made to this entity"),
    about: oneOrMore(EntityName, "that mention this entity"),
    via: oneOrMore(EntityName, "relayed by this agency or medium"),
    type: oneOrMore(z.enum(STATEMENT_TYPES), "of this type"),
    medium: oneOrMore(z.enum(MEDIA), "of this medium"),
    article: oneOrMore(Id, "in this article, by id"),
    ...DATES,
    ...PAGE,
  }),
  output: pageOf(StatementRecord),
  quick: true,
  answer(asked, input) {
    const { graph } = asked;
    const { type, medium, article } = input;
    checkArticles(graph, article);
    const criteria = {
      speaker: resolveEntities(graph, input.speaker),
      addressee: resolveEntities(graph, input.addressee),
      about: resolveEntities(graph, input.about),
      via: resolveEntities(graph, input.via),
      ...dateRange(input),
      type,
      medium,
      article,
    };
    const { items, next } = takePage(scopeOf("statements", asked, input), (page) =>
      findStatements(graph, { ...criteria, ...page }),
    );
    return { items: items.map((each) => statementRecord(graph, each)), ...(next !== undefined && { next }) };
  },
});

export const statement = question({
  name: "statement",
  summary: "One statement by its id.",
  input: z.strictObject({ id: Id.describe("the statement's id") }),
  output: StatementRecord,
  quick: true,
  answer({ graph }, { id }) {
    const found = graph.findStatement(id);
    if (found === undefined) throw new ProblemError("not-found", `${JSON.stringify(id)} is no statement of this graph`);
    return statementRecord(graph, statementAnswer(graph, found));
  },
});
