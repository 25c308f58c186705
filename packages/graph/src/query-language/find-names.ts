import type { GraphArticle, GraphEntity } from "@newsgraph/schema";
import { findClosest } from "../edit-distance.js";
import { foldedWords, foldText } from "../names/fold-name.js";
import type { NewsGraph } from "../news-graph.js";
import type { NameHit } from "../query/name-index.js";
import type { WordValue } from "./query.js";
import { QueryNameError } from "./query-errors.js";
import { isBare, quoted } from "./quotes.js";

/** Names that are compared letter by letter with one that nobody has. */
const CANDIDATES = 200;

const NOWHERE = { from: 0, to: 0 };

/**
 * The entities that a name stands for: the one of that id; else those that have it for a name or alias; else those with these
 * words in one; else those with words that begin so; else those with words that sound so. What matches most closely counts alone.
 * @throws QueryNameError where the graph has none, with the name that is most like it.
 */
export function findNamed(graph: NewsGraph, { text, prefix, at }: WordValue): GraphEntity[] {
  const byId = graph.findEntity(text);
  if (byId !== undefined && !prefix) return [byId];
  const entities = graph.index.entities.records;
  const found = prefix ? graph.index.names.find(text, "word") : closest(graph, text);
  if (found.length === 0) {
    const alike = findClosest(text, graph.index.names.similar(text, CANDIDATES), foldText);
    const suggestion = alike !== undefined && !isBare(alike, ",") ? quoted(alike) : alike;
    throw new QueryNameError((problems) => problems.noEntity(text, alike), at ?? NOWHERE, suggestion);
  }
  return found
    .map(({ entity }) => entity)
    .sort((a, b) => a - b)
    .map((number) => entities[number]!);
}

function closest(graph: NewsGraph, text: string): readonly NameHit[] {
  const { names } = graph.index;
  const exact = names.find(text, "exact");
  if (exact.length > 0) return exact;
  const words = names.find(text, "word");
  const whole = words.filter(({ name }) => hasWholeWords(name, text));
  if (whole.length > 0) return whole;
  return words.length > 0 ? words : names.find(text, "sound").filter(({ match }) => match === "sound");
}

function hasWholeWords(name: string, asked: string): boolean {
  return ` ${foldedWords(name).join(" ")} `.includes(` ${foldedWords(asked).join(" ")} `);
}

/**
 * The articles that a value stands for: the one of that id, else those of that title.
 * @throws QueryNameError where the graph has none, with the id or title that is most like it.
 */
export function findArticlesNamed(graph: NewsGraph, { text, prefix, at }: WordValue): readonly GraphArticle[] {
  const byId = graph.findArticle(text);
  if (byId !== undefined && !prefix) return [byId];
  const { articles } = graph.index;
  for (const field of ["id", "title"]) {
    const values = articles.findWords(field, text, prefix === true);
    if (values.length > 0) {
      return values.flatMap((value) =>
        Array.from(articles.postings(field).with(value), (number) => articles.records[number]!),
      );
    }
  }
  const alike = articles.findClosestWord("id", text) ?? articles.findClosestWord("title", text);
  const suggestion = alike !== undefined && !isBare(alike, ",") ? quoted(alike) : alike;
  throw new QueryNameError((problems) => problems.noArticle(text, alike), at ?? NOWHERE, suggestion);
}
