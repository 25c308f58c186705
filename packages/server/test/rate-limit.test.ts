import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientOf, RateLimit } from "../src/http/rate-limit.js";

test("lets a burst go on and then so many a second", () => {
  let now = 0;
  const limit = new RateLimit(10, 3, () => now);
  expect([1, 2, 3].map(() => limit.take("a"))).toEqual([0, 0, 0]);
  expect(limit.take("a")).toBeCloseTo(0.1);
  expect(limit.take("b")).toBe(0);
  now = 100;
  expect(limit.take("a")).toBe(0);
  expect(limit.take("a")).toBeGreaterThan(0);
});

test("never lets more go on than the burst and what has flowed in since", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (pauses, perSecond) => {
      let now = 0;
      const limit = new RateLimit(perSecond, 5, () => now);
      let passed = 0;
      for (const pause of pauses) {
        now += pause;
        if (limit.take("a") === 0) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(5 + (now / 1000) * perSecond + 1e-6);
    }),
  );
});

describe("clientOf", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::9", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    [undefined, "unknown"],
  ])("of %s is %s", (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});
