import { compareText } from "../compare.js";
import { checkPage, type Page } from "./check-query.js";
import { countOf, type NumberSet, numbersOf } from "./number-set.js";
import type { RecordIndex } from "./record-index.js";

/** Which part of the answers to give. */
export type CursorPage = Page & {
  /** The `next` of the page before this one; the answers after those. `offset` counts from there. */
  cursor?: string | undefined;
};

/** Some of the answers. */
export type AnswerPage<Answer> = {
  answers: Answer[];
  /** How many answer in all, on this page or not. */
  total: number;
  /** The cursor of the next page; missing where there is none. */
  next?: string;
};

/** How many answers have a value. */
export type ValueCount = { value: string; count: number };

/** Stretches of time to count by, as the first letters of a day that they share. */
export const PERIODS = { year: 4, month: 7, day: 10 } as const;
export type Period = keyof typeof PERIODS;

const DAY_MS = 86_400_000;

/** What a {@link Selection} is made of. */
export type SelectionSpec<Answer> = {
  index: RecordIndex<{ readonly id: string }>;
  set: NumberSet;
  /** The numbers of the set in another order than their own, where that is another. */
  ranked?: readonly number[] | undefined;
  answer: (number: number) => Answer;
};

/**
 * What answers a question, in a fixed order. Nothing is looked for before somebody asks: going through the answers finds them one by
 * one, so that whoever stops pays for no more.
 */
export class Selection<Answer, Field extends string = string> implements Iterable<Answer> {
  readonly #spec: SelectionSpec<Answer>;
  #total: number | undefined;

  constructor(spec: SelectionSpec<Answer>) {
    this.#spec = spec;
  }

  /** How many answer. */
  get total(): number {
    this.#total ??= this.#spec.ranked?.length ?? countOf(this.#spec.set);
    return this.#total;
  }

  /** The answers one by one. */
  *[Symbol.iterator](): Generator<Answer> {
    for (const number of this.#numbers(0)) yield this.#spec.answer(number);
  }

  /**
   * Some of the answers; all unless told.
   * @throws RangeError for a page that cannot be, or a cursor that is none of this graph.
   */
  page(page: CursorPage = {}): AnswerPage<Answer> {
    const { numbers, isMore } = this.#take(page);
    const last = numbers.at(-1);
    const next = isMore && last !== undefined ? { next: this.#spec.index.records[last]!.id } : {};
    return { answers: numbers.map((number) => this.#spec.answer(number)), total: this.total, ...next };
  }

  /**
   * How many answers have each value of a field, or fall to each year, month or day; the most frequent values first, periods in
   * their order. An answer that has several values counts for each, one without counts for none.
   */
  countBy(field: Field | Period): ValueCount[] {
    const { index, set } = this.#spec;
    const counts = new Map<string, number>();
    const isPeriod = Object.hasOwn(PERIODS, field);
    const valuesAt = isPeriod ? periodsOf(index, field as Period) : (number: number) => index.valuesAt(field, number);
    for (const number of numbersOf(set)) {
      for (const value of new Set(valuesAt(number))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const found = Array.from(counts, ([value, count]) => ({ value, count }));
    return found.sort((a, b) => (isPeriod ? 0 : b.count - a.count) || compareText(a.value, b.value));
  }

  #take(page: CursorPage): { numbers: number[]; isMore: boolean } {
    const { limit, offset } = checkPage("page", page);
    const { index, ranked } = this.#spec;
    const after = page.cursor === undefined ? undefined : index.findNumber(page.cursor);
    if (page.cursor !== undefined && after === undefined) {
      throw new RangeError(
        `page: the cursor ${JSON.stringify(page.cursor)} is none of this graph; leave it out to begin at the beginning`,
      );
    }
    const start = after === undefined ? 0 : ranked === undefined ? after + 1 : ranked.indexOf(after) + 1;
    const numbers: number[] = [];
    let skipped = 0;
    for (const number of this.#numbers(start)) {
      if (skipped < offset) skipped++;
      else if (numbers.length < limit) numbers.push(number);
      else return { numbers, isMore: true };
    }
    return { numbers, isMore: false };
  }

  #numbers(start: number): Iterable<number> {
    const { ranked, set } = this.#spec;
    return ranked === undefined ? numbersOf(set, start) : ranked.slice(start);
  }
}

function periodsOf(index: RecordIndex<{ readonly id: string }>, period: Period): (number: number) => string[] {
  const length = PERIODS[period];
  return (number) => {
    const days = index.daysOf(number);
    if (days === undefined) return [];
    const [first, last] = [days.first, days.last].map((day) =>
      new Date(day * DAY_MS).toISOString().replace(/T.*/, "").slice(0, length),
    );
    // A date that is known to the year only falls to no month.
    return first === last ? [first!] : [];
  };
}
