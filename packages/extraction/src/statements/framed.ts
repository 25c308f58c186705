import { surface } from "@newsgraph/language";
import { phrasesIn, prepositionOf } from "../arguments.js";
import type { Clause, TokenRange } from "../clauses.js";
import { phraseEnd } from "../noun-phrases.js";
import { quotationAt } from "../quotations.js";
import { CONFIDENCE } from "./confidence.js";
import { contentEnd, type Frame, readFrame, type StatementContext, trimRange } from "./context.js";
import type { StatementDraft } from "./drafts.js";

/** Words that open a content clause, and those that open a clause of another sort. */
const CONTENT_OPENERS =
  /^(?:dass|daß|ob|wie|warum|weshalb|wieso|wann|wo|wer|was|wen|wem|welche[rsnm]?|inwieweit|inwiefern)$/i;
/** Conjunctions that set one frame against another: "A sagte, …, während B betonte, …". */
const CONTRAST = /^(?:während|wohingegen|nachdem|bevor|obwohl)$/i;
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
      if (!clause || clause.quoted) continue;
      const frame = readFrame(context, index);
      if (!frame) continue;
      const draft = frameStatement(context, sentence, indexes, position, clause, frame, taken);
      if (!draft) continue;
      frames.push(frame);
      drafts.push(draft);
    }
  }
  return { drafts: widenReported(context, drafts), frames };
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
  const index = indexes[position] ?? -1;
  const at = (offset: number): Clause | undefined => clauses[indexes[position + offset] ?? -1];
  const make = (
    part: Pick<StatementDraft, "type" | "quote" | "rule" | "confidence"> & Partial<StatementDraft>,
  ): StatementDraft => ({
    medium: frame.verb.medium,
    sentence,
    speaker: frame.speaker,
    addressee: frame.addressee,
    cue: frame.cue,
    frame: frameRanges(context, clause),
    via: frame.via,
    negated: clause.negated,
    ...part,
  });

  if (frame.verb.takes.has("quote")) {
    const before = quotationBefore(context, position === 1 ? at(-1) : undefined, clause, position);
    const after = at(1)?.kind === "quotation" ? quotationRange(context, at(1)) : undefined;
    const ranges = [before, after].filter((range): range is TokenRange => range !== undefined);
    if (ranges.length > 0)
      return make({ type: "Direct", quote: ranges, rule: `direct:${frame.lemma}`, confidence: CONFIDENCE.direct });
  }
  if (frame.verb.takes.has("clause")) {
    if (clause.opener !== undefined && FRAME_OPENERS.test(surface(document, clause.opener)) && clause.kind !== "main") {
      const rest = restOfSentence(context, sentence, clause);
      if (rest.length > 0)
        return make({ type: "Indirect", quote: rest, rule: `indirect:wie:${frame.lemma}`, confidence: CONFIDENCE.wie });
    }
    const content = findContent(context, indexes, position, taken);
    if (content) {
      const inside = indexes.slice(content.first, content.last);
      for (const member of inside) taken.add(member);
      const parts = inside.flatMap((member) => clauses[member]?.parts ?? []);
      const first = Math.min(...parts.map((part) => part.first));
      const quote = trimRange(document, { first, last: Math.max(...parts.map((part) => part.last)) });
      return make({
        type: "Indirect",
        quote: [quote],
        rule: `indirect:${frame.lemma}`,
        confidence: CONFIDENCE.indirect,
      });
    }
    if (clause.kind === "verb-first" && !taken.has(index) && isPostposed(context, indexes, position)) {
      const from = document.sentences[sentence]?.first ?? 0;
      const end = clause.parts.at(-1)?.last ?? from;
      const goesOn = indexes.slice(0, position).some((other) => (clauses[other]?.parts.at(-1)?.first ?? 0) >= end);
      if (goesOn) {
        const quote = restOfSentence(context, sentence, clause);
        return make({
          type: "Indirect",
          quote,
          rule: `indirect:parenthetical:${frame.lemma}`,
          confidence: CONFIDENCE.preposed,
        });
      }
      const quote = trimRange(document, { first: from, last: clause.parts[0]?.first ?? from });
      if (quote.last > quote.first) {
        return make({
          type: "Indirect",
          quote: [quote],
          rule: `indirect:preposed:${frame.lemma}`,
          confidence: CONFIDENCE.preposed,
        });
      }
    }
    const takenUp = takesUpLast(context, sentence, clause);
    const quoted = takenUp && quotationAt(context.quotations, takenUp[0]?.first ?? -1);
    if (quoted && frame.verb.takes.has("quote")) {
      const quote = [{ first: quoted.first, last: quoted.last }];
      return make({ type: "Direct", quote, rule: `direct:taken-up:${frame.lemma}`, confidence: CONFIDENCE.takenUp });
    }
    if (takenUp)
      return make({
        type: "Indirect",
        quote: takenUp,
        rule: `indirect:taken-up:${frame.lemma}`,
        confidence: CONFIDENCE.takenUp,
      });
  }
  if (taken.has(index) || clause.passive || !frame.speaker) return undefined;
  if ((clause.kind !== "main" && clause.kind !== "verb-first") || clause.mood === "subjunctive") return undefined;
  if (!hasReportedObject(context, index, frame)) return undefined;
  const own = make({ type: "Reported", quote: [], rule: `reported:${frame.lemma}`, confidence: CONFIDENCE.reported });
  const quote = trimRange(document, {
    first: clause.parts[0]?.first ?? 0,
    last: Math.min(contentEnd(document, sentence), wholeEnd(context, indexes, position)),
  });
  const als = frame.tokens.filter((token) => surface(document, token) === "als");
  const cue = frame.verb.takes.has("als") ? [...own.cue, ...als].sort((a, b) => a - b) : own.cue;
  return { ...own, quote: [quote], cue: [], frame: [], fragments: { cue, frame: own.frame } };
}

