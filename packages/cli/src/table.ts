/** A row of a table: its cells, and lines of running text that stand indented below it. */
export type Row = { cells: readonly string[]; below: readonly string[] };

const GAP = "  ";
const INDENT = "    ";
/** No column shrinks below this many characters, and text below a row wraps at no less than four times as many. */
const MIN_WIDTH = 8;

/**
 * Lays rows out as a table of at most `width` columns of the terminal. Every column is as wide as its widest cell; where
 * that is too much, the widest give way first and their cells are cut with an ellipsis. Text below a row wraps and is never
 * cut. Line breaks become spaces, and control characters, which would steer the terminal, a replacement character.
 */
export function formatTable(headings: readonly string[], rows: readonly Row[], width: number): string {
  const cells = [headings, ...rows.map((row) => row.cells)].map((row) => row.map(toLine));
  const widths = headings.map((_, index) => Math.max(...cells.map((row) => lengthOf(row[index] ?? ""))));
  shrink(widths, width - GAP.length * (headings.length - 1));
  const lines: string[] = [];
  for (const [number, row] of cells.entries()) {
    const fitted = row.map((cell, index) => fit(cell, widths[index] ?? 0));
    lines.push(fitted.join(GAP).trimEnd());
    for (const text of rows[number - 1]?.below ?? []) lines.push(...wrap(toLine(text), width));
  }
  return `${lines.join("\n")}\n`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\u{fffd}");
}

function lengthOf(text: string): number {
  return [...text].length;
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

function wrap(text: string, width: number): string[] {
  const room = Math.max(width - INDENT.length, 4 * MIN_WIDTH);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(INDENT + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, INDENT + line];
}
