import { readFileSync } from "node:fs";
import type { Facts } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { CaseFileError, readCases } from "./case-file.js";
import { findDifferences } from "./case-report.js";

const TEXT = "Der Hafen bleibt offen, so Anna Weber.";

test("a case is its text, its settings and what is expected of it", () => {
  const content = [
    "# Comment",
    "@ date: 2024-03-07",
    "@ language: en",
    "Anna Weber",
    "came.",
    "",
    "She left.",
    "> person Anna Weber | named: Anna Weber | pronominal: She",
    "> no place",
    "",
    "# known gaps",
    "",
    TEXT,
    "> Indirect | quote: Der Hafen bleibt offen",
  ].join("\n");
  const [first, second, ...rest] = readCases(content, "a.txt");
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    line: 2,
    text: "Anna Weber came.\n\nShe left.",
    language: "en",
    date: "2024-03-07",
    gap: false,
  });
  expect(first?.expected.map(({ head, absent, line }) => [head, absent, line])).toEqual([
    ["person", false, 8],
    ["place", true, 9],
  ]);
  expect(second).toMatchObject({ line: 13, text: TEXT, language: "de", date: undefined, gap: true });
});

describe("what tests nothing or cannot be meant is refused with file and line", () => {
  test.each([
    ["", "a.txt:1: the file tests nothing"],
    ["# only a comment\n", "a.txt:2: the file tests nothing"],
    [`${TEXT}\n`, "a.txt:1: the case tests nothing"],
    [`# c\n\n${TEXT}\n\nNoch einer.\n`, "a.txt:3: the case tests nothing"],
    [`${TEXT}\n# known gaps\n> Indirect\n`, "a.txt:1: the case tests nothing"],
    ["> Indirect\n", "a.txt:1: an expected line without a text"],
    ["@ date: 2024\n> Indirect\n", "a.txt:2: an expected line without a text"],
    ["@ author: me\n", 'a.txt:1: "@ author" is no setting'],
    [`@ language: fr\n${TEXT}\n> Indirect\n`, 'a.txt:1: language "fr" is none of de, en, und'],
    [`${TEXT}\n> Indirekt\n`, 'a.txt:2: "Indirekt" is none of'],
    [`${TEXT}\n> statement\n`, 'a.txt:2: "statement" is none of'],
    [`${TEXT}\n> CONSULT\n`, 'a.txt:2: "CONSULT" is none of'],
    [`${TEXT}\n> person: Anna Weber -> Kiel\n`, "a.txt:2"],
    [`${TEXT}\n> CONSULT/dinner: Anna Weber -> Kiel\n`, 'a.txt:2: CONSULT has no mode "dinner"'],
    [`${TEXT}\n> person\n`, "a.txt:2: the name of the person is missing"],
    [`${TEXT}\n> Indirect Anna\n`, 'a.txt:2: "Anna" stands between'],
    [`${TEXT}\n> Indirect | by: Anna Weber\n`, 'a.txt:2: "by: Anna Weber" is no field; a statement has quote'],
    [`${TEXT}\n> Indirect | cue: so | cue: so\n`, 'a.txt:2: "cue" stands twice'],
    [
      `${TEXT}\n> Indirect | quote: Der Haven bleibt\n`,
      'a.txt:2: quote: "Der Haven bleibt" does not stand in the text',
    ],
    [`${TEXT}\n> no Indirekt\n`, 'a.txt:2: "Indirekt" is no type'],
    [`${TEXT}\n> no person | named: Anna\n`, 'a.txt:2: "no person" takes no fields'],
    [`${TEXT}\n> Indirect\n\n${TEXT}\n> Direct\n`, "a.txt:4: this text stands in line 1 already"],
    [`${TEXT}\n> Indirect\n# known gaps\n# known gaps\n`, "a.txt:4: the known gaps begin twice"],
  ])("%j", (content, message) => {
    let error: unknown;
    try {
      readCases(content, "a.txt");
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CaseFileError);
    expect((error as Error).message.slice(0, message.length)).toBe(message);
  });
});

