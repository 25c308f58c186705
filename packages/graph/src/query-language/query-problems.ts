import { de } from "./problems-de.js";
import { en } from "./problems-en.js";

/** A value that has an order, and so stretches. */
export type OrderedSort = "date" | "number";

/** What can be wrong with a query, in words. `meant` is what was probably meant, where something is like it. */
export type QueryProblems = {
  tooLong: (length: number, most: number) => string;
  tooDeep: (most: number) => string;
  unopenedParenthesis: string;
  unclosedParenthesis: string;
  emptyParentheses: string;
  unclosedQuotes: string;
  emptyQuotes: string;
  missingHere: string;
  missingBeforeParenthesis: string;
  missingBesideKeyword: (keyword: string) => string;
  missingBeforeAsterisk: string;
  saysNothing: (word: string) => string;
  noField: (name: string, meant: string | undefined) => string;
  /** `spaced`: white space stands where the value should begin. */
  noValue: (field: string, after: ":" | ",", spaced: boolean) => string;
  emptyName: (field: string) => string;
  notAtTop: (field: string) => string;
  twice: (field: string) => string;
  findWithPath: string;
  oneValueOnly: (field: string) => string;
  pairForm: (field: string) => string;
  noneAfter: (sort: OrderedSort, sign: string) => string;
  noneBesideDots: (sort: OrderedSort) => string;
  cannotGoOn: (sort: OrderedSort) => string;
  malformed: (sort: OrderedSort, text: string) => string;
  noChoice: (field: string, text: string, known: readonly string[], meant: string | undefined) => string;
  datesTurned: string;
  noEntity: (name: string, meant: string | undefined) => string;
  noArticle: (name: string, meant: string | undefined) => string;
  noSuchWord: (field: string, word: string, meant: string | undefined) => string;
};

/** The problem of one query: picks its words from those of a language. */
export type QueryProblem = (problems: QueryProblems) => string;

/** The words for problems in every language that there are some in. */
export const QUERY_PROBLEMS: { readonly de: QueryProblems; readonly en: QueryProblems } = { de, en };
