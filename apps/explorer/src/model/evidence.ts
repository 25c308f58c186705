import { type GraphArticle, type Span, spansOverlap } from "@newsgraph/schema";

/** A stretch of text and whether it is what the evidence points at. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** At most this much text, in code units, is shown on either side of a mark where a sentence is very long. */
const CONTEXT = 320;

/**
 * The sentences of `article` that `spans` stand in, in pieces, with the spans marked; sentences that are apart are
 * joined by an ellipsis. Spans outside every sentence (a caption, a broken file) are shown with what stands around them.
 */
export function sentencePieces(article: Pick<GraphArticle, "text" | "sentences">, spans: readonly Span[]): Piece[] {
  const marks = mergeSpans(spans.map((span) => clamp(span, article.text.length)).filter((span) => span.from < span.to));
  const contexts = mergeSpans(marks.flatMap((mark) => contextOf(article, mark)));
  const pieces: Piece[] = [];
  for (const [index, context] of contexts.entries()) {
    if (index > 0) pieces.push({ text: " … ", marked: false });
    let at = context.from;
    for (const mark of marks) {
      const from = Math.max(mark.from, context.from);
      const to = Math.min(mark.to, context.to);
      if (from >= to) continue;
      if (at < from) pieces.push({ text: article.text.slice(at, from), marked: false });
      pieces.push({ text: article.text.slice(from, to), marked: true });
      at = to;
    }
    if (at < context.to) pieces.push({ text: article.text.slice(at, context.to), marked: false });
  }
  return pieces;
}

/** Sorted spans without overlap that cover what `spans` cover; spans that only white space parts are not joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The smallest span that covers all of `spans`; `undefined` for none. */
export function hullOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function contextOf({ text, sentences }: Pick<GraphArticle, "text" | "sentences">, mark: Span): Span[] {
  const around = sentences.filter((sentence) => spansOverlap(sentence, mark));
  const from = Math.min(mark.from, around[0]?.from ?? mark.from - 60);
  const to = Math.max(mark.to, around.at(-1)?.to ?? mark.to + 60);
  return [clamp({ from: Math.max(from, mark.from - CONTEXT), to: Math.min(to, mark.to + CONTEXT) }, text.length)];
}

function clamp(span: Span, length: number): Span {
  return { from: Math.max(0, Math.min(span.from, length)), to: Math.max(0, Math.min(span.to, length)) };
}