/** Whether the clause has what its verb needs to sum up what was said. */
function hasReportedObject(context: StatementContext, index: number, frame: Frame): boolean {
  const roles = context.arguments[index];
  if (!roles) return false;
  const { takes } = frame.verb;
  if (takes.has("object") && roles.accusative.length + roles.dative.length + roles.prepositional.size > 0) return true;
  if (takes.has("als") && frame.tokens.some((token) => surface(context.document, token) === "als")) return true;
  return takes.has("mit") && roles.prepositional.has("mit");
}

/**
 * Reported speech takes in the whole sentence where nothing else in it is a statement; clauses that go on with the same speaker
 * ("wies … zurück und nannte …") make one.
 */
function widenReported({ document }: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const others = new Set(drafts.filter(({ type }) => type !== "Reported").map(({ sentence }) => sentence));
  const seen = new Set<number>();
  const widened: StatementDraft[] = [];
  for (const draft of drafts) {
    if (draft.type !== "Reported" || others.has(draft.sentence)) {
      widened.push(draft);
    } else if (!seen.has(draft.sentence)) {
      seen.add(draft.sentence);
      const { first = 0, last = 0 } = document.sentences[draft.sentence] ?? {};
      widened.push({ ...draft, quote: [{ first, last }] });
    }
  }
  return widened;
}

/** Whether the frame stands behind what is said: a comma or dash before it, and a clause that can be said before that. */
function isPostposed({ document, clauses }: StatementContext, indexes: readonly number[], position: number): boolean {
  const first = clauses[indexes[position] ?? -1]?.parts[0]?.first ?? 0;
  if (!/^[,–—-]$/.test(surface(document, first - 1))) return false;
  return indexes.slice(0, position).some((index) => {
    const clause = clauses[index];
    if (clause?.kind === "main" || clause?.kind === "verb-first") return true;
    return clause?.opener !== undefined && /^(?:dass|daß|ob)$/i.test(surface(document, clause.opener));
  });
}

/** The clause as a whole, what is inserted in it included, with the comma or colon that leads from it to what is said. */
function frameRanges({ document }: StatementContext, clause: Clause): TokenRange[] {
  const first = clause.parts[0]?.first ?? 0;
  const last = clause.parts.at(-1)?.last ?? first;
  const closes = /^[,:]$/.test(surface(document, last));
  return [{ first, last: closes ? last + 1 : last }];
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
  const found = quotationAt(quotations, first);
  return found && { first: found.first, last: found.last };
}

