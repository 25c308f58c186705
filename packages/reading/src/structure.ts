import { type Block, isHeading } from "@newsgraph/language";
import { DATE_PATTERN, parseStatedDate, refineDate, TIME_PATTERN } from "./stated-date.js";

/** What is recognised in a text: its blocks in order, and the title and date that it states. */
export type Structure = { blocks: Block[]; title?: string; date?: string };

/** A line of the text, or a paragraph of several: white space around it left out. */
export type TextUnit = { from: number; to: number; kind?: Block["kind"] };

/** Labels that state when a text was written, published or changed. */
const DATE_LABELS =
  "Stand|Veröffentlicht|Veröffentlichung|Aktualisiert|Zuletzt aktualisiert|Letzte Aktualisierung|Datum|Erstellt|Erschienen|Publiziert|" +
  "Published|Updated|Last updated|Posted|Date|Publication date|Modified|Last modified";
/** Labels of who made a picture. */
const CREDIT_LABELS =
  "Bild|Bilder|Foto|Fotos|Bildquelle|Fotoquelle|Bildrechte|Grafik|Illustration|Karte|Photo|Image|Picture|Credit|Graphic|Map";
/** Labels of where a text or picture comes from. */
const SOURCE_LABELS = "Quelle|Quellen|Source|Sources";

const LEADING_DATE = /^(?:date|datum)\s*:?\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/i;
const DATELINE = new RegExp(
  `(?<=^|[\\s|•·(])(?:${DATE_LABELS})(?:\\s*:\\s*(?:am\\s+|on\\s+)?|\\s+(?:am|on)\\s+)` +
    `(${DATE_PATTERN})(?:\\s*[,|•·–-]?\\s*(?:um\\s+|at\\s+)?${TIME_PATTERN})?[)|•·,]?`,
  "i",
);
const BARE_DATE = new RegExp(`^(${DATE_PATTERN})(?:\\s*[,|•·–-]?\\s*(?:um\\s+|at\\s+)?${TIME_PATTERN})?$`, "i");
const CREDIT = new RegExp(
  `(?<=^|[\\s|(\\[])(?:(?:(${CREDIT_LABELS})|(${SOURCE_LABELS}))\\s*:\\s*|(©)\\s?)([^.!?:]{2,60}(?:\\.\\p{L}{2,4})?[^.!?:]{0,30})$`,
  "u",
);
const BYLINE =
  /^(?:Von|By|Autor(?:in)?:|Text:|Author:)\s+\p{Lu}[\p{L}.'’-]*(?:(?:\s|,\s|\s(?:und|and|von|van|de|der)\s)\p{Lu}[\p{L}.'’-]*)+(?:,\s\p{Lu}[\p{L} -]+)?$/u;

/** Longest text before a picture's credit that is still a caption, in code units. */
const LONGEST_CAPTION = 400;
/** Longest line that is a byline or a bare date, in code units. */
const LONGEST_HEAD_LINE = 100;
/** Longest line before its date that is still a title, in code units. */
const LONGEST_TITLE = 200;
/** How much of a line is searched for dates and labels, in code units. */
const LONGEST_HEAD = 600;
/** Lines from the top within which a byline or a bare date is looked for. */
const HEAD_LINES = 8;

/**
 * The structure of a plain text: lines (or paragraphs of wrapped lines) become blocks, a leading date and date lines become
 * metadata, what ends in a picture's credit a caption with the credit as a caption block of its own, short lines without a
 * full stop headings, the first of them the title. Never changes the text; any string has a structure.
 */
export function recogniseStructure(text: string): Structure {
  return recogniseUnits(text, findUnits(text));
}

/** The structure of a text whose lines or paragraphs are known; a unit with a kind keeps it. */
export function recogniseUnits(text: string, units: readonly TextUnit[]): Structure {
  const structure: Structure = { blocks: [] };
  for (const [index, unit] of units.entries()) {
    const position = {
      isFirst: structure.blocks.every(({ kind }) => kind === "metadata"),
      isLast: index === units.length - 1,
    };
    recogniseUnit(text, unit, structure, { ...position, isHead: index < HEAD_LINES });
  }
  const title = structure.blocks.find(({ kind }) => kind === "title");
  if (title !== undefined) structure.title = text.slice(title.from, title.to).replace(/\s+/g, " ");
  return structure;
}

type Position = { isFirst: boolean; isLast: boolean; isHead: boolean };

