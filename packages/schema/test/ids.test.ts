import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stableId } from "../src/index.js";

/** What an id is, by another implementation of SHA-256. */
const expected = (prefix: string, parts: readonly unknown[]) =>
  prefix + createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

test("an id is the first 64 bits of SHA-256 over the JSON of its parts", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.integer())), (prefix, parts) => {
      expect(stableId(prefix, ...parts)).toBe(expected(prefix, parts));
    }),
  );
});

test.each([
  ["letters of one byte", "a"],
  ["letters of two", "ä"],
  ["letters of three", "€"],
])("parts of any length have such an id, of %s", (_, letter) => {
  const wrong = Array.from({ length: 3000 }, (_, length) => [letter.repeat(length)]).filter(
    (parts) => stableId("s", ...parts) !== expected("s", parts),
  );
  expect(wrong).toEqual([]);
});
