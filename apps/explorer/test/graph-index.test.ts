import { describe, expect, test } from "vitest";
import { CATALOGUES } from "../src/messages/index.js";
import { articleTitle, indexGraph, shorten, statementText } from "../src/model/graph-index.js";
import { type EdgeType, viewOf } from "../src/model/view-graph.js";
import { edgeName, relationName } from "../src/model/wording.js";
import { smallGraph } from "./small-graph.js";

const graph = smallGraph();
const index = indexGraph(graph);

describe("indexGraph", () => {
  test("finds what is said and done by, to and about an entity", () => {
    expect(index.relationsOf.get("e1")?.map(({ id }) => id)).toEqual(["r1", "r2", "r3", "r4"]);
    expect(index.statementsBy.get("e1")?.map(({ id }) => id)).toEqual(["s1"]);
    expect(index.statementsAbout.get("e6")?.map(({ id }) => id)).toEqual(["s1"]);
    expect(index.mentionsIn.get("a2")?.map(({ entity }) => entity.name)).toEqual(["Anna Weber", "Lübeck"]);
  });

  test("a relation with an entity on both sides is listed once", () => {
    const both = smallGraph();
    both.relations[0]!.to = ["e1"];
    expect(
      indexGraph(both)
        .relationsOf.get("e1")
        ?.filter(({ id }) => id === "r1"),
    ).toHaveLength(1);
  });
});

describe("articleTitle", () => {
  const article = (title: string | undefined, text: string, ...ends: number[]) => ({
    ...graph.articles[1]!,
    title,
    text,
    sentences: ends.map((to, at) => ({ from: ends[at - 1] ?? 0, to })),
  });
  test.each([
    ["its title", article("Hafenfest", "Es regnet."), "Hafenfest"],
    [
      "its first real sentence",
      article(undefined, "Stand: 12 Uhr Der Hafen in Kiel wird ausgebaut.", 14, 47),
      "Der Hafen in Kiel wird ausgebaut.",
    ],
    ["its beginning, where nothing is long enough", article(undefined, "Es regnet.", 10), "Es regnet."],
    ["its id, where the text is empty", article("  ", "   "), "a2"],
  ])("is %s", (_, article, title) => {
    expect(articleTitle(article)).toBe(title);
  });
});

describe("wording", () => {
  test("parts of a quote are joined by an ellipsis", () => {
    const statement = {
      ...graph.statements[0]!,
      quote: [
        { from: 0, to: 5 },
        { from: 14, to: 18 },
      ],
    };
    expect(statementText(index, statement)).toBe("Weber … Kiel");
  });

  test.each([
    ["Der Hafen in Kiel", 40, "Der Hafen in Kiel"],
    ["Der Hafen in Kiel wird ausgebaut", 20, "Der Hafen in Kiel …"],
    ["Donaudampfschifffahrtsgesellschaft", 10, "Donaudampf …"],
  ])("%s cut to %d is %s", (text, length, cut) => {
    expect(shorten(text, length)).toBe(cut);
  });

  test("a relation is called by its mode, else by its type, in the page's language", () => {
    const [visit, rejection] = graph.relations;
    expect([relationName(visit!, CATALOGUES.de), relationName(rejection!, CATALOGUES.en)]).toEqual([
      "Besuch",
      "Rejection",
    ]);
  });

  test.each<[EdgeType, string]>([
    ["CONSULT", "Besuch"],
    ["said-about", "1 Aussage über"],
    ["COOPERATE", "Zusammenarbeit"],
  ])("an edge of %s says %s", (type, words) => {
    const edge = [...viewOf(index).edges.values()].find((one) => one.type === type)!;
    expect(edgeName(edge, CATALOGUES.de)).toBe(words);
  });
});
