import type { Span } from "@newsgraph/schema";
import { phi4 } from "./alignment.js";
import { pairBest } from "./assignment.js";
import { spanKey } from "./graph-view.js";
import { type Counts, ratioOf } from "./measure.js";

/** The mentions of one thing. */
export type Chain = { readonly mentions: readonly Span[] };

/** The three measures whose mean F1 is the CoNLL score. */
export const COREFERENCE_MEASURES = ["muc", "b3", "ceafe"] as const;
export type CoreferenceCounts = Record<(typeof COREFERENCE_MEASURES)[number], Counts>;

/**
 * Coreference of all mentions by exact span, singletons included: MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998) and
 * CEAFe (Luo 2005), as in the CoNLL reference scorer (Pradhan et al. 2014). A mention that the other side does not have
 * stands alone there in MUC and shares nothing in B³. Entities without mentions do not count.
 */
export function scoreCoreference(gold: readonly Chain[], system: readonly Chain[]): CoreferenceCounts {
  const goldChains = gold.filter(({ mentions }) => mentions.length > 0);
  const systemChains = system.filter(({ mentions }) => mentions.length > 0);
  const goldSides = clustersOf(goldChains);
  const systemSides = clustersOf(systemChains);
  const mucRecall = countLinks(goldChains, systemSides);
  const mucPrecision = countLinks(systemChains, goldSides);
  const b3Recall = countShared(goldChains, systemSides);
  const b3Precision = countShared(systemChains, goldSides);
  const similarity = pairBest(goldChains, systemChains, phi4).reduce((sum, { weight }) => sum + weight, 0);
  return {
    muc: { precisionOf: mucPrecision.kept, system: mucPrecision.all, recallOf: mucRecall.kept, gold: mucRecall.all },
    b3: { precisionOf: b3Precision.kept, system: b3Precision.all, recallOf: b3Recall.kept, gold: b3Recall.all },
    ceafe: { precisionOf: similarity, system: systemChains.length, recallOf: similarity, gold: goldChains.length },
  };
}

/** The mean of the three F1 scores, 0 to 1. */
export function conllF1(counts: CoreferenceCounts): number {
  return COREFERENCE_MEASURES.reduce((sum, measure) => sum + ratioOf(counts[measure]).f1, 0) / 3;
}

/** For each mention's span the number of its entity. */
function clustersOf(entities: readonly Chain[]): Map<string, number> {
  const clusters = new Map<string, number>();
  for (const [index, { mentions }] of entities.entries()) {
    for (const mention of mentions) clusters.set(spanKey(mention), index);
  }
  return clusters;
}

/** MUC: links of the chains, and those that the other side's partition keeps. */
function countLinks(chains: readonly Chain[], other: ReadonlyMap<string, number>): { kept: number; all: number } {
  let kept = 0;
  let all = 0;
  for (const { mentions } of chains) {
    const parts = new Set(mentions.map((mention) => other.get(spanKey(mention)) ?? spanKey(mention)));
    kept += mentions.length - parts.size;
    all += mentions.length - 1;
  }
  return { kept, all };
}

/** B³: over the mentions of the chains, the share of the chain that the mention's cluster on the other side has too. */
function countShared(chains: readonly Chain[], other: ReadonlyMap<string, number>): { kept: number; all: number } {
  let kept = 0;
  let all = 0;
  for (const { mentions } of chains) {
    const shared = new Map<number, number>();
    for (const mention of mentions) {
      const cluster = other.get(spanKey(mention));
      if (cluster !== undefined) shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
    }
    for (const count of shared.values()) kept += (count * count) / mentions.length;
    all += mentions.length;
  }
  return { kept, all };
}
