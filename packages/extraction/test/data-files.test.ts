import { readdirSync, readFileSync } from "node:fs";
import { ENGLISH_DATA_FILES, GERMAN_DATA_FILES, readEnglishData, readGermanData } from "@newsgraph/extraction";
import { describe, expect, test } from "vitest";
import { readEventCarriers } from "../src/data/event-carriers.js";
import { readEventLexicon, readEventNominals } from "../src/data/event-lexicon.js";
import { readGovernmentSeats } from "../src/data/government-seats.js";
import { readHypernyms } from "../src/data/hypernyms.js";
import {
  readAttitudes,
  readCollectives,
  readMediumNouns,
  readNounSet,
  readOffices,
  readSpeechNouns,
} from "../src/data/nouns.js";
import { readSourceMarkers } from "../src/data/source-markers.js";
import { readSpeechVerbs } from "../src/data/speech-verbs.js";
import { DataError, keyRows, oneOf, parseTable } from "../src/data/table.js";
import { readVerbControl } from "../src/data/verb-control.js";
import { OPENER_USES, readWordUses } from "../src/data/word-uses.js";

describe("parseTable", () => {
  test("rows are parted by tabs; comments and empty lines are none; lines count from 1", () => {
    expect(parseTable("# a\tb\n\nHaus\tplace\n  \nHof\t place \r\nTor\n", "f.tsv", 1, 2)).toEqual([
      { line: 3, cells: ["Haus", "place"] },
      { line: 5, cells: ["Hof", "place"] },
      { line: 6, cells: ["Tor"] },
    ]);
  });

  test.each([
    ["a\n", 2, 2, "f.tsv:1: 1 columns where 2 belong (columns are parted by tabs)"],
    ["# c\na b\n", 2, 3, "f.tsv:2: 1 columns where 2 to 3 belong (columns are parted by tabs)"],
    ["a\tb\nc\td\te\n", 1, 2, "f.tsv:2: 3 columns where 1 to 2 belong (columns are parted by tabs)"],
  ])("%j with %i to %i columns is refused", (text, least, most, message) => {
    expect(() => parseTable(text, "f.tsv", least, most)).toThrow(DataError);
    expect(() => parseTable(text, "f.tsv", least, most)).toThrow(message);
  });
});

test("oneOf gives back what is allowed and names it for what is not", () => {
  expect(oneOf("SW", ["Speech", "SW"], "f.tsv", 7)).toBe("SW");
  expect(() => oneOf("Spech", ["Speech", "SW"], "f.tsv", 7)).toThrow('f.tsv:7: "Spech" is none of Speech, SW');
  expect(() => oneOf(undefined, ["Speech", "SW"], "f.tsv", 7)).toThrow('f.tsv:7: "" is none of Speech, SW');
});

test("keyRows maps the first cell, and refuses an empty or repeated one", () => {
  const keyed = (text: string) => keyRows(parseTable(text, "f.tsv", 2, 2), "f.tsv", ({ cells }) => cells[1]);
  expect([...keyed("a\t1\nb\t2")]).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(() => keyed("a\t1\nb\t2\na\t3")).toThrow('f.tsv:3: "a" is listed twice');
  expect(() => keyed("a\t1\n\t2")).toThrow("f.tsv:2: the first column is empty");
});