/** The quotation before a frame: in the same sentence, or ending the sentence before where the frame opens its own. */
function quotationBefore(
  context: StatementContext,
  previous: Clause | undefined,
  clause: Clause,
  position: number,
): TokenRange | undefined {
  if (previous) return clause.kind === "verb-first" ? quotationRange(context, previous) : undefined;
  if (position > 0) return undefined;
  if (clause.kind !== "verb-first") return undefined;
  const first = clause.parts[0]?.first ?? 0;
  // The mark stands right before the frame, or a comma between them.
  const found = quotationAt(context.quotations, first - 1) ?? quotationAt(context.quotations, first - 2);
  return found?.clausal ? { first: found.first, last: found.last } : undefined;
}

/** Positions (half-open) of the clauses that are the content of a frame and follow it; `undefined` where none do. */
function findContent(
  context: StatementContext,
  indexes: readonly number[],
  position: number,
  taken: ReadonlySet<number>,
): { first: number; last: number } | undefined {
  const { document, clauses } = context;
  const own = clauses[indexes[position] ?? -1];
  let next = position + 1;
  // A relative clause about the speaker or an adverbial "ohne … zu" stands between frame and content.
  const isInserted = (clause: Clause | undefined) =>
    clause?.kind === "relative" || (clause?.kind === "infinitive" && clause.opener !== undefined);
  while (isInserted(clauses[indexes[next] ?? -1])) next += 1;
  const first = clauses[indexes[next] ?? -1];
  if (!own || !first) return undefined;
  const separator = surface(document, (first.parts[0]?.first ?? 1) - 1);
  const opener = first.opener === undefined ? "" : surface(document, first.opener);
  const isMain = first.kind === "main" && !/^(?:und|aber|oder|doch)$/.test(separator);
  const isContent =
    ((first.kind === "subordinate" || first.kind === "interrogative") && CONTENT_OPENERS.test(opener)) ||
    (first.kind === "infinitive" && first.opener === undefined) ||
    (isMain &&
      (first.mood !== "indicative" || (first.opener === undefined && framesIndicative(context, indexes, position))));
  const verb = readFrame(context, indexes[position] ?? -1)?.verb;
  const byMeans = first.kind === "infinitive" && verb?.takes.has("mit") === true && belongsToNoun(context, own);
  if (!isContent || byMeans) return undefined;
  let last = next + 1;
  for (; last < indexes.length; last += 1) {
    const clause = clauses[indexes[last] ?? -1];
    if (!clause || clause.quoted || taken.has(indexes[last] ?? -1)) break;
    if (
      clause.opener !== undefined &&
      CONTRAST.test(surface(document, clause.opener)) &&
      readFrame(context, indexes[last] ?? -1)
    )
      break;
    const independent = clause.kind === "main" || clause.kind === "verb-first";
    if (!independent) continue;
    const frames = readFrame(context, indexes[last] ?? -1) !== undefined;
    if (clause.mood === "indicative" && (first.mood !== "indicative" || first.kind !== "main" || frames)) break;
  }
  return { first: next, last };
}

/** "begründet es mit dem Wunsch, beizutreten": an infinitive behind a noun of saying under "mit" is that noun's content. */
function belongsToNoun({ document, phrases, data }: StatementContext, clause: Clause): boolean {
  const last = phrasesIn(phrases, clause).findLast((at) => phrases[at]?.attributeOf === undefined);
  const phrase = phrases[last ?? -1];
  if (phrase?.noun === undefined || prepositionOf(document, phrase) !== "mit" || last === undefined) return false;
  const endsClause = phraseEnd(phrases, last) === clause.parts.at(-1)?.last;
  return endsClause && data.speechNouns.find(document.lemmas[phrase.noun] ?? "")?.value.content === true;
}

/** Whether a clause can frame a verb-second clause in the indicative: an active main clause whose verb lacks only what is said. */
function framesIndicative(context: StatementContext, indexes: readonly number[], position: number): boolean {
  const index = indexes[position] ?? -1;
  const clause = context.clauses[index];
  const finite = clause?.finite === undefined ? undefined : context.document.lemmas[clause.finite];
  if (clause?.kind !== "main" || clause.passive || finite === "sein") return false;
  return context.arguments[index]?.accusative.length === 0;
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
