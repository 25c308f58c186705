import { LEFT, ParserState, RIGHT, SHIFT } from "@newsgraph/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Oracle } from "../src/parser-oracle.js";

/** A projective tree over tokens `from` to `to`, built by choosing a head and dividing what stands on either side of it. */
function grow(heads: number[], from: number, to: number, above: number, random: () => number): void {
  if (from >= to) return;
  const head = from + Math.floor(random() * (to - from));
  heads[head] = above;
  for (const [low, high] of [
    [from, head],
    [head + 1, to],
  ] as const) {
    const middle = low + Math.floor(random() * (high - low + 1));
    grow(heads, low, middle, head, random);
    grow(heads, middle, high, head, random);
  }
}
const trees = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })))
  .map(([length, numbers]) => {
    const heads: number[] = new Array(length).fill(-1);
    grow(heads, 0, length, -1, () => numbers.next().value!);
    return heads;
  });

test("who follows the oracle makes the gold tree", () => {
  fc.assert(
    fc.property(trees, fc.infiniteStream(fc.nat(2)), (heads, choices) => {
      const oracle = new Oracle();
      const state = new ParserState();
      oracle.fill(heads);
      state.start(heads.length);
      while (!state.done) {
        const best = oracle.best(state, state.allowed());
        const possible = [SHIFT, LEFT, RIGHT].filter((transition) => (best >> transition) & 1);
        const transition = possible[choices.next().value! % possible.length]!;
        expect(oracle.costOf(transition)).toBe(0);
        if (transition === SHIFT) state.shift();
        else state.attach(transition === LEFT ? state.next : state.stacked(1));
      }
      expect(Array.from(heads.keys(), (i) => state.heads[i])).toEqual(
        heads.map((head) => (head < 0 ? heads.length : head)),
      );
    }),
  );
});

test("after a mistake the costs are those of the arcs that it put out of reach", () => {
  const oracle = new Oracle();
  const state = new ParserState();
  // "Anna sieht Kiel": both names hang on the verb.
  oracle.fill([1, -1, 1]);
  state.start(3);
  state.shift();
  oracle.best(state, state.allowed());
  expect([oracle.costOf(SHIFT), oracle.costOf(LEFT)]).toEqual([1, 0]);
  state.shift();
  oracle.best(state, state.allowed());
  expect([oracle.costOf(SHIFT), oracle.costOf(LEFT), oracle.costOf(RIGHT)]).toEqual([0, 2, 2]);
});
