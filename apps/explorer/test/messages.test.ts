import { ENTITY_KINDS, EVENT_MODES, MEDIA, RELATION_TYPES, STATEMENT_TYPES, STATUSES } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { LOAD_PROBLEMS } from "../src/loading/read-graph.js";
import { CATALOGUES, LANGUAGES, languageFor } from "../src/messages/index.js";

/** Every path of a catalogue, with the number of parameters where it is a function. */
function keysOf(value: object, path = ""): string[] {
  return Object.entries(value).flatMap(([key, entry]) => {
    if (typeof entry === "function") return [`${path}${key}()`];
    return typeof entry === "object" ? keysOf(entry, `${path}${key}.`) : [`${path}${key}`];
  });
}

describe("catalogues", () => {
  test("have the same keys in every language", () => {
    const [first, ...others] = LANGUAGES.map((language) => keysOf(CATALOGUES[language]).sort());
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(LANGUAGES)("%s: no text is empty", (language) => {
    const empty = Object.entries(CATALOGUES[language]).filter(([, text]) => text === "");
    expect(empty).toEqual([]);
  });

  test.each(LANGUAGES)("%s: every word of the ontology has a name, and no other has", (language) => {
    const messages = CATALOGUES[language];
    const modes = Object.entries(EVENT_MODES).flatMap(([type, modes]) => modes.map((mode) => `${type}/${mode}`));
    expect(Object.keys(messages.modes).sort()).toEqual(modes.sort());
    expect(Object.keys(messages.kinds)).toEqual([...ENTITY_KINDS, "statement", "article"]);
    expect(Object.keys(messages.statuses)).toEqual([...STATUSES]);
    expect(Object.keys(messages.media)).toEqual([...MEDIA]);
    expect(Object.keys(messages.statementTypes)).toEqual([...STATEMENT_TYPES]);
    for (const type of RELATION_TYPES) expect(Object.keys(messages.edgeTypes)).toContain(type);
    for (const problem of LOAD_PROBLEMS) expect(Object.keys(messages.error)).toContain(problem);
  });
});

describe("languageFor", () => {
  test.each([
    [["de-AT", "en"], "de"],
    [["en-GB"], "en"],
    [["fr", "de"], "de"],
    [["fr"], "en"],
    [[], "en"],
  ])("%j reads %s", (preferences, language) => {
    expect(languageFor(preferences)).toBe(language);
  });
});
