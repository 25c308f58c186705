import type { GraphRelation, GraphStatement } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  coMentions,
  commonNeighbours,
  countBy,
  dateBounds,
  eachPath,
  type NewsGraph,
  selectArticles,
  selectEntities,
  selectRelations,
  selectStatements,
  timeline,
  type ValueCount,
} from "../src/index.js";
import { arbitraryFacts } from "./arbitrary-facts.js";
import { portArticles } from "./port-articles.js";
import { summitArticles } from "./summit-articles.js";

const graph = buildGraph([...portArticles, ...summitArticles]);
const id = (name: string) => graph.file.entities.find((entity) => entity.name === name)!.id;

describe("a selection", () => {
  test("goes through its answers one by one", () => {
    const statements = selectStatements(graph, { type: "Direct" });
    const [first] = statements;
    expect(first!.quote).toBe("Die Ukraine gehört in die NATO");
    expect([...statements].map(({ statement }) => statement.type)).toEqual(["Direct", "Direct", "Direct", "Direct"]);
    expect(statements.total).toBe(4);
  });

  test("comes in pages that joined are the whole", () => {
    const all = selectRelations(graph, { status: "asserted" });
    const joined: string[] = [];
    let cursor: string | undefined;
    do {
      const { answers, total, next } = all.page({ limit: 2, cursor });
      expect(total).toBe(all.total);
      joined.push(...answers.map(({ relation }) => relation.id));
      cursor = next;
    } while (cursor !== undefined);
    expect(joined).toEqual([...all].map(({ relation }) => relation.id));
    expect(() => all.page({ cursor: "nirgends" })).toThrow(/the cursor "nirgends" is none of this graph/);
  });

  test.each<[what: string, counts: () => ValueCount[], expected: Record<string, number>]>([
    ["types", () => selectRelations(graph).countBy("type"), { CONSULT: 3, SUPPORT: 3, other: 2, THREATEN: 1 }],
    ["years", () => selectStatements(graph).countBy("year"), { 2023: 3, 2024: 3 }],
    ["months", () => selectRelations(graph, { date: "2024" }).countBy("month"), { "2024-04": 3, "2024-07": 1 }],
    [
      "kinds",
      () => selectEntities(graph, { article: "gipfel-1" }).countBy("kind"),
      { person: 3, organization: 2, place: 2, state: 1 },
    ],
    ["languages", () => selectArticles(graph).countBy("language"), { de: 3, en: 1 }],
    ["what a query finds", () => countBy(graph, "speaker:Weber", "medium"), { Speech: 1, Writing: 1 }],
  ])("counts by %s", (_, counts, expected) => {
    expect(Object.fromEntries(counts().map(({ value, count }) => [value, count]))).toEqual(expected);
  });

  test("cannot be counted by what it does not have", () => {
    expect(() => countBy(graph, "speaker:Weber", "mode")).toThrow(/field "mode" is none of id, speaker/);
  });

  test.each<[what: string, found: () => unknown, expected: unknown]>([
    ["a source", () => selectStatements(graph, { source: "Harbour Post" }).total, 1],
    ["a language", () => selectRelations(graph, { language: "en" }).total, 1],
    ["anybody in it", () => selectStatements(graph, { entity: id("Vilnius") }).total, 1],
    ["a confidence", () => selectStatements(graph, { confidence: { below: 0.7 } }).total, 1],
    ["a score", () => selectRelations(graph, { score: { max: -1 } }).total, 1],
    ["evidence", () => selectRelations(graph, { articles: { min: 2 } }).total, 1],
    ["a rule", () => selectStatements(graph, { rule: "test", type: "Indirect" }).total, 2],
    ["a form", () => selectEntities(graph, { form: "pronominal" }).total, 0],
    ["a link", () => selectEntities(graph, { same: "https://www.wikidata.org/wiki/Q212" }).total, 1],
    ["a reason of joining", () => selectEntities(graph, { merge: "romanisation" }).total, 1],
    ["how often it is named", () => selectEntities(graph, { mentions: { min: 4 }, kind: "person" }).total, 3],
  ])("by %s", (_, found, expected) => {
    expect(found()).toBe(expected);
  });
});

