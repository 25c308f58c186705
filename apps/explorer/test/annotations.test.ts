import type { GraphStatement } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotateArticle } from "../src/model/annotations.js";
import { indexGraph, type MentionOf } from "../src/model/graph-index.js";
import { smallGraph } from "./small-graph.js";

const graph = smallGraph();
const index = indexGraph(graph);
const article = graph.articles[0]!;
const annotate = () => annotateArticle(article, index.mentionsIn.get("a1")!, index.statementsIn.get("a1")!);

function mention(id: string, from: number, to: number): MentionOf {
  const entity = { ...graph.entities[0]!, id };
  return { entity, mention: { article: "a1", entity: id, from, to, form: "named" } };
}
function statement(id: string, ...quote: [number, number][]): GraphStatement {
  return { ...graph.statements[0]!, id, quote: quote.map(([from, to]) => ({ from, to })), cue: [] };
}

describe("annotateArticle", () => {
  test("paragraphs are parted by line breaks; a short one without a full stop is a heading", () => {
    expect(annotate().map(({ heading }) => heading)).toEqual([true, false]);
  });

  test("a statement opens and closes at its quote, and holds the mention inside", () => {
    const segments = annotate().flatMap((paragraph) => paragraph.segments);
    const quote = segments.filter(({ quotes }) => quotes.length > 0);
    expect(quote.map(({ from, to }) => article.text.slice(from, to))).toEqual(["„Wir helfen der ", "Werft", "“"]);
    expect(quote.map(({ opening, closing }) => [opening.length, closing.length])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(quote[1]?.mentions.map(({ entity }) => entity.name)).toEqual(["Werft"]);
    expect(segments.find(({ cueOf }) => cueOf)?.cueOf?.id).toBe("s1");
  });

  test("nested mentions are listed from the outer to the inner", () => {
    const [paragraph] = annotateArticle(
      { text: "Gipfel in Kiel." },
      [mention("city", 10, 14), mention("summit", 0, 14)],
      [],
    );
    const names = paragraph!.segments.map(({ mentions }) => mentions.map(({ entity }) => entity.id));
    expect(names).toEqual([["summit"], ["summit", "city"], []]);
  });

  test("crossing statements are both told for the part they share", () => {
    const [paragraph] = annotateArticle({ text: "abcdefghij." }, [], [statement("x", [0, 6]), statement("y", [4, 9])]);
    expect(paragraph!.segments.map(({ quotes }) => quotes.map(({ id }) => id).sort())).toEqual([
      ["x"],
      ["x", "y"],
      ["y"],
      [],
    ]);
  });

  test("a quote in two parts opens once as the first", () => {
    const [paragraph] = annotateArticle({ text: "ab cd ef gh." }, [], [statement("x", [0, 2], [6, 8])]);
    expect(paragraph!.segments.flatMap(({ opening }) => opening.map(({ first }) => first))).toEqual([true, false]);
  });

  test("the text is told whole, whatever the spans", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "ä", "“"), maxLength: 30 });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(text, spans, spans, (text, mentions, quotes) => {
        const inside = ([a, b]: [number, number]): [number, number] =>
          a < b
            ? [Math.min(a, text.length), Math.min(b, text.length)]
            : [Math.min(b, text.length), Math.min(a, text.length)];
        const paragraphs = annotateArticle(
          { text },
          mentions.map((pair, at) => mention(`e${at}`, ...inside(pair))),
          quotes.map((pair, at) => statement(`s${at}`, inside(pair))),
        );
        for (const { from, to, segments } of paragraphs) {
          expect(segments.map((segment) => text.slice(segment.from, segment.to)).join("")).toBe(text.slice(from, to));
        }
        expect(paragraphs.map(({ from, to }) => text.slice(from, to).trim()).join("")).toBe(
          text
            .split("\n")
            .map((line) => line.trim())
            .join(""),
        );
      }),
    );
  });
});
