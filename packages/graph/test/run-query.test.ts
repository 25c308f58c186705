import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  fromJson,
  type QueryAnswer,
  QueryNameError,
  QuerySyntaxError,
  runQuery,
  selectGraph,
  selectStatements,
  suggestCompletions,
  toJson,
} from "../src/index.js";
import { arbitraryFacts } from "./arbitrary-facts.js";
import { factsOf } from "./facts-of.js";
import { portArticles } from "./port-articles.js";
import { summitArticles } from "./summit-articles.js";

const graph = buildGraph([...portArticles, ...summitArticles]);

/** The answers in words. */
function told(answer: QueryAnswer): string[] {
  switch (answer.kind) {
    case "entities":
      return answer.answers.map(({ entity }) => entity.name);
    case "statements":
      return answer.answers.map(({ quote }) => quote);
    case "relations":
      return answer.answers.map(({ relation }) => relation.predicate ?? relation.type);
    case "articles":
      return answer.answers.map(({ article }) => article.id);
    case "path":
      return answer.answers.map(({ steps }) => [steps[0]?.from.name, ...steps.map(({ to }) => to.name)].join(" > "));
  }
}

const MEMBER = "Die Ukraine gehört in die NATO";
const SUMMIT = "Der Gipfel in Vilnius werde nicht verschoben";
const SIGNALS = "We expect clear signals at the summit";
const [OPEN, HELP, WAY] = ["Der Hafen bleibt offen", "wolle Brüggemann unterstützen", "auf gutem Weg"];

