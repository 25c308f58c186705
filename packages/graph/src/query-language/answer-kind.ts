import { RELATION_TYPES, STATEMENT_TYPES } from "@newsgraph/schema";
import { type FieldName, fieldOf, RECORD_KINDS, type RecordKind } from "./fields.js";
import { type FieldQuery, leavesIn, type Query, type TextQuery } from "./query.js";

/** The kinds of record that a part of a query speaks of. */
export function kindsOf(leaf: TextQuery | FieldQuery): readonly RecordKind[] {
  if (leaf.type === "text") return RECORD_KINDS;
  if (leaf.field !== "type") return fieldOf(leaf.field).kinds;
  const types = leaf.values.flatMap((value) => (value.type === "word" ? [value.text] : []));
  const has = (list: readonly string[]) => types.some((type) => list.includes(type));
  return [
    ...(has(STATEMENT_TYPES) ? (["statements"] as const) : []),
    ...(has(RELATION_TYPES) ? (["relations"] as const) : []),
  ];
}

const SAYS_NOTHING: ReadonlySet<FieldName> = new Set(["find", "path"]);

/** The parts of a query that records are found by. */
export function criteriaIn(query: Query): (TextQuery | FieldQuery)[] {
  return [...leavesIn(query)].filter((leaf) => leaf.type === "text" || !SAYS_NOTHING.has(leaf.field));
}

/** The kinds of record that every part of a query speaks of, in the order of preference. */
export function sharedKinds(query: Query): RecordKind[] {
  const criteria = criteriaIn(query);
  return RECORD_KINDS.filter((kind) => criteria.every((leaf) => kindsOf(leaf).includes(kind)));
}

/** The kind that `find:` asks for; `undefined` where the query leaves it open. */
export function askedKind(query: Query): RecordKind | undefined {
  for (const leaf of leavesIn(query)) {
    if (leaf.type !== "field" || leaf.field !== "find") continue;
    const [value] = leaf.values;
    if (value?.type === "word") return value.text as RecordKind;
  }
  return undefined;
}

/**
 * The kind of record that answers a query that does not say which: the one that its fields are at home in, the first of them
 * that has all of them; where none has all, the first that has any of its own. `undefined` for a query of words alone, which
 * every kind may answer.
 */
export function findAnswerKind(query: Query): RecordKind | undefined {
  const criteria = criteriaIn(query);
  if (criteria.every(({ type }) => type === "text")) return undefined;
  const shared = sharedKinds(query);
  const homes = criteria.flatMap((leaf) => homeOf(leaf) ?? []);
  return homes.find((home) => shared.includes(home)) ?? shared[0] ?? RECORD_KINDS.find((kind) => homes.includes(kind));
}

/** The kind of record that a part of a query is looked up in where another kind answers. */
export function sourceOf(leaf: TextQuery | FieldQuery): RecordKind {
  const kinds = kindsOf(leaf);
  return homeOf(leaf) ?? (kinds.includes("articles") ? "articles" : kinds[0]!);
}

function homeOf(leaf: TextQuery | FieldQuery): RecordKind | undefined {
  if (leaf.type === "text") return undefined;
  return leaf.field === "type" ? kindsOf(leaf)[0] : fieldOf(leaf.field).home;
}
