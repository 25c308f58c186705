import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGraph } from "../src/loading/read-graph.js";
import { smallGraph } from "./small-graph.js";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

describe("readGraph", () => {
  test("reads a graph file", () => {
    expect(readGraph(bytes(smallGraph()), "graph.json")).toEqual({ graph: smallGraph(), notes: [] });
  });

  test.each([
    ["a text", "unknown-format", "Guten Tag"],
    ["a picture", "unknown-format", "<svg/>"],
    ["cut off", "invalid", JSON.stringify(smallGraph()).slice(0, -40)],
    ["a later version", "wrong-version", { ...smallGraph(), format: "newsgraph/2" }],
    ["facts of a later version", "wrong-version", { format: "facts/2" }],
    ["a list", "unknown-format", []],
    ["nothing", "unknown-format", null],
    [
      "an edge to nowhere",
      "invalid",
      '<gexf><graph><nodes/><edges><edge source="a" target="b"/></edges></graph></gexf>',
    ],
    ["a reference to nothing", "invalid", { ...smallGraph(), entities: [] }],
    ["a wrong shape", "invalid", { ...smallGraph(), relations: [{ id: 1 }] }],
    [
      "a key that would change objects",
      "invalid",
      JSON.stringify(smallGraph()).replace('"aliases":[]', '"__proto__":{"x":1},"aliases":[]'),
    ],
  ])("%s is refused as %s", (_, problem, value) => {
    expect(readGraph(bytes(value), "a")).toMatchObject({ problem, detail: expect.stringMatching(/\w/) });
  });

  test.each([
    ["GEXF", '<gexf><graph><nodes><node id="a" label="Anna"/></nodes><edges/></graph></gexf>'],
    [
      "GraphML",
      '<graphml><key id="l" attr.name="label"/><graph><node id="a"><data key="l">Anna</data></node></graph></graphml>',
    ],
    ["graphology JSON", '{"nodes":[{"key":"a","attributes":{"label":"Anna"}}],"edges":[]}'],
    ["CSV", "id,label\na,Anna\n"],
    ["FollowTheMoney", '{"id":"a","schema":"Person","properties":{"name":["Anna"]}}'],
  ])("reads %s, and tells what has no place", (_, text) => {
    const result = readGraph(bytes(text), "fremd");
    expect(result).toMatchObject({ graph: { entities: [{ name: "Anna" }], articles: [{ title: "fremd" }] } });
  });

  test("bytes that are no UTF-8 are refused", () => {
    expect(readGraph(new Uint8Array([0x7b, 0xff, 0x00]), "a")).toMatchObject({ problem: "invalid" });
  });

  test("never throws, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readGraph(bytes(json), "a")).toHaveProperty("problem");
      }),
    );
  });
});
