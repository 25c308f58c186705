import { expect, test } from "vitest";
import { findBlocks } from "../src/index.js";

test.each([
  ["one line is a paragraph", "Neue Pläne", ["paragraph Neue Pläne"]],
  [
    "a short line without full stop is a heading",
    "Neue Pläne\n\nDie Stadt baut.",
    ["heading Neue Pläne", "paragraph Die Stadt baut."],
  ],
  ["a question is none", "Was nun?\nDie Stadt baut.", ["paragraph Was nun?", "paragraph Die Stadt baut."]],
  ["white space around a line is left out", "  A b.  \r\n\r\n\tC d. ", ["paragraph A b.", "paragraph C d."]],
  [
    "a long line is a paragraph",
    `${"wort ".repeat(30)}\nEnde.`,
    [`paragraph ${"wort ".repeat(30).trim()}`, "paragraph Ende."],
  ],
  ["a line without letters is a paragraph", "***\nEnde.", ["paragraph ***", "paragraph Ende."]],
  ["nothing", " \n ", []],
])("%s", (_, text, expected) => {
  expect(findBlocks(text).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)).toEqual(expected);
});
