import type { NewsGraph } from "../news-graph.js";
import { allOf, type NumberSet } from "./number-set.js";
import type { RecordIndex } from "./record-index.js";

/** One value or several of which one must match. */
export type OneOrMore<T> = T | readonly T[];

/** Values of a criterion as a list; `undefined` where the query does not ask for it. */
export function asList<T extends string>(values: OneOrMore<T> | undefined): readonly T[] | undefined {
  return values === undefined || typeof values !== "string" ? values : [values];
}

/** @throws RangeError where a value is none of the `allowed`. */
export function checkValues(
  caller: string,
  field: string,
  values: readonly string[],
  allowed: readonly string[],
): void {
  for (const value of values) {
    if (!allowed.includes(value)) {
      throw new RangeError(`${caller}: ${field} ${JSON.stringify(value)} is none of ${allowed.join(", ")}`);
    }
  }
}

/** @throws RangeError where an id is no entity of the graph. */
export function checkEntities(caller: string, field: string, ids: readonly string[], graph: NewsGraph): void {
  for (const id of ids) {
    if (graph.findEntity(id) === undefined) {
      throw new RangeError(
        `${caller}: ${field} ${JSON.stringify(id)} is no entity of this graph; find its id with findEntities(graph, { name })`,
      );
    }
  }
}

/** @throws RangeError where an id is no article of the graph. */
export function checkArticles(caller: string, ids: readonly string[], graph: NewsGraph): void {
  for (const id of ids) {
    if (graph.findArticle(id) === undefined) {
      throw new RangeError(`${caller}: ${JSON.stringify(id)} is no article of this graph`);
    }
  }
}

/** Which part of the answers to give. */
export type Page = {
  /** How many answers at most; all unless told. */
  limit?: number | undefined;
  /** How many answers to leave out first. */
  offset?: number | undefined;
};

/** @throws RangeError where a number of `page` is negative or no whole one. */
export function checkPage(caller: string, { limit = Infinity, offset = 0 }: Page): { limit: number; offset: number } {
  for (const [name, value] of Object.entries({ limit, offset })) {
    if (value < 0 || (value !== Infinity && !Number.isInteger(value))) {
      throw new RangeError(`${caller}: ${name} is ${value}; give a whole number from 0 up`);
    }
  }
  return { limit, offset };
}

/** The part of `items` that `page` asks for. @throws RangeError where a number is negative or no whole one. */
export function takePage<T>(caller: string, items: readonly T[], page: Page): readonly T[] {
  const { limit, offset } = checkPage(caller, page);
  return offset === 0 && limit >= items.length ? items : items.slice(offset, offset + limit);
}

/** The records that have one of the values of every field that is asked for; all where none is. */
export function matching<T extends { readonly id: string }>(
  index: RecordIndex<T>,
  fields: Readonly<Record<string, OneOrMore<string> | undefined>>,
  others: readonly NumberSet[] = [],
): NumberSet {
  const sets = Object.entries(fields).flatMap(([field, given]) => {
    const values = asList(given);
    return values === undefined ? [] : [index.with(field, values)];
  });
  return allOf([index.all(), ...sets, ...others]);
}
