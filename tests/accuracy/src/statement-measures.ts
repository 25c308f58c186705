import type { Facts, Span, Statement } from "@newsgraph/schema";
import { spanContains, spansOverlap } from "@newsgraph/schema";
import type { Alignment } from "./alignment.js";
import { pairBest } from "./assignment.js";
import type { GoldGraph, GoldStatement } from "./gold-graph.js";
import { tokenF1 } from "./quotations.js";
import { tokensOfSpans } from "./quote-corpus.js";

/** Of its quote's words a statement must share so much (F1) to count as found. */
const FOUND_FROM_F1 = 0.5;
/** Decides between quotations that overlap alike. */
const SAME_SPEAKER_BONUS = 0.01;

/** What became of one expected statement. `system` is absent where nothing overlaps it enough. */
export type StatementFinding = {
  gold: GoldStatement;
  system?: Statement;
  overlapF1: number;
  speaker: boolean;
  addressee: boolean;
  via: boolean;
  type: boolean;
};

/** Expected statements, each with what was found for it, and the system's that stand for none of them. */
export type StatementScore = { findings: StatementFinding[]; spare: Statement[] };

/**
 * Pairs expected and found statements one to one by the overlap of their quotes in words, and compares who said it to whom
 * by way of whom. A speaker is right where the system's entity is aligned with gold's; an entity aligned with none is right
 * where a mention of it that is no pronoun lies in a mention of gold's entity, or the other way round ("NATO-Vertreter" in
 * "Ein NATO-Vertreter").
 */
export function scoreStatements(gold: GoldGraph, facts: Facts, alignment: Alignment): StatementScore {
  const words = wordsOf(gold.text);
  const wantedWords = gold.statements.map(({ quote }) => tokensOfSpans(words, quote));
  const saidWords = facts.statements.map(({ quote }) => tokensOfSpans(words, quote));
  const isSame = (wanted: string | undefined, said: string | undefined) =>
    sameEntity(gold, facts, alignment, wanted, said);
  const numbers = { gold: gold.statements.map((_, index) => index), system: facts.statements.map((_, index) => index) };
  const pairs = pairBest(numbers.gold, numbers.system, (wanted, said) => {
    const overlap = tokenF1(wantedWords[wanted]!, saidWords[said]!);
    if (overlap === 0) return 0;
    const same = isSame(gold.statements[wanted]!.speaker, facts.statements[said]!.speaker?.entity);
    return overlap + (same ? SAME_SPEAKER_BONUS : 0);
  });
  const used = new Set<number>();
  const findings = gold.statements.map((wanted, index): StatementFinding => {
    const pair = pairs.find(({ left }) => left === index);
    const said = pair === undefined ? undefined : facts.statements[pair.right];
    const overlapF1 = pair === undefined ? 0 : tokenF1(wantedWords[index]!, saidWords[pair.right]!);
    if (pair === undefined || said === undefined || overlapF1 < FOUND_FROM_F1) {
      return { gold: wanted, overlapF1, speaker: false, addressee: false, via: false, type: false };
    }
    used.add(pair.right);
    return {
      gold: wanted,
      system: said,
      overlapF1,
      speaker: isSame(wanted.speaker, said.speaker?.entity),
      addressee: isSame(wanted.addressee, said.addressee?.entity),
      via: isSame(wanted.via, said.via),
      type: wanted.type === said.type,
    };
  });
  return { findings, spare: facts.statements.filter((_, index) => !used.has(index)) };
}

/** Open time expressions that were given no value. */
export function countLeftOpen(gold: GoldGraph, facts: Facts): number {
  return gold.openTimes.filter((open) => !facts.times.some((time) => spansOverlap(open, time))).length;
}

function sameEntity(
  gold: GoldGraph,
  facts: Facts,
  { goldOf }: Alignment,
  wanted: string | undefined,
  said: string | undefined,
): boolean {
  if (wanted === undefined || said === undefined) return false;
  const aligned = goldOf.get(said);
  if (aligned !== undefined) return aligned === wanted;
  const goldMentions = gold.entities.find(({ id }) => id === wanted)?.mentions ?? [];
  const mentions = facts.entities.find(({ id }) => id === said)?.mentions ?? [];
  return mentions.some(
    (mention) =>
      mention.form !== "pronominal" &&
      goldMentions.some((other) => spanContains(mention, other) || spanContains(other, mention)),
  );
}

/** Spans of the words and numbers of a text. */
function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
