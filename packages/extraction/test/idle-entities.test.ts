import { type Entity, parseFacts, type Relation, type Statement } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { dropIdleEntities } from "../src/idle-entities.js";

const TEXT = "0123456789";
const SPAN = { from: 0, to: 1 };

const entities: Entity[] = Array.from({ length: 8 }, (_, at) => ({
  id: `e${at + 1}`,
  kind: "place",
  name: `${at + 1}`,
  aliases: [],
  mentions: [{ from: at, to: at + 1, form: "named" }],
}));
const statement: Statement = {
  id: "s1",
  type: "Indirect",
  medium: "Speech",
  quote: [SPAN],
  cue: [],
  frame: [],
  speaker: { spans: [SPAN], entity: "e2" },
  addressee: { spans: [SPAN], entity: "e3" },
  via: "e4",
  place: "e5",
  about: ["e6"],
  confidence: 0.9,
  rule: "indirect",
};
const relation: Relation = {
  id: "r1",
  type: "CONSULT",
  from: ["e7"],
  to: [],
  place: "e8",
  claimedBy: "e2",
  status: "asserted",
  evidence: [SPAN],
  rule: "verb",
  confidence: 0.9,
};

describe("dropIdleEntities", () => {
  const told = dropIdleEntities(
    { entities, statements: [statement], relations: [relation] },
    new Set(entities.map(({ id }) => id)),
  );

  test("those with no part in any fact go", () => {
    expect(told.entities.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "e1 2",
      "e2 3",
      "e3 4",
      "e4 5",
      "e5 6",
      "e6 7",
      "e7 8",
    ]);
  });

  test("whatever part one has keeps it, and every fact names it by its new id", () => {
    const article = { id: "a", language: "de", text: TEXT };
    const facts = parseFacts({ format: "facts/1", article, ...told, times: [], diagnostics: [] });
    expect(facts.statements).toMatchObject([
      { speaker: { entity: "e1" }, addressee: { entity: "e2" }, via: "e3", place: "e4", about: ["e5"] },
    ]);
    expect(facts.relations).toMatchObject([{ from: ["e6"], place: "e7", claimedBy: "e1" }]);
  });
});
