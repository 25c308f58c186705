import { expect, test } from "vitest";
import { formatTable, type MarkedText, UNDERLINED } from "../src/table.js";

const headings = ["who", "what"];
const table = (cells: string[], below: string[] = [], width = 80) =>
  formatTable(headings, [{ cells, below: below.map((text) => ({ text, marks: [] })) }], width);

test("columns are as wide as their widest cell", () => {
  expect(table(["Anna Weber", "Ja."])).toBe("who         what\nAnna Weber  Ja.\n");
});

test("where the terminal is narrow, the widest column is cut", () => {
  expect(table(["Anna", "Das ist ein langer Satz."], [], 20)).toBe("who   what\nAnna  Das ist ein l…\n");
});

test("no column shrinks below eight characters, even where the line gets too long", () => {
  expect(table(["Anna Weber", "Das ist viel."], [], 3)).toBe("who       what\nAnna We…  Das ist…\n");
});

test("a sentence below a row wraps and is never cut", () => {
  const sentence = "Anna Weber sagte am Montag in Kiel, der Hafen werde umgebaut.";
  expect(table(["Anna", "Ja."], [sentence], 40)).toBe(
    "who   what\nAnna  Ja.\n    Anna Weber sagte am Montag in Kiel,\n    der Hafen werde umgebaut.\n",
  );
});

test("line breaks and terminal controls do not reach the terminal", () => {
  expect(table(["a\nb", "\u001b[31mrot"], ["\u0007Ton"])).toBe("who  what\na b  \u{fffd}[31mrot\n    \u{fffd}Ton\n");
});

test("letters outside the basic plane count as one", () => {
  expect(table(["𝔄𝔫𝔫𝔞", "Ja."])).toBe("who   what\n𝔄𝔫𝔫𝔞  Ja.\n");
});

test.each<[string, MarkedText, string]>([
  ["a part", { text: "Sie sagte: Ja.", marks: [{ from: 11, to: 13 }] }, "    Sie sagte: [Ja].\n"],
  [
    "two parts",
    {
      text: "„Ja“, sagte sie, „gern“.",
      marks: [
        { from: 1, to: 3 },
        { from: 18, to: 22 },
      ],
    },
    "    „[Ja]“, sagte sie, „[gern]“.\n",
  ],
  [
    "parts that overlap, as one",
    {
      text: "Sie sagte: Ja.",
      marks: [
        { from: 4, to: 9 },
        { from: 0, to: 7 },
        { from: 9, to: 10 },
      ],
    },
    "    [Sie sagte:] Ja.\n",
  ],
  ["a part after a line break", { text: "Sie\n  sagte", marks: [{ from: 6, to: 11 }] }, "    Sie [sagte]\n"],
  [
    "a part over several lines, on each of them",
    { text: "Sie sagte, der Hafen werde schon bald umgebaut, aber nicht heute.", marks: [{ from: 11, to: 46 }] },
    "    Sie sagte, [der Hafen werde schon]\n    [bald umgebaut], aber nicht heute.\n",
  ],
])("sets %s apart", (_, text, expected) => {
  const lines = formatTable(headings, [{ cells: ["", ""], below: [text] }], 36, { on: "[", off: "]" });
  expect(lines.split("\n").slice(2).join("\n")).toBe(expected);
});

test("marks do not count towards a line's length", () => {
  const text = "Ja, der Hafen werde umgebaut, ja.";
  const marked = { text, marks: [{ from: 4, to: 28 }] };
  const lines = formatTable(headings, [{ cells: ["", ""], below: [marked] }], 38, UNDERLINED);
  expect(lines.trimEnd().split("\n").slice(2)).toEqual(["    Ja, \u001b[4mder Hafen werde umgebaut\u001b[24m, ja."]);
});
