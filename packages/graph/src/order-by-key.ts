/** Bits of a key that one round looks at. */
const BITS = 8;
const VALUES = 1 << BITS;

/** The places of `keys` in the order of the keys, equal ones as they stand (radix sort from the lowest bits on). */
export function orderByKey(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, at) => at);
  let next = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32; shift += BITS) {
    const ends = new Uint32Array(VALUES + 1);
    for (const key of keys) ends[((key >>> shift) & (VALUES - 1)) + 1]!++;
    for (let value = 1; value <= VALUES; value++) ends[value]! += ends[value - 1]!;
    for (const at of order) next[ends[(keys[at]! >>> shift) & (VALUES - 1)]!++] = at;
    [order, next] = [next, order];
  }
  return order;
}
