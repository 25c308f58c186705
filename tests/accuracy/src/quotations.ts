import type { Facts, Span } from "@newsgraph/schema";
import { assignBest } from "./assignment.js";
import { type Counts, countMatches, harmonicMean, type Ratio } from "./measure.js";
import { QUOTE_PARTS, QUOTE_ROLES, type Quotation, type QuotePart, tokensOfSpans } from "./quote-corpus.js";

/** A gold and a system quotation that the assignment put together; one side is absent where nothing was left for it. */
export type QuotationPair = { gold?: Quotation; system?: Quotation };

const SAME_TYPE_BONUS = 0.01;
const SAME_MEDIUM_BONUS = 0.001;

/** Numbers that two ascending lists share. */
export function countShared(a: readonly number[], b: readonly number[]): number {
  const set = new Set(a);
  return b.reduce((count, token) => (set.has(token) ? count + 1 : count), 0);
}

/** F1 of two sets of tokens; 0 where they share none. */
export function tokenF1(a: readonly number[], b: readonly number[]): number {
  const shared = countShared(a, b);
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/**
 * Pairs an article's quotations by the assignment that maximises token F1 of the quote, with 0.01 for the same type and
 * 0.001 for the same medium where quotes overlap. As published, the smaller side is paired off completely, at no overlap
 * too; what is left over stands alone.
 */
export function pairQuotations(gold: readonly Quotation[], system: readonly Quotation[]): QuotationPair[] {
  const weights = gold.map((wanted) =>
    system.map((said) => {
      const overlap = tokenF1(wanted.quote, said.quote);
      if (overlap === 0) return 0;
      return (
        overlap +
        (wanted.type === said.type ? SAME_TYPE_BONUS : 0) +
        (wanted.medium === said.medium ? SAME_MEDIUM_BONUS : 0)
      );
    }),
  );
  const pairs: QuotationPair[] = [];
  const used = new Set<number>();
  for (const [row, column] of assignBest(weights).entries()) {
    used.add(column);
    pairs.push(column < 0 ? { gold: gold[row]! } : { gold: gold[row]!, system: system[column]! });
  }
  for (const [index, said] of system.entries()) if (!used.has(index)) pairs.push({ system: said });
  return pairs;
}

/** The published figures. */
export type QuotationScore = {
  messages: Ratio;
  roles: Ratio;
  joint: Ratio;
  parts: Record<QuotePart, Ratio>;
  /** Paired quotations of one type, and of one medium. */
  type: Counts;
  medium: Counts;
};

/**
 * Precision and recall of each part in tokens, for each pair: defined where the system (for precision) or gold (for recall)
 * has the part, and averaged over all places where they are. `messages` is the quote, `roles` the four others together,
 * `joint` all five together (Petersen-Frey & Biemann 2024).
 */
export function scoreQuotations(pairs: readonly QuotationPair[]): QuotationScore {
  const precision: Record<string, number[]> = {};
  const recall: Record<string, number[]> = {};
  for (const part of QUOTE_PARTS) {
    precision[part] = [];
    recall[part] = [];
    for (const { gold, system } of pairs) {
      const wanted = gold?.[part] ?? [];
      const said = system?.[part] ?? [];
      const shared = countShared(wanted, said);
      if (said.length > 0) precision[part].push(shared / said.length);
      if (wanted.length > 0) recall[part].push(shared / wanted.length);
    }
  }
  const average = (parts: readonly QuotePart[]): Ratio => {
    const p = mean(parts.flatMap((part) => precision[part]!));
    const r = mean(parts.flatMap((part) => recall[part]!));
    return { precision: p, recall: r, f1: harmonicMean(p, r) };
  };
  const system = pairs.filter((pair) => pair.system !== undefined).length;
  const gold = pairs.filter((pair) => pair.gold !== undefined).length;
  const same = (field: "type" | "medium") =>
    pairs.filter((pair) => pair.gold !== undefined && pair.gold[field] === pair.system?.[field]).length;
  return {
    messages: average(["quote"]),
    roles: average(QUOTE_ROLES),
    joint: average(QUOTE_PARTS),
    parts: Object.fromEntries(QUOTE_PARTS.map((part) => [part, average([part])])) as Record<QuotePart, Ratio>,
    type: countMatches(same("type"), system, gold),
    medium: countMatches(same("medium"), system, gold),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The statements of facts as quotations over the corpus's own tokens. */
export function quotationsOfFacts(facts: Facts, tokens: readonly Span[]): Quotation[] {
  return facts.statements
    .map((statement) => ({
      type: statement.type,
      medium: statement.medium,
      confidence: statement.confidence,
      quote: tokensOfSpans(tokens, statement.quote),
      addressee: tokensOfSpans(tokens, statement.addressee?.spans ?? []),
      cue: tokensOfSpans(tokens, statement.cue),
      frame: tokensOfSpans(tokens, statement.frame),
      speaker: tokensOfSpans(tokens, statement.speaker?.spans ?? []),
    }))
    .filter(({ quote }) => quote.length > 0);
}
