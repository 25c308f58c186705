import { compareSpans, type Span } from "@newsgraph/schema";

/** The paragraphs of `text`: stretches between blank lines, without the white space round them. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)) {
    spans.push({ from: index, to: index + paragraph.trimEnd().length });
  }
  return spans;
}

/**
 * The sentences that the graph keeps for an article: those of the facts in order, its paragraphs where there are none. The facts' own
 * list is taken as it is where it is in order, as the extractor's are.
 */
export function articleSentences(text: string, sentences: Span[] | undefined): Span[] {
  if (sentences === undefined || sentences.length === 0) return paragraphs(text);
  if (areInOrder(text, sentences)) return sentences;
  return sentences.filter((span) => span.to <= text.length).sort(compareSpans);
}

function areInOrder(text: string, spans: readonly Span[]): boolean {
  return spans.every(
    (span, index) => span.to <= text.length && (index === 0 || compareSpans(spans[index - 1]!, span) <= 0),
  );
}
