import type { Document } from "@newsgraph/language";

/** A stretch between quotation marks: tokens `first` to `last` (half-open), marks included. */
export type Quotation = {
  readonly first: number;
  readonly last: number;
  readonly closed: boolean;
  /** Nesting: 0 for a quotation that stands in no other. */
  readonly level: number;
  /** Whether it says something whole (a clause or sentence) rather than a word or phrase of another's sentence. */
  readonly clausal: boolean;
};

const CLOSED_BY: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": '”"“',
  "»": "«",
  "«": "»",
  '"': '"',
  "‚": "‘’",
  "‘": "’",
  "›": "‹",
  "‹": "›",
  "''": "''",
  "``": "''",
};
const MARKS = new Set(["„", "“", "”", "»", "«", '"', "‚", "‘", "’", "›", "‹", "''", "``"]);
const FINITE = new Set(["VVFIN", "VAFIN", "VMFIN", "VVIMP"]);
/** A quotation of at least this many words that ends in a full stop is a sentence even where no verb was recognised. */
const SENTENCE_WORDS = 4;

/**
 * Quotations of every German and English print style, in text order, outer before inner. A mark that nothing closes within its
 * block ends there and is `closed: false`.
 */
export function findQuotations(document: Document): Quotation[] {
  const blockOf = new Int32Array(document.tokens.length);
  for (const sentence of document.sentences) blockOf.fill(sentence.block, sentence.first, sentence.last);
  const found: Quotation[] = [];
  let open: { at: number; mark: string }[] = [];
  const close = (first: number, last: number, closed: boolean, level: number) => {
    found.push({ first, last, closed, level, clausal: isClausal(document, first, last) });
  };
  for (let at = 0; at <= document.tokens.length; at += 1) {
    if (at === document.tokens.length || (at > 0 && blockOf[at] !== blockOf[at - 1])) {
      for (const [level, { at: first }] of open.entries()) close(first, at, false, level);
      open = [];
    }
    const token = document.tokens[at];
    if (!token || token.to - token.from > 2) continue;
    const mark = document.text.slice(token.from, token.to);
    if (!MARKS.has(mark)) continue;
    const closes = open.findLastIndex((entry) => CLOSED_BY[entry.mark]?.includes(mark) === true);
    if (closes >= 0) {
      // An inner mark left open ends with the outer one.
      for (const [offset, { at: first }] of open.slice(closes + 1).entries())
        close(first, at, false, closes + 1 + offset);
      close(open[closes]?.at ?? at, at + 1, true, closes);
      open = open.slice(0, closes);
    } else if (CLOSED_BY[mark] !== undefined && opensHere(document, at)) {
      open.push({ at, mark });
    }
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** An opening mark has a word right behind it. */
function opensHere(document: Document, at: number): boolean {
  const token = document.tokens[at];
  const next = document.tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  // French print sets guillemets off by a space.
  const gap = /[«»]/.test(document.text.slice(token.from, token.to)) ? 1 : 0;
  return next.from - token.to <= gap;
}

function isClausal(document: Document, first: number, last: number): boolean {
  const form = (at: number) => document.text.slice(document.tokens[at]?.from ?? 0, document.tokens[at]?.to ?? 0);
  // Behind a colon, or before a comma and a verb ("„Der Vertrag“, erklärte sie"), even a few words are what somebody says.
  if (first > 0 && form(first - 1) === ":") return true;
  if (form(last) === "," && FINITE.has(document.tags[last + 1]?.xpos ?? "")) return true;
  if (goesOn(document, first) || isNameOfClause(document, first, last)) return false;
  let words = 0;
  for (let at = first + 1; at < last - 1; at += 1) {
    if (FINITE.has(document.tags[at]?.xpos ?? "")) return true;
    const upos = document.tags[at]?.upos;
    if (document.language !== "de" && (upos === "VERB" || upos === "AUX")) return true;
    if (upos !== "PUNCT") words += 1;
  }
  const inner = document.text.slice(document.tokens[first]?.to ?? 0, document.tokens[last - 1]?.from ?? 0);
  return words >= SENTENCE_WORDS && /[.!?…]\s*$/.test(inner);
}

/** A name made of a clause has at most this many words. */
const MAX_NAME_WORDS = 6;

/** "die „Aktion Deutschland hilft“": behind an article even words with a verb are a name. */
function isNameOfClause({ tags, tokens, text }: Document, first: number, last: number): boolean {
  const inner = text.slice(tokens[first]?.to ?? 0, tokens[last - 1]?.from ?? 0);
  const isArticle = /^(?:ART|APPRART|PPOSAT)$/.test(tags[first - 1]?.xpos ?? "");
  return isArticle && last - first - 2 <= MAX_NAME_WORDS && !/[.!?…]\s*$/.test(inner);
}

/** "das Gespräch „sei gut verlaufen“", "dass sie „nichts wusste“": the quotation has the verb of a clause that began before it. */
function goesOn({ tags }: Document, first: number): boolean {
  const xpos = (at: number) => tags[at]?.xpos ?? "";
  if (/^(?:\$|$)/.test(xpos(first - 1))) return false;
  let start = first - 1;
  while (start > 0 && !/^\$[,.(]/.test(xpos(start - 1)) && !FINITE.has(xpos(start))) start -= 1;
  if (FINITE.has(xpos(start))) return false;
  return FINITE.has(xpos(first + 1)) || /^(?:KOUS|PRELS)$/.test(xpos(start));
}

/** The outer quotation that holds the token; `quotations` are those of a document, in order. */
export function quotationAt(quotations: readonly Quotation[], token: number): Quotation | undefined {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.first ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at -= 1) {
    const quotation = quotations[at];
    if (quotation?.level === 0) return token < quotation.last ? quotation : undefined;
  }
  return undefined;
}
