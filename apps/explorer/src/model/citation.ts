import { type Passage, passagesOf } from "@newsgraph/graph";
import type { GraphArticle, Span } from "@newsgraph/schema";
import type { Language } from "../messages/index.js";
import { formatDate } from "./dates.js";
import { articleTitle } from "./graph-index.js";

/** What is cited: the spans of an article that say it, and who says it where it is somebody's statement. */
export type Cited = {
  readonly article: GraphArticle;
  readonly spans: readonly Span[];
  readonly speaker?: string | undefined;
};

const MARKS: Readonly<Record<Language, readonly [outer: string, end: string, inner: string, innerEnd: string]>> = {
  de: ["„", "“", "‚", "‘"],
  en: ["“", "”", "‘", "’"],
};

/**
 * A citation for a text of one's own: the whole sentences, in quotation marks of `language`, who says it, source, title, date and address
 * of the article. Double quotation marks within become single ones, as print has it; nothing else of the words is changed.
 */
export function citation({ article, spans, speaker }: Cited, language: Language): string {
  const [open, close, inner, innerEnd] = MARKS[language];
  const words = passagesOf(article, spans)
    .map(({ text }: Passage) => text.replace(/\s+/g, " ").trim())
    .join(" … ")
    .replace(/[„«»“”"]/g, (mark, at: number, text: string) => (isOpening(mark, text, at) ? inner : innerEnd));
  const title = articleTitle(article);
  const { source, date, url } = article;
  const place = [source, `${open}${title}${close}`, date && formatDate(date, language), url].filter(Boolean).join(", ");
  return `${open}${words}${close} ${speaker === undefined ? "" : `(${speaker}) `}– ${place}`;
}

/** A mark opens where a word follows and none ends before it. */
function isOpening(mark: string, text: string, at: number): boolean {
  if (mark === "„") return true;
  return /\p{L}|\p{N}/u.test(text[at + 1] ?? "") && !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? " ");
}
