import { compareSpans, type Span } from "@newsgraph/schema";

/** The paragraphs of `text`: stretches between blank lines, without the white space round them. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)) {
    spans.push({ from: index, to: index + paragraph.trimEnd().length });
  }
  return spans;
}

/** The sentences that the graph keeps for an article: those of the facts in order, its paragraphs where there are none. */
export function articleSentences(text: string, sentences: readonly Span[] | undefined): Span[] {
  if (sentences === undefined || sentences.length === 0) return paragraphs(text);
  return sentences
    .filter((span) => span.to <= text.length)
    .map(({ from, to }) => ({ from, to }))
    .sort(compareSpans);
}
