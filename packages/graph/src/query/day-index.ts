import { type DateMatch, type DateRange, type DayRange, rangeBounds } from "../date-range.js";
import { lowerBound } from "../lower-bound.js";
import { anyOf, listSet, type NumberSet, rangeSet } from "./number-set.js";

/** A day after all others: that of records without a date. */
const NO_DAY = 0x7fffffff;

/** The first and last days of records, and an order by them. */
export class Days {
  readonly first: Int32Array;
  readonly last: Int32Array;

  constructor(count: number) {
    this.first = new Int32Array(count).fill(NO_DAY);
    this.last = new Int32Array(count).fill(NO_DAY);
  }

  /** Gives the record of that number its days. */
  set(number: number, days: DayRange | undefined): void {
    if (days === undefined) return;
    this.first[number] = days.first;
    this.last[number] = days.last;
  }

  /** Orders by day, what has no date last. */
  compare(a: number, b: number): number {
    return this.first[a]! - this.first[b]! || this.last[a]! - this.last[b]!;
  }

  /** The days of the records in another order. */
  inOrder(order: Uint32Array): Days {
    const days = new Days(order.length);
    for (let at = 0; at < order.length; at++) {
      days.first[at] = this.first[order[at]!]!;
      days.last[at] = this.last[order[at]!]!;
    }
    return days;
  }
}

/** Finds records by date; their numbers must be in the order of their days. */
export class DayIndex {
  readonly #days: Days;
  /** The records of each length in days but that of one day. */
  #longer: Map<number, Uint32Array> | undefined;

  constructor(days: Days) {
    this.#days = days;
  }

  /** The first and last day of a record; `undefined` for one without a date. */
  daysOf(number: number): DayRange | undefined {
    const first = this.#days.first[number]!;
    return first === NO_DAY ? undefined : { first, last: this.#days.last[number]! };
  }

  /** The records whose date answers to `date`. @throws RangeError where that is no date. */
  dated(date: DateRange, match: DateMatch): NumberSet {
    return this.between(rangeBounds(date), match);
  }

  /** The records whose days answer to `range`. */
  between(range: DayRange, match: DateMatch): NumberSet {
    const { first, last } = this.#days;
    const from = lowerBound(first, (day) => day < range.first);
    // What has no date comes last, and is never found.
    const to = lowerBound(first, (day) => day <= range.last && day !== NO_DAY, from);
    const beginning = rangeSet(from, to);
    if (match === "overlap") {
      const lists = [...this.#longerDates()].map(([length, list]) => {
        const early = lowerBound(list, (number) => first[number]! < range.first - length);
        return list.subarray(
          early,
          lowerBound(list, (number) => number < from, early),
        );
      });
      return anyOf([beginning, ...lists.filter((list) => list.length > 0).map(listSet)], first.length);
    }
    if (range.last === Infinity) return beginning;
    return {
      ...beginning,
      exact: false,
      tester: () => (number) => number >= from && number < to && last[number]! <= range.last,
    };
  }

  #longerDates(): Map<number, Uint32Array> {
    if (this.#longer !== undefined) return this.#longer;
    const lists = new Map<number, number[]>();
    const { first, last } = this.#days;
    for (let number = 0; number < first.length; number++) {
      const length = last[number]! - first[number]!;
      if (length === 0) continue;
      const list = lists.get(length);
      if (list === undefined) lists.set(length, [number]);
      else list.push(number);
    }
    this.#longer = new Map([...lists].map(([length, list]) => [length, Uint32Array.from(list)]));
    return this.#longer;
  }
}
