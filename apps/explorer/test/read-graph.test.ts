import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGraph } from "../src/loading/read-graph.js";
import { smallGraph } from "./small-graph.js";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

describe("readGraph", () => {
  test("reads a graph file", () => {
    expect(readGraph(bytes(smallGraph()))).toEqual({ graph: smallGraph() });
  });

  test.each([
    ["no JSON", "not-json", "Guten Tag"],
    ["cut off", "not-json", JSON.stringify(smallGraph()).slice(0, -40)],
    ["a later version", "wrong-version", { ...smallGraph(), format: "newsgraph/2" }],
    ["facts instead of a graph", "wrong-version", { format: "facts/1" }],
    ["a list", "wrong-version", []],
    ["nothing", "wrong-version", null],
    ["a reference to nothing", "invalid", { ...smallGraph(), entities: [] }],
    ["a wrong shape", "invalid", { ...smallGraph(), relations: [{ id: 1 }] }],
    [
      "a key that would change objects",
      "invalid",
      JSON.stringify(smallGraph()).replace('"aliases":[]', '"__proto__":{"x":1},"aliases":[]'),
    ],
  ])("%s is refused as %s", (_, problem, value) => {
    expect(readGraph(bytes(value))).toMatchObject({ problem });
  });

  test("bytes that are no UTF-8 are refused", () => {
    expect(readGraph(new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject({ problem: "not-json" });
  });

  test("never throws, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readGraph(bytes(json))).toHaveProperty("problem");
      }),
    );
  });
});
