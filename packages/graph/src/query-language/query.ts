import type { Span } from "@newsgraph/schema";
import type { FieldName } from "./fields.js";

/**
 * A query as a tree. Plain data: it may be made by hand, and `printQuery` writes it as text. `at` says where a part stands in
 * the text that it was parsed from, in UTF-16 code units; parts made by hand have none, and nothing but error messages uses it.
 */
export type Query = AllQuery | AndQuery | OrQuery | NotQuery | TextQuery | FieldQuery;

/** Everything: the empty text. */
export type AllQuery = { type: "all"; at?: Span };

/** What every part finds; at least two parts, none of which is an `and`. */
export type AndQuery = { type: "and"; parts: readonly Query[]; at?: Span };

/** What at least one part finds; at least two parts, none of which is an `or`. */
export type OrQuery = { type: "or"; parts: readonly Query[]; at?: Span };

/** What the part does not find. */
export type NotQuery = { type: "not"; part: Query; at?: Span };

/**
 * Words to find. `exact`: the words one after the other just so, as between quotation marks; otherwise one word in any of its
 * inflected forms. `prefix`: the last word may go on.
 */
export type TextQuery = { type: "text"; text: string; exact: boolean; prefix?: true; at?: Span };

/** Records whose field has one of the values. */
export type FieldQuery = { type: "field"; field: FieldName; values: readonly QueryValue[]; at?: Span };

/** What a field may be asked for. */
export type QueryValue = WordValue | RangeValue | ComparisonValue | PairValue;

/** A name, word, date or number; `prefix` where it may go on. */
export type WordValue = { type: "word"; text: string; prefix?: true; at?: Span };

/** Dates or numbers from the one to the other, both included; at least one end is given. */
export type RangeValue = { type: "range"; from?: string; to?: string; at?: Span };

/** Dates or numbers on one side of another. */
export type ComparisonValue = { type: "comparison"; comparator: Comparator; than: string; at?: Span };

/** Two entities by name. */
export type PairValue = { type: "pair"; from: WordValue; to: WordValue; at?: Span };

/** Signs for comparing, the longer ones first. */
export const COMPARATORS = [">=", "<=", ">", "<"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Every field query in `query`, in the order of the text. */
export function* fieldsIn(query: Query): Generator<FieldQuery> {
  for (const leaf of leavesIn(query)) if (leaf.type === "field") yield leaf;
}

/** Every part of `query` that has no parts, in the order of the text. */
export function* leavesIn(query: Query): Generator<TextQuery | FieldQuery> {
  if (query.type === "and" || query.type === "or") for (const part of query.parts) yield* leavesIn(part);
  else if (query.type === "not") yield* leavesIn(query.part);
  else if (query.type !== "all") yield query;
}
