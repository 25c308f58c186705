import type { Document } from "@newsgraph/language";
import type { Span } from "@newsgraph/schema";

/** The first index in `length` sorted items that `isAtOrAfter` holds for; `length` where it holds for none. */
function lowerBound(length: number, isAtOrAfter: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAtOrAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the sentence that holds the token; −1 where none does. */
export function sentenceAt({ sentences }: Pick<Document, "sentences">, token: number): number {
  const index = lowerBound(sentences.length, (at) => (sentences[at]?.last ?? 0) > token);
  const found = sentences[index];
  return found !== undefined && found.first <= token ? index : -1;
}

/** The indexes (half-open) of the items that stand in a sentence; `items` are sorted by it. */
export function rangeInSentence(
  items: readonly { readonly sentence: number }[],
  sentence: number,
): { first: number; last: number } {
  const first = lowerBound(items.length, (at) => (items[at]?.sentence ?? 0) >= sentence);
  let last = first;
  while (last < items.length && items[last]?.sentence === sentence) last += 1;
  return { first, last };
}

/** The items of a sentence; `items` are sorted by it. */
export function inSentence<T extends { readonly sentence: number }>(
  items: readonly T[],
  sentence: number,
): readonly T[] {
  const { first, last } = rangeInSentence(items, sentence);
  return items.slice(first, last);
}

/** Index of the item that starts at the token, −1 where none does; `items` are sorted by their first token. */
export function startingAt(items: readonly { readonly first: number }[], token: number): number {
  const index = lowerBound(items.length, (at) => (items[at]?.first ?? 0) >= token);
  return items[index]?.first === token ? index : -1;
}

/** The spans that share a code unit with `around`; `spans` are sorted and do not overlap each other. */
export function overlapping<T extends Span>(spans: readonly T[], around: Span): T[] {
  const found: T[] = [];
  for (
    let at = lowerBound(spans.length, (index) => (spans[index]?.to ?? 0) > around.from);
    at < spans.length;
    at += 1
  ) {
    const span = spans[at];
    if (span === undefined || span.from >= around.to) break;
    found.push(span);
  }
  return found;
}

/** Indexes of the tokens that lie in the span. */
export function tokensWithin({ tokens }: Pick<Document, "tokens">, { from, to }: Span): number[] {
  const found: number[] = [];
  for (let at = lowerBound(tokens.length, (index) => (tokens[index]?.from ?? 0) >= from); at < tokens.length; at += 1) {
    if ((tokens[at]?.to ?? 0) > to) break;
    found.push(at);
  }
  return found;
}
