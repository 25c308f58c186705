import type { QueryProblems } from "./query-problems.js";

const didYouMean = (meant: string | undefined) => (meant === undefined ? "" : `; did you mean ${meant}?`);
const a = { date: "a date", number: "a number" } as const;
const FORM = {
  date: "write it as 2023-04-20, 2023-04, 2023 or 2022-21 (a season)",
  number: "write it as 3 or 0.8",
} as const;

/** What can be wrong with a query, in English. */
export const en: QueryProblems = {
  tooLong: (length, most) => `the query has ${length} characters; ${most} are allowed`,
  tooDeep: (most) => `more than ${most} parts stand within each other`,
  unopenedParenthesis: "nothing opened this parenthesis",
  unclosedParenthesis: "this parenthesis is not closed",
  emptyParentheses: "the parentheses are empty",
  unclosedQuotes: "these quotation marks are not closed",
  emptyQuotes: "nothing to look for stands between the marks",
  missingHere: "something to look for is missing here",
  missingBeforeParenthesis: "something to look for is missing before this parenthesis",
  missingBesideKeyword: (keyword) => `something to look for is missing beside ${keyword}`,
  missingBeforeAsterisk: "something must stand before the asterisk",
  saysNothing: (word) => `${JSON.stringify(word)} is nothing to look for`,
  noField: (name, meant) =>
    meant === undefined
      ? `there is no field ${name}:; words with a colon go between quotation marks`
      : `there is no field ${name}:; did you mean ${meant}:?`,
  noValue: (field, after, spaced) => {
    const sign = after === ":" ? "the colon" : "the comma";
    return `a value for ${field}: is missing after ${sign}${spaced ? `; no space goes after ${sign}` : ""}`;
  },
  emptyName: (field) => `the name after ${field}: is empty`,
  notAtTop: (field) => `${field}: cannot be negated or one of several`,
  twice: (field) => `${field}: stands here twice; once is enough`,
  findWithPath: "find: does not go with path:, whose answers are paths",
  oneValueOnly: (field) => `${field}: takes one value`,
  pairForm: (field) => `${field}: takes two names with two dots between, as in ${field}:A..B`,
  noneAfter: (sort, sign) => `${a[sort]} is missing after ${sign}`,
  noneBesideDots: (sort) => `${a[sort]} must stand before or after the dots`,
  cannotGoOn: (sort) => `${a[sort]} cannot go on: leave out the asterisk`,
  malformed: (sort, text) => `${JSON.stringify(text)} is no ${sort}; ${FORM[sort]}`,
  noChoice: (field, text, known, meant) => {
    const list = known.join(", ");
    const remedy = meant === undefined ? `it takes ${list}` : `did you mean ${meant}? It takes ${list}`;
    return `${field}: has no ${JSON.stringify(text)}; ${remedy}`;
  },
  datesTurned: "the dates end before they begin",
  noEntity: (name, meant) => `no entity of this graph is called ${name}${didYouMean(meant)}`,
  noArticle: (name, meant) => `no article of this graph is ${name}${didYouMean(meant)}`,
  noSuchWord: (field, word, meant) => `nothing in this graph has the ${field} ${word}${didYouMean(meant)}`,
};
