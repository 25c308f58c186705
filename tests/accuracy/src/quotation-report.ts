import { STATEMENT_TYPES } from "@newsgraph/schema";
import { countMatches, harmonicMean, type Ratio } from "./measure.js";
import { type QuotationPair, scoreQuotations, tokenF1 } from "./quotations.js";
import { QUOTE_PARTS } from "./quote-corpus.js";
import { countsRow, type Row } from "./report.js";

/** The lines of the report for quotations; figures are named `<set>.<measure>`. */
export function quotationRows(set: string, pairs: readonly QuotationPair[]): Row[] {
  const score = scoreQuotations(pairs);
  const gold = pairs.filter((pair) => pair.gold !== undefined).length;
  const system = pairs.filter((pair) => pair.system !== undefined).length;
  const counts = countMatches(0, system, gold);
  const rows: Row[] = [
    { key: `${set}.messages`, label: "messages", ratio: score.messages, counts },
    { key: `${set}.roles`, label: "roles", ratio: score.roles },
    { key: `${set}.joint`, label: "joint", ratio: score.joint },
  ];
  for (const part of QUOTE_PARTS) {
    const has = (side: "gold" | "system") => pairs.filter((pair) => (pair[side]?.[part].length ?? 0) > 0).length;
    rows.push({
      key: `${set}.${part}`,
      label: `  ${part}`,
      ratio: score.parts[part],
      counts: countMatches(0, has("system"), has("gold")),
    });
  }
  rows.push(
    countsRow("type", score.type, { key: `${set}.type` }),
    countsRow("medium", score.medium, { key: `${set}.medium` }),
  );
  for (const measure of ["messages", "joint"] as const) {
    for (const type of STATEMENT_TYPES) rows.push(typeRow(`  ${measure} of ${type}`, pairs, type, measure));
  }
  return rows;
}

/** Precision over the system's quotations of a type, recall over gold's, whatever type the other side gives them. */
function typeRow(label: string, pairs: readonly QuotationPair[], type: string, measure: "messages" | "joint"): Row {
  const ofSystem = pairs.filter(({ system }) => system?.type === type);
  const ofGold = pairs.filter(({ gold }) => gold?.type === type);
  const { precision } = scoreQuotations(ofSystem)[measure];
  const { recall } = scoreQuotations(ofGold)[measure];
  const ratio: Ratio = { precision, recall, f1: harmonicMean(precision, recall) };
  return { label, ratio, counts: countMatches(0, ofSystem.length, ofGold.length) };
}

/**
 * How far the confidences hold: for each, the share of its statements that are right, which is that more than half of the quote is (token
 * F1 above 0.5) and the type as well.
 */
export function calibrationRemarks(pairs: readonly QuotationPair[]): string[] {
  const groups = new Map<number, { right: number; all: number }>();
  for (const { gold, system } of pairs) {
    if (system?.confidence === undefined) continue;
    const group = groups.get(system.confidence) ?? { right: 0, all: 0 };
    groups.set(system.confidence, group);
    group.all += 1;
    if (gold?.type === system.type && tokenF1(gold.quote, system.quote) > 0.5) group.right += 1;
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([confidence, { right, all }]) => {
      return `confidence ${confidence.toFixed(2)}: ${right} of ${all} right (${(right / all).toFixed(2)})`;
    });
}
