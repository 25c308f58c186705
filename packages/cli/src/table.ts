import type { Span } from "@newsgraph/schema";

/** Running text below a row, and the parts of it to set apart. */
export type MarkedText = { text: string; marks: readonly Span[] };

/** A row of a table: its cells, and texts that stand indented below it. */
export type Row = { cells: readonly string[]; below: readonly MarkedText[] };

/** How a terminal is told that marked text begins and ends; empty where it is not set apart. */
export type MarkStyle = { on: string; off: string };

/** Marked text underlined, by ECMA-48's SGR 4. */
export const UNDERLINED: MarkStyle = { on: "\u001b[4m", off: "\u001b[24m" };
const PLAIN: MarkStyle = { on: "", off: "" };

// Private-use characters stand for the marks while lines are measured and broken.
const ON = "\u{e000}";
const OFF = "\u{e001}";

const GAP = "  ";
const INDENT = "    ";
/** No column shrinks below this many characters, and text below a row wraps at no less than four times as many. */
const MIN_WIDTH = 8;

/**
 * Lays rows out as a table of at most `width` columns of the terminal. Every column is as wide as its widest cell; where
 * that is too much, the widest give way first and their cells are cut with an ellipsis. Text below a row wraps and is never
 * cut. Line breaks become spaces, and control characters, which would steer the terminal, a replacement character.
 */
export function formatTable(
  headings: readonly string[],
  rows: readonly Row[],
  width: number,
  style: MarkStyle = PLAIN,
): string {
  const cells = [headings, ...rows.map((row) => row.cells)].map((row) => row.map(toLine));
  const widths = headings.map((_, index) => Math.max(...cells.map((row) => lengthOf(row[index] ?? ""))));
  shrink(widths, width - GAP.length * (headings.length - 1));
  const lines: string[] = [];
  for (const [number, row] of cells.entries()) {
    const fitted = row.map((cell, index) => fit(cell, widths[index] ?? 0));
    lines.push(fitted.join(GAP).trimEnd());
    for (const text of rows[number - 1]?.below ?? []) lines.push(...wrap(toLine(withMarks(text)), width, style));
  }
  return `${lines.join("\n")}\n`;
}

/** Text on one line: line breaks become spaces, and control characters a replacement character. */
export function toLine(text: string): string {
  return toPlainSigns(text.replace(/\s+/g, " "));
}

/** Text of as many characters, in which white space is spaces and other control characters are replaced. */
export function toPlainSigns(text: string): string {
  return text.replace(/\s/g, " ").replace(/\p{Cc}/gu, "\u{fffd}");
}

function withMarks({ text, marks }: MarkedText): string {
  const ends = marks.flatMap(({ from, to }) => [
    { at: from, step: 1 },
    { at: to, step: -1 },
  ]);
  let marked = "";
  let done = 0;
  let depth = 0;
  for (const { at, step } of ends.sort((a, b) => a.at - b.at || b.step - a.step)) {
    marked += text.slice(done, at).replace(/[\u{e000}\u{e001}]/gu, "");
    if (step > 0 && depth === 0) marked += ON;
    depth += step;
    if (depth === 0) marked += OFF;
    done = at;
  }
  return marked + text.slice(done).replace(/[\u{e000}\u{e001}]/gu, "");
}

function lengthOf(text: string): number {
  return [...text].filter((character) => character !== ON && character !== OFF).length;
}

function shrink(widths: number[], available: number): void {
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - available; excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest] === undefined || widths[widest] <= MIN_WIDTH) return;
    widths[widest] -= 1;
  }
}

function fit(cell: string, width: number): string {
  const characters = [...cell];
  if (characters.length <= width) return cell + " ".repeat(width - characters.length);
  return `${characters.slice(0, width - 1).join("")}…`;
}

function wrap(text: string, width: number, style: MarkStyle): string[] {
  const room = Math.max(width - INDENT.length, 4 * MIN_WIDTH);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  let isMarked = false;
  return [...lines, line].map((each) => {
    const opened = isMarked ? ON + each : each;
    isMarked = opened.lastIndexOf(ON) > opened.lastIndexOf(OFF);
    const closed = isMarked ? opened + OFF : opened;
    return INDENT + closed.replaceAll(ON, style.on).replaceAll(OFF, style.off);
  });
}
