import { describe, expect, test } from "vitest";
import type { Alignment } from "./src/alignment.js";
import type { ViewEntity, ViewEvent, ViewMention, ViewRelation } from "./src/graph-view.js";
import { addCounts, countMatches, macroF1, ratioOf } from "./src/measure.js";
import { formOfGold, scoreNamedMentions } from "./src/named-mentions.js";
import { matchEvents, matchRelations, matchTimes } from "./src/relation-measures.js";

describe("form of a gold mention", () => {
  test.each([
    ["Weber", "person", "Anna Weber", "named"],
    ["Webers", "person", "Anna Weber", "named"],
    ["Kiew", "state", "Ukraine", "named"],
    ["EZB", "organization", "Europäische Zentralbank", "named"],
    ["Den Haag", "place", "Den Haag", "named"],
    ["Olympischen Spielen", "event", "Olympische Spiele", "named"],
    ["der Präsident", "person", "Anna Weber", "determiner"],
    ["dem Marktplatz", "place", "Marktplatz", "determiner"],
    ["westlichen Militärbündnis", "organization", "NATO", "lower-case"],
    ["25 Mitgliedstaaten", "organization", "EU", "lower-case"],
    ["er", "person", "Anna Weber", "pronoun"],
    ["Land", "state", "Libanon", "generic"],
    ["Innen-", "organization", "Innenministerium", "generic"],
    ["Krieg gegen Norwegen", "event", "schwedischer Angriff", "generic"],
    ["Demonstranten", "group", "Demonstranten", "group"],
    ["die Demonstranten", "group", "Demonstranten", "determiner"],
  ] as const)("%s for %s %s: %s", (surface, kind, name, expected) => {
    expect(formOfGold(surface, { kind, name })).toBe(expected);
  });
});

const TEXT = "Anna Weber besucht Kiel. Die Präsidentin lobt den Hafen.";

/** The entity with mentions given as words of TEXT. */
function entity(kind: ViewEntity["kind"], name: string, ...mentions: [string, ViewMention["form"]?][]): ViewEntity {
  return {
    id: `${kind} ${name}`,
    kind,
    name,
    mentions: mentions.map(([words, form]) => {
      const from = TEXT.indexOf(words);
      return { from, to: from + words.length, ...(form === undefined ? {} : { form }) };
    }),
  };
}

describe("named mentions", () => {
  const gold = [
    entity("person", "Anna Weber", ["Anna Weber"], ["Die Präsidentin"]),
    entity("place", "Kiel", ["Kiel"]),
    entity("place", "Hafen", ["den Hafen"]),
  ];
  const scored = (...system: ViewEntity[]) => {
    const { byKind, spans } = scoreNamedMentions(TEXT, gold, system);
    return { all: addCounts(Object.values(byKind)), spans };
  };

  test("right span and kind is found; the form nominal is not asked for", () => {
    const found = scored(entity("person", "Anna Weber", ["Anna Weber", "named"], ["Die Präsidentin", "nominal"]));
    expect(found.all).toEqual(countMatches(1, 1, 2));
  });

  test("another span or another kind is wrong on both sides", () => {
    const found = scored(entity("person", "Weber", ["Weber", "named"]), entity("state", "Kiel", ["Kiel", "named"]));
    expect(found.all).toEqual(countMatches(0, 2, 2));
    expect(found.spans).toEqual(countMatches(1, 2, 2));
  });

  test("a name where gold has a mention of unknown form counts neither way, with or without its determiner", () => {
    const found = scored(
      entity("person", "Präsidentin", ["Die Präsidentin", "named"]),
      entity("place", "Hafen", ["Hafen", "named"]),
    );
    expect(found.all).toEqual(countMatches(0, 0, 2));
  });
});

const same: Alignment = {
  goldOf: new Map([
    ["a", "A"],
    ["b", "B"],
    ["c", "C"],
  ]),
  systemOf: new Map([
    ["A", "a"],
    ["B", "b"],
    ["C", "c"],
  ]),
};

describe("standing relations", () => {
  const relation = (type: string, from: string, to: string): ViewRelation => ({ type, from, to });
  test.each([
    ["type and both ends", relation("member-of", "a", "b"), 1],
    ["another type", relation("part-of", "a", "b"), 0],
    ["the wrong way round", relation("member-of", "b", "a"), 0],
    ["an end that stands for nobody of gold", relation("member-of", "a", "z"), 0],
  ])("%s", (_, said, matches) => {
    expect(matchRelations([relation("member-of", "A", "B")], [said], same).counts.recallOf).toBe(matches);
  });

  test("family holds both ways", () => {
    expect(
      matchRelations([relation("family-of", "A", "B")], [relation("family-of", "b", "a")], same).pairs,
    ).toHaveLength(1);
  });
});

describe("events", () => {
  const event = (type: ViewEvent["type"], actor: string[], recipient: string[]): ViewEvent => ({
    type,
    actor,
    recipient,
    status: "asserted",
    span: { from: 0, to: 1 },
  });
  const wanted = [event("ACCUSE", ["A", "B"], [])];
  test.each([
    ["one of the actors suffices", event("ACCUSE", ["b"], []), 1, 1],
    ["an empty list matches an empty one only", event("ACCUSE", ["b"], ["c"]), 0, 0],
    ["another type is right as a pair", event("REJECT", ["a"], []), 0, 1],
    ["nobody of the actors", event("ACCUSE", ["c"], []), 0, 0],
  ])("%s", (_, said, byType, byPair) => {
    expect(matchEvents(wanted, [said], same).counts.recallOf).toBe(byType);
    expect(matchEvents(wanted, [said], same, "pair").counts.recallOf).toBe(byPair);
  });

  test("the same event twice is once too often", () => {
    const said = event("ACCUSE", ["a"], []);
    expect(matchEvents(wanted, [said, { ...said }], same).counts).toEqual(countMatches(1, 2, 1));
  });
});

describe("times", () => {
  test.each([
    ["overlap and equal value", { from: 5, to: 15, value: "2023-04-20" }, 1],
    ["another value", { from: 5, to: 15, value: "2023-04" }, 0],
    ["next to it", { from: 10, to: 15, value: "2023-04-20" }, 0],
  ])("%s", (_, said, matches) => {
    expect(matchTimes([{ from: 0, to: 10, value: "2023-04-20" }], [said]).counts.recallOf).toBe(matches);
  });
});

describe("averages", () => {
  test("micro adds the counts up, macro leaves out articles with nothing to find", () => {
    const all = [countMatches(1, 1, 1), countMatches(0, 2, 1), countMatches(0, 0, 0)];
    expect(ratioOf(addCounts(all))).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
    expect(macroF1(all)).toBe(0.5);
  });
});
