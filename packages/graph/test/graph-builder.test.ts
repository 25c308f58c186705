import { type Facts, findPloverScore, numberText } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphRelation, sharedHash } from "../src/build/graph-relation.js";
import { buildGraph, createGraphBuilder, toJson } from "../src/index.js";
import { arbitraryFacts } from "./arbitrary-facts.js";
import { factsOf } from "./facts-of.js";
import { portArticles } from "./port-articles.js";

const many = fc.array(arbitraryFacts, { maxLength: 6 });

describe("any facts", () => {
  test("give the same graph and problems in any order", () => {
    fc.assert(
      fc.property(
        many.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          const [graph, other] = [buildGraph(facts), buildGraph(shuffled)];
          expect(toJson(other)).toBe(toJson(graph));
          expect(other.problems).toEqual(graph.problems);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("give the same graph when they are added again", () => {
    fc.assert(
      fc.property(many, (facts) => {
        const copies = facts.map((one) => structuredClone(one));
        const [graph, twice] = [buildGraph(facts), buildGraph([...facts, ...copies])];
        expect(toJson(twice)).toBe(toJson(graph));
        expect(twice.problems).toEqual(graph.problems);
      }),
    );
  });

  test("keep every mention, every piece of evidence and every participant", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { file } = buildGraph([facts]);
        const mentions = facts.entities.flatMap((entity) => entity.mentions);
        expect(file.entities.flatMap((entity) => entity.mentions)).toHaveLength(mentions.length);
        expect(file.entities.flatMap(({ merges }) => merges.map(({ entity }) => entity)).sort()).toEqual(
          facts.entities.map(({ id }) => id).sort(),
        );
        const told = file.relations.flatMap(({ evidence }) => evidence.map(({ from, to }) => `${from} ${to}`));
        for (const { evidence } of facts.relations) {
          for (const { from, to } of evidence) expect(told).toContain(`${from} ${to}`);
        }
      }),
    );
  });
});

