import { expect, test } from "vitest";
import { annotateArticle } from "../src/model/annotations.js";
import { indexGraph } from "../src/model/graph-index.js";
import { marginNotes, relationsTold } from "../src/model/margin-notes.js";
import { smallGraph, spanOf } from "./small-graph.js";

const graph = smallGraph();
const article = graph.articles[0]!;
const again = { article: "a1", ...spanOf(article.text, "Montag"), confidence: 0.9, rule: "test" };
graph.relations[0]!.evidence.push(again, { ...again, ...spanOf(article.text, "besucht") });
const index = indexGraph(graph);
const told = relationsTold(index, "a1");

test("relations are told in the order of the text, once for each place", () => {
  expect(told.map(({ relation, span }) => [relation.id, article.text.slice(span.from, span.to)])).toEqual([
    ["r1", "besucht"],
    ["r1", "Montag"],
    ["r1", "besucht"],
    ["r4", "helfen"],
    ["r2", "lehnte"],
  ]);
});

test("they stand beside the paragraph that tells them, each once", () => {
  const paragraphs = annotateArticle(article, [], []);
  expect(marginNotes(told, paragraphs).map((notes) => notes.map(({ relation }) => relation.id))).toEqual([
    ["r1"],
    ["r1", "r4", "r2"],
  ]);
});

test("the text is cut where they begin and end, so that they can be lit up", () => {
  const spans = told.map(({ span }) => span);
  const segments = annotateArticle(article, [], [], [], spans).flatMap((paragraph) => paragraph.segments);
  for (const { from, to } of spans) {
    expect(segments.some((segment) => segment.from === from && segment.to === to)).toBe(true);
  }
});
