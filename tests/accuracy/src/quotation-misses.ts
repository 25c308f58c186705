import type { Span } from "@newsgraph/schema";
import { showInContext } from "./context.js";
import type { QuotationPair } from "./quotations.js";
import { tokenF1 } from "./quotations.js";
import { QUOTE_PARTS, QUOTE_ROLES, type Quotation, type QuoteArticle, type QuotePart } from "./quote-corpus.js";
import type { Miss } from "./report.js";

/** What went wrong with an article's quotations: missed, false, and of those found each part that differs. */
export function quotationMisses(article: QuoteArticle, pairs: readonly QuotationPair[]): Miss[] {
  const misses: Miss[] = [];
  const add = (sort: string, text: string, spans: readonly Span[]) => {
    const sentence = showInContext(article.text, article.sentences, spans);
    misses.push({ measure: "quotes", sort, article: article.id, text, sentence });
  };
  const words = (tokens: readonly number[]) => showTokens(article, tokens);
  const describe = (quotation: Quotation) =>
    QUOTE_ROLES.filter((role) => quotation[role].length > 0)
      .map((role) => `${role} "${words(quotation[role])}"`)
      .join(", ");
  for (const { gold, system } of pairs) {
    const overlaps = gold !== undefined && system !== undefined && tokenF1(gold.quote, system.quote) > 0;
    if (gold !== undefined && !overlaps) {
      add(`missed ${gold.type}`, describe(gold), spansOfTokens(article, gold.quote));
    }
    if (system !== undefined && !overlaps) {
      add(`false ${system.type}`, describe(system), spansOfTokens(article, system.quote));
    }
    if (gold === undefined || system === undefined || !overlaps) continue;
    const whole = spansOfTokens(article, gold.quote);
    if (gold.type !== system.type) add(`type ${gold.type} taken for ${system.type}`, describe(gold), whole);
    for (const part of QUOTE_PARTS) {
      if (sameTokens(gold, system, part)) continue;
      const sort = gold[part].length === 0 ? "too much" : system[part].length === 0 ? "missing" : "differs";
      const text = `${gold.type}: gold "${words(gold[part])}", found "${words(system[part])}"`;
      add(
        `${part} ${sort}`,
        text,
        part === "quote" ? whole : spansOfTokens(article, [...gold.quote, ...gold[part], ...system[part]]),
      );
    }
  }
  return misses;
}

function sameTokens(gold: Quotation, system: Quotation, part: QuotePart): boolean {
  return gold[part].length === system[part].length && gold[part].every((token, index) => token === system[part][index]);
}

/** The words of the tokens, with an ellipsis where some are left out between. */
function showTokens(article: QuoteArticle, tokens: readonly number[]): string {
  return spansOfTokens(article, tokens)
    .map(({ from, to }) => article.text.slice(from, to).replace(/\s+/g, " "))
    .join(" … ");
}

/** Spans of runs of neighbouring tokens. */
function spansOfTokens({ tokens }: QuoteArticle, numbers: readonly number[]): Span[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const [index, number] of sorted.entries()) {
    const { from, to } = tokens[number]!;
    if (index > 0 && sorted[index - 1] === number - 1) spans.at(-1)!.to = to;
    else spans.push({ from, to });
  }
  return spans;
}
