import { passagesOf } from "@newsgraph/graph";
import type { GraphArticle, Span } from "@newsgraph/schema";

/** A stretch of text and whether it is what the evidence points at. */
export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * The sentences of `article` that `spans` stand in, in pieces, with the spans marked; sentences that are apart are
 * joined by an ellipsis. Spans outside every sentence are shown with the line they stand on; empty ones mark nothing.
 */
export function sentencePieces(article: GraphArticle, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { from, to, marks } of passagesOf(article, spans)) {
    if (pieces.length > 0) pieces.push({ text: " … ", marked: false });
    let at = from;
    for (const mark of mergeSpans(marks)) {
      if (mark.from === mark.to) continue;
      if (at < mark.from) pieces.push({ text: article.text.slice(at, mark.from), marked: false });
      pieces.push({ text: article.text.slice(mark.from, mark.to), marked: true });
      at = mark.to;
    }
    if (at < to) pieces.push({ text: article.text.slice(at, to), marked: false });
  }
  return pieces;
}

/** Sorted spans without overlap that cover what `spans` cover; spans that touch are joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}
