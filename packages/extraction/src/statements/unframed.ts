import { surface } from "@newsgraph/language";
import type { Medium } from "@newsgraph/schema";
import type { Clause } from "../clauses.js";
import { inSentence, rangeInSentence } from "../positions.js";
import { subjectBefore } from "./acting-subject.js";
import { CONFIDENCE } from "./confidence.js";
import { opensAs } from "./content.js";
import { partyOf, readFrame, type StatementContext, trimRange } from "./context.js";
import type { DraftParty, StatementDraft } from "./drafts.js";
import type { HeardStatements } from "./heard.js";
import { findHearsay } from "./hearsay.js";
import { isThought } from "./medium.js";
import { findUnframedQuotations } from "./unframed-quotations.js";

/**
 * Statements that go on without a frame of their own: sentences in the subjunctive ("Man müsse …"), and quotations that no verb
 * frames. Their speaker is the last one, or the subject of the sentence before.
 */
export function findUnframedStatements(context: StatementContext, heard: HeardStatements): StatementDraft[] {
  const { document } = context;
  const found: StatementDraft[] = [];
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    if (heard.covers(first, last) || heard.frames(sentence) || !isSubjunctive(context, sentence)) continue;
    const source = heard.lastBefore(sentence);
    if (!source && !hasPresentSubjunctive(context, sentence)) continue;
    const previous = found.at(-1);
    const goesOn = previous?.quote.at(-1)?.last === first;
    const draft: StatementDraft = goesOn
      ? { ...previous, sentence, quote: [{ first: previous.quote[0]?.first ?? first, last }] }
      : {
          type: "IndirectFreeIndirect",
          medium: spokenMedium(source),
          sentence,
          quote: [{ first, last }],
          speaker:
            tellerBefore(context, heard, sentence) ?? (source ? source.speaker : subjectBefore(context, sentence)),
          addressee: undefined,
          cue: [],
          frame: [],
          via: undefined,
          confidence: source ? CONFIDENCE.freeIndirect : CONFIDENCE.freeIndirectAlone,
          rule: source ? "free-indirect:subjunctive" : "free-indirect:subjunctive-alone",
        };
    if (goesOn) found.pop();
    found.push(draft);
    heard.add(draft);
  }
  const clauses = findSubjunctiveClauses(context, heard);
  const hearsay = findHearsay(context, heard);
  return [...found, ...clauses, ...hearsay, ...findUnframedQuotations(context, heard)];
}

/**
 * Clauses in the subjunctive in a sentence that is none as a whole: "Die Gewerkschaft zeigt kein Verständnis, es hingen Stellen davon ab";
 * "… lehnt ab, weil die Frist verstrichen sei". They are the words of the one of whom the sentence speaks.
 */
function findSubjunctiveClauses(context: StatementContext, heard: HeardStatements): StatementDraft[] {
  const { document, clauses } = context;
  const found: StatementDraft[] = [];
  for (const sentence of document.sentences.keys()) {
    const { first, last } = rangeInSentence(clauses, sentence);
    let host: Clause | undefined;
    for (let index = first; index < last; index += 1) {
      const clause = clauses[index];
      if (!clause || clause.quoted) continue;
      const isIndependent = clause.kind === "main" || clause.kind === "verb-first";
      if (isIndependent && clause.mood !== "subjunctive") host = clause;
      const start = clause.parts[0]?.first ?? 0;
      const [end, next] = reportEnd(clauses, index, last);
      if (!host || !isReportedClause(context, clause) || heard.covers(start, end)) continue;
      const draft: StatementDraft = {
        type: "Indirect",
        medium: "SW",
        sentence,
        quote: [trimRange(document, { first: start, last: end })],
        speaker: subjectOf(context, clauses.indexOf(host)),
        addressee: undefined,
        cue: [],
        frame: host.parts.slice(0, 1),
        via: undefined,
        confidence: CONFIDENCE.subjunctiveClause,
        rule: "indirect:subjunctive-clause",
      };
      found.push(draft);
      heard.add(draft);
      index = next - 1;
    }
  }
  return found;
}

