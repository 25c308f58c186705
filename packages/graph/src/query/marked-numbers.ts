/** Up to so small a share of all numbers, sorting those in the set is faster than reading all marks. */
const SORTED_SHARE = 16;

/**
 * A set of numbers below `count` that is filled in one search after another. It is cleared in no time, since each search marks with a
 * number of its own. Whoever clears it must be done before somebody else does.
 */
export class MarkedNumbers {
  readonly #marks: Uint32Array;
  /** The numbers as they came, as far as there is room. */
  readonly #told: Uint32Array;
  #mark = 1;
  #size = 0;

  constructor(count: number) {
    this.#marks = new Uint32Array(count);
    this.#told = new Uint32Array(Math.ceil(count / SORTED_SHARE));
  }

  /** How many numbers are in the set. */
  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#mark++;
    this.#size = 0;
  }

  /** Puts a number into the set; false where it is there already. */
  add(number: number): boolean {
    if (this.#marks[number] === this.#mark) return false;
    this.#marks[number] = this.#mark;
    if (this.#size < this.#told.length) this.#told[this.#size] = number;
    this.#size++;
    return true;
  }

  has(number: number): boolean {
    return this.#marks[number] === this.#mark;
  }

  /** The least numbers of the set, at most `limit`, ascending. */
  least(limit = Infinity): Uint32Array {
    if (this.#size <= this.#told.length) return this.#told.slice(0, this.#size).sort().subarray(0, limit);
    const numbers = new Uint32Array(Math.min(limit, this.#size));
    for (let number = 0, at = 0; at < numbers.length; number++) if (this.has(number)) numbers[at++] = number;
    return numbers;
  }
}
