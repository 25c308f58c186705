import { describe, expect, test } from "vitest";
import {
  buildGraph,
  type EntityQuery,
  findArticles,
  findEntities,
  findRelations,
  findShortestPath,
  findStatements,
  mentionsIn,
  mentionsOf,
  type NewsGraph,
  neighbourhood,
  type RelationQuery,
  type StatementQuery,
} from "../src/index.js";
import { factsOf, naming } from "./facts-of.js";
import { portArticles } from "./port-articles.js";

const graph = buildGraph(portArticles);

const idIn = (where: NewsGraph, name: string) => {
  const found = where.file.entities.find((entity) => entity.name === name);
  if (!found) throw new Error(`test: no entity ${name}`);
  return found.id;
};
const id = (name: string) => idIn(graph, name);

describe("entities", () => {
  const people = buildGraph([
    naming(
      "a",
      { name: "Anna-Lena Müller" },
      { name: "Bernd Müllner" },
      { name: "Emil Hamüll" },
      { name: "Çelik Doğan" },
    ),
    naming("b", { name: "Anna-Lena Müller" }, { kind: "organization", name: "Müller Werke GmbH", aliases: ["MW"] }),
  ]);

  test.each<[what: string, query: EntityQuery, names: string[]]>([
    [
      "a part of names, the closest first",
      { name: "müll" },
      ["Müller Werke GmbH", "Anna-Lena Müller", "Bernd Müllner", "Emil Hamüll"],
    ],
    [
      "beginnings of words",
      { name: "müll", match: "word" },
      ["Müller Werke GmbH", "Anna-Lena Müller", "Bernd Müllner"],
    ],
    ["beginnings of names", { name: "müll", match: "prefix" }, ["Müller Werke GmbH"]],
    ["whole names", { name: "anna lena müller", match: "exact" }, ["Anna-Lena Müller"]],
    ["no hyphen", { name: "ANNALENA MÜLLER", match: "exact" }, ["Anna-Lena Müller"]],
    ["ue", { name: "Muellner" }, ["Bernd Müllner"]],
    ["u", { name: "mullner" }, ["Bernd Müllner"]],
    ["no diacritics", { name: "celik dogan" }, ["Çelik Doğan"]],
    ["an alias", { name: "mw" }, ["Müller Werke GmbH"]],
    ["a kind", { name: "müller", kind: "person" }, ["Anna-Lena Müller"]],
    ["two kinds", { name: "müller", kind: ["person", "organization"] }, ["Müller Werke GmbH", "Anna-Lena Müller"]],
    ["an article", { article: "b" }, ["Anna-Lena Müller", "Müller Werke GmbH"]],
    ["two letters inside a word find nothing", { name: "ll" }, []],
    ["nobody", { name: "Schulze" }, []],
    ["a page", { kind: "person", limit: 2, offset: 1 }, ["Bernd Müllner", "Emil Hamüll"]],
  ])("%s", (_, query, names) => {
    expect(findEntities(people, query).map(({ entity }) => entity.name)).toEqual(names);
  });

  test("say which name matched, how, and where the entity is named", () => {
    const [answer] = findEntities(graph, { name: "bruggemann", kind: "person" });
    expect(answer).toMatchObject({
      entity: { name: "Jörg Brüggemann" },
      name: "Brüggemann",
      match: "exact",
      mentions: 3,
      articles: 2,
    });
    expect(answer!.evidence.map(({ article, text }) => [article, text])).toEqual([
      ["hafen-1", "Hafenchefin Anna Weber hat Kapitän Jörg Brüggemann besucht."],
      ["hafen-1", "Das Ministerium für Küstenschutz wolle Brüggemann unterstützen, hieß es."],
      ["hafen-2", "Weber besuchte Brüggemann im April."],
    ]);
    expect(findEntities(graph, { name: "bruggemann", evidence: 1 })[0]!.evidence).toHaveLength(1);
  });
});