describe("a row that is not as the file's header says is refused with file and line", () => {
  test.each([
    ["speech verb without columns", () => readSpeechVerbs("sagen\n", "v.tsv"), "v.tsv:1: 1 columns where 4 belong"],
    [
      "speech verb of no medium",
      () => readSpeechVerbs("# h\nsagen\tSpoken\tquote\tSagt er.\n", "v.tsv"),
      'v.tsv:2: "Spoken" is none of Speech, Writing, Thought, SW, ST, TW',
    ],
    [
      "speech verb that takes nothing known",
      () => readSpeechVerbs("sagen\tSpeech\tquote quotes\tSagt er.\n", "v.tsv"),
      'v.tsv:1: "quotes" is none of quote, clause, question, object, als, an',
    ],
    [
      "speech verb given twice",
      () => readSpeechVerbs("sagen\tSpeech\tquote\tSagt er.\nsagen\tSW\tclause\tSagt er.\n", "v.tsv"),
      'v.tsv:2: "sagen" is listed twice',
    ],
    ["event of no type", () => readEventLexicon("laufen\tRUN\t-\n", "e.tsv"), 'e.tsv:1: "RUN" is none of AGREE'],
    [
      "event with another type's mode",
      () => readEventLexicon("besuchen\tAID/visit\tacc\n", "e.tsv"),
      'e.tsv:1: AID has no mode "visit"',
    ],
    [
      "recipient that is no case and no preposition",
      () => readEventLexicon("besuchen\tCONSULT/visit\tAKK\n", "e.tsv"),
      'e.tsv:1: "AKK" is neither a case (acc, dat, gen, clause) nor a preposition',
    ],
    [
      "need that is none",
      () => readEventLexicon("# h\n# h\nreisen\tCONSULT\tnach\tNach!\n", "e.tsv"),
      'e.tsv:3: "Nach!" is neither a case',
    ],
    [
      "need whose noun is none",
      () => readEventLexicon("nehmen\tCOERCE/arrest\tacc\tin:haft\n", "e.tsv"),
      'e.tsv:1: "in:haft" is neither a case',
    ],
    [
      "event noun of no type",
      () => readEventNominals("# h\nLauf\tRUN\t-\n", "n.tsv"),
      'n.tsv:2: "RUN" is none of AGREE',
    ],
    [
      "carrier whose subject has no known part",
      () => readEventCarriers("# h\nbeginnen\tmit\tactor\tasserted\n", "c.tsv"),
      'c.tsv:2: "actor" is none of doer, undergoer, victim, -',
    ],
    [
      "carrier with a need that is none",
      () => readEventCarriers("kommen\tbei\tvictim\tasserted\tum:leben\n", "c.tsv"),
      'c.tsv:1: "um:leben" is neither a case',
    ],
    [
      "verb whose infinitive is nobody's",
      () => readVerbControl("bitten\tnobody\t-\tacc\n", "v.tsv"),
      'v.tsv:1: "nobody" is none of subject, object, -',
    ],
    ["office held in nothing known", () => readOffices("Präsident\tcountry\n", "o.tsv"), 'o.tsv:1: "country" is none'],
    ["collective of a person", () => readCollectives("Polizei\tperson\n", "c.tsv"), 'c.tsv:1: "person" is none of'],
    [
      "noun of saying of no use",
      () => readSpeechNouns("Angabe\tSW\tquelle\tNach Angaben\n", "n.tsv"),
      'n.tsv:1: "quelle" is none',
    ],
    [
      "verb of saying with an empty example",
      () => readSpeechVerbs("# h\nsagen\tSpeech\tquote\t\n", "v.tsv"),
      "v.tsv:2: the example is missing; write a short sentence that uses the word so",
    ],
    [
      "noun of saying with an empty example",
      () => readSpeechNouns("Angabe\tSW\tsource\t \n", "n.tsv"),
      "n.tsv:1: the example is missing",
    ],
    [
      "what is said in with an empty example",
      () => readMediumNouns("Brief\tWriting\t\n", "m.tsv"),
      "m.tsv:1: the example is missing",
    ],
    [
      "attitude of no medium",
      () => readAttitudes("froh\tFeeling\tAnna ist froh, dass er kommt.\n", "a.tsv"),
      'a.tsv:1: "Feeling" is none of Speech',
    ],
    [
      "source marker in no known place",
      () => readSourceMarkers("laut\tinside\tanyone\tLaut Anna\n", "m.tsv"),
      'm.tsv:1: "inside" is none of before, behind',
    ],
    [
      "preposition that takes nothing known",
      () => readSourceMarkers("aus\tbefore\tsicht\tAus Sicht\n", "m.tsv"),
      'm.tsv:1: "sicht" is none of "anyone", "noun", a noun with its capital',
    ],
    [
      "adverb that takes something",
      () => readSourceMarkers("demnach\tadverb\tnoun\tDemnach ist er da.\n", "m.tsv"),
      'm.tsv:1: "noun" is not "-" as adverb needs',
    ],
    [
      "source marker twice in one place",
      () => readSourceMarkers("so\taside\t-\tJa, so Anna.\nso\taside\t-\tNein, so Anna.\n", "m.tsv"),
      'm.tsv:2: "so aside" is listed twice',
    ],
    [
      "source marker that its example does not use",
      () => readSourceMarkers("laut\tbefore\tanyone\tAnna sagt es lauter.\n", "m.tsv"),
      'm.tsv:1: the example does not use the word "laut": Anna sagt es lauter.',
    ],
    [
      "clause opener of no use",
      () => readWordUses("weil\tcause\tWeil er geht.\n", "o.tsv", OPENER_USES),
      'o.tsv:1: "cause" is none of content, noun, reason, contrast',
    ],
    [
      "clause opener that its example does not use",
      () => readWordUses("daß\tcontent\tSie sagt, dass er geht.\n", "o.tsv", OPENER_USES),
      'o.tsv:1: the example does not use the word "daß"',
    ],
    ["noun given twice", () => readNounSet("Platz\nPlatz\n", "p.tsv"), 'p.tsv:2: "Platz" is listed twice'],
    ["hypernym of a person", () => readHypernyms("Mann\tperson\t-\n", "h.tsv"), 'h.tsv:1: "person" is none of'],
    [
      "hypernym that needs nothing known",
      () => readHypernyms("Stadt\tplace\tbig\n", "h.tsv"),
      'h.tsv:1: "big" is none',
    ],
    ["hypernym without needs", () => readHypernyms("Stadt\tplace\n", "h.tsv"), 'h.tsv:1: "" is none of'],
    [
      "seat in no country",
      () => readGovernmentSeats("Burg\tDEU\n", "g.tsv"),
      'g.tsv:1: "DEU" is no ISO 3166-1 code of two letters',
    ],
  ])("%s", (_name, read, message) => {
    expect(read).toThrow(DataError);
    expect(read).toThrow(message);
  });
});

