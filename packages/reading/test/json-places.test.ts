import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonProblem } from "../src/json-places.js";

test("what JSON.parse reads has no problem, what it refuses has one", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"\\n"',
    '"\\x"',
    "1",
    "-0.5e3",
    "01",
    "true",
    "nul",
    " ",
    "\n",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.json(),
  );
  fc.assert(
    fc.property(text, (json) => {
      let parses = true;
      try {
        JSON.parse(json);
      } catch {
        parses = false;
      }
      expect(findJsonProblem(json) === undefined).toBe(parses);
    }),
    { seed: 20230420, numRuns: 3000 },
  );
});

test("line and column count from 1", () => {
  expect(findJsonProblem('{"a": 1,\n  "b": x}')).toEqual({
    line: 2,
    column: 8,
    message: 'expected a value (column 8, at "x}")',
  });
});
