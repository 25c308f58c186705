import type { Span } from "@newsgraph/schema";

/** What tells where a sentence of the gold stands: the corpus's sentences, or spans whose sentence is known. */
export type SentenceFinder = {
  text: string;
  sentences: readonly Span[] | undefined;
  known: readonly { sentence: number; span: Span }[];
};

/**
 * The span of `surface` in its sentence, counting whole words only. Without sentences the search goes from the end of what
 * is known of the sentences before to the start of what is known of those after; of several places the one nearest to
 * `near` is taken, else the `occurrence`-th.
 * @throws Error where the text has it nowhere there.
 */
export function locateInSentence(
  { text, sentences, known }: SentenceFinder,
  { sentence, surface, occurrence }: { sentence: number; surface: string; occurrence: number },
  near?: Span,
): Span {
  const before = known.filter((entry) => entry.sentence < sentence).map(({ span }) => span.to);
  const after = known.filter((entry) => entry.sentence > sentence).map(({ span }) => span.from);
  const from = sentences?.[sentence]?.from ?? Math.max(0, ...before);
  const to = sentences?.[sentence]?.to ?? Math.min(text.length, ...after);
  const places: Span[] = [];
  for (let at = text.indexOf(surface, from); at >= 0 && at + surface.length <= to; at = text.indexOf(surface, at + 1)) {
    const span = { from: at, to: at + surface.length };
    if (isWhole(text, span)) places.push(span);
  }
  const distance = (span: Span) =>
    near === undefined ? 0 : Math.min(Math.abs(span.from - near.to), Math.abs(near.from - span.to));
  const sorted = near === undefined ? places : [...places].sort((a, b) => distance(a) - distance(b));
  const found = sorted[near === undefined ? occurrence - 1 : 0];
  if (found === undefined) {
    throw new Error(
      `locateInSentence: no "${surface}" (${occurrence}) in sentence ${sentence}, searched ${from} to ${to}`,
    );
  }
  return found;
}

const WORD = /[\p{L}\p{N}]/u;

/** True where no word goes on over either edge of the span. */
function isWhole(text: string, { from, to }: Span): boolean {
  const edge = (at: number) => WORD.test(text[at - 1] ?? "") && WORD.test(text[at] ?? "");
  return !edge(from) && !edge(to);
}