describe("relations", () => {
  const port = buildGraph(portArticles);
  const named = (name: string) => port.file.entities.find((entity) => entity.name === name)!.id;

  test("told by two articles are one with the evidence of both", () => {
    const visits = port.file.relations.filter(({ mode }) => mode === "visit");
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({ from: [named("Anna Weber")], to: [named("Jörg Brüggemann")] });
    expect(visits[0]!.evidence.map(({ article }) => article)).toEqual(["hafen-1", "hafen-2"]);
  });

  test("have PLOVER's score of their type and mode, and none without an event type", () => {
    for (const { type, mode, score } of port.file.relations) expect(score).toBe(findPloverScore(type, mode));
    expect(port.file.relations.find(({ mode }) => mode === "visit")?.score).toBeTypeOf("number");
    expect(port.file.relations.find(({ type }) => type === "other")!.score).toBeUndefined();
  });

  const visit = (id: string, more: object) =>
    factsOf({
      id,
      text: "Weber besuchte Moll in Kiel. Moll freute sich.",
      entities: {
        a: { name: "Anna Weber" },
        b: { name: "Otto Moll" },
        k: { kind: "place", name: "Kiel" },
        l: { kind: "place", name: "Lund" },
        s: { kind: "state", name: "Moldau" },
      },
      relations: [{ type: "CONSULT", mode: "visit", from: ["a"], to: ["b"], evidence: "besuchte", ...more }],
    });

  const toll = (least?: number, most?: number) => ({
    of: "Toter",
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  });

  test.each<[what: string, first: object, second: object, relations: number]>([
    ["the same", {}, {}, 1],
    ["another status", {}, { status: "negated" }, 2],
    ["another date", { date: "2024-04" }, { date: "2024-05" }, 2],
    ["another claimant", {}, { claimedBy: "b" }, 2],
    ["a date that only one states", { date: "2024-04" }, {}, 1],
    ["a date that one states more precisely", { date: "2024-04" }, { date: "2024-04-12" }, 1],
    ["a month and a day of another", { date: "2024-04" }, { date: "2024-05-12" }, 2],
    ["a deed in other words", { predicate: "besuchen" }, { predicate: "reisen" }, 1],
    [
      "two acts in words",
      { type: "AGREE", mode: undefined, predicate: "zusagen" },
      { type: "AGREE", mode: undefined, predicate: "einladen" },
      2,
    ],
    ["the other direction", {}, { from: ["b"], to: ["a"] }, 2],
    ["participants in another order", { from: ["a", "b"] }, { from: ["b", "a"] }, 1],
    ["a place that only one names", { place: "k" }, {}, 1],
    ["two places", { place: "k" }, { place: "l" }, 2],
  ])("%s", (_, first, second, relations) => {
    expect(buildGraph([visit("x", first), visit("y", second)]).file.relations).toHaveLength(relations);
  });

  test("take the place from the article that names it", () => {
    const graph = buildGraph([visit("x", {}), visit("y", { place: "k" })]);
    expect(graph.findEntity(graph.file.relations[0]!.place!)?.name).toBe("Kiel");
  });

  test("take the more precise date, and the predicate with more evidence", () => {
    const told = [
      visit("x", { date: "2024-04", predicate: "reisen" }),
      visit("y", { date: "2024-04-12", predicate: "besuchen" }),
      visit("z", { predicate: "besuchen" }),
    ];
    for (const facts of [told, told.toReversed()]) {
      expect(buildGraph(facts).file.relations).toMatchObject([{ date: "2024-04-12", predicate: "besuchen" }]);
    }
  });

  test("stay by themselves where they could be either of two", () => {
    const told = [
      visit("x", { date: "2024-04-12" }),
      visit("y", { date: "2024-04-13" }),
      visit("z", { date: "2024-04" }),
    ];
    const dates = buildGraph(told).file.relations.map(({ date }) => date);
    expect(dates.sort()).toEqual(["2024-04", "2024-04-12", "2024-04-13"]);
  });

  test.each<[what: string, first: object, second: object, marked: (string[] | undefined)[]]>([
    ["two days of a week", { date: "2024-04-12" }, { date: "2024-04-13" }, [["2024-04-13"], ["2024-04-12"]]],
    ["two days of a month", { date: "2024-04-02" }, { date: "2024-04-13" }, [undefined, undefined]],
    ["two months", { date: "2024-04" }, { date: "2024-05" }, [undefined, undefined]],
    [
      "two days in two places",
      { date: "2024-04-12", place: "k" },
      { date: "2024-04-13", place: "l" },
      [undefined, undefined],
    ],
    [
      "what one says on two days",
      { type: "AGREE", mode: undefined, date: "2024-04-12" },
      { type: "AGREE", mode: undefined, date: "2024-04-13" },
      [undefined, undefined],
    ],
    [
      "deeds of states alone",
      { date: "2024-04-12", from: ["s"], to: ["k"] },
      { date: "2024-04-13", from: ["s"], to: ["k"] },
      [undefined, undefined],
    ],
  ])("tell of each other's days: %s", (_, first, second, marked) => {
    for (const facts of [
      [visit("x", first), visit("y", second)],
      [visit("y", second), visit("x", first)],
    ]) {
      const { relations } = buildGraph(facts).file;
      const byDate = relations.toSorted((a, b) => (a.date! < b.date! ? -1 : 1));
      expect(byDate.map(({ otherDates }) => otherDates)).toEqual(marked);
    }
  });

  test("two days that one article tells of are two events", () => {
    const [first, second] = [visit("x", { date: "2024-04-12" }), visit("x", { date: "2024-04-13" })];
    const facts = { ...first, relations: [...first.relations, { ...second.relations[0]!, id: "other" }] };
    expect(buildGraph([facts]).file.relations.map(({ otherDates }) => otherDates)).toEqual([undefined, undefined]);
  });

  test.each<[what: string, first: object[], second: object[], merged: string[], contradicted: boolean]>([
    ["the same", [toll(12, 12)], [toll(12, 12)], ["Toter: 12"], false],
    ["compatible", [toll(10)], [toll(12, 12)], ["Toter: 12"], false],
    ["compatible bounds", [toll(10)], [toll(undefined, 20)], ["Toter: 10–20"], false],
    ["contradicting", [toll(12, 12)], [toll(20)], ["Toter: 12", "Toter: ≥ 20"], true],
    ["those of two nouns", [toll(12, 12)], [{ ...toll(20), of: "Gast" }], ["Gast: ≥ 20", "Toter: 12"], false],
    ["two that one article gives", [toll(12, 12), toll(20)], [toll(20)], ["Toter: 12", "Toter: ≥ 20"], false],
  ])("of one day count, of what two articles say: %s", (_, first, second, merged, contradicted) => {
    for (const facts of [
      [visit("x", { numbers: first }), visit("y", { numbers: second, date: "2024-04-12" })],
      [visit("y", { numbers: second, date: "2024-04-12" }), visit("x", { numbers: first })],
    ]) {
      const { numbers = [] } = buildGraph(facts).file.relations[0]!;
      expect(numbers.map((number) => numberText(number))).toEqual(merged);
      expect(numbers.map((number) => number.contradicted === true)).toEqual(merged.map(() => contradicted));
    }
  });

  test.each([
    ["a deed whose day nobody tells", { date: "2024" }],
    ["an act in words", { type: "AGREE", mode: undefined, date: "2024-04-12" }],
  ])("keep the numbers of %s unmarked: it may be two", (_, told) => {
    const facts = [visit("x", { ...told, numbers: [toll(12, 12)] }), visit("y", { ...told, numbers: [toll(20)] })];
    expect(buildGraph(facts).file.relations.map(({ numbers }) => numbers)).toEqual([
      [
        { of: "Toter", least: 12, most: 12, articles: ["x"] },
        { of: "Toter", least: 20, articles: ["y"] },
      ],
    ]);
  });

  test("are told apart where the hashes of what they share meet by chance", () => {
    const facts = factsOf({
      id: "x",
      text: "A B",
      relations: ["aufrenkenfen", "anverlenzu"].map((predicate) => ({ type: "other", predicate, evidence: "A" })),
    });
    const [one, other] = facts.relations.map((relation) => graphRelation("x", relation, (id) => id));
    expect(sharedHash(one!)).toBe(sharedHash(other!));
    const told = buildGraph([facts]).file.relations.map(({ predicate }) => predicate);
    expect(told.sort()).toEqual(["anverlenzu", "aufrenkenfen"]);
  });

  test("name the surest rule where two find one place in the text", () => {
    const facts = visit("x", { confidence: 0.4, rule: "weak" });
    facts.relations.push({ ...facts.relations[0]!, id: "r9", confidence: 0.8, rule: "strong" });
    expect(buildGraph([facts]).file.relations[0]!.evidence).toMatchObject([{ confidence: 0.8, rule: "strong" }]);
  });
});

