import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "@newsgraph/schema";

/** The roles of a quotation beside the quote itself, in the order of the published evaluation. */
export const QUOTE_ROLES = ["addressee", "cue", "frame", "speaker"] as const;
export const QUOTE_PARTS = ["quote", ...QUOTE_ROLES] as const;
export type QuotePart = (typeof QUOTE_PARTS)[number];

/** A quotation as the measure sees it: token numbers, ascending, for each part. */
export type Quotation = { type: string; medium: string; confidence?: number } & Record<QuotePart, readonly number[]>;

/** An article of the corpus: `id` is the number that its name starts with, `date` the day that it ends with. */
export type QuoteArticle = {
  id: string;
  date: string | undefined;
  text: string;
  tokens: Span[];
  sentences: Span[];
  quotations: Quotation[];
};

/** The splits that the corpus comes in. */
export const QUOTE_SPLITS = ["dev", "train"] as const;
export type QuoteSplit = (typeof QUOTE_SPLITS)[number];

type RawPart = { tokenIds: number[] } | [];
type RawSpan = { charBegin: number; charEnd: number };
type RawArticle = {
  documentName: string;
  originalText: string;
  tokens: RawSpan[];
  sentences: (RawSpan & { tokenIds: number[] })[];
  annotations: ({ type: string; medium: string } & Record<QuotePart, RawPart>)[];
};

/**
 * The articles of a split with their gold quotations (Petersen-Frey & Biemann 2024). Sentences end with their last token,
 * not with the blanks after it.
 * @throws Error where the machine has no `xz` to unpack it with.
 */
export function readQuoteCorpus(dataFolder: string, split: QuoteSplit): QuoteArticle[] {
  const lines = readXz(join(dataFolder, "eval-only/quotes_wikinews_de", `${split}.jsonl.xz`)).split("\n");
  return lines.filter((line) => line !== "").map((line) => toArticle(JSON.parse(line) as RawArticle));
}

function toArticle(raw: RawArticle): QuoteArticle {
  const tokens = raw.tokens.map(({ charBegin, charEnd }) => ({ from: charBegin, to: charEnd }));
  const ids = (part: RawPart) => (Array.isArray(part) ? [] : [...new Set(part.tokenIds)].sort((a, b) => a - b));
  return {
    id: /^\d+/.exec(raw.documentName)?.[0] ?? raw.documentName,
    date: /\((\d{4}-\d\d-\d\d)\)$/.exec(raw.documentName)?.[1],
    text: raw.originalText,
    tokens,
    sentences: raw.sentences.map(({ charBegin, charEnd, tokenIds }) => ({
      from: charBegin,
      to: tokens[tokenIds.at(-1) ?? -1]?.to ?? charEnd,
    })),
    quotations: raw.annotations.map((annotation) => ({
      type: annotation.type,
      medium: annotation.medium,
      quote: ids(annotation.quote),
      addressee: ids(annotation.addressee),
      cue: ids(annotation.cue),
      frame: ids(annotation.frame),
      speaker: ids(annotation.speaker),
    })),
  };
}

function readXz(path: string): string {
  const unpacked = path.replace(/\.xz$/, "");
  if (existsSync(unpacked)) return readFileSync(unpacked, "utf8");
  try {
    return execFileSync("xz", ["-dc", path], { encoding: "utf8", maxBuffer: 2 ** 30 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`readQuoteCorpus: no program xz to unpack ${path} with; install xz-utils, or unpack the file`);
  }
}

/** Numbers of the tokens that the spans touch, ascending, each once. */
export function tokensOfSpans(tokens: readonly Span[], spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (spans.some((span) => token.from < span.to && span.from < token.to)) found.push(index);
  }
  return found;
}
