import type { GraphFile, GraphRelation, GraphStatement } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { compareActors } from "../src/model/actor-comparison.js";
import { indexGraph } from "../src/model/graph-index.js";

const ids = (columns: readonly (readonly { id: string }[])[]) => columns.map((list) => list.map(({ id }) => id));

function said(id: string, speaker: string, about: string[], addressee?: string): GraphStatement {
  return {
    id,
    quote: [],
    speaker: { spans: [], entity: speaker },
    about,
    ...(addressee && { addressee: { spans: [], entity: addressee } }),
  } as unknown as GraphStatement;
}
function done(id: string, from: string[], to: string[], more: Partial<GraphRelation> = {}): GraphRelation {
  return { id, type: "AID", from, to, status: "asserted", evidence: [], ...more } as unknown as GraphRelation;
}
function compare(actors: string[], statements: GraphStatement[], relations: GraphRelation[] = []) {
  return compareActors(
    indexGraph({ format: "newsgraph/1", articles: [], entities: [], statements, relations } as GraphFile),
    actors,
  );
}

describe("compareActors", () => {
  test("topics are what at least two speak about, those with most statements first, and not the actors themselves", () => {
    const { topics } = compare(
      ["a", "b", "c"],
      [
        said("s1", "a", ["x", "y", "b"]),
        said("s2", "b", ["y", "a"]),
        said("s3", "b", ["x"]),
        said("s4", "c", ["x", "z"]),
      ],
    );
    expect(topics.map(({ entity, statements }) => [entity, ids(statements)])).toEqual([
      ["x", [["s1"], ["s3"], ["s4"]]],
      ["y", [["s1"], ["s2"], []]],
    ]);
  });

  test("what they say and do about each other goes from one to the other; a meeting is told once", () => {
    const { mutual } = compare(
      ["a", "b"],
      [said("s1", "a", ["b"]), said("s2", "b", ["x"], "a")],
      [done("r1", ["a"], ["b"]), done("r2", ["a", "b"], [])],
    );
    expect(mutual.map(({ from, to, statements, relations }) => [from, to, ids([statements, relations])])).toEqual([
      ["a", "b", [["s1"], ["r1", "r2"]]],
      ["b", "a", [["s2"], []]],
    ]);
  });

  test.each([
    ["both for it", [4, 9], "asserted", true],
    ["one for and one against it", [4, -2], "asserted", false],
  ] as const)("deeds towards the same: %s", (_, [a, b], status, agree) => {
    const { stances } = compare(
      ["a", "b"],
      [],
      [done("r1", ["a"], ["x"], { score: a, status }), done("r2", ["b"], ["x"], { score: b, status })],
    );
    expect(stances.map((stance) => [stance.sort, stance.entity, stance.agree])).toEqual([["deed", "x", agree]]);
  });

  test("what did not happen, or only might, is no deed", () => {
    const relations = [
      done("r1", ["a"], ["x"], { score: 4, status: "negated" }),
      done("r2", ["b"], ["x"], { score: -2, status: "hypothetical" }),
      done("r3", ["b"], ["x"], { score: -2 }),
    ];
    expect(compare(["a", "b"], [], relations).stances).toEqual([]);
  });

  test("claims of the same event: one denies it, then contradictions come before agreements", () => {
    const relations = [
      done("r1", ["p"], ["x"], { claimedBy: "a" }),
      done("r2", ["p"], ["x"], { claimedBy: "b" }),
      done("r3", ["p"], ["y"], { claimedBy: "a" }),
      done("r4", ["p"], ["y"], { claimedBy: "b", status: "negated" }),
      done("r5", ["p"], ["y"], { claimedBy: "b", mode: "other" }),
    ];
    const { stances } = compare(["a", "b"], [], relations);
    expect(stances.map(({ sort, entity, agree, relations }) => [sort, entity, agree, ids(relations)])).toEqual([
      ["claim", "y", false, [["r3"], ["r4"]]],
      ["claim", "x", true, [["r1"], ["r2"]]],
    ]);
  });
});
