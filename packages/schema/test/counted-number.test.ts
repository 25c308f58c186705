import { describe, expect, test } from "vitest";
import { type CountedNumber, FACTS_FORMAT, numberText, parseFacts } from "../src/index.js";

const factsWith = (number: CountedNumber) => ({
  format: FACTS_FORMAT,
  article: { id: "a", language: "de", text: "Angriff" },
  entities: [],
  statements: [],
  relations: [
    {
      ...{ id: "r", type: "ASSAULT", from: [], to: [], status: "asserted", numbers: [number] },
      ...{ evidence: [{ from: 0, to: 7 }], confidence: 0.5, rule: "test" },
    },
  ],
  times: [],
  diagnostics: [],
});

describe("a counted number", () => {
  test("may be a bound, a range or exact", () => {
    for (const bounds of [{ least: 2 }, { most: 2 }, { least: 1, most: 2 }, { least: 2, most: 2 }]) {
      const facts = factsWith({ of: "Tote", ...bounds });
      expect(parseFacts(facts).relations[0]?.numbers).toEqual([{ of: "Tote", ...bounds }]);
    }
  });

  test.each([
    ["says nothing", {}, "a number needs least or most"],
    ["leaves nothing", { least: 3, most: 2 }, "at least 3 cannot be at most 2"],
  ])("is refused where it %s", (_, bounds, message) => {
    expect(() => parseFacts(factsWith({ of: "Tote", ...bounds }))).toThrow(message);
  });

  test("is worded in signs, its amounts as asked", () => {
    const thousands = (amount: number) => `${amount / 1000}k`;
    expect(numberText({ of: "Tote", least: 12, most: 12 })).toBe("Tote: 12");
    expect(numberText({ of: "Soldat", least: 10, most: 20 })).toBe("Soldat: 10–20");
    expect(numberText({ of: "Soldat", least: 2000 }, thousands)).toBe("Soldat: ≥ 2k");
    expect(numberText({ of: "Soldat", most: 2000 }, thousands)).toBe("Soldat: ≤ 2k");
  });
});
