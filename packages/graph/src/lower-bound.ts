/** The first index whose item is not `before`; the items that are must come first. */
export function lowerBound<T>(list: ArrayLike<T>, before: (item: T) => boolean, start = 0): number {
  let [low, high] = [start, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
