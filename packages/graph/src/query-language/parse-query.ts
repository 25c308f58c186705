import type { Span } from "@newsgraph/schema";
import { findClosest } from "../edit-distance.js";
import { FIELD_NAMES, type FieldName, fieldOf, findField } from "./fields.js";
import { findKeyword } from "./keywords.js";
import { parseValue } from "./parse-value.js";
import type { FieldQuery, Query, QueryValue } from "./query.js";
import { QuerySyntaxError } from "./query-errors.js";
import type { QueryProblem } from "./query-problems.js";
import { bareEnd, isOpeningQuote, quoted, readQuoted } from "./quotes.js";

/** Longer queries are refused: nobody writes them, and each part costs. */
const MAX_LENGTH = 10_000;
/** Parentheses within each other; more would fill the stack of those who walk the tree. */
const MAX_DEPTH = 50;

/** A name that may stand before a colon. */
const FIELD_LIKE = /^(\p{L}[\p{L}\p{N}_-]*):/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Reads a query; docs/query-language.md describes the language. An empty text asks for everything. Whatever it gives,
 * `printQuery` writes so that reading it again gives the same.
 * @throws QuerySyntaxError that says where, why and, where it can, what was meant.
 */
export function parseQuery(text: string): Query {
  if (text.length > MAX_LENGTH) {
    const at = { from: MAX_LENGTH, to: text.length };
    throw new QuerySyntaxError((problems) => problems.tooLong(text.length, MAX_LENGTH), at);
  }
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Query {
    this.#skipSpace();
    if (this.#at === this.#text.length) return { type: "all", at: { from: 0, to: this.#text.length } };
    const query = this.#or();
    if (this.#at < this.#text.length) {
      // Only a parenthesis that nothing opened ends the terms early.
      this.#fail((problems) => problems.unopenedParenthesis, { from: this.#at, to: this.#at + 1 }, "");
    }
    checkPlaces(query);
    return query;
  }

  #or(): Query {
    const from = this.#at;
    const parts = [this.#and()];
    while (this.#takeKeyword("or")) parts.push(this.#and());
    return this.#group("or", parts, from);
  }

  #and(): Query {
    const from = this.#at;
    const parts = [this.#term()];
    while (!this.#isAtEnd()) {
      this.#takeKeyword("and");
      parts.push(this.#term());
    }
    return this.#group("and", parts, from);
  }

  #group(type: "and" | "or", parts: readonly Query[], from: number): Query {
    if (parts.length === 1) return parts[0]!;
    const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]));
    return { type, parts: flat, at: { from, to: this.#lastEnd } };
  }

  #lastEnd = 0;

  #term(): Query {
    const from = this.#at;
    if (this.#at >= this.#text.length) this.#fail((problems) => problems.missingHere, { from, to: from });
    const sign = this.#text[this.#at]!;
    if (this.#takeKeyword("not") || this.#takeMinus()) {
      const part = this.#nested(from, () => this.#term());
      return { type: "not", part, at: { from, to: this.#lastEnd } };
    }
    if (sign === "(") {
      this.#at++;
      this.#skipSpace();
      if (this.#text[this.#at] === ")")
        this.#fail((problems) => problems.emptyParentheses, { from, to: this.#at + 1 }, "");
      const query = this.#nested(from, () => this.#or());
      if (this.#text[this.#at] !== ")") {
        this.#fail((problems) => problems.unclosedParenthesis, { from, to: from + 1 });
      }
      this.#end(this.#at + 1);
      return query;
    }
    if (sign === ")") this.#fail((problems) => problems.missingBeforeParenthesis, { from, to: from + 1 });
    if (isOpeningQuote(sign)) return this.#phrase();
    return this.#field() ?? this.#word();
  }

  #nested<T>(from: number, read: () => T): T {
    if (++this.#depth > MAX_DEPTH) {
      this.#fail((problems) => problems.tooDeep(MAX_DEPTH), { from, to: this.#text.length });
    }
    const found = read();
    this.#depth--;
    return found;
  }

  #phrase(): Query {
    const from = this.#at;
    const { words, end } = this.#quoted();
    if (!SAYS_SOMETHING.test(words)) this.#fail((problems) => problems.emptyQuotes, { from, to: end });
    const prefix = this.#text[end] === "*";
    this.#end(prefix ? end + 1 : end);
    return { type: "text", text: words, exact: true, ...(prefix && { prefix }), at: { from, to: this.#lastEnd } };
  }

  #word(): Query {
    const from = this.#at;
    const end = bareEnd(this.#text, from);
    const word = this.#text.slice(from, end);
    const keyword = findKeyword(word);
    if (keyword !== undefined) {
      const suggestion = quoted(word.toLowerCase());
      this.#fail((problems) => problems.missingBesideKeyword(word), { from, to: end }, suggestion);
    }
    const prefix = word.endsWith("*");
    const text = word.replace(/\*+$/, "");
    if (!SAYS_SOMETHING.test(text)) this.#fail((problems) => problems.saysNothing(word), { from, to: end }, "");
    this.#end(end);
    return { type: "text", text, exact: false, ...(prefix && { prefix }), at: { from, to: end } };
  }

  #field(): FieldQuery | undefined {
    const from = this.#at;
    const [head, name = ""] = FIELD_LIKE.exec(this.#text.slice(from, from + 64)) ?? [];
    if (head === undefined) return undefined;
    const field = findField(name);
    const colon = from + name.length;
    if (field === undefined) {
      const closest = findClosest(
        name,
        FIELD_NAMES.flatMap((one) => [one, ...fieldOf(one).aliases]),
      );
      this.#fail((problems) => problems.noField(name, closest), { from, to: colon }, closest);
    }
    this.#at = colon + 1;
    const values = this.#values(field, from);
    return { type: "field", field, values, at: { from, to: this.#lastEnd } };
  }

  #values(field: FieldName, from: number): QueryValue[] {
    const values: QueryValue[] = [];
    for (;;) {
      const start = this.#at;
      const found = parseValue(this.#text, start, field);
      if (found === undefined) {
        const after = values.length === 0 ? ":" : ",";
        const next = this.#text.slice(start).trimStart();
        const isSpaced = next !== "" && next.length < this.#text.length - start;
        this.#fail((problems) => problems.noValue(field, after, isSpaced), { from, to: start });
      }
      values.push(found.value);
      this.#at = found.end;
      if (this.#text[this.#at] !== ",") break;
      this.#at++;
    }
    this.#end(this.#at);
    return values;
  }

  #quoted(): { words: string; end: number } {
    const found = readQuoted(this.#text, this.#at);
    if (found === undefined) {
      this.#fail((problems) => problems.unclosedQuotes, { from: this.#at, to: this.#text.length });
    }
    return found;
  }

  #takeKeyword(wanted: "and" | "or" | "not"): boolean {
    const end = bareEnd(this.#text, this.#at);
    if (findKeyword(this.#text.slice(this.#at, end)) !== wanted) return false;
    // A keyword with nothing behind it is told where the term is read.
    if (this.#isLastWord()) return false;
    this.#at = end;
    this.#skipSpace();
    return true;
  }

  #takeMinus(): boolean {
    const next = this.#text[this.#at + 1];
    if (this.#text[this.#at] !== "-" || next === undefined || /[\s)]/.test(next)) return false;
    this.#at++;
    return true;
  }

  /** True where no further term of an `and` follows. */
  #isAtEnd(): boolean {
    const sign = this.#text[this.#at];
    if (sign === undefined || sign === ")") return true;
    return findKeyword(this.#text.slice(this.#at, bareEnd(this.#text, this.#at))) === "or" && !this.#isLastWord();
  }

  #isLastWord(): boolean {
    return /^\s*(?:\)|$)/.test(this.#text.slice(bareEnd(this.#text, this.#at)));
  }

  #end(at: number): void {
    this.#at = at;
    this.#lastEnd = at;
    this.#skipSpace();
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at]!)) this.#at++;
  }

  #fail(problem: QueryProblem, at: Span, suggestion?: string): never {
    throw new QuerySyntaxError(problem, at, suggestion);
  }
}

/**
 * `find:` says what answers and `path:` is a question of its own: each once, and not within what is negated or one of several.
 */
function checkPlaces(query: Query): void {
  const top = new Set<Query>(query.type === "and" ? query.parts : [query]);
  const seen = new Set<string>();
  const walk = (part: Query): void => {
    if (part.type === "and" || part.type === "or") for (const one of part.parts) walk(one);
    else if (part.type === "not") walk(part.part);
    else if (part.type === "field" && (part.field === "find" || part.field === "path")) {
      const at = part.at ?? { from: 0, to: 0 };
      const { field } = part;
      if (!top.has(part)) throw new QuerySyntaxError((problems) => problems.notAtTop(field), at);
      if (seen.has(field)) throw new QuerySyntaxError((problems) => problems.twice(field), at, "");
      seen.add(field);
      if (seen.size > 1) throw new QuerySyntaxError((problems) => problems.findWithPath, at, "");
      if (part.values.length > 1) throw new QuerySyntaxError((problems) => problems.oneValueOnly(field), at);
    }
  };
  walk(query);
}