describe("whatever the graph, an index finds what going through everything finds", () => {
  const graphs = fc.array(arbitraryFacts, { minLength: 1, maxLength: 6 }).map((facts) => buildGraph(facts));
  const ids = (records: Iterable<{ id: string }>) => [...records].map((record) => record.id).sort();
  const isWithin = (whole: NewsGraph, own: string | undefined, article: string, range: string) => {
    const date = own ?? whole.findArticle(article)!.date;
    if (date === undefined) return false;
    const [days, asked] = [dateBounds(date), dateBounds(range)];
    return days.first >= asked.first && days.last <= asked.last;
  };

  test("statements", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.constantFrom("2024", "2024-04", "2024-04-08", "202X"), (whole, pick, date) => {
        const { statements, entities } = whole.file;
        const entity = entities[pick % Math.max(1, entities.length)]?.id;
        const isFound = ({ type, about, article, date: own }: GraphStatement) =>
          (type === "Direct" || type === "Reported") &&
          (entity === undefined || about.includes(entity)) &&
          isWithin(whole, own, article, date);
        const query = { type: ["Direct", "Reported"] as const, date, ...(entity !== undefined && { about: entity }) };
        const found = [...selectStatements(whole, query)].map(({ statement }) => statement);
        expect(ids(found)).toEqual(ids(statements.filter(isFound)));
      }),
      { numRuns: 150 },
    );
  });

  test("relations", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (whole, pick) => {
        const { relations, entities } = whole.file;
        const entity = entities[pick % Math.max(1, entities.length)]?.id;
        if (entity === undefined) return;
        const isFound = ({ status, from, to, place, evidence }: GraphRelation) =>
          status === "asserted" && [...from, ...to, place].includes(entity) && evidence.length >= 1;
        const found = [...selectRelations(whole, { status: "asserted", entity, evidence: { min: 1 } })];
        expect(ids(found.map(({ relation }) => relation))).toEqual(ids(relations.filter(isFound)));
      }),
      { numRuns: 150 },
    );
  });
});

describe("what is round entities", () => {
  test("common neighbours with the facts to each", () => {
    const [common] = commonNeighbours(graph, id("Kiew"), id("Volodymyr Zelensky"));
    expect(common!.entity.name).toBe("Jens Stoltenberg");
    expect(common!.first.relations.map(({ relation }) => relation.predicate)).toEqual(["besuchen"]);
    expect(common!.second.statements).toHaveLength(1);
    expect(commonNeighbours(graph, id("Kiew"), id("Wladimir Putin"))).toEqual([]);
  });

  test("entities in the same sentence and in the same article", () => {
    const names = (options?: Parameters<typeof coMentions>[2]) =>
      coMentions(graph, id("Wladimir Putin"), options).map(({ entity, count }) => [entity.name, count]);
    expect(names()).toEqual([["NATO", 1]]);
    expect(names({ within: "article", kind: "person" })).toEqual([
      ["Jens Stoltenberg", 1],
      ["Volodymyr Zelensky", 1],
    ]);
    const [{ evidence }] = coMentions(graph, id("Wladimir Putin")) as [ReturnType<typeof coMentions>[0]];
    const [{ text, marks, from }] = evidence as [(typeof evidence)[0]];
    expect(text).toBe("Wladimir Putin drohte der NATO.");
    expect(marks.map((mark) => text.slice(mark.from - from, mark.to - from))).toEqual(["Wladimir Putin", "NATO"]);
  });

  test("a timeline of statements and relations", () => {
    const told = [...timeline(graph, id("Anna Weber"))].map((entry) =>
      entry.kind === "statement" ? entry.quote : entry.relation.predicate,
    );
    expect([...told].sort()).toEqual(["Der Hafen bleibt offen", "auf gutem Weg", "besuchen", "danken", "loben"]);
    const days = [...timeline(graph, id("Anna Weber"))].map((entry) => entry.days!.first);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect([...timeline(graph, id("Anna Weber"), { date: "2024-07" })]).toHaveLength(2);
  });
});

describe("paths one after the other", () => {
  const paths = (where: NewsGraph, from: string, to: string, maxSteps?: number) =>
    [...eachPath(where, from, to, { maxSteps })].map((steps) => [from, ...steps.map((step) => step.to.id)].join(" "));

  test("the shorter ones first, each step with its evidence", () => {
    const found = [...eachPath(graph, id("Kiew"), id("Vilnius"))];
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => a - b));
    for (const step of found.flat()) expect(step.relations.length + step.statements.length).toBeGreaterThan(0);
  });

  test("are all that go from the one to the other without coming by twice", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (facts, a, b) => {
        const whole = buildGraph(facts);
        const { entities } = whole.file;
        if (entities.length === 0) return;
        const [from, to] = [entities[a % entities.length]!.id, entities[b % entities.length]!.id];
        const found = paths(whole, from, to, 4);
        expect([...found].sort()).toEqual(allPaths(whole, from, to, 4).sort());
      }),
      { numRuns: 150 },
    );
  });

  /** Every path of at most so many steps, by trying everything. */
  function allPaths(where: NewsGraph, from: string, to: string, most: number, passed: string[] = []): string[] {
    const way = [...passed, from];
    if (from === to) return [way.join(" ")];
    if (way.length > most) return [];
    const nexts = new Set(neighbours(where, from));
    return [...nexts].filter((next) => !way.includes(next)).flatMap((next) => allPaths(where, next, to, most, way));
  }

  function neighbours(where: NewsGraph, from: string): string[] {
    const { relations, statements } = where.file;
    const pairs = [
      ...relations.flatMap((one) => one.from.flatMap((a) => [...one.to, one.place].map((b) => [a, b]))),
      ...statements.flatMap(({ speaker, addressee, via, about }) =>
        [addressee?.entity, via, ...about].map((b) => [speaker?.entity, b]),
      ),
    ];
    return pairs.flatMap(([a, b]) => {
      if (a === undefined || b === undefined || a === b) return [];
      return a === from ? [b] : b === from ? [a] : [];
    });
  }
});
