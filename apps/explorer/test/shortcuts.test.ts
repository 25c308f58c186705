import { describe, expect, test } from "vitest";
import { de } from "../src/messages/de.js";
import { en } from "../src/messages/en.js";
import { SHORTCUT_PLACES, SHORTCUTS } from "../src/model/shortcuts.js";

describe("the overview of shortcuts", () => {
  const deeds = SHORTCUT_PLACES.flatMap((place) => SHORTCUTS[place].map(({ does }) => does));

  test.each([
    ["German", de],
    ["English", en],
  ])("has %s words for each, and none for what there is not", (_, messages) => {
    expect(Object.keys(messages.shortcuts.places).sort()).toEqual([...SHORTCUT_PLACES].sort());
    expect(Object.keys(messages.shortcuts.does).sort()).toEqual([...new Set(deeds)].sort());
  });

  test("no keys do two things in one place", () => {
    for (const place of SHORTCUT_PLACES) {
      const ways = SHORTCUTS[place].flatMap(({ keys }) => keys.map((together) => together.join(" ")));
      // In the timeline the arrows do one thing on the picture and another on the ends of the period.
      expect(new Set(ways).size, place).toBe(ways.length);
    }
  });
});