describe("statements", () => {
  const quotes = (query: StatementQuery) => findStatements(graph, query).map(({ quote }) => quote);
  const [OPEN, HELP, WAY] = ["Der Hafen bleibt offen", "wolle Brüggemann unterstützen", "auf gutem Weg"];

  test.each<[what: string, query: () => StatementQuery, quotes: string[]]>([
    ["all, by date and place in the text", () => ({}), [OPEN, HELP, WAY]],
    ["a speaker", () => ({ speaker: id("Anna Weber") }), [OPEN, WAY]],
    [
      "one of two speakers",
      () => ({ speaker: [id("Anna Weber"), id("Ministerium für Küstenschutz")] }),
      [OPEN, HELP, WAY],
    ],
    ["an addressee", () => ({ addressee: id("Ministerium für Küstenschutz") }), [WAY]],
    ["about somebody", () => ({ about: id("Jörg Brüggemann") }), [HELP]],
    ["a type", () => ({ type: "Indirect" }), [HELP]],
    ["a medium", () => ({ medium: "Writing" }), [WAY]],
    ["an article", () => ({ article: "hafen-1" }), [OPEN, HELP]],
    ["a speaker and a medium", () => ({ speaker: id("Anna Weber"), medium: "Speech" }), [OPEN]],
    [
      "a speaker and an addressee that never meet",
      () => ({ speaker: id("Ministerium für Küstenschutz"), addressee: id("Jörg Brüggemann") }),
      [],
    ],
    ["a month", () => ({ date: "2024-04" }), [OPEN, HELP]],
    ["a range, by the article's date", () => ({ date: { from: "2024-05" } }), [WAY]],
    ["a day that a month may hold", () => ({ date: "2024-07-03", dateMatch: "overlap" }), [WAY]],
    ["a day, surely", () => ({ date: "2024-07-03" }), []],
    ["a speaker and a range", () => ({ speaker: id("Anna Weber"), date: "2024-04/2024-05" }), [OPEN]],
    ["a page", () => ({ limit: 1, offset: 1 }), [HELP]],
  ])("%s", (_, query, expected) => {
    expect(quotes(query())).toEqual(expected);
  });

  test("come with the sentence, and the quote marked in it", () => {
    const [{ evidence }] = findStatements(graph, { type: "Direct", article: "hafen-1" }) as [
      ReturnType<typeof findStatements>[0],
    ];
    expect(evidence).toHaveLength(1);
    expect(evidence[0]!.text).toBe("„Der Hafen bleibt offen“, sagte Weber am Montag.");
    const { text } = graph.findArticle("hafen-1")!;
    expect(evidence[0]!.marks.map(({ from, to }) => text.slice(from, to))).toEqual([OPEN]);
    expect(text.slice(evidence[0]!.from, evidence[0]!.to)).toBe(evidence[0]!.text);
  });

  test("that reach over two sentences come with both, and with none between two that lie apart", () => {
    const text = "„Wir gehen. Wir kommen“, sagte er. Es regnete. Er rief noch: „Bald!“";
    const whole = factsOf({ id: "x", text, statements: [{ quote: "Wir gehen. Wir kommen" }] });
    expect(findStatements(buildGraph([whole]))[0]!.evidence.map((passage) => passage.text)).toEqual([
      "„Wir gehen. Wir kommen“, sagte er.",
    ]);
    const parted = structuredClone(whole);
    parted.statements[0]!.quote.push({ from: text.indexOf("Bald"), to: text.indexOf("Bald") + 5 });
    const [answer] = findStatements(buildGraph([parted]));
    expect(answer!.quote).toBe("Wir gehen. Wir kommen … Bald!");
    expect(answer!.evidence.map((passage) => [passage.text, passage.marks.length])).toEqual([
      ["„Wir gehen. Wir kommen“, sagte er.", 1],
      ["Er rief noch: „Bald!“", 1],
    ]);
  });
});

