import { describe, expect, test } from "vitest";
import { hasField } from "../src/model/query-text.js";

describe("hasField", () => {
  test.each([
    ["speaker:Weber", true],
    ["Gipfel über:Kiel", true],
    ["-status:negated", true],
    ["(rel:AID OR rel:SANCTION)", true],
    ["speaker:", true],
    ["said-by:Weber", true],
    ["foo:bar", true],
    ["Weber", false],
    ["Ukraine: Krieg und Frieden", false],
    ["12:30", false],
    ["Anna-Weber", false],
    ["„Wir helfen“", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(hasField(text)).toBe(expected);
  });
});
