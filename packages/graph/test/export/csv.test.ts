import { describe, expect, test } from "vitest";
import { buildGraph, type CsvTable, type NewsGraph, toCsv } from "../../src/index.js";
import { factsOf } from "../facts-of.js";
import { csvRows } from "./read-exports.js";

/** A person of that name, an article with it, and an attack on Kiel. */
function graphNamed(name: string): NewsGraph {
  return buildGraph([
    factsOf({
      id: `id ${name}`,
      text: `Anfang. ${name} sagte es. Kiel.`,
      entities: { a: { name: `${name}` }, k: { kind: "place", name: "Kiel" } },
      relations: [{ type: "ASSAULT", mode: "drone", from: [], to: ["k"], evidence: "Kiel" }],
    }),
  ]);
}

describe("CSV", () => {
  const FORMULAS = ["=1+1", "+49 40", "-SUM(A1)", "@cmd", "\t=1", "\r=1", "\n=1", "＝1"];

  test.each(FORMULAS)("guards %j against spreadsheets, unless told not to", (name) => {
    const label = (options?: { guardFormulas: boolean }) =>
      csvRows(toCsv(graphNamed(name), "nodes", options)).find(({ kind }) => kind === "person")!.label;
    expect(label()).toBe(`'${name}`);
    expect(label({ guardFormulas: false })).toBe(name);
  });

  test("leaves numbers alone, also negative ones", () => {
    const rows = csvRows(toCsv(graphNamed("Änne"), "edges"));
    expect(rows.find(({ type }) => type === "ASSAULT")).toMatchObject({
      score: "-9.5",
      source: "",
      targetName: "Kiel",
      evidence: "1",
    });
  });

  test("has numbers that contradict each other in a column of their own", () => {
    const attack = (id: string, least: number) =>
      factsOf({
        id,
        text: "Anna Weber griff an.",
        entities: { a: { name: "Anna Weber" } },
        relations: [
          {
            ...{ type: "ASSAULT", from: ["a"], to: [], evidence: "griff an", date: "2024-04-12" },
            numbers: [
              { of: "Schlag", least, most: least },
              { of: "Zeuge", least: 2 },
            ],
          },
        ],
      });
    expect(csvRows(toCsv(buildGraph([attack("x", 3), attack("y", 5)]), "edges"))).toMatchObject([
      { numbers: "Zeuge: ≥ 2", contradictedNumbers: "Schlag: 3 | Schlag: 5" },
    ]);
  });

  test("begins with a byte order mark when told", () => {
    expect(toCsv(graphNamed("Änne"), "nodes", { byteOrderMark: true })).toMatch(/^\ufeffid,kind,label/);
    expect(toCsv(graphNamed("Änne"), "nodes")).toMatch(/^id,kind,label/);
  });

  test("refuses a table that is none", () => {
    expect(() => toCsv(buildGraph([]), "people" as CsvTable)).toThrow(
      /table "people" is none of nodes, edges, statements/,
    );
  });
});
