import { findRelations, relationAnswer } from "@newsgraph/graph";
import { EVENT_MODES, RELATION_TYPES, type RelationType, STATUSES } from "@newsgraph/schema";
import { z } from "zod";
import { RelationRecord, relationRecord } from "../answers/relation-record.js";
import { ProblemError } from "../problem.js";
import { takePage } from "./paging.js";
import { DATES, dateRange, EntityName, Id, MAX_TEXT, oneOrMore, PAGE, pageOf } from "./parameters.js";
import { question, scopeOf } from "./question.js";
import { checkArticles, resolveEntities } from "./resolve-entity.js";

const MODES = [...new Set(Object.values(EVENT_MODES).flat())] as [string, ...string[]];

export const relations = question({
  name: "relations",
  summary: "Who did what to whom, who holds which office, by date; every criterion given must hold.",
  input: z.strictObject({
    actor: oneOrMore(EntityName, "of this entity as the one who acts or holds the office, by id or name"),
    recipient: oneOrMore(EntityName, "done to this entity, or an office there"),
    entity: oneOrMore(EntityName, "with this entity on either side or as the place"),
    place: oneOrMore(EntityName, "that happened at this place"),
    claimedBy: oneOrMore(EntityName, "claimed by this speaker"),
    type: oneOrMore(z.enum(RELATION_TYPES as unknown as [RelationType, ...RelationType[]]), "of this type"),
    mode: oneOrMore(z.enum(MODES), "of this PLOVER mode, such as `visit`"),
    predicate: oneOrMore(z.string().min(1).max(MAX_TEXT), "told by this verb or noun, by its lemma"),
    status: oneOrMore(z.enum(STATUSES), "told as this"),
    article: oneOrMore(Id, "told in this article, by id"),
    ...DATES,
    ...PAGE,
  }),
  output: pageOf(RelationRecord),
  quick: true,
  answer(asked, input) {
    const { graph } = asked;
    const { type, mode, predicate, status, article } = input;
    checkArticles(graph, article);
    const criteria = {
      from: resolveEntities(graph, input.actor),
      to: resolveEntities(graph, input.recipient),
      entity: resolveEntities(graph, input.entity),
      place: resolveEntities(graph, input.place),
      claimedBy: resolveEntities(graph, input.claimedBy),
      ...dateRange(input),
      type,
      mode,
      predicate,
      status,
      article,
    };
    const { items, next } = takePage(scopeOf("relations", asked, input), (page) =>
      findRelations(graph, { ...criteria, ...page }),
    );
    return { items: items.map((each) => relationRecord(graph, each)), ...(next !== undefined && { next }) };
  },
});

export const relation = question({
  name: "relation",
  summary: "One relation by its id, with the sentences of every article that tells it.",
  input: z.strictObject({ id: Id.describe("the relation's id") }),
  output: RelationRecord,
  quick: true,
  answer({ graph }, { id }) {
    const found = graph.findRelation(id);
    if (found === undefined) throw new ProblemError("not-found", `${JSON.stringify(id)} is no relation of this graph`);
    return relationRecord(graph, relationAnswer(graph, found), Infinity);
  },
});
