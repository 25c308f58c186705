import type { Document, Upos } from "@newsgraph/language";
import { describe, expect, test } from "vitest";
import { findQuotations } from "../src/quotations.js";
import { plainDocument } from "./times-document.js";

const VERBS = new Set(["kommen", "ist", "ging", "come", "sei"]);

/** A document whose tags know punctuation and the verbs of the examples; a line is a block. */
function taggedDocument(text: string, language: "de" | "en" = "de"): Document {
  const plain = plainDocument(text, language);
  const tags = plain.tokens.map(({ from, to }) => {
    const form = text.slice(from, to);
    if (VERBS.has(form)) return { upos: "VERB" as Upos, xpos: language === "de" ? "VVFIN" : "" };
    return { upos: (/\p{L}|\d/u.test(form) ? "X" : "PUNCT") as Upos, xpos: "" };
  });
  return { ...plain, tags };
}

/** Every quotation as its level and words, "open" where nothing closes it, "clause" where it says something whole. */
function readQuotations(text: string, language: "de" | "en" = "de"): string[] {
  const document = taggedDocument(text, language);
  return findQuotations(document).map(({ first, last, level, closed, clausal }) => {
    const words = text.slice(document.tokens[first]!.from, document.tokens[last - 1]!.to);
    return [level, words, ...(closed ? [] : ["open"]), ...(clausal ? ["clause"] : [])].join(" ");
  });
}

describe("marks of every style pair", () => {
  test.each([
    ["„", "“"],
    ["„", "”"],
    ["„", '"'],
    ["“", "”"],
    ["“", '"'],
    ["“", "“"],
    ["»", "«"],
    ["«", "»"],
    ['"', '"'],
    ["‚", "‘"],
    ["‚", "’"],
    ["‘", "’"],
    ["›", "‹"],
    ["‹", "›"],
  ])("%s…%s", (opening, closing) => {
    expect(readQuotations(`Sie rief ${opening}bravo${closing} und lief.`)).toEqual([`0 ${opening}bravo${closing}`]);
  });
});

describe("pairing", () => {
  test.each([
    ["two side by side", "„Ja“ und „nein“", ["0 „Ja“", "0 „nein“"]],
    ["one inside another", "„Er rief ‚ja‘ laut“", ["0 „Er rief ‚ja‘ laut“", "1 ‚ja‘"]],
    ["three deep", "„a »b ‚c‘ d« e“", ["0 „a »b ‚c‘ d« e“", "1 »b ‚c‘ d«", "2 ‚c‘"]],
    ["straight marks alternate", '"a" b "c"', ['0 "a"', '0 "c"']],
    ["a mark that nothing closes ends with its block", "„Ja und nein\nEnde.", ["0 „Ja und nein open"]],
    ["an inner mark left open ends with the outer one", "„a ‚b c“ d", ["0 „a ‚b c“", "1 ‚b c open"]],
    ["an opening mark before a space is none", "„  Ja sagte er.", []],
    ["an opening mark at the end is none", "Ja „", []],
    ["blocks do not share marks", "„a\nb c", ["0 „a open"]],
    ["a closing mark that nothing opened is none", "Ja“ sagte er.", []],
    ["nor is a straight one", 'Ja" sagte er.', []],
    ["nor one whose opening mark stands in another block", "„a\nb“ c", ["0 „a open"]],
    ["no marks", "Ja, sagte er.", []],
    ["nothing", "", []],
  ])("%s", (_name, text, expected) => {
    expect(readQuotations(text)).toEqual(expected);
  });
});

describe("known gaps", () => {
  // A mark with a word right before it and a space behind closes; it opens nothing, least of all up to the end of the block.
  test.each([["Ja« sagte er.", []]])("%j", { fails: true }, (text, expected) => {
    expect(readQuotations(text)).toEqual(expected);
  });
});

describe("a quotation says something whole", () => {
  test.each([
    ["with a finite verb", "„Wir kommen“", ["0 „Wir kommen“ clause"]],
    ["with a full stop behind four words", "„Nie mehr ohne mich.“", ["0 „Nie mehr ohne mich.“ clause"]],
    ["not with one behind three", "„Nie mehr wieder.“", ["0 „Nie mehr wieder.“"]],
    ["not without one", "„nie mehr ohne mich“", ["0 „nie mehr ohne mich“"]],
    ["by the inner words for the inner one", "„sei ‚nie‘“", ["0 „sei ‚nie‘“ clause", "1 ‚nie‘"]],
  ])("%s", (_name, text, expected) => {
    expect(readQuotations(text)).toEqual(expected);
  });

  test("in English by any verb", () => {
    expect(readQuotations('"We come back"', "en")).toEqual(['0 "We come back" clause']);
  });
});
