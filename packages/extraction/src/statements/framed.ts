import { surface } from "@newsgraph/language";
import type { Clause, TokenRange } from "../clauses.js";
import { contentEnd, type Frame, readFrame, type StatementContext, trimRange } from "./context.js";
import { type StatementDraft, toRanges } from "./drafts.js";

/** Words that open a content clause, and those that open a clause of another sort. */
const CONTENT_OPENERS = /^(?:dass|daß|ob|wie|warum|weshalb|wieso|wann|wo|wer|was|wen|wem|welche[rsnm]?|inwieweit|inwiefern)$/i;
const FRAME_OPENERS = /^wie$/i;

/** Statements framed by a clause with a verb of saying: direct, indirect and reported. */
export function findFramedStatements(context: StatementContext): { drafts: StatementDraft[]; frames: Frame[] } {
  const { clauses } = context;
  const drafts: StatementDraft[] = [];
  const frames: Frame[] = [];
  const bySentence = new Map<number, number[]>();
  for (const [index, { sentence }] of clauses.entries()) {
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), index]);
  }
  for (const [sentence, indexes] of bySentence) {
    /** Clauses that stand in the content of a frame already. */
    const taken = new Set<number>();
    for (const [position, index] of indexes.entries()) {
      const clause = clauses[index];
      const frame = readFrame(context, index);
      if (!clause || !frame) continue;
      const draft = frameStatement(context, sentence, indexes, position, clause, frame, taken);
      if (!draft) continue;
      frames.push(frame);
      drafts.push(draft);
    }
  }
  return { drafts, frames };
}

function frameStatement(
  context: StatementContext,
  sentence: number,
  indexes: readonly number[],
  position: number,
  clause: Clause,
  frame: Frame,
  taken: Set<number>,
): StatementDraft | undefined {
  const { document, clauses } = context;
  const at = (offset: number): Clause | undefined => clauses[indexes[position + offset] ?? -1];
  const make = (part: Pick<StatementDraft, "type" | "quote" | "rule" | "confidence"> & Partial<StatementDraft>): StatementDraft => ({
    medium: frame.verb.medium,
    sentence,
    speaker: frame.speaker,
    addressee: frame.addressee,
    cue: frame.cue,
    frame: toRanges(frame.tokens),
    via: frame.via,
    negated: clause.negated,
    ...part,
  });

  if (frame.verb.takes.has("quote")) {
    const before = quotationBefore(context, at(-1), clause);
    const after = at(1)?.kind === "quotation" ? quotationRange(context, at(1)) : undefined;
    const ranges = [before, after].filter((range): range is TokenRange => range !== undefined);
    if (ranges.length > 0) return make({ type: "Direct", quote: ranges, rule: `direct:${frame.lemma}`, confidence: 0.9 });
  }
  if (frame.verb.takes.has("clause")) {
    if (clause.opener !== undefined && FRAME_OPENERS.test(surface(document, clause.opener)) && clause.kind !== "main") {
      const rest = restOfSentence(context, sentence, clause);
      if (rest.length > 0) return make({ type: "Indirect", quote: rest, rule: `indirect:wie:${frame.lemma}`, confidence: 0.8 });
    }
    const last = contentAfter(context, indexes, position, taken);
    if (last !== undefined) {
      const from = at(1)?.parts[0]?.first ?? 0;
      const to = clauses[indexes[last] ?? -1]?.parts.at(-1)?.last ?? from;
      for (let next = position + 1; next <= last; next += 1) taken.add(indexes[next] ?? -1);
      const quote = trimRange(document, { first: from, last: to });
      return make({ type: "Indirect", quote: [quote], rule: `indirect:${frame.lemma}`, confidence: 0.85 });
    }
    if (clause.kind === "verb-first" && position > 0 && !taken.has(indexes[position] ?? -1)) {
      const from = document.sentences[sentence]?.first ?? 0;
      const quote = trimRange(document, { first: from, last: clause.parts[0]?.first ?? from });
      if (quote.last > quote.first) {
        return make({ type: "Indirect", quote: [quote], rule: `indirect:preposed:${frame.lemma}`, confidence: 0.85 });
      }
    }
    const taken_ = takesUpLast(context, sentence, clause);
    if (taken_) return make({ type: "Indirect", quote: taken_, rule: `indirect:taken-up:${frame.lemma}`, confidence: 0.6 });
  }
  if (taken.has(indexes[position] ?? -1) || clause.passive || !frame.speaker) return undefined;
  if ((clause.kind !== "main" && clause.kind !== "verb-first") || clause.mood === "subjunctive") return undefined;
  const roles = context.arguments[indexes[position] ?? -1];
  const hasAls = frame.tokens.some((token) => surface(document, token) === "als");
  const hasObject =
    (frame.verb.takes.has("object") && (roles?.accusative.length || roles?.dative.length || roles?.prepositional.size)) ||
    (frame.verb.takes.has("als") && hasAls) ||
    (frame.verb.takes.has("mit") && roles?.prepositional.has("mit"));
  if (!hasObject) return undefined;
  const quote = trimRange(document, {
    first: clause.parts[0]?.first ?? 0,
    last: Math.min(contentEnd(document, sentence), wholeEnd(context, indexes, position)),
  });
  return make({ type: "Reported", quote: [quote], cue: [], frame: [], rule: `reported:${frame.lemma}`, confidence: 0.65 });
}

