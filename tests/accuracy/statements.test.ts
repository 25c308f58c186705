import type { Facts, Statement } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { alignEntities } from "./src/alignment.js";
import type { GoldGraph } from "./src/gold-graph.js";
import { checkExpectations, EXPECTED_ENTITIES } from "./src/seed-expectations.js";
import { countLeftOpen, scoreStatements } from "./src/statement-measures.js";

const TEXT = "Eine Sprecherin der Werft sagte am Montag, der Hafen bleibe bis auf Weiteres zu.";

function span(words: string) {
  const from = TEXT.indexOf(words);
  if (from < 0) throw new Error(words);
  return { from, to: from + words.length };
}

const gold: GoldGraph = {
  id: "1",
  date: "2020-05",
  text: TEXT,
  entities: [
    { id: "G", kind: "group", name: "Sprecherin", mentions: [span("Eine Sprecherin der Werft")] },
    { id: "W", kind: "organization", name: "Werft", mentions: [span("Werft")] },
  ],
  relations: [],
  events: [],
  times: [],
  statements: [
    {
      type: "Indirect",
      quote: [span("der Hafen bleibe bis auf Weiteres zu")],
      cue: [span("sagte")],
      speaker: "G",
      about: [],
    },
  ],
  openTimes: [span("am Montag")],
};

function facts(statements: Partial<Statement>[], times: Facts["times"] = []): Facts {
  const entities: Facts["entities"] = [
    { id: "g", kind: "group", name: "Sprecherin", aliases: [], mentions: [{ ...span("Sprecherin"), form: "nominal" }] },
    { id: "w", kind: "organization", name: "Werft", aliases: [], mentions: [{ ...span("Werft"), form: "named" }] },
  ];
  return {
    format: "facts/1",
    article: { id: "1", language: "de", text: TEXT },
    entities,
    statements: statements.map((statement, index) => ({
      id: `s${index}`,
      type: "Indirect",
      medium: "Speech",
      quote: [span("der Hafen bleibe bis auf Weiteres zu")],
      cue: [],
      frame: [],
      about: [],
      confidence: 1,
      rule: "test",
      ...statement,
    })),
    relations: [],
    times,
    diagnostics: [],
  };
}

describe("statements", () => {
  const scored = (...statements: Partial<Statement>[]) => {
    const found = facts(statements);
    return scoreStatements(
      gold,
      found,
      alignEntities(
        gold.entities,
        found.entities.map((entity) => ({ ...entity })),
      ),
    );
  };

  test.each([
    ["an aligned speaker that is another", "w", false],
    ["a speaker whose mention lies in gold's", "g", true],
    ["no speaker", undefined, false],
  ])("%s", (_, entity, right) => {
    const speaker = { spans: [], ...(entity === undefined ? {} : { entity }) };
    expect(scored({ speaker }).findings[0]!.speaker).toBe(right);
  });

  test.each([
    ["half of the words suffice", "Hafen bleibe bis", true],
    ["one of seven does not", "Weiteres", false],
  ])("%s", (_, words, found) => {
    const { findings, spare } = scored({ quote: [span(words)] });
    expect(findings[0]!.system !== undefined).toBe(found);
    expect(spare).toHaveLength(found ? 0 : 1);
  });

  test("of two that overlap alike the right speaker's is taken", () => {
    const { findings } = scored({ speaker: { spans: [], entity: "w" } }, { speaker: { spans: [], entity: "g" } });
    expect(findings[0]!.speaker).toBe(true);
  });
});

test("an open time is left open where no time touches it", () => {
  expect(countLeftOpen(gold, facts([]))).toBe(1);
  expect(countLeftOpen(gold, facts([], [{ ...span("Montag"), value: "2020-05-04" }]))).toBe(0);
});

describe("expected entities", () => {
  const entity = (kind: Facts["entities"][number]["kind"], name: string) => ({
    id: name,
    kind,
    name,
    aliases: [],
    mentions: [],
  });
  const all = Object.entries(EXPECTED_ENTITIES).flatMap(([kind, names]) =>
    names.map((name) => entity(kind as "person", name)),
  );

  test("all there and nothing else", () => {
    expect(checkExpectations([{ ...facts([]), entities: all }])).toEqual({ expected: 16, missing: [], false: [] });
  });

  test("what is missing, of another kind, false or double", () => {
    const entities = [...all.slice(1), all.at(-1)!, entity("person", "Anna Weber"), entity("organization", "Werft")];
    const { missing, false: wrong } = checkExpectations([{ ...facts([]), entities }]);
    expect(missing).toEqual([`person ${all[0]!.name}`]);
    expect(wrong).toEqual([`place ${all.at(-1)!.name}`, "person Anna Weber"]);
  });
});
