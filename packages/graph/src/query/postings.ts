import { type DateMatch, type DateRange, type DayRange, daysMatch, rangeBounds } from "../date-range.js";

/** Which numbers have which value in which field, in ascending order. */
export type Criterion = { field: string; values: readonly string[] };

/** A stretch of time to match, and how. */
export type DateCriterion = { date: DateRange; dateMatch?: DateMatch | undefined };

/**
 * Records in a fixed order that are looked up by the values of their fields and by date. A look-up costs about as much as its
 * rarest value is frequent; it never looks at records that have none of the values.
 */
export class Postings<T> {
  readonly items: readonly T[];
  readonly #lists = new Map<string, number[]>();
  readonly #days: (DayRange | undefined)[];
  #byLength: Map<number, number[]> | undefined;

  /** `fieldsOf` yields field and value by turns. */
  constructor(
    items: readonly T[],
    fieldsOf: (item: T) => Iterable<readonly [field: string, value: string]>,
    daysOf: (item: T) => DayRange | undefined,
  ) {
    this.items = items;
    this.#days = items.map(daysOf);
    for (const [number, item] of items.entries()) {
      for (const [field, value] of fieldsOf(item)) {
        const key = `${field} ${value}`;
        const list = this.#lists.get(key);
        if (list === undefined) this.#lists.set(key, [number]);
        else if (list.at(-1) !== number) list.push(number);
      }
    }
  }

  /** The records that have one of the values of every criterion, and a date that matches, in their order. */
  find(criteria: readonly Criterion[], when?: DateCriterion): T[] {
    const lists = criteria.map((criterion) => this.#numbersWith(criterion)).sort((a, b) => a.length - b.length);
    const range = when && rangeBounds(when.date);
    const match = when?.dateMatch ?? "within";
    const [rarest, ...others] = lists;
    const numbers = rarest ?? (range ? this.#numbersDated(range, match) : [...this.items.keys()]);
    const found: T[] = [];
    for (const number of numbers) {
      if (!others.every((list) => includesSorted(list, number))) continue;
      const days = this.#days[number];
      if (range && (days === undefined || !daysMatch(days, range, match))) continue;
      found.push(this.items[number]!);
    }
    return found;
  }

  #numbersWith({ field, values }: Criterion): readonly number[] {
    const lists = [...new Set(values)].map((value) => this.#lists.get(`${field} ${value}`) ?? []);
    if (lists.length === 1) return lists[0]!;
    return [...new Set(lists.flat())].sort((a, b) => a - b);
  }

  /**
   * Candidates by date. Records lie in one list for each length in days that occurs, ordered by first day: in such a list
   * those that may match lie side by side.
   */
  #numbersDated(range: DayRange, match: DateMatch): number[] {
    this.#byLength ??= this.#datesByLength();
    const found: number[] = [];
    for (const [length, list] of this.#byLength) {
      const earliest = match === "within" ? range.first : range.first - length;
      let at = lowerBound(list, (number) => this.#days[number]!.first < earliest);
      for (; at < list.length && this.#days[list[at]!]!.first <= range.last; at++) found.push(list[at]!);
    }
    return found.sort((a, b) => a - b);
  }

  #datesByLength(): Map<number, number[]> {
    const lists = new Map<number, number[]>();
    for (const [number, days] of this.#days.entries()) {
      if (days === undefined) continue;
      const length = days.last - days.first;
      const list = lists.get(length);
      if (list === undefined) lists.set(length, [number]);
      else list.push(number);
    }
    for (const list of lists.values()) list.sort((a, b) => this.#days[a]!.first - this.#days[b]!.first || a - b);
    return lists;
  }
}

/** The first index whose item is not `before`; the items that are must come first. */
export function lowerBound<T>(list: readonly T[], before: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function includesSorted(list: readonly number[], number: number): boolean {
  return list[lowerBound(list, (item) => item < number)] === number;
}
