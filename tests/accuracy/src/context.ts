import type { Span } from "@newsgraph/schema";

/**
 * The sentences that the spans stand in, on one line, with the spans in square brackets. Spans that lie in others or cross
 * them are marked too. No span gives an empty line.
 */
export function showInContext(text: string, sentences: readonly Span[], spans: readonly Span[]): string {
  if (spans.length === 0) return "";
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const around = sentences.filter(({ from, to }) => from < last && first < to);
  const from = Math.min(first, ...around.map((sentence) => sentence.from));
  const to = Math.max(last, ...around.map((sentence) => sentence.to));
  let line = "";
  for (let at = from; at <= to; at++) {
    line += "]".repeat(spans.filter((span) => span.to === at && span.from < at).length);
    line += "[".repeat(spans.filter((span) => span.from === at && span.to > at).length);
    if (at < to) line += text[at];
  }
  return line.replace(/\s+/g, " ");
}

/** Sentences for showing only, where neither corpus nor facts give any: lines. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
