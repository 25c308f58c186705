import { surface } from "@newsgraph/language";
import type { TokenRange } from "../clauses.js";
import { partyOf, type StatementContext } from "./context.js";
import { rangesHave, type StatementDraft } from "./drafts.js";

/** How many sentences after the last statement its speaker is still heard. */
const REACH = 2;

/**
 * Statements that go on without a frame of their own: sentences in the subjunctive ("Man müsse …"), and quotations that no verb
 * frames. Their speaker is the last one, or the subject of the sentence before.
 */
export function findUnframedStatements(context: StatementContext, framed: readonly StatementDraft[]): StatementDraft[] {
  const { document } = context;
  const all = [...framed];
  const lastBefore = (sentence: number) =>
    all
      .filter((draft) => draft.sentence < sentence && isNear(context, draft, sentence))
      .sort(byEnd)
      .at(-1);
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    const own = all.some(
      (draft) =>
        draft.quote.some((range) => range.first < last && first < range.last) ||
        (draft.sentence === sentence && draft.frame.length > 0),
    );
    if (!own && isSubjunctive(context, sentence)) {
      const source = lastBefore(sentence);
      const strong = source !== undefined || hasPresentSubjunctive(context, sentence);
      if (strong) {
        const previous = all.at(-1);
        if (previous?.type === "IndirectFreeIndirect" && previous.quote.at(-1)?.last === first) {
          const quote = [{ first: previous.quote[0]?.first ?? first, last }];
          all[all.length - 1] = { ...previous, sentence, quote };
        } else {
          all.push({
            type: "IndirectFreeIndirect",
            medium: source?.medium ?? "SW",
            sentence,
            quote: [{ first, last }],
            speaker: source ? source.speaker : subjectBefore(context, sentence),
            addressee: undefined,
            cue: [],
            frame: [],
            via: undefined,
            negated: false,
            confidence: source ? 0.75 : 0.5,
            rule: source ? "free-indirect:subjunctive" : "free-indirect:subjunctive-alone",
          });
        }
      }
    }
  }
  return [...all.slice(framed.length), ...findUnframedQuotations(context, all)];
}

const byEnd = (a: StatementDraft, b: StatementDraft) =>
  (a.quote.at(-1)?.last ?? 0) - (b.quote.at(-1)?.last ?? 0) || a.sentence - b.sentence;

function isNear({ document }: StatementContext, draft: StatementDraft, sentence: number): boolean {
  const last = draft.quote.at(-1)?.last ?? 0;
  const ends = document.sentences.findIndex((other) => other.last >= last);
  return sentence - Math.max(ends, draft.sentence) <= REACH;
}

/** Whether the finite verbs of all main clauses are in the subjunctive. */
function isSubjunctive({ clauses }: StatementContext, sentence: number): boolean {
  const main = clauses.filter(
    (clause) => clause.sentence === sentence && (clause.kind === "main" || clause.kind === "verb-first"),
  );
  return (
    main.length > 0 &&
    main.every(({ mood }) => mood !== "indicative") &&
    main.some(({ mood }) => mood === "subjunctive")
  );
}

/** Konjunktiv I, which only reporting uses. */
function hasPresentSubjunctive({ clauses, document }: StatementContext, sentence: number): boolean {
  return clauses.some(
    ({ sentence: at, kind, mood, finite }) =>
      at === sentence &&
      (kind === "main" || kind === "verb-first") &&
      mood === "subjunctive" &&
      finite !== undefined &&
      document.morphology[finite]?.Tense === "Pres",
  );
}

/** The acting subject of the sentence before, in the same block. */
function subjectBefore(context: StatementContext, sentence: number) {
  const { clauses, references, document } = context;
  if (document.sentences[sentence]?.block !== document.sentences[sentence - 1]?.block) return undefined;
  for (const [index, clause] of clauses.entries()) {
    if (clause.sentence !== sentence - 1 || clause.kind !== "main") continue;
    const subject = context.arguments[index]?.subject.find((at) => references.has(at));
    if (subject !== undefined) return partyOf(context, [subject], clause);
  }
  return undefined;
}

/** Clausal quotations that stand in no statement: said by the last speaker, or by whom the words around them name. */
function findUnframedQuotations(context: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const { document, quotations } = context;
  const found: StatementDraft[] = [];
  for (const quotation of quotations) {
    if (!quotation.clausal || quotation.level > 0) continue;
    const inside = [...drafts, ...found].some((draft) => draft.quote.some((range) => covers(range, quotation)));
    if (inside) continue;
    const sentence = document.sentences.findIndex(
      ({ first, last }) => first <= quotation.first && quotation.first < last,
    );
    const whole = document.sentences[sentence]?.first === quotation.first;
    const source = [...drafts, ...found]
      .filter(
        (draft) =>
          draft.sentence <= sentence &&
          (draft.quote.at(-1)?.last ?? 0) <= quotation.first &&
          isNear(context, draft, sentence),
      )
      .sort(byEnd)
      .at(-1);
    const subject = whole ? undefined : subjectAround(context, sentence);
    found.push({
      type: "Direct",
      medium: source?.medium ?? "SW",
      sentence,
      quote: [{ first: quotation.first, last: quotation.last }],
      speaker: subject ?? source?.speaker ?? subjectBefore(context, sentence),
      addressee: undefined,
      cue: whole ? (source?.cue ?? []) : [],
      frame: whole ? (source?.frame ?? []) : [],
      via: undefined,
      negated: false,
      confidence: 0.55,
      rule: "direct:unframed",
    });
  }
  return found;
}

const covers = (range: TokenRange, quotation: { first: number; last: number }) =>
  range.first <= quotation.first && quotation.last <= range.last + 1;

/** The acting subject of the clause in which the quotation stands. */
function subjectAround(context: StatementContext, sentence: number) {
  for (const [index, clause] of context.clauses.entries()) {
    if (clause.sentence !== sentence) continue;
    const subject = context.arguments[index]?.subject.find((at) => context.references.has(at));
    if (subject !== undefined) return partyOf(context, [subject], clause);
  }
  return undefined;
}

/** Fragments in quotation marks inside what somebody is said to have said: his own words. */
export function findQuotedFragments(context: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const { document, quotations } = context;
  const found: StatementDraft[] = [];
  for (const quotation of quotations) {
    const host = drafts.find(
      (draft) =>
        draft.type !== "Direct" &&
        rangesHave(draft.quote, quotation.first) &&
        rangesHave(draft.quote, quotation.last - 1),
    );
    if (!host || !quotation.closed || isTitle(context, quotation)) continue;
    if (drafts.some((draft) => draft.type === "Direct" && rangesHave(draft.quote, quotation.first))) continue;
    const sentence = document.sentences.findIndex(
      ({ first, last }) => first <= quotation.first && quotation.first < last,
    );
    const { fragments, ...inherited } = host;
    found.push({
      ...inherited,
      ...fragments,
      type: "Direct",
      sentence,
      quote: [{ first: quotation.first, last: quotation.last }],
      confidence: host.confidence * 0.9,
      rule: "direct:fragment",
    });
  }
  return found;
}

/** A name or a single capitalised word between quotation marks is a title or a name, not somebody's words. */
function isTitle({ document }: StatementContext, quotation: { first: number; last: number }): boolean {
  const words = [];
  for (let at = quotation.first + 1; at < quotation.last - 1; at += 1) words.push(at);
  const named = document.names.some(({ first, last }) => first <= quotation.first + 1 && quotation.last - 1 <= last);
  return named || (words.length === 1 && /^\p{Lu}/u.test(surface(document, words[0] ?? -1)));
}