function recogniseUnit(text: string, unit: TextUnit, structure: Structure, position: Position): void {
  const { to } = unit;
  let { from } = unit;
  let { isFirst, isHead } = position;
  const push = (kind: Block["kind"], start: number, end: number) => {
    const span = trimSpan(text, start, end);
    if (span !== undefined) structure.blocks.push({ ...span, kind });
  };
  const state = (date: string | undefined) => {
    const refined = refineDate(structure.date, date);
    if (refined !== undefined) structure.date = refined;
  };
  // Dates and labels stand at the head of a long paragraph, if anywhere; its inside is left alone.
  const headOf = (start: number) => text.slice(start, Math.min(to, start + LONGEST_HEAD));

  const leading = isFirst ? LEADING_DATE.exec(headOf(from)) : null;
  if (leading) {
    state(parseStatedDate(leading[1]!));
    push("metadata", from, from + leading[0].length);
    from = skipWhitespace(text, from + leading[0].length, to);
  }
  for (let dateline = findDateline(headOf(from)); dateline !== undefined; dateline = findDateline(headOf(from))) {
    state(dateline.date);
    const before = trimSpan(text, from, from + dateline.from);
    if (before !== undefined) {
      const isTitle = isFirst && before.to - before.from <= LONGEST_TITLE;
      push(unit.kind ?? (isTitle ? "title" : kindOf(text, before, { ...position, isFirst })), before.from, before.to);
    }
    push("metadata", from + dateline.from, from + dateline.to);
    from = skipWhitespace(text, from + dateline.to, to);
    isFirst = false;
    isHead = false;
  }
  if (from >= to) return;
  if (unit.kind === undefined && isHead && pushHeadLine(headOf(from))) return;

  const credit = unit.kind === "title" || unit.kind === "heading" ? undefined : findCredit(text, from, to);
  if (credit === undefined) {
    push(unit.kind ?? kindOf(text, { from, to }, { ...position, isFirst }), from, to);
    return;
  }
  const isCaption = unit.kind === "caption" || (credit.isPicture && credit.from - from <= LONGEST_CAPTION);
  push(
    isCaption ? "caption" : kindOf(text, { from, to: credit.from }, { ...position, isFirst: false }),
    from,
    credit.from,
  );
  push(isCaption ? "caption" : "metadata", credit.from, to);

  /** A line near the top that is nothing but a date or a byline. */
  function pushHeadLine(line: string): boolean {
    if (to - from !== line.length || line.length > LONGEST_HEAD_LINE) return false;
    const date = /\d/.test(line) ? BARE_DATE.exec(line) : null;
    if (date) state(parseStatedDate(date[1]!));
    else if (isFirst || !BYLINE.test(line)) return false;
    push("metadata", from, to);
    return true;
  }
}

function findDateline(rest: string): { from: number; to: number; date: string | undefined } | undefined {
  // Most lines have no figure, and the pattern is costly.
  const found = /\d/.test(rest) ? DATELINE.exec(rest) : null;
  if (found === null) return undefined;
  const date = parseStatedDate(found[1]!);
  if (date === undefined) return undefined;
  // Within a line only a label with its colon states the date: "... wurde veröffentlicht am 3. Mai 2023 in Kiel" does not.
  const hasColon = /^[^\d]*?:/.test(found[0]);
  if (found.index > 0 && !(hasColon && /^\p{Lu}/u.test(found[0]))) return undefined;
  const end = found.index + found[0].length;
  if (!hasColon && /^\s*[\p{Ll},]/u.test(rest.slice(end))) return undefined;
  return { from: found.index, to: end, date };
}

function findCredit(text: string, from: number, to: number): { from: number; isPicture: boolean } | undefined {
  // A credit has 100 characters at most, so only the tail is looked at.
  const tailFrom = Math.max(from, to - 130);
  const tail = text.slice(tailFrom, to).replace(/[)\]|]\s*$/, (end) => " ".repeat(end.length));
  const found = CREDIT.exec(tail.trimEnd());
  if (found === null || (tailFrom > from && found.index === 0)) return undefined;
  let start = tailFrom + found.index;
  while (start > from && /[\s(|[]/.test(text.charAt(start - 1))) start -= 1;
  return { from: skipWhitespace(text, start, to), isPicture: found[2] === undefined };
}

function kindOf(text: string, { from, to }: TextUnit, position: Position): Block["kind"] {
  const line = text.slice(from, Math.min(to, from + 201));
  if (/^[-–•*·]\s/.test(line)) return "paragraph";
  if (position.isLast) return "paragraph";
  if (position.isFirst && line.length <= 160 && (isHeading(line) || /^[^.!?]+[?!]["“”»«]?$/.test(line))) return "title";
  return isHeading(line) ? "heading" : "paragraph";
}

/** The lines of a text that hold a letter or digit; wrapped lines are put together into paragraphs. */
function findUnits(text: string): TextUnit[] {
  const groups = findLineGroups(text);
  return groups.flatMap((group) =>
    isWrapped(text, group) ? [{ from: group[0]!.from, to: group[group.length - 1]!.to }] : group,
  );
}

/** Lines with letters or digits, grouped where no blank line stands between. */
function findLineGroups(text: string): TextUnit[][] {
  const groups: TextUnit[][] = [];
  let open = false;
  for (let from = 0; from <= text.length; ) {
    let to = from;
    while (to < text.length && !isLineBreak(text.charCodeAt(to))) to += 1;
    const line = trimSpan(text, from, to);
    if (line === undefined) {
      // "\r\n" shows an empty line between its two characters.
      if (to > from || text.charCodeAt(from - 1) !== 0x0d || text.charCodeAt(from) !== 0x0a) open = false;
    } else if (/[\p{L}\p{N}]/u.test(text.slice(line.from, Math.min(line.to, line.from + 500)))) {
      if (open) groups[groups.length - 1]!.push(line);
      else groups.push([line]);
      open = true;
    }
    from = to + 1;
  }
  return groups;
}

/** Whether the lines of a group are one paragraph, broken at a line width as in mails and old files. */
function isWrapped(text: string, group: readonly TextUnit[]): boolean {
  if (group.length < 2) return false;
  let broken = 0;
  for (const [index, { from, to }] of group.slice(0, -1).entries()) {
    const width = to - from;
    if (width > 100 || width < 40) return false;
    const next = group[index + 1]!;
    if (!/[.!?:…]["“”»«]?$/.test(text.slice(to - 2, to)) || /^\p{Ll}/u.test(text.slice(next.from, next.from + 2)))
      broken += 1;
  }
  return broken / (group.length - 1) >= 0.5;
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029 || code === 0x85;
}

function skipWhitespace(text: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && /\s/.test(text.charAt(offset))) offset += 1;
  return offset;
}

/** The span without white space at its ends; `undefined` where nothing is left. */
export function trimSpan(text: string, from: number, to: number): { from: number; to: number } | undefined {
  const start = skipWhitespace(text, from, to);
  let end = to;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { from: start, to: end } : undefined;
}