/** The end of the clause with what hangs on it: relative, subordinate and infinitive clauses behind it. */
function wholeEnd({ clauses }: StatementContext, indexes: readonly number[], position: number): number {
  let end = clauses[indexes[position] ?? -1]?.parts.at(-1)?.last ?? 0;
  for (let next = position + 1; next < indexes.length; next += 1) {
    const clause = clauses[indexes[next] ?? -1];
    if (!clause || clause.kind === "main" || clause.kind === "verb-first") break;
    end = clause.parts.at(-1)?.last ?? end;
  }
  return end;
}

function quotationRange({ quotations }: StatementContext, clause: Clause | undefined): TokenRange | undefined {
  const first = clause?.parts[0]?.first;
  if (clause?.kind !== "quotation" || first === undefined) return undefined;
  const found = quotations.find((quotation) => quotation.level === 0 && quotation.first <= first && first < quotation.last);
  return found && { first: found.first, last: found.last };
}

/** The quotation before a frame: in the same sentence, or ending the sentence before where the frame opens its own. */
function quotationBefore(context: StatementContext, previous: Clause | undefined, clause: Clause): TokenRange | undefined {
  if (previous) return clause.kind === "verb-first" ? quotationRange(context, previous) : undefined;
  if (clause.kind !== "verb-first") return undefined;
  const first = clause.parts[0]?.first ?? 0;
  const found = context.quotations.find(({ level, clausal, last }) => level === 0 && clausal && first - last >= 0 && first - last <= 1);
  return found && { first: found.first, last: found.last };
}

/** Position of the last clause of the content that follows a frame; `undefined` where none follows. */
function contentAfter(
  context: StatementContext,
  indexes: readonly number[],
  position: number,
  taken: ReadonlySet<number>,
): number | undefined {
  const { document, clauses } = context;
  const own = clauses[indexes[position] ?? -1];
  let next = position + 1;
  // A relative clause that describes the speaker stands between frame and content.
  while (clauses[indexes[next] ?? -1]?.kind === "relative" && next + 1 < indexes.length) next += 1;
  const first = clauses[indexes[next] ?? -1];
  if (!own || !first) return undefined;
  const separator = surface(document, (first.parts[0]?.first ?? 1) - 1);
  const opener = first.opener === undefined ? "" : surface(document, first.opener);
  const isContent =
    ((first.kind === "subordinate" || first.kind === "interrogative") && CONTENT_OPENERS.test(opener)) ||
    (first.kind === "infinitive" && first.opener === undefined) ||
    (first.kind === "main" && first.mood !== "indicative" && separator !== "und" && separator !== "aber") ||
    (first.kind === "main" && first.opener === undefined && separator === ":") ||
    (first.kind === "main" && first.opener === undefined && separator === "," && own.kind === "main");
  if (!isContent || next !== position + 1) return isContent && next > position + 1 ? next : undefined;
  let last = next;
  for (let at = next + 1; at < indexes.length; at += 1) {
    const clause = clauses[indexes[at] ?? -1];
    if (!clause || taken.has(indexes[at] ?? -1)) break;
    const independent = clause.kind === "main" || clause.kind === "verb-first";
    if (independent && (clause.mood === "indicative" || readFrame(context, indexes[at] ?? -1)) && first.kind !== "main") break;
    if (independent && clause.mood === "indicative" && first.mood !== "indicative") break;
    last = at;
  }
  return last;
}

/** The sentence without the clause: what stands before it and behind it. */
function restOfSentence({ document }: StatementContext, sentence: number, clause: Clause): TokenRange[] {
  const start = document.sentences[sentence]?.first ?? 0;
  const first = clause.parts[0]?.first ?? start;
  const last = clause.parts.at(-1)?.last ?? start;
  return [
    trimRange(document, { first: start, last: first }),
    trimRange(document, { first: last, last: contentEnd(document, sentence) }),
  ].filter((range) => range.last > range.first);
}

/** "Das erklärte ein Sprecher": the sentence before is what he said. */
function takesUpLast({ document }: StatementContext, sentence: number, clause: Clause): TokenRange[] | undefined {
  const first = clause.parts[0]?.first ?? -1;
  const previous = document.sentences[sentence - 1];
  if (!previous || document.sentences[sentence]?.block !== previous.block || clause.kind !== "main") return undefined;
  if (!/^(?:Das|Dies)$/.test(surface(document, first)) || document.tags[first]?.xpos !== "PDS") return undefined;
  if (clause.finite !== first + 1) return undefined;
  return [{ first: previous.first, last: first + 1 }];
}
