/**
 * How many letters must be put in, left out, exchanged or swapped with their neighbour to make `b` of `a` (optimal string
 * alignment); `limit + 1` as soon as it is clear that it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[b.length]!;
}

/** How many mistakes a word of that length may have and still be taken for another. */
const tolerance = (length: number) => (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3);

/**
 * The candidate most like `word`, the first of those that are as like; `undefined` where none is like it. `fold` makes the
 * spellings that are compared.
 */
export function findClosest(
  word: string,
  candidates: Iterable<string>,
  fold: (text: string) => string = (text) => text.toLowerCase(),
): string | undefined {
  const asked = fold(word);
  let closest: string | undefined;
  let least = tolerance(asked.length) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(asked, fold(candidate), least - 1);
    if (distance < least) {
      least = distance;
      closest = candidate;
    }
    if (least === 0) break;
  }
  return closest;
}
