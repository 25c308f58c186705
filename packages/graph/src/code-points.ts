const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;
const same = (offset: number) => offset;

/**
 * Turns offsets in UTF-16 code units of `text` into offsets in Unicode code points, as the Web Annotation model counts. Most
 * texts have nothing to turn; else a look-up takes logarithmic time. An offset within a pair counts the pair.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(PAIRS)].map(({ index }) => index);
  if (pairs.length === 0) return same;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    // A pair that the offset cuts in two has not ended yet: it still counts, as one.
    const cut = low > 0 && pairs[low - 1]! + 1 === offset ? 1 : 0;
    return offset - low + cut;
  };
}
