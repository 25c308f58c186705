import { fieldOf } from "./fields.js";
import { findKeyword } from "./keywords.js";
import type { FieldQuery, Query, QueryValue, TextQuery, WordValue } from "./query.js";
import { isBare, quoted } from "./quotes.js";

/**
 * A query as text, in one fixed form: names of fields in English, quotation marks only where they are needed, parentheses only
 * round what would otherwise be read another way. Reading it gives the same query, but for where its parts stand; a word that
 * cannot stand without quotation marks is written, and read again, as words to be found just so.
 */
export function printQuery(query: Query): string {
  switch (query.type) {
    case "all":
      return "";
    case "and":
      return query.parts.map((part) => inside(part, part.type === "or")).join(" ");
    case "or":
      return query.parts.map((part) => inside(part, false)).join(" OR ");
    case "not":
      return `-${inside(query.part, query.part.type === "and" || query.part.type === "or")}`;
    case "text":
      return printText(query);
    case "field":
      return printField(query);
  }
}

function inside(part: Query, inParentheses: boolean): string {
  return inParentheses ? `(${printQuery(part)})` : printQuery(part);
}

function printText({ text, exact, prefix }: TextQuery): string {
  return `${exact || !isBareText(text, prefix === true) ? quoted(text) : text}${prefix ? "*" : ""}`;
}

function isBareText(text: string, prefix: boolean): boolean {
  return (
    isBare(text) &&
    !text.startsWith("-") &&
    !text.endsWith("*") &&
    !/^\p{L}[\p{L}\p{N}_-]*:/u.test(text) &&
    (prefix || findKeyword(text) === undefined)
  );
}

function printField({ field, values }: FieldQuery): string {
  const { takes } = fieldOf(field);
  const isStretch = takes === "pair" || takes === "date" || takes === "number";
  return `${field}:${values.map((value) => printValue(value, isStretch)).join(",")}`;
}

function printValue(value: QueryValue, isStretch: boolean): string {
  switch (value.type) {
    case "word":
      return printWord(value, isStretch);
    case "pair":
      return `${printWord(value.from, true)}..${printWord(value.to, true)}`;
    case "range":
      return `${value.from ?? ""}..${value.to ?? ""}`;
    case "comparison":
      return `${value.comparator}${value.than}`;
  }
}

function printWord({ text, prefix }: WordValue, isStretch: boolean): string {
  // A dot at either end would run into the dots of a stretch.
  const isPlain = isBare(text, ",") && !text.endsWith("*") && !(isStretch && /\.\.|^[.<>≤≥]|\.$/.test(text));
  return `${isPlain ? text : quoted(text)}${prefix ? "*" : ""}`;
}
