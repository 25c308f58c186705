import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery, printQuery, type Query, QuerySyntaxError } from "../src/index.js";
import { FIELD_NAMES, fieldOf } from "../src/query-language/fields.js";
import { findKeyword } from "../src/query-language/keywords.js";
import type { FieldQuery, QueryValue, WordValue } from "../src/query-language/query.js";

/** A query without the places of its parts. */
function plain(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === "at" ? undefined : value)));
}

const field = (name: string, ...texts: string[]) => ({
  type: "field",
  field: name,
  values: texts.map((text) => ({ type: "word", text })),
});
const word = (text: string) => ({ type: "text", text, exact: false });
const phrase = (text: string) => ({ type: "text", text, exact: true });

describe("a query is read", () => {
  test.each<[text: string, query: unknown]>([
    ["", { type: "all" }],
    ["Gipfel", word("Gipfel")],
    ["Gipf*", { ...word("Gipf"), prefix: true }],
    ['"in Vilnius"', phrase("in Vilnius")],
    ["„in Vilnius“", phrase("in Vilnius")],
    ["»in Vilnius«", phrase("in Vilnius")],
    ['"er sagte \\"ja\\""', phrase('er sagte "ja"')],
    ["a b", { type: "and", parts: [word("a"), word("b")] }],
    ["a UND b", { type: "and", parts: [word("a"), word("b")] }],
    ["a OR b c", { type: "or", parts: [word("a"), { type: "and", parts: [word("b"), word("c")] }] }],
    ["(a | b) c", { type: "and", parts: [{ type: "or", parts: [word("a"), word("b")] }, word("c")] }],
    ["(a (b c))", { type: "and", parts: [word("a"), word("b"), word("c")] }],
    ["-a", { type: "not", part: word("a") }],
    ["NOT (a ODER b)", { type: "not", part: { type: "or", parts: [word("a"), word("b")] } }],
    ["Kiew-Reise", word("Kiew-Reise")],
    ["12:30", word("12:30")],
    ["speaker:Weber", field("speaker", "Weber")],
    ["SPRECHER:Weber", field("speaker", "Weber")],
    ["ueber:Weber", field("about", "Weber")],
    ['speaker:"Anna Weber",Behn', field("speaker", "Anna Weber", "Behn")],
    ["kind:Person,ORT", field("kind", "person", "place")],
    ["-status:verneint", { type: "not", part: field("status", "negated") }],
    [
      "date:2023-04..2023-07",
      { type: "field", field: "date", values: [{ type: "range", from: "2023-04", to: "2023-07" }] },
    ],
    ["date:..2023", { type: "field", field: "date", values: [{ type: "range", to: "2023" }] }],
    ["date:2023..", { type: "field", field: "date", values: [{ type: "range", from: "2023" }] }],
    ["score:<0", { type: "field", field: "score", values: [{ type: "comparison", comparator: "<", than: "0" }] }],
    ["score:-5..-1.5", { type: "field", field: "score", values: [{ type: "range", from: "-5", to: "-1.5" }] }],
    [
      "articles:≥2",
      { type: "field", field: "articles", values: [{ type: "comparison", comparator: ">=", than: "2" }] },
    ],
    [
      'path:"Anna Weber"..Behn',
      {
        type: "field",
        field: "path",
        values: [{ type: "pair", from: { type: "word", text: "Anna Weber" }, to: { type: "word", text: "Behn" } }],
      },
    ],
  ])("%s", (text, query) => {
    expect(plain(parseQuery(text))).toEqual(query);
  });

  test("and says where its parts stand", () => {
    const text = 'a (speaker:"B C" OR d)';
    const query = parseQuery(text);
    const at = (part: Query) => text.slice(part.at!.from, part.at!.to);
    expect(query.type === "and" && query.parts.map(at)).toEqual(["a", 'speaker:"B C" OR d']);
  });
});

describe("a query that cannot be read says where, why and what was meant", () => {
  test.each<[text: string, marked: string, message: RegExp, suggestion?: string]>([
    ["speeker:Weber", "speeker", /no field speeker:; did you mean speaker:\?/, "speaker"],
    ["qqqq:Weber", "qqqq", /words with a colon go between quotation marks/],
    ["kind:persn", "persn", /did you mean person\?/, "person"],
    ["rel:kill", "kill", /rel: has no "kill"; it takes holds-office/],
    ["speaker:", "speaker:", /a value for speaker: is missing after the colon/],
    ["speaker: Weber", "speaker:", /no space goes after the colon/],
    ["kind:person,", "kind:person,", /missing after the comma/],
    ['speaker:"Anna', '"Anna', /not closed/],
    ['"Gipfel', '"Gipfel', /not closed/],
    ["(a b", "(", /this parenthesis is not closed/],
    ["a) b", ")", /nothing opened this parenthesis/, ""],
    ["()", "()", /the parentheses are empty/, ""],
    ["a OR", "OR", /something to look for is missing beside OR/, '"or"'],
    ["(a OR)", "OR", /missing beside OR/, '"or"'],
    ["NOT", "NOT", /missing beside NOT/, '"not"'],
    ["a ! b", "!", /"!" is nothing to look for/, ""],
    ["date:neulich", "neulich", /"neulich" is no date; write it as 2023-04-20/],
    ["date:20.4.2023", "20.4.2023", /is no date/, "2023-04-20"],
    ["confidence:>hoch", "hoch", /"hoch" is no number/],
    ["score:<", "score:<".slice(6), /a number is missing after </],
    ["date:..", "..", /a date must stand before or after the dots/],
    ["path:Weber", "Weber", /path: takes two names with two dots between, as in path:A\.\.B/],
    ["-path:A..B", "path:A..B", /path: cannot be negated/],
    ["find:entities find:articles", "find:articles", /find: stands here twice/, ""],
    ["find:entities,articles", "find:entities,articles", /find: takes one value/],
  ])("%s", (text, marked, message, suggestion) => {
    const { from, to, message: said, suggestion: meant } = problemOf(text);
    expect(said).toMatch(message);
    expect(text.slice(from, to)).toBe(marked);
    expect(meant).toBe(suggestion);
  });

  test.each([
    ["speeker:Weber", "ein Feld speeker: gibt es nicht; gemeint ist vielleicht speaker:"],
    ["kind:person,", "nach dem Komma fehlt ein Wert für kind:"],
    ["score:<", "nach < fehlt eine Zahl"],
    ["date:neulich", /^"neulich" ist kein Datum; geschrieben wird es wie 2023-04-20/],
    ["(a b", "diese Klammer ist nicht geschlossen"],
  ])("%s, in German", (text, message) => {
    const problem = problemOf(text);
    expect(problem.messageIn("de")).toEqual(expect.stringMatching(message));
    expect(problem.messageIn("en")).toBe(problem.message);
  });

  test("too long, too deep", () => {
    expect(() => parseQuery("a ".repeat(6000))).toThrow(/12000 characters; 10000 are allowed/);
    expect(() => parseQuery("(".repeat(60))).toThrow(/more than 50 parts stand within each other/);
    expect(() => parseQuery(`${"-".repeat(60)}a`)).toThrow(/more than 50 parts/);
  });
});

