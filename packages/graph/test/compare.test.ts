import { stableId } from "@newsgraph/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareText, sortByHash } from "../src/compare.js";

test("records come in the order of their ids, whatever these are made of", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      const records = parts.map((part) => ({ id: stableId("s", part) }));
      expect(sortByHash(records)).toEqual([...records].sort((a, b) => compareText(a.id, b.id)));
    }),
  );
});