test("a speech verb has its medium and what it takes", () => {
  const verbs = readSpeechVerbs("sagen\tSpeech\tquote clause\tSagt er.\nsich äußern\tSW\tquote\tEr.\n", "v.tsv");
  expect(verbs.get("sagen")).toEqual({ medium: "Speech", takes: new Set(["quote", "clause"]) });
  expect([...verbs.keys()]).toEqual(["sagen", "sich äußern"]);
});

test("a source marker is found in its places, in any case; those that take anyone relay as well", () => {
  const markers = readSourceMarkers(
    "laut\tbefore\tanyone\tLaut Anna.\nnach\tbefore\tnoun\tNach Angaben.\nnach\tbefore-relative\t-\tGerüchte, nach denen.\n",
    "m.tsv",
  );
  expect(markers.find("before", "Laut")).toEqual({ marker: "laut", source: "anyone" });
  expect(markers.find("behind", "laut")).toBeUndefined();
  expect(markers.find("before-relative", "nach")).toEqual({ marker: "nach", source: "-" });
  expect([...markers.relaying]).toEqual(["laut"]);
});

test("a word can have several uses, one a row", () => {
  const openers = readWordUses("dass\tcontent\tDass.\ndass\tnoun\tDass.\nob\tcontent\tOb.\n", "o.tsv", OPENER_USES);
  expect(openers.content).toEqual(new Set(["dass", "ob"]));
  expect(openers.noun).toEqual(new Set(["dass"]));
  expect(openers.reason).toEqual(new Set());
});

test("a verb can tell several events; - is no recipient", () => {
  const text =
    "verurteilen\tSANCTION/convict\tacc\tzu\nverurteilen\tACCUSE/disapprove\tacc an\nabdanken\tRETREAT/resign\t-";
  const { verbs } = readEventLexicon(text, "e.tsv");
  expect(verbs.get("verurteilen")).toEqual([
    { lemma: "verurteilen", type: "SANCTION", mode: "convict", recipient: ["acc"], needs: [{ slot: "zu", nouns: [] }] },
    { lemma: "verurteilen", type: "ACCUSE", mode: "disapprove", recipient: ["acc", "an"], needs: [] },
  ]);
  expect(verbs.get("abdanken")).toEqual([
    { lemma: "abdanken", type: "RETREAT", mode: "resign", recipient: [], needs: [] },
  ]);
});

test("a need can ask for one of several nouns in the argument", () => {
  const { verbs } = readEventLexicon("nehmen\tCOERCE/arrest\tacc\tin:Haft|Gewahrsam\n", "e.tsv");
  expect(verbs.get("nehmen")?.map(({ needs }) => needs)).toEqual([[{ slot: "in", nouns: ["Haft", "Gewahrsam"] }]]);
});

test("an event noun is found as the last part of a compound", () => {
  const nominals = readEventNominals("Angriff\tASSAULT\tauf gegen\nLuftangriff\tASSAULT/aerial\tauf\n", "n.tsv");
  expect(nominals.find("Raketenangriff")?.value).toEqual({
    lemma: "Angriff",
    type: "ASSAULT",
    mode: undefined,
    recipient: ["auf", "gegen"],
    needs: [],
  });
  expect(nominals.find("Luftangriff")?.value.mode).toBe("aerial");
});

describe("the files that come with newsgraph", () => {
  const read = <T extends string>(language: string, names: readonly T[]) =>
    Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(`../data/${language}/${name}.tsv`, import.meta.url), "utf8")]),
    ) as Record<T, string>;

  test.each([
    ["de", GERMAN_DATA_FILES],
    ["en", ENGLISH_DATA_FILES],
  ])("data/%s holds the files that are read, and no others", (language, names) => {
    const files = readdirSync(new URL(`../data/${language}/`, import.meta.url));
    expect(files.sort()).toEqual(names.map((name) => `${name}.tsv`).sort());
  });

  test("they are as their headers say", () => {
    expect(readGermanData(read("de", GERMAN_DATA_FILES)).speechVerbs.get("sagen")?.medium).toBe("Speech");
    expect(readEnglishData(read("en", ENGLISH_DATA_FILES)).speechVerbs.get("say")?.medium).toBe("Speech");
  });

  test("an error in one names it and its line", () => {
    const texts = read("de", GERMAN_DATA_FILES);
    const broken = { ...texts, offices: `${texts.offices.trimEnd()}\nZwerg\tnobody\n` };
    const line = texts.offices.trimEnd().split("\n").length + 1;
    expect(() => readGermanData(broken)).toThrow(`data/de/offices.tsv:${line}: "nobody" is none of`);
  });
});
