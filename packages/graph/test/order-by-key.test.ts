import fc from "fast-check";
import { expect, test } from "vitest";
import { orderByKey } from "../src/order-by-key.js";

test("places come in the order of their keys, those of equal keys as they stand", () => {
  // Few values, so that some are equal, and such with bits set in every byte.
  const key = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const expected = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
      expect([...orderByKey(Uint32Array.from(keys))]).toEqual(expected);
    }),
  );
});
