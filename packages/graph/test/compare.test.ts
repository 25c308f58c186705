import { stableId } from "@newsgraph/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareText, sortByHash } from "../src/compare.js";

test("records whose first digits are the same come in the order of the others", () => {
  const ids = ["s00000000ffffffff", "s0000000000000001", "sffffffff00000000", "s0000000000000000"];
  expect(sortByHash(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual([...ids].sort());
});

test("records come in the order of their ids, whatever these are made of", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      const records = parts.map((part) => ({ id: stableId("s", part) }));
      expect(sortByHash(records)).toEqual([...records].sort((a, b) => compareText(a.id, b.id)));
    }),
  );
});
