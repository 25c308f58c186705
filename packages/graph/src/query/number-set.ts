/** Ascending numbers, each once: a list, or all from `from` up to but without `to`. */
export type Candidates = Uint32Array | { readonly from: number; readonly to: number };

/**
 * A set of record numbers that is read in ascending order. Nothing is computed before somebody reads it, so that combining
 * sets costs nothing, and reading a combination costs about as much as its rarest part is long.
 */
export type NumberSet = {
  /** It holds no more than so many. */
  readonly size: number;
  /** Numbers among which all of the set are. */
  candidates(): Candidates;
  /** True where every candidate is in the set. */
  readonly exact: boolean;
  /** A test for numbers that must be asked for in ascending order. */
  tester(): (number: number) => boolean;
};

/** The numbers of an ascending list. */
export function listSet(numbers: Uint32Array): NumberSet {
  return { size: numbers.length, candidates: () => numbers, exact: true, tester: () => gallop(numbers) };
}

/** The numbers from `from` up to but without `to`. */
export function rangeSet(from: number, to: number): NumberSet {
  return {
    size: Math.max(0, to - from),
    candidates: () => ({ from, to }),
    exact: true,
    tester: () => (number) => number >= from && number < to,
  };
}

/** The numbers below `count` that `test` holds for. */
export function testSet(count: number, test: (number: number) => boolean): NumberSet {
  return { size: count, candidates: () => ({ from: 0, to: count }), exact: false, tester: () => test };
}

/** What all of the sets hold; `sets` must not be empty. */
export function allOf(sets: readonly NumberSet[]): NumberSet {
  if (sets.length === 1) return sets[0]!;
  const [rarest, ...others] = [...sets].sort((a, b) => a.size - b.size) as [NumberSet, ...NumberSet[]];
  return {
    size: rarest.size,
    candidates: () => rarest.candidates(),
    exact: false,
    tester: () => {
      const tests = [...others, rarest].map((set) => set.tester());
      return (number) => {
        for (const test of tests) if (!test(number)) return false;
        return true;
      };
    },
  };
}

/** What at least one of the sets holds, of numbers below `count`; no sets hold nothing. */
export function anyOf(sets: readonly NumberSet[], count: number): NumberSet {
  if (sets.length === 1) return sets[0]!;
  const size = Math.min(
    count,
    sets.reduce((sum, set) => sum + set.size, 0),
  );
  const tester = () => {
    const tests = sets.map((set) => set.tester());
    return (number: number) => {
      for (const test of tests) if (test(number)) return true;
      return false;
    };
  };
  // Beyond a good part of all records, testing each is cheaper than sorting lists into one.
  if (size > count / 4) return { size, candidates: () => ({ from: 0, to: count }), exact: false, tester };
  return { size, candidates: () => union(sets, count), exact: sets.every((set) => set.exact), tester };
}

/** The numbers below `count` that `set` does not hold. */
export function noneOf(set: NumberSet, count: number): NumberSet {
  return {
    size: count,
    candidates: () => ({ from: 0, to: count }),
    exact: false,
    tester: () => {
      const test = set.tester();
      return (number) => !test(number);
    },
  };
}

/** The numbers of `set` from `start` on, ascending. */
export function* numbersOf(set: NumberSet, start = 0): Generator<number> {
  const candidates = set.candidates();
  const test = set.exact ? undefined : set.tester();
  if (candidates instanceof Uint32Array) {
    for (let at = start === 0 ? 0 : firstFrom(candidates, start, 0); at < candidates.length; at++) {
      const number = candidates[at]!;
      if (test === undefined || test(number)) yield number;
    }
  } else {
    for (let number = Math.max(candidates.from, start); number < candidates.to; number++) {
      if (test === undefined || test(number)) yield number;
    }
  }
}

/** How many numbers `set` holds. */
export function countOf(set: NumberSet): number {
  if (set.exact) return set.size;
  let count = 0;
  const test = set.tester();
  const candidates = set.candidates();
  if (candidates instanceof Uint32Array) {
    for (const number of candidates) if (test(number)) count++;
  } else {
    for (let number = candidates.from; number < candidates.to; number++) if (test(number)) count++;
  }
  return count;
}

/** The numbers of `set` as a list. */
export function listOf(set: NumberSet): Uint32Array {
  const candidates = set.candidates();
  return set.exact && candidates instanceof Uint32Array ? candidates : Uint32Array.from(numbersOf(set));
}

function union(sets: readonly NumberSet[], count: number): Uint32Array {
  const lists = sets.map((set) => set.candidates());
  return mergeLists(
    lists.map((list) => (list instanceof Uint32Array ? list : spread(list))),
    count,
  );
}

/** All numbers of lists, each list ascending and below `count`, in ascending order, each once. */
export function mergeLists(lists: readonly Uint32Array[], count: number): Uint32Array {
  const [first, second] = lists;
  if (first === undefined) return new Uint32Array(0);
  if (second === undefined) return first;
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  return length < count / SORTED_SHARE ? sorted(lists, length) : marked(lists, count);
}

/** The numbers below `count` of a list in any order, ascending, each once. */
export function sortedNumbers(numbers: Uint32Array, count: number): Uint32Array {
  return numbers.length < count / SORTED_SHARE ? sorted([numbers], numbers.length) : marked([numbers], count);
}

/** Sorting so small a share of all numbers is faster than marking them and reading all marks. */
const SORTED_SHARE = 16;

function sorted(lists: readonly Uint32Array[], length: number): Uint32Array {
  const all = new Uint32Array(length);
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at]!;
  return all.subarray(0, kept);
}

function marked(lists: readonly Uint32Array[], count: number): Uint32Array {
  const marks = new Uint8Array(count);
  let length = 0;
  for (const list of lists) {
    for (const number of list) {
      length += 1 - marks[number]!;
      marks[number] = 1;
    }
  }
  const numbers = new Uint32Array(length);
  let at = 0;
  for (let number = 0; number < count; number++) if (marks[number] === 1) numbers[at++] = number;
  return numbers;
}

function spread({ from, to }: { from: number; to: number }): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Membership of ascending numbers in an ascending list: leaps double until they pass, then halve. */
function gallop(list: Uint32Array): (number: number) => boolean {
  let at = 0;
  return (number) => {
    if (at < list.length && list[at]! < number) at = firstFrom(list, number, at);
    return list[at] === number;
  };
}

/** The first index from `start` on whose number is at least `number`. */
function firstFrom(list: Uint32Array, number: number, start: number): number {
  let step = 1;
  let low = start;
  while (low + step < list.length && list[low + step]! < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
