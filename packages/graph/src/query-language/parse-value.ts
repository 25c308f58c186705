import { isCalendarValue, type Span } from "@newsgraph/schema";
import { findClosest } from "../edit-distance.js";
import { foldText } from "../names/fold-name.js";
import { choicesOf, type FieldName, fieldOf } from "./fields.js";
import { COMPARATORS, type Comparator, type QueryValue, type WordValue } from "./query.js";
import { QuerySyntaxError } from "./query-errors.js";
import type { OrderedSort, QueryProblem } from "./query-problems.js";
import { bareEnd, isOpeningQuote, quoted, readQuoted } from "./quotes.js";

type Found = { value: QueryValue; end: number };

const DOTS = "..";
const TYPED: Readonly<Record<string, Comparator>> = { "≥": ">=", "≤": "<=" };

/**
 * Reads one value of a field at `from`; `undefined` where none stands there.
 * @throws QuerySyntaxError for a value that the field cannot have.
 */
export function parseValue(text: string, from: number, field: FieldName): Found | undefined {
  switch (fieldOf(field).takes) {
    case "pair":
      return readPair(text, from, field);
    case "date":
    case "number":
      return readStretch(text, from, field);
    case "choice": {
      const found = readWord(text, from);
      return found && { value: checkChoice(found.value, field), end: found.end };
    }
    default: {
      const found = readWord(text, from);
      if (found && found.value.text.trim() === "") fail((problems) => problems.emptyName(field), found.value.at);
      return found;
    }
  }
}

/** A word, between quotation marks or not. */
function readWord(text: string, from: number): { value: WordValue; end: number } | undefined {
  const sign = text[from];
  if (isOpeningQuote(sign)) {
    const found = readQuoted(text, from);
    if (found === undefined) return fail((problems) => problems.unclosedQuotes, { from, to: text.length });
    const prefix = text[found.end] === "*";
    const end = prefix ? found.end + 1 : found.end;
    return { value: { type: "word", text: found.words, ...(prefix && { prefix }), at: { from, to: end } }, end };
  }
  const end = bareEnd(text, from, ",");
  return end === from ? undefined : { value: bareWord(text, from, end), end };
}

function bareWord(text: string, from: number, end: number): WordValue {
  const word = text.slice(from, end);
  const prefix = word.endsWith("*");
  const bare = word.replace(/\*+$/, "");
  if (bare === "") return fail((problems) => problems.missingBeforeAsterisk, { from, to: end });
  return { type: "word", text: bare, ...(prefix && { prefix }), at: { from, to: end } };
}

/** A word that two dots end. */
function readEnd(text: string, from: number): { value: WordValue; end: number } | undefined {
  if (isOpeningQuote(text[from])) return readWord(text, from);
  const end = bareEnd(text, from, ",");
  const dots = text.indexOf(DOTS, from);
  if (dots < 0 || dots >= end) return readWord(text, from);
  if (dots === from) return undefined;
  return { value: bareWord(text, from, dots), end: dots };
}

function readPair(text: string, from: number, field: FieldName): Found | undefined {
  const first = readEnd(text, from);
  const form: QueryProblem = (problems) => problems.pairForm(field);
  if (first === undefined) return text.startsWith(DOTS, from) ? fail(form, { from, to: from + 2 }) : undefined;
  if (!text.startsWith(DOTS, first.end)) return fail(form, { from, to: first.end });
  const second = readWord(text, first.end + DOTS.length);
  if (second === undefined) return fail(form, { from, to: first.end + DOTS.length });
  const { end } = second;
  for (const { value } of [first, second]) if (value.text.trim() === "") fail(form, value.at);
  return { value: { type: "pair", from: first.value, to: second.value, at: { from, to: end } }, end };
}

function readStretch(text: string, from: number, field: FieldName): Found | undefined {
  const comparator = COMPARATORS.find((sign) => text.startsWith(sign, from)) ?? TYPED[text[from]!];
  if (comparator !== undefined) {
    const start = from + (text[from]! in TYPED ? 1 : comparator.length);
    const found = readWord(text, start);
    if (found === undefined)
      return fail((problems) => problems.noneAfter(sortOf(field), comparator), { from, to: start });
    check(found.value, field);
    const { end } = found;
    return { value: { type: "comparison", comparator, than: found.value.text, at: { from, to: end } }, end };
  }
  const first = readEnd(text, from);
  const middle = first?.end ?? from;
  if (first) check(first.value, field);
  if (!text.startsWith(DOTS, middle)) return first;
  const start = middle + DOTS.length;
  const second = readWord(text, start);
  if (second) check(second.value, field);
  if (!first && !second) return fail((problems) => problems.noneBesideDots(sortOf(field)), { from, to: start });
  const end = second?.end ?? start;
  return {
    value: {
      type: "range",
      ...(first && { from: first.value.text }),
      ...(second && { to: second.value.text }),
      at: { from, to: end },
    },
    end,
  };
}

const sortOf = (field: FieldName): OrderedSort => (fieldOf(field).takes === "date" ? "date" : "number");

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

function check({ text, prefix, at }: WordValue, field: FieldName): void {
  const sort = sortOf(field);
  if (prefix) fail((problems) => problems.cannotGoOn(sort), at, text);
  const isFormed = sort === "number" ? NUMBER.test(text) : isCalendarValue(text);
  if (isFormed) return;
  fail((problems) => problems.malformed(sort, text), at, sort === "number" ? decimalPoint(text) : isoDate(text));
}

function decimalPoint(text: string): string | undefined {
  return /^[+-]?\d+,\d+$/.test(text) ? text.replace(",", ".") : undefined;
}

/** German dates as the calendar of the graph has them: "20.4.2023" and "4/2023". */
function isoDate(text: string): string | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const iso = [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
  return isCalendarValue(iso) ? iso : undefined;
}

function checkChoice(value: WordValue, field: FieldName): WordValue {
  const choices = choicesOf(field);
  const found = value.prefix ? undefined : choices.get(foldText(value.text));
  if (found !== undefined) return { ...value, text: found };
  const closest = findClosest(value.text, choices.keys(), foldText);
  const meant = closest === undefined ? undefined : choices.get(closest)!;
  const known = fieldOf(field).choices!;
  return fail((problems) => problems.noChoice(field, value.text, known, meant), value.at, meant);
}

function fail(problem: QueryProblem, at: Span | undefined, suggestion?: string): never {
  throw new QuerySyntaxError(
    problem,
    at ?? { from: 0, to: 0 },
    suggestion && (/[\s,()]/.test(suggestion) ? quoted(suggestion) : suggestion),
  );
}
