import type { GraphArticle, GraphStatement, Span } from "@newsgraph/schema";
import type { MentionOf } from "./graph-index.js";

/**
 * A stretch of an article within which nothing begins or ends. `mentions` and `quotes` are what covers it, from the
 * outermost to the innermost.
 */
export type Segment = Span & {
  readonly mentions: readonly MentionOf[];
  readonly quotes: readonly GraphStatement[];
  /** Statements of which a part begins at the segment's start; `first` for the first part of all. */
  readonly opening: readonly { readonly statement: GraphStatement; readonly first: boolean }[];
  /** Statements of which a part ends at the segment's end. */
  readonly closing: readonly GraphStatement[];
  /** Words outside the quote that say who speaks, and how. */
  readonly cueOf: GraphStatement | undefined;
  readonly focused: boolean;
};

/** A paragraph of an article: its span without the white space around, and its segments, which cover it. */
export type Paragraph = Span & { readonly heading: boolean; readonly segments: readonly Segment[] };

/**
 * Cuts an article into paragraphs and segments for reading, so that nested and crossing spans can all be drawn.
 * `focus` are the spans that the reader was opened for; at `bounds` it is cut as well, so that they can be lit up.
 */
export function annotateArticle(
  article: Pick<GraphArticle, "text">,
  mentions: readonly MentionOf[],
  statements: readonly GraphStatement[],
  focus: readonly Span[] = [],
  bounds: readonly Span[] = [],
): Paragraph[] {
  const { text } = article;
  const parts = statements.flatMap((statement) =>
    statement.quote.map((span, index) => ({ statement, span, first: index === 0 })),
  );
  const cues = statements.flatMap((statement) => statement.cue.map((span) => ({ statement, span })));
  const spans = [
    ...mentions.map(({ mention }) => mention),
    ...[...parts, ...cues].map(({ span }) => span),
    ...focus,
    ...bounds,
  ];
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);

  const paragraphs: Paragraph[] = [];
  for (const { from, to } of paragraphSpans(text)) {
    const inside = <T extends Span>(span: T) => span.from < to && from < span.to;
    const near = {
      mentions: mentions.filter(({ mention }) => inside(mention)),
      parts: parts.filter(({ span }) => inside(span)),
      cues: cues.filter(({ span }) => inside(span)),
      focus: focus.filter(inside),
    };
    const ends = [from, ...cuts.filter((cut) => cut > from && cut < to), to];
    const segments = ends.slice(0, -1).map((start, index) => segment({ from: start, to: ends[index + 1]! }, near));
    paragraphs.push({ from, to, heading: looksLikeHeading(text.slice(from, to)), segments });
  }
  return paragraphs.length === 1 ? paragraphs.map((only) => ({ ...only, heading: false })) : paragraphs;
}

type Near = {
  mentions: readonly MentionOf[];
  parts: readonly { statement: GraphStatement; span: Span; first: boolean }[];
  cues: readonly { statement: GraphStatement; span: Span }[];
  focus: readonly Span[];
};

function segment({ from, to }: Span, near: Near): Segment {
  const covers = (span: Span) => span.from <= from && to <= span.to;
  const length = (span: Span) => span.to - span.from;
  const quotes = near.parts.filter(({ span }) => covers(span)).sort((a, b) => length(b.span) - length(a.span));
  return {
    from,
    to,
    mentions: near.mentions
      .filter(({ mention }) => covers(mention))
      .sort((a, b) => length(b.mention) - length(a.mention) || (a.entity.id < b.entity.id ? -1 : 1)),
    quotes: quotes.map(({ statement }) => statement),
    opening: quotes.filter(({ span }) => span.from === from).map(({ statement, first }) => ({ statement, first })),
    closing: quotes.filter(({ span }) => span.to === to).map(({ statement }) => statement),
    cueOf: near.cues.find(({ span }) => covers(span))?.statement,
    focused: near.focus.some(covers),
  };
}

/** Paragraphs are parted by line breaks; a span over several paragraphs is cut at each. */
function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const from = match.index + match[0].indexOf(trimmed);
    spans.push({ from, to: from + trimmed.length });
  }
  return spans;
}

/** Up to 90 code units without a mark at the end: the articles' own headings seldom run longer. */
function looksLikeHeading(paragraph: string): boolean {
  return paragraph.length <= 90 && !/[.!?:;,…"“”»«'’\d]$/u.test(paragraph);
}
