import { expect, test } from "vitest";
import { formatTable } from "../src/table.js";

const headings = ["who", "what"];
const table = (cells: string[], below: string[] = [], width = 80) => formatTable(headings, [{ cells, below }], width);

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