const facts: Facts = {
  format: "facts/1",
  article: { id: "a", language: "de", text: TEXT },
  entities: [
    { id: "e1", kind: "person", name: "Anna Weber", aliases: [], mentions: [{ from: 27, to: 37, form: "named" }] },
    { id: "e2", kind: "place", name: "Kiel", aliases: [], mentions: [] },
  ],
  statements: [
    {
      id: "s1",
      type: "Indirect",
      medium: "Speech",
      quote: [{ from: 0, to: 22 }],
      speaker: { spans: [{ from: 27, to: 37 }], entity: "e1" },
      cue: [{ from: 24, to: 26 }],
      frame: [
        { from: 24, to: 26 },
        { from: 27, to: 37 },
      ],
      about: [],
      confidence: 0.8,
      rule: "source:so",
    },
  ],
  relations: [
    {
      id: "r1",
      type: "CONSULT",
      mode: "visit",
      from: ["e1"],
      to: ["e2"],
      status: "negated",
      evidence: [{ from: 0, to: 9 }],
      confidence: 0.5,
      rule: "event:besuchen",
    },
  ],
  times: [],
  diagnostics: [],
};

function differences(...lines: string[]): string[] {
  const [given] = readCases([TEXT, ...lines.map((line) => `> ${line}`)].join("\n"), "a.txt");
  return findDifferences(given!, facts);
}

describe("what is found meets what is expected", () => {
  test.each([
    ["Indirect"],
    ["Indirect | quote: Der Hafen bleibt offen | speaker: Anna Weber | cue: so | medium: Speech | via: - | about: -"],
    ["Indirect | frame: so Anna Weber"],
    ["person Anna Weber | named: Anna Weber | nominal: - | aliases: -"],
    ["CONSULT/visit: Anna Weber -> Kiel | status: negated | by: - | evidence: Der Hafen"],
    ["no group"],
    ["no ASSAULT"],
  ])("%s", (line) => {
    expect(differences(line)).toEqual([]);
  });
});

describe("what differs is told by line", () => {
  test.each([
    [
      ["Indirect | speaker: Bernd Otto"],
      [
        "  - Indirect | speaker: Bernd Otto   (a.txt:2)",
        "  + Indirect | quote: Der Hafen bleibt offen | speaker: Anna Weber",
      ],
    ],
    [["Indirect", "Indirect"], ["  - Indirect   (a.txt:3)"]],
    [["no statement"], ["  + Indirect | quote: Der Hafen bleibt offen | speaker: Anna Weber"]],
    [["no Indirect"], ["  + Indirect | quote: Der Hafen bleibt offen | speaker: Anna Weber"]],
    [["no person"], ["  + person Anna Weber | named: Anna Weber"]],
    [["no entity"], ["  + person Anna Weber | named: Anna Weber", "  + place Kiel | named: -"]],
    [["person Anna Weber", "person Bernd Otto"], ["  - person Bernd Otto   (a.txt:3)"]],
    // What is told without more is told as fact.
    [
      ["CONSULT/visit: Anna Weber -> Kiel"],
      ["  - CONSULT/visit: Anna Weber -> Kiel   (a.txt:2)", "  + CONSULT/visit: Anna Weber -> Kiel | status: negated"],
    ],
    [
      ["CONSULT: Anna Weber -> Kiel | status: negated"],
      [
        "  - CONSULT: Anna Weber -> Kiel | status: negated   (a.txt:2)",
        "  + CONSULT/visit: Anna Weber -> Kiel | status: negated",
      ],
    ],
  ])("%j", (lines, expected) => {
    expect(differences(...lines)).toEqual([`  ${TEXT}`, ...expected]);
  });

  test("a line that asks little leaves to a line that asks more what only that can have", () => {
    const [said] = facts.statements;
    const two = { ...facts, statements: [said!, { ...said!, id: "s2", cue: [] }] };
    const [given] = readCases(`${TEXT}\n> Indirect\n> Indirect | cue: so\n`, "a.txt");
    expect(findDifferences(given!, two)).toEqual([]);
  });
});

test("the README's example is a case file", () => {
  const readme = readFileSync(new URL("cases/README.md", import.meta.url), "utf8");
  const [, example] = /```\n([\s\S]*?)```/.exec(readme)!;
  const cases = readCases(example!, "README.md");
  expect(cases.map(({ gap, expected }) => [gap, expected.length])).toEqual([
    [false, 3],
    [true, 1],
  ]);
});
