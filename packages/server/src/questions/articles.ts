import { findArticles, mentionsIn } from "@newsgraph/graph";
import { GraphArticle, LANGUAGES, MENTION_FORMS, Span } from "@newsgraph/schema";
import { z } from "zod";
import { Named } from "../answers/entity-record.js";
import { ArticleRecord, articleRecord } from "../answers/evidence.js";
import { ProblemError } from "../problem.js";
import { takePage } from "./paging.js";
import { DATES, dateRange, EntityName, Id, MAX_TEXT, oneOrMore, PAGE, pageOf } from "./parameters.js";
import { question, scopeOf } from "./question.js";
import { resolveEntities } from "./resolve-entity.js";

export const articles = question({
  name: "articles",
  summary: "Articles by whom they mention, language, source and date, without their texts.",
  input: z.strictObject({
    entity: oneOrMore(EntityName, "that mention this entity, by id or name"),
    language: oneOrMore(z.enum(LANGUAGES), "in this language"),
    source: oneOrMore(z.string().min(1).max(MAX_TEXT), "from this source"),
    ...DATES,
    ...PAGE,
  }),
  output: pageOf(ArticleRecord),
  quick: true,
  answer(asked, input) {
    const { graph } = asked;
    const { language, source } = input;
    const criteria = { entity: resolveEntities(graph, input.entity), language, source, ...dateRange(input) };
    const { items, next } = takePage(scopeOf("articles", asked, input), (page) =>
      findArticles(graph, { ...criteria, ...page }),
    );
    return { items: items.map((each) => articleRecord(graph, each)), ...(next !== undefined && { next }) };
  },
});

const { text, sentences, times } = GraphArticle.shape;

/** An article with its text and everything that is marked in it. */
export const WholeArticle = ArticleRecord.extend({
  text,
  sentences,
  times,
  mentions: z.array(z.object({ from: Span.shape.from, to: Span.shape.to, form: z.enum(MENTION_FORMS), entity: Named })),
}).meta({ id: "WholeArticle", description: "An article with its text, sentences, times and mentions." });

export const article = question({
  name: "article",
  summary: "One article by its id, with its text, sentences, times and everything that it mentions.",
  input: z.strictObject({ id: Id.describe("the article's id") }),
  output: WholeArticle,
  quick: true,
  answer({ graph }, { id }) {
    const found = graph.findArticle(id);
    if (found === undefined) throw new ProblemError("not-found", `${JSON.stringify(id)} is no article of this graph`);
    const { text, sentences, times } = found;
    const mentions = mentionsIn(graph, id).map(({ mention: { from, to, form }, entity }) => ({
      from,
      to,
      form,
      entity: { id: entity.id, name: entity.name },
    }));
    return { ...articleRecord(graph, found), text, sentences, times, mentions };
  },
});
