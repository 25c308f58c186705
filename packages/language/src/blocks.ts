import type { Block } from "./document.js";

/** Longest line taken for a heading, in code units; newspaper headlines rarely have more than 100. */
const LONGEST_HEADING = 120;

/** A line that ends so is a sentence or goes on; it is no heading. */
const SENTENCE_END = /[.!?…:;,](?:["“”»«'’)\]]*)$/u;

/**
 * The blocks of a text that comes without any: every line that holds something is a paragraph, or a heading where it is
 * short and ends without a full stop. Blank lines and the white space around a line are in no block.
 */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  // Line by line without a regular expression over the whole: linear even for one line of many megabytes.
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && !isLineBreak(text.charCodeAt(to))) to += 1;
    const line = text.slice(from, to);
    const content = line.trim();
    if (content !== "") {
      const start = from + line.length - line.trimStart().length;
      blocks.push({ from: start, to: start + content.length, kind: isHeading(content) ? "heading" : "paragraph" });
    }
    from = to + 1;
  }
  // A text of one line is what somebody typed, not a heading over nothing.
  if (blocks.length === 1) blocks[0] = { ...blocks[0]!, kind: "paragraph" };
  return blocks;
}

/** True for a line that reads as a heading: short, without a full stop at its end. */
export function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && /\p{L}/u.test(line) && !SENTENCE_END.test(line);
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c;
}
