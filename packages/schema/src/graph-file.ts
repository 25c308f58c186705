import { z } from "zod";
import { CalendarValue } from "./date.js";
import { Article, CountedNumber, Entity, Mention, Relation, Statement, Time } from "./facts.js";
import { numberProblem } from "./number-problem.js";
import { Span } from "./span.js";

/** The version of the graph file that this code reads and writes. */
export const GRAPH_FORMAT = "newsgraph/1";

const Id = z.string().min(1);

/** An article in the graph, with what a reader needs to show evidence in its place. */
export const GraphArticle = Article.extend({
  sentences: z.array(Span).describe("in order; where facts carried none, the paragraphs of the text"),
  times: z.array(Time),
});
export type GraphArticle = z.infer<typeof GraphArticle>;

/** A mention of a graph entity: the article it stands in, and the id that the entity has in that article's facts. */
export const GraphMention = Mention.extend({ article: Id, entity: Id });
export type GraphMention = z.infer<typeof GraphMention>;

/** Why two articles' entities are one: which entity of which article joined, by what reason, how sure. */
export const Merge = z.object({ article: Id, entity: Id, reason: z.string(), score: z.number().min(0).max(1) });
export type Merge = z.infer<typeof Merge>;

/** An entity of the graph, resolved across articles. Its first merge is the entity that the others joined. */
export const GraphEntity = Entity.omit({ mentions: true }).extend({
  mentions: z.array(GraphMention),
  merges: z.array(Merge),
});
export type GraphEntity = z.infer<typeof GraphEntity>;

/** A statement of the graph. Its spans count in the text of `article`; its entities are the graph's. */
export const GraphStatement = Statement.extend({ article: Id });
export type GraphStatement = z.infer<typeof GraphStatement>;

/** One place in one article that tells a relation. */
export const Evidence = z.object({
  article: Id,
  from: Span.shape.from,
  to: Span.shape.to,
  confidence: z.number().min(0).max(1),
  rule: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** What articles count of an event. */
export const GraphNumber = CountedNumber.extend({
  articles: z.array(Id).min(1).describe("those that say so, in order"),
  contradicted: z
    .literal(true)
    .optional()
    .describe("other articles give a number of these that cannot be true as well"),
});
export type GraphNumber = z.infer<typeof GraphNumber>;

/** A relation of the graph: told once or many times, with all evidence. */
export const GraphRelation = z.object({
  id: Id,
  type: Relation.shape.type,
  mode: Relation.shape.mode,
  predicate: Relation.shape.predicate,
  role: Relation.shape.role,
  from: z.array(Id),
  to: z.array(Id),
  status: Relation.shape.status,
  date: CalendarValue.optional(),
  place: Id.optional(),
  claimedBy: Id.optional(),
  score: z.number().min(-10).max(10).optional().describe("PLOVER's conflict (−) to cooperation (+) of type and mode"),
  evidence: z.array(Evidence).min(1),
  otherDates: z
    .array(CalendarValue)
    .min(1)
    .optional()
    .describe(
      "days that other articles give for what seems the same event, in order; each is told by a relation of its own",
    ),
  numbers: z.array(GraphNumber).min(1).optional().describe("what is counted of an event, by noun and from low to high"),
});
export type GraphRelation = z.infer<typeof GraphRelation>;

const GraphFileShape = z.object({
  format: z.literal(GRAPH_FORMAT),
  articles: z.array(GraphArticle),
  entities: z.array(GraphEntity),
  statements: z.array(GraphStatement),
  relations: z.array(GraphRelation),
});

/** A graph on disk: four lists, each sorted by id, every reference within the file. */
export const GraphFile = GraphFileShape.superRefine((file, context) => {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const lists = { articles: ids(file.articles), entities: ids(file.entities) };
  for (const key of ["articles", "entities", "statements", "relations"] as const) {
    if (ids(file[key]).size < file[key].length) {
      context.addIssue({ code: "custom", message: "an id is given twice", path: [key] });
    }
  }
  const need = (kind: keyof typeof lists, id: string | undefined, path: (string | number)[]) => {
    if (id !== undefined && !lists[kind].has(id)) {
      context.addIssue({ code: "custom", message: `${id} is not among the ${kind}`, path });
    }
  };
  for (const [index, entity] of file.entities.entries()) {
    for (const { article } of [...entity.mentions, ...entity.merges]) need("articles", article, ["entities", index]);
  }
  for (const [index, statement] of file.statements.entries()) {
    const path = ["statements", index];
    need("articles", statement.article, path);
    const { speaker, addressee, via, place, about } = statement;
    const links = [speaker?.entity, addressee?.entity, via, place, ...about];
    for (const link of links) need("entities", link, path);
  }
  for (const [index, relation] of file.relations.entries()) {
    const path = ["relations", index];
    for (const [at, number] of (relation.numbers ?? []).entries()) {
      const message = numberProblem(number);
      if (message !== undefined) context.addIssue({ code: "custom", message, path: [...path, "numbers", at] });
      for (const article of number.articles) need("articles", article, path);
    }
    for (const { article } of relation.evidence) need("articles", article, path);
    for (const link of [...relation.from, ...relation.to, relation.place, relation.claimedBy]) {
      need("entities", link, path);
    }
  }
});
export type GraphFile = z.infer<typeof GraphFileShape>;