/** A clause in the subjunctive that only reporting explains: independent in the present subjunctive, or a reason. */
function isReportedClause(context: StatementContext, clause: Clause): boolean {
  if (clause.mood !== "subjunctive" || clause.finite === undefined) return false;
  if (clause.kind === "subordinate") return opensAs(context, clause, "reason");
  return clause.kind === "main" && context.document.morphology[clause.finite]?.Tense === "Pres";
}

/** Where what a clause reports ends: before the next independent clause in the indicative. Token, and the index of that clause. */
function reportEnd(clauses: readonly Clause[], index: number, last: number): [token: number, index: number] {
  let end = clauses[index]?.parts.at(-1)?.last ?? 0;
  let next = index + 1;
  for (; next < last; next += 1) {
    const clause = clauses[next];
    if (!clause || ((clause.kind === "main" || clause.kind === "verb-first") && clause.mood === "indicative")) break;
    end = Math.max(end, clause.parts.at(-1)?.last ?? 0);
  }
  return [end, next];
}

/** The subject of a clause, if it is more than "es" or "man". */
function subjectOf(context: StatementContext, index: number): DraftParty | undefined {
  const subject = context.arguments[index]?.subject.at(0);
  const first = context.phrases[subject ?? -1]?.first;
  if (subject === undefined || first === undefined || /^(?:es|man|das|dies)$/i.test(surface(context.document, first)))
    return undefined;
  return partyOf(context, [subject], context.clauses[index]);
}

/** The medium in which a statement is gone on with: what followed a thought was uttered. */
function spokenMedium(source: StatementDraft | undefined): Medium {
  return source === undefined || isThought(source.medium) ? "SW" : source.medium;
}

/** What the article itself holds possible: where one reports, the singular is "könne", "müsse", which no indicative is like. */
const CONJECTURE = /^(?:könnte|müsste|dürfte|sollte)$/i;

/** Whether the finite verbs of all main clauses are in the subjunctive. */
function isSubjunctive({ clauses, document }: StatementContext, sentence: number): boolean {
  const main = inSentence(clauses, sentence).filter(
    ({ kind, quoted }) => !quoted && (kind === "main" || kind === "verb-first"),
  );
  // "möchte" is a subjunctive by its form alone.
  if (main.some(({ finite }) => /^möchten?$/i.test(surface(document, finite ?? -1)))) return false;
  return (
    main.length > 0 &&
    main.every(({ mood }) => mood !== "indicative") &&
    main.some(({ mood, finite }) => mood === "subjunctive" && !CONJECTURE.test(surface(document, finite ?? -1)))
  );
}

/** Konjunktiv I, which only reporting uses. */
function hasPresentSubjunctive({ clauses, document }: StatementContext, sentence: number): boolean {
  return inSentence(clauses, sentence).some(
    ({ kind, mood, finite, quoted }) =>
      !quoted &&
      (kind === "main" || kind === "verb-first") &&
      mood === "subjunctive" &&
      finite !== undefined &&
      document.morphology[finite]?.Tense === "Pres",
  );
}

/** Who tells something in the sentence before though it is no statement: "Hajduk kritisierte die Pläne. | Sie seien …". */
function tellerBefore(context: StatementContext, heard: HeardStatements, sentence: number): DraftParty | undefined {
  const before = context.document.sentences[sentence - 1];
  if (!before || heard.frames(sentence - 1) || heard.covers(before.first, before.last)) return undefined;
  const { first, last } = rangeInSentence(context.clauses, sentence - 1);
  for (let index = first; index < last; index += 1) {
    const clause = context.clauses[index];
    const speaker = clause?.kind === "main" && !clause.quoted ? readFrame(context, index)?.speaker : undefined;
    if (speaker?.phrase !== undefined && context.references.has(speaker.phrase)) return speaker;
  }
  return undefined;
}