describe("a query finds", () => {
  test.each<[query: string, kind: QueryAnswer["kind"], answers: string[]]>([
    ["speaker:Stoltenberg", "statements", [MEMBER]],
    ["speaker:Stoltenberg about:Ukraine type:direct date:2023-04..2023-07 -status:negated", "statements", [MEMBER]],
    ["sprecher:Kreml", "statements", [SUMMIT]],
    ["speaker:Kreml -status:negated", "statements", []],
    ["speaker:Kreml status:negated", "statements", [SUMMIT]],
    ["type:direct date:2023", "statements", [MEMBER, SIGNALS]],
    ['type:direct "clear signals"', "statements", [SIGNALS]],
    ["quote:Gipfel", "statements", [SUMMIT]],
    ["quote:Kreml", "statements", []],
    ["type:indirect Gipfels", "statements", [SUMMIT]],
    ["confidence:<0.7", "statements", [SUMMIT]],
    ["find:statements confidence:>0.7 date:2023", "statements", [MEMBER, SIGNALS]],
    ["medium:schriftlich", "statements", [WAY]],
    ["addressee:Selenskyj OR via:Selenskyj", "statements", [MEMBER]],
    ["speaker:Weber (about:Süderhaven OR addressee:MFK)", "statements", [OPEN, WAY]],
    ["find:statements -speaker:Weber -date:2023", "statements", [HELP]],
    ["rel:CONSULT", "relations", ["besuchen", "meet", "besuchen"]],
    ["type:consult actor:Stoltenberg recipient:Kiew", "relations", ["besuchen"]],
    ["rel:CONSULT,THREATEN date:2023", "relations", ["besuchen", "drohen", "meet"]],
    ["mode:visit place:Vilnius", "relations", ["meet"]],
    ["status:negated", "relations", ["verschieben"]],
    ["claimed-by:Kreml", "relations", ["verschieben"]],
    ["verb:dank*", "relations", ["danken", "danken"]],
    ["score:<0", "relations", ["drohen"]],
    ["score:>=1 source:nordkurier", "relations", ["besuchen", "danken"]],
    ["evidence:>1", "relations", ["besuchen"]],
    ["between:Selenskyj..Stoltenberg", "relations", ["danken", "meet"]],
    ["find:statements between:Selenskyj..Stoltenberg", "statements", [MEMBER]],
    ["kind:person rel:CONSULT date:2023-07", "relations", ["meet"]],
    ["kind:person in:gipfel-1", "entities", ["Jens Stoltenberg", "Volodymyr Zelensky", "Wladimir Putin"]],
    ["kind:person date:2023-07", "entities", ["Jens Stoltenberg", "Volodymyr Zelensky"]],
    ['art:staat,ort in:"Stoltenberg in Kiew"', "entities", ["Vilnius", "Kiew", "Ukraine"]],
    ["link:Q212", "entities", ["Ukraine"]],
    ["near:Putin", "entities", ["NATO"]],
    ["with:Putin", "entities", ["NATO"]],
    ["mentions:>=4 kind:person", "entities", ["Anna Weber", "Jens Stoltenberg", "Volodymyr Zelensky"]],
    ["articles:2 kind:place", "entities", ["Vilnius", "Süderhaven"]],
    ["name:stolt", "entities", ["Jens Stoltenberg"]],
    ["Weber", "entities", ["Anna Weber"]],
    ["gehört", "statements", [MEMBER]],
    ["traffic", "articles", ["summit-2"]],
    ["nirgends", "entities", []],
    ["find:articles Vilnius", "articles", ["gipfel-1", "summit-2"]],
    ['title:"in Vilnius"', "articles", ["summit-2"]],
    ["language:en", "articles", ["summit-2"]],
    ['source:"Harbour Post"', "articles", ["summit-2"]],
    ["find:articles speaker:Weber", "articles", ["hafen-1", "hafen-2"]],
    ["find:entities speaker:Kreml", "entities", ["Vilnius", "Kreml"]],
    ["find:relations speaker:Kreml", "relations", ["verschieben"]],
    ["date:>2024-05", "statements", [WAY]],
    ["find:articles date:>=2024-04-09", "articles", ["hafen-2"]],
    ["find:articles date:<2023-07", "articles", ["gipfel-1"]],
    ["", "entities", graph.index.entities.records.map(({ name }) => name)],
  ])("%s", (query, kind, answers) => {
    const answer = runQuery(graph, query);
    expect([answer.kind, told(answer)]).toEqual([kind, answers]);
    expect(answer.total).toBe(answers.length);
    expect(answer.answers.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  test.each<[name: string, entity: string]>([
    ["stoltenberg", "Jens Stoltenberg"],
    ['"Jens Stoltenberg"', "Jens Stoltenberg"],
    ["Stolt*", "Jens Stoltenberg"],
    ["Stolten", "Jens Stoltenberg"],
    ["Brueggemann", "Jörg Brüggemann"],
    ["BRÜGGEMANN", "Jörg Brüggemann"],
    ["Bruggemann", "Jörg Brüggemann"],
    ["Selenski", "Volodymyr Zelensky"],
    ["Zelenskiy", "Volodymyr Zelensky"],
    ['"Volodymyr Zelenskiy"', "Volodymyr Zelensky"],
    ["Suederhaven", "Süderhaven"],
  ])("%s as a name", (name, entity) => {
    expect(told(runQuery(graph, `find:entities entity:${name}`))).toEqual([entity]);
  });

  test("whom it took a name for is told", () => {
    const { names } = runQuery(graph, "speaker:Stoltenberg about:Ukraine");
    expect(names.map(({ name, entities }) => [name, entities.map((entity) => entity.name)])).toEqual([
      ["Stoltenberg", ["Jens Stoltenberg"]],
      ["Ukraine", ["Ukraine"]],
    ]);
  });

  test("paths with the evidence of every step", () => {
    const answer = runQuery(graph, "path:Putin..Selenskyj");
    expect(told(answer)).toEqual(["Wladimir Putin > NATO > Jens Stoltenberg > Volodymyr Zelensky"]);
    expect(answer.kind === "path" && answer.answers[0]!.evidence.map(({ text }) => text)).toContain(
      "Wladimir Putin drohte der NATO.",
    );
    expect(told(runQuery(graph, "path:Stoltenberg..Vilnius"))).toEqual([
      "Jens Stoltenberg > Volodymyr Zelensky > Vilnius",
    ]);
    expect(told(runQuery(graph, "path:Putin..Selenskyj rel:CONSULT"))).toEqual([]);
    expect(told(runQuery(graph, "path:Kiew..Selenskyj rel:CONSULT"))).toEqual([
      "Kiew > Jens Stoltenberg > Volodymyr Zelensky",
    ]);
  });
});

test("what was not said is negated, and a place is one of what is said", () => {
  const denied = buildGraph([
    factsOf({
      id: "kiel",
      text: "Weber sagte in Kiel nicht, dass er kommt. Weber sagte: Ja.",
      entities: { w: { name: "Weber" }, k: { kind: "place", name: "Kiel" } },
      statements: [
        { quote: "dass er kommt", type: "Indirect", speaker: ["Weber", "w"], place: "k", negated: true },
        { quote: "Ja", speaker: ["Weber", "w"] },
      ],
    }),
  ]);
  expect(told(runQuery(denied, "speaker:Weber -status:negated"))).toEqual(["Ja"]);
  expect(told(runQuery(denied, "find:statements status:negated"))).toEqual(["dass er kommt"]);
  expect(told(runQuery(denied, "speaker:Weber place:Kiel"))).toEqual(["dass er kommt"]);
  expect(selectStatements(denied, { negated: false }).total).toBe(1);
  const part = selectGraph(denied, "status:negated");
  expect(part.file.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["Kiel", "Weber"]));
  expect(toJson(fromJson(toJson(part)))).toBe(toJson(part));
});

describe("a query that names what is not there", () => {
  test.each<[query: string, marked: string, message: RegExp, suggestion?: string]>([
    [
      "speaker:Stoltenburg",
      "Stoltenburg",
      /no entity of this graph is called Stoltenburg; did you mean Stoltenberg\?/,
      "Stoltenberg",
    ],
    ["type:direct speaker:Qqqq", "Qqqq", /no entity of this graph is called Qqqq$/],
    ["in:gipfel1", "gipfel1", /no article of this graph is gipfel1; did you mean gipfel-1\?/, "gipfel-1"],
    ["source:Harbor", "Harbor", /nothing in this graph has the source Harbor/],
    ["predicate:drhen", "drhen", /did you mean drohen\?/, "drohen"],
    ["path:Putin..Qqqq", "Qqqq", /no entity/],
    ["date:2024..2023", "2024..2023", /the dates end before they begin/, "2023..2024"],
  ])("%s", (query, marked, message, suggestion) => {
    let error: unknown;
    try {
      runQuery(graph, query);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(QuerySyntaxError);
    expect(error instanceof QueryNameError).toBe(!query.startsWith("date"));
    const { from, to, message: said, suggestion: meant } = error as QuerySyntaxError;
    expect(query.slice(from, to)).toBe(marked);
    expect(said).toMatch(message);
    expect(meant).toBe(suggestion);
  });
});

describe("pages", () => {
  test.each(["", "find:statements", "find:relations -status:negated", "find:articles", "n", "path:Kiew..Vilnius"])(
    "of %j joined are the whole answer",
    (query) => {
      const whole = runQuery(graph, query, { limit: Infinity });
      const joined: string[] = [];
      let cursor: string | undefined;
      do {
        const page = runQuery(graph, query, { limit: 2, cursor });
        expect(page.total).toBe(whole.total);
        joined.push(...told(page));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(joined).toEqual(told(whole));
      expect(told(runQuery(graph, query, { offset: 1, limit: 1 }))).toEqual(told(whole).slice(1, 2));
    },
  );

  test("of another graph are refused", () => {
    expect(() => runQuery(graph, "find:statements", { cursor: "x" })).toThrow(/the cursor "x" is none of this graph/);
    expect(() => runQuery(graph, "Weber", { limit: -1 })).toThrow(/limit is -1/);
  });
});

describe("a selected graph", () => {
  const parts = (query: string) => {
    const { file } = selectGraph(graph, query);
    return {
      articles: file.articles.map(({ id }) => id),
      entities: file.entities.map(({ name }) => name).sort(),
      facts: file.statements.length + file.relations.length,
    };
  };

  test.each<[query: string, articles: string[], entities: string[], facts: number]>([
    ["speaker:Kreml", ["gipfel-1"], ["Kreml", "Vilnius"], 1],
    ["find:relations rel:THREATEN", ["gipfel-1"], ["NATO", "Wladimir Putin"], 1],
    ["date:2023-07", ["summit-2"], ["Jens Stoltenberg", "Vilnius", "Volodymyr Zelensky"], 2],
    [
      "kind:person date:2023",
      ["gipfel-1", "summit-2"],
      ["Jens Stoltenberg", "Volodymyr Zelensky", "Wladimir Putin"],
      2,
    ],
    ["path:Putin..NATO", ["gipfel-1"], ["NATO", "Wladimir Putin"], 1],
    [
      "find:articles Kreml",
      ["gipfel-1"],
      ["Jens Stoltenberg", "Kiew", "Kreml", "NATO", "Ukraine", "Vilnius", "Volodymyr Zelensky", "Wladimir Putin"],
      6,
    ],
    ["nirgends", [], [], 0],
  ])("%s", (query, articles, entities, facts) => {
    expect(parts(query)).toEqual({ articles, entities, facts });
  });

  test("is whole and valid whatever is selected", () => {
    const queries = [
      "",
      "type:direct",
      "rel:CONSULT,other",
      "kind:person",
      "status:negated",
      "Weber",
      "date:2024",
      "in:a",
      "find:articles kind:group",
      "evidence:>1",
      "-confidence:>0.5",
    ];
    fc.assert(
      fc.property(
        fc.array(arbitraryFacts, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...queries),
        (facts, query) => {
          const whole = buildGraph(facts);
          if (query.includes("in:a") && whole.findArticle("a") === undefined) return;
          const part = selectGraph(whole, query);
          expect(toJson(fromJson(toJson(part)))).toBe(toJson(part));
          if (query === "") expect(toJson(part)).toBe(toJson(whole));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("completions", () => {
  /** The text with the place of the cursor as a bar. */
  const at = (marked: string) => {
    const offset = marked.indexOf("|");
    const text = marked.replace("|", "");
    const { from, to, items } = suggestCompletions(graph, text, offset);
    return { replaced: text.slice(from, to), items };
  };

  test.each<[text: string, replaced: string, first: string]>([
    ["spe|", "spe", "speaker:"],
    ["-sprech|", "sprech", "speaker:"],
    ["speaker:Sto|", "Sto", '"Jens Stoltenberg"'],
    ['speaker:"Jens St|" date:2023', '"Jens St"', '"Jens Stoltenberg"'],
    ["speaker:|", "", '"Anna Weber"'],
    ["speaker:Kreml,Zel|", "Zel", '"Volodymyr Zelensky"'],
    ["path:Putin..Nat|", "Nat", "NATO"],
    ["kind:pers|on in:x", "person", "person"],
    ["rel:con|", "con", "CONSULT"],
    ["(status:verneint OR status:neg|)", "neg", "negated"],
    ["in:gip|", "gip", "gipfel-1"],
    ["in:talks|", "talks", "summit-2"],
    ["source:harb|", "harb", '"Harbour Post"'],
    ["Wladi|", "Wladi", '"Wladimir Putin"'],
  ])("%s", (text, replaced, first) => {
    const found = at(text);
    expect(found.replaced).toBe(replaced);
    expect(found.items[0]?.insert).toBe(first);
  });

  test("stand in the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(40), (text, offset) => {
        const { from, to, items } = suggestCompletions(graph, text, offset);
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        expect(items.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
