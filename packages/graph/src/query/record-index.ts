import type { DateMatch, DateRange, DayRange } from "../date-range.js";
import { findClosest } from "../edit-distance.js";
import { foldText } from "../names/fold-name.js";
import { DayIndex, type Days } from "./day-index.js";
import { anyOf, listSet, type NumberSet, rangeSet, testSet } from "./number-set.js";
import { Postings } from "./postings.js";
import { WordLookup } from "./word-lookup.js";

/** Names the values that a record has in a field, each once or often. */
export type FieldValues<T> = (record: T, tell: (value: string) => void) => unknown;

/** How a field is looked up: what its values are, and where these are known beforehand, the number of each. */
export type IndexedField<T> = { values: FieldValues<T>; known?: () => ReadonlyMap<string, number> };

/** What a record has in a field of numbers; `undefined` where it has none. */
export type Measure<T> = (record: T) => number | undefined;

/** A stretch of numbers; an end that is left out is open. */
export type NumberRange = { min?: number; max?: number; above?: number; below?: number };

/** What a {@link RecordIndex} is made of. */
export type RecordIndexSpec<T> = {
  /** In the order in which they answer. */
  records: readonly T[];
  /** The days of the records, where these are in the order of their days. */
  days?: Days;
  fields: Readonly<Record<string, IndexedField<T>>>;
  measures: Readonly<Record<string, Measure<T>>>;
};

/**
 * Records of one kind in the order in which they answer, numbered from 0, and look-ups by the values of their fields. Each
 * field is indexed when it is first asked for.
 */
export class RecordIndex<T extends { readonly id: string }> {
  readonly records: readonly T[];
  // By number and not by record, so that an index of any kind is an index of records with an id.
  readonly #tell: Readonly<Record<string, (number: number, tell: (value: string) => void) => unknown>>;
  readonly #known: Readonly<Record<string, (() => ReadonlyMap<string, number>) | undefined>>;
  readonly #measureAt: Readonly<Record<string, (number: number) => number | undefined>>;
  readonly #dates: Days | undefined;
  readonly #postings = new Map<string, Postings>();
  readonly #words = new Map<string, WordLookup>();
  readonly #measures = new Map<string, Float64Array>();
  #days: DayIndex | undefined;
  #numbers: Map<string, number> | undefined;

  constructor({ records, days, fields, measures }: RecordIndexSpec<T>) {
    this.records = records;
    this.#dates = days;
    this.#tell = mapValues(
      fields,
      ({ values }) =>
        (number, tell) =>
          values(records[number]!, tell),
    );
    this.#known = mapValues(fields, ({ known }) => known);
    this.#measureAt = mapValues(measures, (measure) => (number) => measure(records[number]!));
  }

  /** The names of the fields that records of this kind are looked up by. */
  get fields(): readonly string[] {
    return Object.keys(this.#tell);
  }

  /** How many records there are. */
  get count(): number {
    return this.records.length;
  }

  /** The number of the record of that id; `undefined` where there is none. */
  findNumber(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The number of every record by its id. */
  get numbers(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(this.records.map(({ id }, number) => [id, number]));
    return this.#numbers;
  }

  /** All records. */
  all(): NumberSet {
    return rangeSet(0, this.count);
  }

  /** The records that have one of the values. */
  with(field: string, values: readonly string[]): NumberSet {
    const postings = this.postings(field);
    const lists = [...new Set(values)].map((value) => postings.with(value)).filter((list) => list.length > 0);
    return anyOf(lists.map(listSet), this.count);
  }

  /** Where the values of a field are looked up. */
  postings(field: string): Postings {
    let postings = this.#postings.get(field);
    if (postings === undefined) {
      const tellAt = this.#tell[field]!;
      postings = new Postings((emit) => {
        let number = 0;
        const tell = (value: string) => emit(number, value);
        for (; number < this.count; number++) tellAt(number, tell);
      }, this.#known[field]?.());
      this.#postings.set(field, postings);
    }
    return postings;
  }

  /** The values of a field that `word` names; see {@link WordLookup}. */
  findWords(field: string, word: string, prefix: boolean): readonly string[] {
    return this.#wordLookup(field).find(word, prefix);
  }

  /** The value of a field that is most like a misspelt one; `undefined` where none is. */
  findClosestWord(field: string, word: string): string | undefined {
    return findClosest(word, this.#wordLookup(field).values, foldText);
  }

  #wordLookup(field: string): WordLookup {
    let lookup = this.#words.get(field);
    if (lookup === undefined) {
      lookup = new WordLookup(
        this.postings(field)
          .counts()
          .map(([value]) => value),
      );
      this.#words.set(field, lookup);
    }
    return lookup;
  }

  /** The values that one record has in a field, each once or often. */
  valuesAt(field: string, number: number): string[] {
    const values: string[] = [];
    this.#tell[field]!(number, (value) => values.push(value));
    return values;
  }

  /** The records whose date answers to `date`. @throws RangeError where that is no date. */
  dated(date: DateRange, match: DateMatch = "within"): NumberSet {
    return this.days.dated(date, match);
  }

  /** The days of the records; an error of the program for kinds that have none. */
  get days(): DayIndex {
    this.#days ??= new DayIndex(this.#dates!);
    return this.#days;
  }

  /** The first and last day of a record; `undefined` without a date. */
  daysOf(number: number): DayRange | undefined {
    return this.days.daysOf(number);
  }

  /** The records whose measure lies in `range`; those without one never do. */
  measured(measure: string, range: NumberRange): NumberSet {
    const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = range;
    const column = this.#column(measure);
    return testSet(this.count, (number) => {
      const value = column[number]!;
      return value >= min && value <= max && value > above && value < below;
    });
  }

  #column(measure: string): Float64Array {
    let column = this.#measures.get(measure);
    if (column === undefined) {
      const measureAt = this.#measureAt[measure]!;
      column = Float64Array.from({ length: this.count }, (_, number) => measureAt(number) ?? Number.NaN);
      this.#measures.set(measure, column);
    }
    return column;
  }
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
