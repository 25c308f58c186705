import { describe, expect, test } from "vitest";
import { parsePanelWidths, withWidth } from "../src/model/panels.js";

describe("widths of panels", () => {
  test("are whole and within their limits", () => {
    expect(withWidth({ reader: 500 }, "details", 300.4)).toEqual({ details: 300, reader: 500 });
    expect(withWidth({}, "details", 10)).toEqual({ details: 240 });
    expect(withWidth({}, "reader", 5000)).toEqual({ reader: 960 });
  });

  test.each([
    ["as they were kept", '{"details":300,"reader":500}', { details: 300, reader: 500 }],
    ["beyond the limits", '{"details":1e9}', { details: 640 }],
    ["nothing kept", undefined, {}],
    ["no JSON", "{", {}],
    ["null", "null", {}],
    ["of another shape", '{"details":"wide","legend":3,"reader":null}', {}],
  ])("%s", (_, text, widths) => {
    expect(parsePanelWidths(text)).toEqual(widths);
  });
});
