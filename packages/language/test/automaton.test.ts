import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Automaton } from "../src/automaton.js";
import { buildAutomaton } from "../src/automaton-builder.js";

const build = (entries: Iterable<readonly [string, number]>) => new Automaton(buildAutomaton(entries));

describe("look-up", () => {
  const towns = build([
    ["Kiel", 7],
    ["Kiel am Meer", 300],
    ["Köln", 0],
    ["Köln", 4_000_000_000],
    ["東京", 2],
  ]);

  test.each([
    ["Kiel", [7]],
    ["Kiel am Meer", [300]],
    ["Köln", [0, 4_000_000_000]],
    ["東京", [2]],
    ["Kie", []],
    ["Kiela", []],
    ["", []],
    ["K\u0000ln", []],
  ])("%j has the values %j", (key, values) => {
    expect(towns.getAll(key)).toEqual(values);
    expect(towns.has(key)).toBe(values.length > 0);
    const value = towns.get(key);
    if (values.length === 0) expect(value).toBeUndefined();
    else expect(values).toContain(value);
  });

  test("a longer key is found by following on from a shorter one", () => {
    const text = "in Kiel am Meer";
    const short = towns.follow(towns.root, text, 3, 7);
    expect(towns.valueAt(short)).toBe(7);
    const gap = towns.follow(short, text, 7, 11);
    expect(towns.valueAt(gap)).toBe(-1);
    expect(towns.valueAt(towns.follow(gap, text, 11, 15))).toBe(300);
    expect(towns.follow(short, "x")).toBe(-1);
  });
});

test("gives back any entries, whatever their order", () => {
  const entry = fc.tuple(fc.string({ unit: "binary", maxLength: 6 }), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const bytes = buildAutomaton(entries);
      const sorted = (pairs: Iterable<readonly [string, number]>) =>
        Array.from(new Set(Array.from(pairs, (pair) => JSON.stringify(pair)))).sort();
      expect(sorted(new Automaton(bytes).entries())).toEqual(sorted(entries));
      expect(buildAutomaton([...entries].reverse())).toEqual(bytes);
    }),
  );
});

test("keys with a common ending share it", () => {
  const stems = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const bytes = buildAutomaton(stems.map((stem) => [`${stem}verantwortlichkeiten`, 1]));
  expect(bytes.length).toBeLessThan(64 + 200 * 8 + 80);
  expect(new Automaton(bytes).get(`${stems[199]}verantwortlichkeiten`)).toBe(1);
});

test("an empty map has nothing", () => {
  const empty = build([]);
  expect(Array.from(empty.entries())).toEqual([]);
  expect(empty.has("")).toBe(false);
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])("the value %s is refused", (value) => {
  expect(() => buildAutomaton([["Kiel", value]])).toThrow(/buildAutomaton: the value .* of "Kiel"/);
});

test("bytes of something else are refused", () => {
  expect(() => new Automaton(new TextEncoder().encode("x".repeat(100)))).toThrow(/no automaton of format 1/);
});
