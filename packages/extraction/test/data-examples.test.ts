import { readFileSync } from "node:fs";
import { loadExtractor } from "@newsgraph/extraction/node";
import type { Language, Medium, Statement } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { parseTable } from "../src/data/table.js";

/** A row with its example, the last cell, and the word, the first. */
type ExampleRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly word: string;
  readonly text: string;
};

/** What the example of a row must give. `words` is the text of the spans. */
type Expectation = (statement: Statement, row: ExampleRow, words: Words) => boolean;
type Words = (spans: Statement["quote"] | undefined) => string;

/** Examples that are right and that the extractor does not manage yet: when one works, take it out of this list. */
const KNOWN_GAPS: readonly string[] = [
  // The lemma of the form is not known.
  "verlautbaren",
  // Its lemma is the singular, which leaves the medium open.
  "Nachrichten",
];
/** Verbs in whose clause nobody speaks. */
const SPEAKERLESS: readonly string[] = ["bekannt werden"];

const NAMED = /Anna Weber|Bernd Otto|Clara Lindner|Jonas Brandt|Miriam Falk/;
/** What a medium left open can be settled to. */
const SETTLED: Partial<Record<Medium, readonly Medium[]>> = {
  SW: ["SW", "Speech", "Writing"],
  ST: ["ST", "Speech", "Thought"],
  TW: ["TW", "Thought", "Writing"],
};

const hasMedium = ({ medium }: Statement, [, given = ""]: readonly string[]) =>
  (SETTLED[given as Medium] ?? [given]).includes(medium);
/** Of whom the example names, one speaks; where it names nobody, somebody does. */
const hasSpeaker = ({ speaker }: Statement, { text }: ExampleRow, words: Words) =>
  speaker !== undefined && (!NAMED.test(text) || NAMED.test(words(speaker.spans)));
const opensQuote = ({ quote }: Statement, { word }: ExampleRow, words: Words) =>
  words(quote).toLowerCase().startsWith(`${word} `);

const verb: Expectation = (statement, row, words) =>
  /^(?:direct|indirect|reported):/.test(statement.rule) &&
  statement.rule.endsWith(`:${row.word}`) &&
  hasMedium(statement, row.cells) &&
  (SPEAKERLESS.includes(row.word) ? statement.speaker === undefined : hasSpeaker(statement, row, words));

const noun: Expectation = (statement, row, words) => {
  const stem = row.word.toLowerCase().slice(0, Math.max(3, row.word.length - 2));
  const framed = /^(?:indirect|direct):/.test(statement.rule) && statement.rule.endsWith(`:${row.word}`);
  const led = statement.rule.startsWith("source:") && words(statement.speaker?.spans).toLowerCase().includes(stem);
  return (framed || led) && hasMedium(statement, row.cells) && hasSpeaker(statement, row, words);
};

const attitude: Expectation = (statement, row, words) =>
  statement.rule === `indirect:${row.word}` && hasMedium(statement, row.cells) && hasSpeaker(statement, row, words);

/** What it is said in settles the medium that the verb leaves open. */
const mediumNoun: Expectation = (statement, row, words) =>
  statement.medium === row.cells[1] && hasSpeaker(statement, row, words);

const marker: Expectation = (statement, row, words) =>
  statement.rule === `source:${row.word}` &&
  words(statement.cue).toLowerCase().includes(row.word) &&
  // "Demnach" leaves it to the sentence before to say who.
  (row.cells[1] === "adverb" ? statement.speaker === undefined : statement.speaker !== undefined);

const OPENER_EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  content: (statement, row, words) => /^indirect:\p{Ll}+$/u.test(statement.rule) && opensQuote(statement, row, words),
  noun: (statement, row, words) => /:\p{Lu}\p{Ll}+$/u.test(statement.rule) && opensQuote(statement, row, words),
  reason: (statement, row, words) =>
    statement.rule === "indirect:subjunctive-clause" && opensQuote(statement, row, words),
  contrast: ({ quote, type }, { text, word }) =>
    type === "Indirect" && (quote.at(-1)?.to ?? 0) < text.indexOf(`, ${word} `) + 1,
};
const opener: Expectation = (statement, row, words) =>
  OPENER_EXPECTATIONS[row.cells[1] ?? ""]?.(statement, row, words) === true;

const preposition: Expectation = (statement, { word, text, cells }, words) => {
  const speaker = words(statement.speaker?.spans);
  return cells[1] === "verb"
    ? speaker !== "" && text.toLowerCase().includes(`${word} ${speaker.toLowerCase()}`)
    : speaker.split(" ").includes(word);
};

const FILES: readonly (readonly [file: string, language: Language, columns: number, expectation: Expectation])[] = [
  ["de/speech-verbs", "de", 4, verb],
  ["de/speech-nouns", "de", 4, noun],
  ["de/attitude-adjectives", "de", 3, attitude],
  ["de/medium-nouns", "de", 3, mediumNoun],
  ["de/source-markers", "de", 4, marker],
  ["de/clause-openers", "de", 3, opener],
  ["de/speaker-prepositions", "de", 3, preposition],
  ["en/speech-verbs", "en", 4, verb],
];

const extractor = await loadExtractor();

describe.each(FILES)("data/%s.tsv", (file, language, columns, expectation) => {
  const content = readFileSync(new URL(`../data/${file}.tsv`, import.meta.url), "utf8");
  // A word of the use "none" is listed so that it is not found; it has no example.
  const rows = parseTable(content, file, 2, columns)
    .filter(({ cells }) => cells[1] !== "none")
    .map(({ line, cells }): ExampleRow => ({ line, cells, word: cells[0] ?? "", text: cells.at(-1) ?? "" }));

  test("no example is longer than 90 characters or stands twice", () => {
    const texts = rows.map(({ text }) => text);
    expect(texts.filter((text) => text.length > 90)).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test.each(rows.map((row) => [row.line, row.text, row] as const))("line %i: %s", async (line, text, row) => {
    const words: Words = (spans) => (spans ?? []).map(({ from, to }) => text.slice(from, to)).join(" ");
    const { statements } = await extractor.extract({ article: { id: `${file}:${line}`, language, text } });
    const found = statements.some((statement) => expectation(statement, row, words));
    if (KNOWN_GAPS.includes(row.word)) {
      if (found) expect.fail(`data/${file}.tsv:${line}: this is a gap no longer; take it out of KNOWN_GAPS`);
    } else if (!found) {
      const report = statements.map(({ rule, medium, speaker }) => `${rule} | ${medium} | ${words(speaker?.spans)}`);
      expect.fail(`data/${file}.tsv:${line}: "${row.word}" gives no such statement, but\n${report.join("\n")}`);
    }
  });
});
