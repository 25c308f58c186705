/** First and last word of what hangs on each word of a tree, the word itself included, in columns that are used again. */
export class SubtreeSpans {
  first = new Int32Array(0);
  last = new Int32Array(0);

  /**
   * Finds the spans of a tree.
   * @param heads of `length` words; `length` for the root
   */
  fill(heads: Int32Array, length: number): void {
    if (this.first.length < length + 2) {
      this.first = new Int32Array(2 * length + 16);
      this.last = new Int32Array(2 * length + 16);
    }
    const { first, last } = this;
    for (let i = 0; i < length; i++) first[i] = last[i] = i;
    // Heads are done after their dependents where spans are widened from the inside out, twice at most a word.
    for (let i = 0; i < length; i++) {
      for (let head = heads[i]!; head < length && first[head]! > i; head = heads[head]!) first[head] = i;
    }
    for (let i = length - 1; i >= 0; i--) {
      for (let head = heads[i]!; head < length && last[head]! < i; head = heads[head]!) last[head] = i;
    }
  }
}
