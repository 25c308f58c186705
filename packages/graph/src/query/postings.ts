import { compareText } from "../compare.js";
import { NumberLists } from "./number-lists.js";

const NONE = new Uint32Array(0);

/** Tells a value of record `number`; numbers must ascend. */
export type Emit = (number: number, value: string) => void;

/** For every value of one field the numbers of the records that have it, ascending. */
export class Postings {
  readonly #codes: ReadonlyMap<string, number>;
  readonly #lists: NumberLists;

  /**
   * `tell` names the values of all records, in the order of their numbers; a value may come twice for one record. Where all
   * values are known beforehand, `known` gives each its number from 0 up, and values that it lacks are left out.
   */
  constructor(tell: (emit: Emit) => void, known?: ReadonlyMap<string, number>) {
    const found = new Map<string, number>();
    this.#codes = known ?? found;
    this.#lists = new NumberLists(
      (put) =>
        tell((number, value) => {
          let code = this.#codes.get(value);
          if (code === undefined) {
            if (known !== undefined) return;
            code = found.size;
            found.set(value, code);
          }
          put(code, number);
        }),
      () => this.#codes.size,
    );
  }

  /** The records that have `value`, ascending; none for a value that no record has. */
  with(value: string): Uint32Array {
    const code = this.#codes.get(value);
    return code === undefined ? NONE : this.#lists.at(code);
  }

  /** The records that have the value of that number among those known beforehand. */
  at(code: number): Uint32Array {
    return this.#lists.at(code);
  }

  /** The records below `count` that have a value of one of those numbers, ascending. */
  allAt(codes: Uint32Array, count: number): Uint32Array {
    return this.#lists.allAt(codes, count);
  }

  /** The values that occur and how many records have each, in the order of the values. */
  counts(): [value: string, count: number][] {
    const counts: [string, number][] = [];
    for (const [value, code] of this.#codes) {
      const count = this.#lists.lengthAt(code);
      if (count > 0) counts.push([value, count]);
    }
    return counts.sort(([a], [b]) => compareText(a, b));
  }
}
