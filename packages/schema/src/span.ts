import { z } from "zod";

/** A range of an article's text: UTF-16 code units, half-open, never empty backwards (`from` ≤ `to`). */
export const Span = z
  .object({ from: z.int().nonnegative(), to: z.int().nonnegative() })
  .refine((span) => span.from <= span.to, { error: "a span ends before it starts" });
export type Span = { from: number; to: number };

/** The part of `text` that `span` covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}

/** True where the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True where `outer` covers all of `inner`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Orders spans by start, the longer first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to;
}
