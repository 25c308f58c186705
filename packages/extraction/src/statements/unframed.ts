import { surface } from "@newsgraph/language";
import type { Medium } from "@newsgraph/schema";
import type { Clause, TokenRange } from "../clauses.js";
import { inSentence, rangeInSentence, sentenceAt } from "../positions.js";
import { CONFIDENCE } from "./confidence.js";
import { opensAs } from "./content.js";
import { partyOf, readFrame, type StatementContext, trimRange } from "./context.js";
import { type DraftParty, rangesHave, type StatementDraft } from "./drafts.js";
import type { HeardStatements } from "./heard.js";
import { findHearsay } from "./hearsay.js";
import { isThought } from "./medium.js";
import { isTitle } from "./titles.js";

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

/** The acting subject of the sentence before, in the same block. */
function subjectBefore(context: StatementContext, sentence: number): DraftParty | undefined {
  if (sentence === 0) return undefined;
  return actingSubject(context, sentence - 1, (clause) => clause.kind === "main");
}

/** The acting subject of the sentence in which a quotation stands; what stands in the quotation acts in no clause around it. */
function subjectAround(context: StatementContext, sentence: number, quotation: TokenRange): DraftParty | undefined {
  const isInside = ({ first }: TokenRange) => quotation.first <= first && first < quotation.last;
  return actingSubject(context, sentence, ({ parts }) => !parts.some(isInside));
}

function actingSubject(
  context: StatementContext,
  sentence: number,
  fits: (clause: Clause) => boolean,
): DraftParty | undefined {
  const { first, last } = rangeInSentence(context.clauses, sentence);
  for (let index = first; index < last; index += 1) {
    const clause = context.clauses[index];
    const subject = context.arguments[index]?.subject.find((at) => context.references.has(at));
    if (clause && !clause.quoted && subject !== undefined && fits(clause)) return partyOf(context, [subject], clause);
  }
  return undefined;
}

/** "Die Bewohner sehen es gelassen: | „…“": who acts in the sentence that a colon before the quotation leads over from. */
function introducer(context: StatementContext, sentence: number, first: number): DraftParty | undefined {
  if (surface(context.document, first - 1) !== ":") return undefined;
  return (
    actingSubject(context, sentence, ({ kind }) => kind === "main") ??
    unnamedSubject(context, sentence) ??
    namer(context, first)
  );
}

/** The subject of a sentence where it is somebody who is no entity: "die Bewohner des Dorfes". */
function unnamedSubject(context: StatementContext, sentence: number): DraftParty | undefined {
  const { clauses } = context;
  const { first, last } = rangeInSentence(clauses, sentence);
  for (let index = first; index < last; index += 1) {
    const [subject] = context.arguments[index]?.subject ?? [];
    if (subject !== undefined && isSomebody(context, subject)) return partyOf(context, [subject], clauses[index]);
  }
  return undefined;
}

/** Whether the noun of a phrase is one for people or bodies. */
function isSomebody({ document, phrases, data }: StatementContext, index: number): boolean {
  const noun = document.lemmas[phrases[index]?.noun ?? -1] ?? "";
  return data.offices.find(noun) !== undefined || data.collectives.find(noun) !== undefined;
}

/** "Ministerin Weber: „…“": whom the words before the colon name, where they have no verb. */
function namer(context: StatementContext, first: number): DraftParty | undefined {
  const { document, phrases, references } = context;
  const { first: start = 0 } = document.sentences[sentenceAt(document, first - 1)] ?? {};
  const index = phrases.findIndex((phrase) => phrase.first === start);
  const hasVerb = document.tags.slice(start, first).some(({ xpos }) => /^V.FIN$/.test(xpos));
  if (hasVerb || index < 0 || !(references.has(index) || isSomebody(context, index))) return undefined;
  return partyOf(context, [index]);
}

/** How many words of content, none of them capitalised, tell that a quotation is somebody's wording and no name. */
const WORDING = 3;

/** „in den kommenden Wochen noch einmal sorgfältig prüfen“: words that only somebody's wording joins, though they make no clause. */
function isWording({ document }: StatementContext, { first, last }: TokenRange): boolean {
  let words = 0;
  for (let at = first + 1; at < last - 1; at += 1) {
    if (/^(?:V|ADJ|ADV)/.test(document.tags[at]?.xpos ?? "") && /^\p{Ll}/u.test(surface(document, at))) words += 1;
  }
  return words >= WORDING;
}

/** Quotations of a clause or wording that stand in no statement: said by the last speaker, or by whom the words around them name. */
function findUnframedQuotations(context: StatementContext, heard: HeardStatements): StatementDraft[] {
  const { document, quotations } = context;
  const found: StatementDraft[] = [];
  for (const { clausal, closed, level, first, last } of quotations) {
    if (level > 0 || heard.covers(first, last)) continue;
    if (!clausal && !(closed && isWording(context, { first, last }))) continue;
    const sentence = sentenceAt(document, first);
    const whole = document.sentences[sentence]?.first === first;
    const source = heard.lastBefore(sentence, first);
    const subject = whole
      ? introducer(context, sentence - 1, first)
      : (subjectAround(context, sentence, { first, last }) ?? introducer(context, sentence, first));
    const draft: StatementDraft = {
      type: "Direct",
      medium: source?.medium ?? "SW",
      sentence,
      quote: [{ first, last }],
      speaker: subject ?? source?.speaker ?? subjectBefore(context, sentence),
      addressee: undefined,
      cue: whole ? (source?.cue ?? []) : [],
      frame: whole ? (source?.frame ?? []) : [],
      via: undefined,
      confidence: CONFIDENCE.unframed,
      rule: "direct:unframed",
    };
    found.push(draft);
    heard.add(draft);
  }
  return found;
}

/** Fragments in quotation marks inside what somebody is said to have said: his own words. */
export function findQuotedFragments(context: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const { document, quotations } = context;
  const hostOf = new Int32Array(document.tokens.length).fill(-1);
  const direct = new Uint8Array(document.tokens.length);
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    for (const { first, last } of draft?.quote ?? []) {
      if (draft?.type === "Direct") direct.fill(1, first, last);
      else hostOf.fill(index, first, last);
    }
  }
  const found: StatementDraft[] = [];
  for (const quotation of quotations) {
    const host = drafts[hostOf[quotation.first] ?? -1];
    if (!host || direct[quotation.first] === 1 || !quotation.closed) continue;
    if (isTitle(context, quotation, host.fragments !== undefined)) continue;
    if (!rangesHave(host.quote, quotation.last - 1)) continue;
    const { fragments, ...inherited } = host;
    const cue = fragments?.cue ?? host.cue;
    const frame = fragments?.frame ?? host.frame;
    found.push({
      ...inherited,
      cue,
      frame: frame.flatMap((range) => without(range, quotation)),
      type: "Direct",
      // What was thought is quoted word by word where it was uttered.
      medium: isThought(host.medium) ? "Speech" : host.medium,
      sentence: sentenceAt(document, quotation.first),
      quote: [{ first: quotation.first, last: quotation.last }],
      confidence: CONFIDENCE.fragment,
      rule: "direct:fragment",
    });
  }
  return found;
}

/** What is left of a range without another. */
function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (hole.last <= range.first || hole.first >= range.last) return [range];
  const parts = [
    { first: range.first, last: hole.first },
    { first: hole.last, last: range.last },
  ];
  return parts.filter(({ first, last }) => last > first);
}