function problemOf(text: string): QuerySyntaxError {
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error;
  }
  throw new Error(`${text} was read`);
}

const anyWord = fc
  .oneof(
    fc.constantFrom("Weber", "Selenskyj", "Kiew-Reise", "a,b", "12:30", "x..y", "O'Neill", "hafen-1", "größer", "a*b"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const prefix = fc.constantFrom({}, { prefix: true as const });
const wordValue: fc.Arbitrary<WordValue> = fc
  .tuple(anyWord, prefix)
  .map(([text, more]) => ({ type: "word", text, ...more }));
const date = fc.constantFrom("2023", "2023-04", "2023-04-20", "2022-21", "199X", "2023-04/2023-07");
const number = fc.oneof(fc.integer({ min: -99, max: 99 }).map(String), fc.constantFrom("0.5", "-1.25"));
const comparator = fc.constantFrom(">=" as const, "<=" as const, ">" as const, "<" as const);

const stretch = (one: fc.Arbitrary<string>): fc.Arbitrary<QueryValue> =>
  fc.oneof(
    one.map((text) => ({ type: "word" as const, text })),
    one.map((from) => ({ type: "range" as const, from })),
    one.map((to) => ({ type: "range" as const, to })),
    fc.tuple(one, one).map(([from, to]) => ({ type: "range" as const, from, to })),
    fc.tuple(comparator, one).map(([comparator, than]) => ({ type: "comparison" as const, comparator, than })),
  );

const anyField: fc.Arbitrary<FieldQuery> = fc
  .constantFrom(...FIELD_NAMES.filter((name) => name !== "find" && name !== "path"))
  .chain((name) => {
    const { takes, choices } = fieldOf(name);
    const value: fc.Arbitrary<QueryValue> =
      takes === "choice"
        ? fc.constantFrom(...choices!).map((text) => ({ type: "word" as const, text }))
        : takes === "pair"
          ? fc.tuple(wordValue, wordValue).map(([from, to]) => ({ type: "pair" as const, from, to }))
          : takes === "date"
            ? stretch(date)
            : takes === "number"
              ? stretch(number)
              : wordValue;
    return fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((values): FieldQuery => ({ type: "field", field: name, values }));
  });

const bareWord = anyWord.filter((text) => !/[\s()"„“”»«*:]|^-/u.test(text) && findKeyword(text) === undefined);
const anyText: fc.Arbitrary<Query> = fc.oneof(
  fc.tuple(bareWord, prefix).map(([text, more]) => ({ type: "text" as const, text, exact: false, ...more })),
  fc.tuple(anyWord, prefix).map(([text, more]) => ({ type: "text" as const, text, exact: true, ...more })),
);

const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyText,
    anyField,
    tie("query").map((part): Query => ({ type: "not", part })),
    fc
      .array(
        tie("query").filter(({ type }) => type !== "and"),
        { minLength: 2, maxLength: 3 },
      )
      .map((parts): Query => ({ type: "and", parts })),
    fc
      .array(
        tie("query").filter(({ type }) => type !== "or"),
        { minLength: 2, maxLength: 3 },
      )
      .map((parts): Query => ({ type: "or", parts })),
  ),
})).query;

describe("whatever the query", () => {
  test("reading what was printed gives it back", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(plain(parseQuery(printQuery(query)))).toEqual(plain(query));
      }),
      { numRuns: 2000 },
    );
  });

  const pieces = fc.constantFrom(
    ...'speaker: kind: date: score: path: between: find: 2023-04 .. 2023 person , - ( ) " „ “ » \\ * OR NOT AND < >= ≥ a Weber 0.5 : |'.split(
      " ",
    ),
    " ",
  );
  const anyTextAtAll = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(pieces, { maxLength: 14 }).map((all) => all.join("")),
  );

  test("any text is read, or refused with a place in it; what is read stays the same when it is printed", () => {
    fc.assert(
      fc.property(anyTextAtAll, (text) => {
        let query: Query;
        try {
          query = parseQuery(text);
        } catch (error) {
          expect(error).toBeInstanceOf(QuerySyntaxError);
          const { from, to } = error as QuerySyntaxError;
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
          return;
        }
        expect(plain(parseQuery(printQuery(query)))).toEqual(plain(query));
      }),
      { numRuns: 4000 },
    );
  });
});