describe("statements", () => {
  test("have ids that differ between articles and stay when entities are resolved another way", () => {
    const alone = buildGraph([portArticles[1]!]).file.statements[0]!;
    const both = buildGraph(portArticles);
    expect(both.findStatement(alone.id)?.article).toBe("hafen-2");
    const twin: Facts = { ...portArticles[1]!, article: { ...portArticles[1]!.article, id: "hafen-3" } };
    expect(buildGraph([...portArticles, twin]).file.statements).toHaveLength(4);
  });

  test("given twice with the same spans are one, the surer of them", () => {
    const facts = structuredClone(portArticles[1]!);
    facts.statements.push({ ...facts.statements[0]!, id: "s9", confidence: 0.95, medium: "SW" });
    const { statements } = buildGraph([facts]).file;
    expect(statements).toMatchObject([{ medium: "SW", confidence: 0.95 }]);
  });
});

describe("sentences", () => {
  test("come in order, without those beyond the text", () => {
    const facts = factsOf({ id: "x", text: "Eins. Zwei." });
    const [one, two] = facts.sentences!;
    const given = { ...facts, sentences: [two!, { from: 6, to: 99 }, one!] };
    expect(buildGraph([given]).file.articles[0]!.sentences).toEqual([one, two]);
  });

  test("are the paragraphs where the facts have none", () => {
    const text = "  Erster Absatz,\nzweite Zeile. \n \n\nZweiter Absatz.\n";
    const [article] = buildGraph([factsOf({ id: "x", text, sentences: false })]).file.articles;
    expect(article!.sentences.map(({ from, to }) => text.slice(from, to))).toEqual([
      "Erster Absatz,\nzweite Zeile.",
      "Zweiter Absatz.",
    ]);
  });
});