describe("relations", () => {
  const predicates = (query: RelationQuery) => findRelations(graph, query).map(({ relation }) => relation.predicate);

  test.each<[what: string, query: () => RelationQuery, predicates: string[]]>([
    ["who acts", () => ({ from: id("Ministerium für Küstenschutz") }), ["unterstützen", "loben"]],
    ["whom", () => ({ to: id("Anna Weber") }), ["danken", "loben"]],
    ["who acts on whom", () => ({ from: id("Anna Weber"), to: id("Jörg Brüggemann") }), ["besuchen"]],
    ["who acts on whom, the wrong way round", () => ({ from: id("Jörg Brüggemann"), to: id("Anna Weber") }), []],
    ["between two, either way", () => ({ between: [id("Jörg Brüggemann"), id("Anna Weber")] }), ["besuchen"]],
    ["between one and a place", () => ({ between: [id("Süderhaven"), id("Nordmark")] }), ["danken"]],
    ["between two on one side", () => ({ between: [id("Süderhaven"), id("Anna Weber")] }), []],
    ["anybody in it", () => ({ entity: id("Süderhaven") }), ["danken"]],
    ["a type", () => ({ type: "SUPPORT" }), ["unterstützen", "loben"]],
    ["a mode", () => ({ mode: "visit" }), ["besuchen"]],
    ["a status", () => ({ status: ["future", "negated"] }), ["unterstützen"]],
    ["a predicate", () => ({ predicate: "danken" }), ["danken"]],
    ["an article that tells it second", () => ({ article: "hafen-2" }), ["besuchen", "loben"]],
    ["a range, by its own date or the article's", () => ({ date: "2024-04" }), ["danken", "besuchen", "unterstützen"]],
  ])("%s", (_, query, expected) => {
    expect(predicates(query())).toEqual(expected);
  });

  test("come with the sentences of every article that tells them", () => {
    const [visit] = findRelations(graph, { mode: "visit" });
    expect(visit!.evidence.map(({ article, text }) => [article, text])).toEqual([
      ["hafen-1", "Hafenchefin Anna Weber hat Kapitän Jörg Brüggemann besucht."],
      ["hafen-2", "Weber besuchte Brüggemann im April."],
    ]);
  });
});

describe("articles and mentions", () => {
  test("articles by date, language and whom they mention", () => {
    const ids = (query: Parameters<typeof findArticles>[1]) => findArticles(graph, query).map((article) => article.id);
    expect(ids({})).toEqual(["hafen-1", "hafen-2"]);
    expect(ids({ entity: id("Nordmark") })).toEqual(["hafen-1"]);
    expect(ids({ date: { from: "2024-07" }, language: "de" })).toEqual(["hafen-2"]);
    expect(ids({ language: "en" })).toEqual([]);
  });

  test("mentions of an entity with their sentences", () => {
    const found = mentionsOf(graph, id("Süderhaven"));
    expect(found.map(({ mention, text, evidence }) => [mention.article, text, evidence[0]!.text])).toEqual([
      ["hafen-1", "Süderhaven", "Nordmark dankte der Hafenchefin in Süderhaven."],
      ["hafen-2", "Suederhaven", "Das MFK in Suederhaven lobte sie."],
    ]);
    expect(mentionsOf(graph, id("Süderhaven"), { article: "hafen-2" })).toHaveLength(1);
    expect(mentionsOf(graph, id("Süderhaven"), { form: "pronominal" })).toEqual([]);
  });

  test("mentions in an article in text order", () => {
    const { text } = graph.findArticle("hafen-2")!;
    expect(
      mentionsIn(graph, "hafen-2").map(({ mention, entity }) => [text.slice(mention.from, mention.to), entity.name]),
    ).toEqual([
      ["Weber", "Anna Weber"],
      ["Brüggemann", "Jörg Brüggemann"],
      ["MFK", "Ministerium für Küstenschutz"],
      ["Suederhaven", "Süderhaven"],
      ["Weber", "Anna Weber"],
      ["MFK", "Ministerium für Küstenschutz"],
    ]);
  });
});

