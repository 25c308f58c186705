import { describe, expect, test } from "vitest";
import { isTellingGroupName } from "../src/names/group-name.js";

describe("a group's words say whose it is", () => {
  test.each([
    ["EU-Staaten", true],
    ["Moll-Gegner", true],
    ["die G8-Staaten", true],
    ["französische Medien", true],
    ["deutschen Soldaten", true],
    ["Danish troops", true],
    ["Beobachter", false],
    ["andere Parteien", false],
    ["Sprecherin", false],
    ["Deutschlehrer", false],
    ["observers", false],
  ])("%s: %s", (name, telling) => {
    expect(isTellingGroupName(name)).toBe(telling);
  });
});
