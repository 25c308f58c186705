import { entityAnswer, findEntities } from "@newsgraph/graph";
import { ENTITY_KINDS } from "@newsgraph/schema";
import { z } from "zod";
import { EntityRecord, entityRecord } from "../answers/entity-record.js";
import { ProblemError } from "../problem.js";
import { takePage } from "./paging.js";
import { EntityName, Id, oneOrMore, PAGE, pageOf } from "./parameters.js";
import { question, scopeOf } from "./question.js";
import { checkArticles } from "./resolve-entity.js";

/** How many sentences show who or what an entity is. */
const EVIDENCE = 10;

export const entities = question({
  name: "entities",
  summary: "Entities by name, kind and article: the closest match first, then the most mentioned.",
  input: z.strictObject({
    name: EntityName.optional().describe("a name or a part of one; case, umlaut spelling and diacritics do not count"),
    kind: oneOrMore(z.enum(ENTITY_KINDS), "of this kind"),
    article: oneOrMore(Id, "mentioned in this article, by id"),
    ...PAGE,
  }),
  output: pageOf(EntityRecord),
  quick: true,
  answer(asked, input) {
    const { graph } = asked;
    const { name, kind, article } = input;
    if (name?.trim() === "")
      throw new ProblemError("bad-request", "name is blank; leave it out for entities of any name");
    checkArticles(graph, article);
    const { items, next } = takePage(scopeOf("entities", asked, input), (page) =>
      findEntities(graph, { name, kind, article, ...page }),
    );
    return { items: items.map((each) => entityRecord(graph, each)), ...(next !== undefined && { next }) };
  },
});

export const entity = question({
  name: "entity",
  summary: "One entity by its id, with sentences that name it.",
  input: z.strictObject({ id: Id.describe("the entity's id") }),
  output: EntityRecord,
  quick: true,
  answer({ graph }, { id }) {
    const found = graph.findEntity(id);
    if (found === undefined) throw new ProblemError("not-found", `${JSON.stringify(id)} is no entity of this graph`);
    return entityRecord(graph, entityAnswer(graph, found, EVIDENCE));
  },
});
