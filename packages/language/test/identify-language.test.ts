import { expect, test } from "vitest";
import { identifyLanguage } from "../src/index.js";

test.each([
  [
    "de",
    "Die Bundesregierung hat am Mittwoch neue Pläne vorgestellt, die den Bau von Wohnungen erleichtern sollen. Sie sollen noch vor der Sommerpause beschlossen werden, und auch die Länder sind dafür.",
  ],
  [
    "en",
    "The government presented new plans on Wednesday that are meant to make it easier to build homes. They will be passed before the summer break, and the states have said that they are in favour.",
  ],
  ["de", "Die Stadt baut eine Schule."],
  ["en", "The city is building a school."],
  [
    "und",
    "Le gouvernement a présenté mercredi de nouveaux projets destinés à faciliter la construction de logements, et les régions y sont favorables.",
  ],
  [
    "und",
    "De regering heeft woensdag nieuwe plannen gepresenteerd die het bouwen van woningen makkelijker moeten maken, en ook de provincies zijn er voor, zo werd gezegd.",
  ],
  ["und", "Правительство представило новые планы."],
  ["und", ""],
  ["und", "12345 67890"],
])("%s: %s", async (language, text) => {
  expect(await identifyLanguage(text)).toBe(language);
});