describe("surroundings", () => {
  // A → B → C → D by relations, A says something about D.
  const chain = buildGraph([
    factsOf({
      id: "kette",
      text: "Ahrens lobt Behn. Behn lobt Cassen. Cassen rügt Dirks. „Dirks irrt“, sagte Ahrens.",
      entities: Object.fromEntries(["Ahrens", "Behn", "Cassen", "Dirks", "Eggers"].map((name) => [name[0]!, { name }])),
      relations: [
        { predicate: "loben", from: ["A"], to: ["B"], evidence: "Ahrens lobt Behn" },
        { predicate: "loben", from: ["B"], to: ["C"], evidence: "Behn lobt Cassen" },
        { predicate: "rügen", from: ["C"], to: ["D"], status: "negated", evidence: "Cassen rügt Dirks" },
      ],
      statements: [{ quote: "Dirks irrt", speaker: ["Ahrens", "A"], about: ["D"] }],
    }),
  ]);
  const at = (name: string) => idIn(chain, name);
  const around = (...[name, options]: [string, Parameters<typeof neighbourhood>[2]]) =>
    neighbourhood(chain, at(name), options)
      .entities.map(({ entity, distance }) => `${entity.name} ${distance}`)
      .sort();

  test("one step, along relations and statements", () => {
    expect(around("Ahrens", {})).toEqual(["Behn 1", "Dirks 1"]);
    const found = neighbourhood(chain, at("Ahrens"));
    expect(found.relations.map(({ evidence }) => evidence[0]!.text)).toEqual(["Ahrens lobt Behn."]);
    expect(found.statements.map(({ quote }) => quote)).toEqual(["Dirks irrt"]);
    expect(found.complete).toBe(true);
  });

  test.each<[what: string, name: string, options: Parameters<typeof neighbourhood>[2], found: string[]]>([
    ["two steps", "Ahrens", { steps: 2, along: "relation" }, ["Behn 1", "Cassen 2"]],
    ["against the direction", "Cassen", {}, ["Behn 1", "Dirks 1"]],
    ["in the direction only", "Cassen", { directed: true }, ["Dirks 1"]],
    ["relations of a status only", "Cassen", { status: "asserted" }, ["Behn 1"]],
    ["no steps", "Ahrens", { steps: 0 }, []],
    ["nobody", "Eggers", { steps: 3 }, []],
  ])("%s", (_, name, options, found) => {
    expect(around(name, options)).toEqual(found);
  });

  test("a limit says that there is more", () => {
    const found = neighbourhood(chain, at("Ahrens"), { limit: 1 });
    expect(found.entities).toHaveLength(1);
    expect(found.complete).toBe(false);
  });

  const path = (...[from, to, options]: [string, string, Parameters<typeof findShortestPath>[3]?]) =>
    findShortestPath(chain, at(from), at(to), options)?.map((step) => `${step.from.name} ${step.to.name}`);

  test("the shortest path takes statements too, and every step has its evidence", () => {
    expect(path("Ahrens", "Dirks")).toEqual(["Ahrens Dirks"]);
    const steps = findShortestPath(chain, at("Ahrens"), at("Dirks"), { along: "relation" })!;
    expect(steps.map(({ relations }) => relations[0]!.evidence[0]!.text)).toEqual([
      "Ahrens lobt Behn.",
      "Behn lobt Cassen.",
      "Cassen rügt Dirks.",
    ]);
  });

  test("no path, no steps, and the direction", () => {
    expect(path("Ahrens", "Eggers")).toBeUndefined();
    expect(path("Ahrens", "Ahrens")).toEqual([]);
    expect(path("Cassen", "Ahrens", { along: "relation" })).toEqual(["Cassen Behn", "Behn Ahrens"]);
    expect(path("Cassen", "Ahrens", { along: "relation", directed: true })).toBeUndefined();
  });
});

test("counts", () => {
  expect(graph.counts).toMatchObject({
    articles: 2,
    entities: 5,
    statements: 3,
    relations: 4,
    evidence: 5,
    entitiesByKind: { organization: 1, person: 2, place: 1, state: 1 },
    statementsByType: { Direct: 2, Indirect: 1 },
    relationsByStatus: { asserted: 3, future: 1 },
  });
});

describe("questions that cannot be meant", () => {
  test.each<[what: string, ask: () => unknown, message: RegExp]>([
    [
      "a name for an id",
      () => findStatements(graph, { speaker: "Weber" }),
      /findStatements: speaker "Weber" is no entity of this graph; find its id with findEntities/,
    ],
    ["no such article", () => findStatements(graph, { article: "x" }), /"x" is no article of this graph/],
    [
      "no such type",
      () => findStatements(graph, { type: "direct" as "Direct" }),
      /type "direct" is none of Direct, Indirect/,
    ],
    ["no such status", () => findRelations(graph, { status: "true" as "future" }), /status "true" is none of asserted/],
    ["no such kind", () => findEntities(graph, { kind: "man" as "person" }), /kind "man" is none of person/],
    ["an empty name", () => findEntities(graph, { name: " " }), /name is empty; leave it out/],
    ["no date", () => findStatements(graph, { date: "neulich" }), /"neulich" is no date/],
    ["half a step", () => neighbourhood(graph, id("Nordmark"), { steps: 0.5 }), /steps is 0.5; give a whole number/],
    ["a negative limit", () => findStatements(graph, { limit: -1 }), /limit is -1; give a whole number/],
    ["nobody's path", () => findShortestPath(graph, id("Nordmark"), "x"), /toId "x" is no entity/],
    ["an inherited id", () => mentionsOf(graph, "__proto__"), /entityId "__proto__" is no entity/],
  ])("%s", (_, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });
});