describe("different facts for one article", () => {
  const version = (date: string, text: string) => factsOf({ id: "x", date, text, entities: { e: { name: "Weber" } } });

  test("the later is kept, and the problem names the article and the difference", () => {
    const [old, young] = [version("2024-04-08", "Weber kam."), version("2024-04-09", "Weber kam nicht.")];
    for (const facts of [
      [old, young],
      [young, old],
      [young, old, young],
    ]) {
      const graph = buildGraph(facts);
      expect(graph.file.articles[0]!.text).toBe("Weber kam nicht.");
      expect(graph.problems).toHaveLength(1);
      expect(graph.problems[0]).toMatchObject({ code: "article-conflict", article: "x" });
      expect(graph.problems[0]!.message).toMatch(/article "x" is given 2 times .*their texts differ.*of 2024-04-09/);
    }
  });

  test("the one with more findings is kept where the text is the same", () => {
    const full = version("2024-04-08", "Weber kam.");
    const graph = buildGraph([{ ...full, entities: [] }, full]);
    expect(graph.file.entities).toHaveLength(1);
    expect(graph.problems[0]!.message).toMatch(/their text is the same, their findings differ/);
  });

  test("equal facts with their keys in another order are no problem", () => {
    const facts = version("2024-04-08", "Weber kam.");
    const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
    expect(buildGraph([facts, turned]).problems).toEqual([]);
  });
});

describe("facts that no graph can be built from", () => {
  const good = portArticles[0]!;
  test.each<[what: string, facts: unknown, message: RegExp]>([
    ["another version", { ...good, format: "facts/9" }, /expected facts of format facts\/1, got "facts\/9"/],
    ["nothing", undefined, /got undefined; read them with parseFacts/],
    [
      "an entity twice",
      { ...good, entities: [...good.entities, good.entities[0]] },
      /article "hafen-1" have entity "p1" twice/,
    ],
    ["a statement of nobody's", { ...good, entities: [] }, /article "hafen-1" name "p1" in s0, which is no entity/],
    ["a relation of nobody's", { ...good, statements: [], entities: [] }, /name "p1" in r0, which is no entity/],
    [
      "a relation without evidence",
      { ...good, relations: [{ ...good.relations[0], evidence: [] }] },
      /relation "r0" without evidence/,
    ],
  ])("%s", (_, facts, message) => {
    const builder = createGraphBuilder();
    expect(() => builder.add(facts as Facts)).toThrow(message);
    expect(builder.build().file.articles).toEqual([]);
  });
});

test("no facts give an empty graph", () => {
  expect(buildGraph([]).file).toEqual({
    format: "newsgraph/1",
    articles: [],
    entities: [],
    statements: [],
    relations: [],
  });
});

test("a builder goes on after it has built", () => {
  const builder = createGraphBuilder();
  builder.add(portArticles[0]!);
  builder.build();
  builder.add(portArticles[1]!);
  expect(toJson(builder.build())).toBe(toJson(buildGraph(portArticles)));
});
