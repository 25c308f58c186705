import { sortedNumbers } from "./number-set.js";

/** Lists of ascending numbers, one for each code from 0 up: one typed array for all, cut by offsets. */
export class NumberLists {
  readonly #offsets: Uint32Array;
  readonly #numbers: Uint32Array;

  /**
   * `count` is how many codes there are, asked for once all is told. `tell` puts numbers on the lists of codes; on each list
   * they must ascend, and one may come there again and again.
   */
  constructor(tell: (put: (code: number, number: number) => void) => void, count: () => number) {
    const told = new Pairs();
    tell((code, number) => told.push(code, number));
    const codes = count();
    const last = new Int32Array(codes).fill(-1);
    this.#offsets = new Uint32Array(codes + 1);
    told.each((code, number) => {
      if (last[code] === number) return;
      last[code] = number;
      this.#offsets[code + 1]!++;
    });
    for (let code = 0; code < codes; code++) this.#offsets[code + 1]! += this.#offsets[code]!;
    this.#numbers = new Uint32Array(this.#offsets[codes]!);
    const ends = this.#offsets.slice();
    last.fill(-1);
    told.each((code, number) => {
      if (last[code] === number) return;
      last[code] = number;
      this.#numbers[ends[code]!++] = number;
    });
  }

  /** The numbers on the list of `code`. */
  at(code: number): Uint32Array {
    return this.#numbers.subarray(this.#offsets[code]!, this.#offsets[code + 1]!);
  }

  /** The numbers below `count` on the lists of any of the codes, ascending, each once. */
  allAt(codes: Uint32Array, count: number): Uint32Array {
    let length = 0;
    for (const code of codes) length += this.lengthAt(code);
    const all = new Uint32Array(length);
    let end = 0;
    for (const code of codes) {
      for (let at = this.#offsets[code]!; at < this.#offsets[code + 1]!; at++) all[end++] = this.#numbers[at]!;
    }
    return sortedNumbers(all, count);
  }

  /** How many numbers are on the list of `code`. */
  lengthAt(code: number): number {
    return this.#offsets[code + 1]! - this.#offsets[code]!;
  }
}

/** A growing list of pairs of numbers. */
class Pairs {
  #list = new Uint32Array(1024);
  #length = 0;

  push(a: number, b: number): void {
    if (this.#length === this.#list.length) {
      const longer = new Uint32Array(this.#list.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.#length++] = a;
    this.#list[this.#length++] = b;
  }

  each(visit: (a: number, b: number) => void): void {
    for (let at = 0; at < this.#length; at += 2) visit(this.#list[at]!, this.#list[at + 1]!);
  }
}
