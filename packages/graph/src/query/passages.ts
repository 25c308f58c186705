import { type GraphArticle, type Span, sliceSpan } from "@newsgraph/schema";
import { lowerBound } from "../lower-bound.js";

/**
 * A piece of evidence as a reader sees it: one or more whole sentences of an article, and what in them says it. `from`, `to`
 * and `marks` count UTF-16 code units of the article's text; `text` is the text from `from` to `to`.
 */
export type Passage = { article: string; from: number; to: number; text: string; marks: Span[] };

/** The sentences that `span` touches, from the first up to but without `to`; an empty span touches the one it stands in. */
export function touchedSentences({ sentences }: GraphArticle, span: Span): Span {
  const from = lowerBound(sentences, (sentence) => sentence.to <= span.from);
  let to = from;
  for (; to < sentences.length; to++) {
    const start = sentences[to]!.from;
    if (start >= span.to && !(start === span.from && span.from === span.to)) break;
  }
  return { from, to };
}

/** The sentences that `span` touches; the line it stands on where it touches none. */
function sentencesAround(article: GraphArticle, span: Span): Span {
  const { sentences, text } = article;
  const touched = touchedSentences(article, span);
  let around: Span | undefined;
  for (let at = touched.from; at < touched.to; at++) {
    const sentence = sentences[at]!;
    around = {
      from: Math.min(around?.from ?? sentence.from, sentence.from),
      to: Math.max(around?.to ?? 0, sentence.to),
    };
  }
  if (around !== undefined) return { from: Math.min(around.from, span.from), to: Math.max(around.to, span.to) };
  const lineStart = span.from === 0 ? 0 : text.lastIndexOf("\n", span.from - 1) + 1;
  const lineEnd = text.indexOf("\n", span.to);
  return { from: lineStart, to: lineEnd < 0 ? text.length : lineEnd };
}

/**
 * The passages of `article` that hold `marks`, and `context` around them that is shown but not marked. Sentences that touch
 * make one passage; passages and their marks stand in text order.
 */
export function passagesOf(article: GraphArticle, marks: readonly Span[], context: readonly Span[] = []): Passage[] {
  const ranges = [...marks, ...context].map((span) => sentencesAround(article, span));
  ranges.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Span[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && isTogether(article.text, last, range)) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  const ordered = marks.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from || a.to - b.to);
  return merged.map(({ from, to }) => ({
    article: article.id,
    from,
    to,
    text: sliceSpan(article.text, { from, to }),
    marks: ordered.filter((mark) => from <= mark.from && mark.to <= to),
  }));
}

/** True where nothing but spaces lies between two ranges; a line break parts them. */
function isTogether(text: string, before: Span, after: Span): boolean {
  return after.from <= before.to || /^[^\S\n]*$/.test(text.slice(before.to, after.from));
}
