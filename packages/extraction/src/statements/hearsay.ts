import { type Clause, clauseTokens } from "../clauses.js";
import { inSentence } from "../positions.js";
import { CONFIDENCE } from "./confidence.js";
import { partyOf, type StatementContext, trimRange } from "./context.js";
import { rangesHave, type StatementDraft, toRanges } from "./drafts.js";
import type { HeardStatements } from "./heard.js";

/** Verbs that say what is the case, where others say what is to come: "soll sich um ein Schiff handeln", "soll giftig sein". */
const STATES: ReadonlySet<string> = new Set([
  "sein",
  "sich handeln",
  "sich befinden",
  "betragen",
  "existieren",
  "stammen",
]);

/**
 * "Der Mann soll geholfen haben": what is told on somebody's word, without saying whose. Where the verb says what is to come ("soll
 * gebaut werden"), it goes on with what was said shortly before, or tells a plan, which is nobody's statement.
 */
export function findHearsay(context: StatementContext, heard: HeardStatements): StatementDraft[] {
  const { document } = context;
  const found: StatementDraft[] = [];
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    if (heard.covers(first, last) || heard.frames(sentence)) continue;
    const claim = readClaim(context, sentence);
    if (claim) {
      found.push(claim);
      heard.add(claim);
      continue;
    }
    const verb = modalClause(context, sentence, "sollen");
    const source = heard.lastBefore(sentence);
    const isHearsay = verb !== undefined && (isPerfectInfinitive(context, verb) || isState(context, verb));
    if (!isHearsay && (verb === undefined || source === undefined)) continue;
    const draft: StatementDraft = {
      type: "FreeIndirect",
      medium: source?.medium ?? "SW",
      sentence,
      quote: [{ first, last }],
      speaker: source?.speaker,
      addressee: undefined,
      cue: [],
      frame: [],
      via: undefined,
      confidence: source ? (isHearsay ? CONFIDENCE.hearsay : CONFIDENCE.plan) : CONFIDENCE.hearsayAlone,
      rule: source ? `free-indirect:${isHearsay ? "hearsay" : "plan"}` : "free-indirect:hearsay-alone",
    };
    found.push(draft);
    heard.add(draft);
  }
  return found;
}

/** "Ein Zeuge will den Täter gesehen haben": what somebody says of himself. */
function readClaim(context: StatementContext, sentence: number): StatementDraft | undefined {
  const { document, clauses } = context;
  const clause = modalClause(context, sentence, "wollen");
  if (clause?.finite === undefined || !isPerfectInfinitive(context, clause)) return undefined;
  const [subject] = context.arguments[clauses.indexOf(clause)]?.subject ?? [];
  if (subject === undefined) return undefined;
  const speaker = partyOf(context, [subject], clause);
  const framed = [...speaker.parts, { first: clause.finite, last: clause.finite + 1 }];
  const quote = toRanges(clauseTokens(clause).filter((at) => !rangesHave(framed, at)))
    .map((range) => trimRange(document, range))
    .filter(({ first, last }) => last > first);
  return {
    type: "Indirect",
    medium: "SW",
    sentence,
    quote,
    speaker,
    addressee: undefined,
    cue: [clause.finite],
    frame: framed,
    via: undefined,
    confidence: CONFIDENCE.hearsay,
    rule: "indirect:claim",
  };
}

/** The first main clause of the sentence, where its verb is the modal in the present indicative, and not in the first person. */
function modalClause({ clauses, document }: StatementContext, sentence: number, modal: string): Clause | undefined {
  const main = inSentence(clauses, sentence).find(
    ({ kind, quoted }) => !quoted && (kind === "main" || kind === "verb-first"),
  );
  const isPresent = main?.modal === modal && main.tense === "present" && main.mood === "indicative";
  return isPresent && document.morphology[main.finite ?? -1]?.Person !== "1" ? main : undefined;
}

/** "soll giftig sein": the infinitive of a state, in the active. */
function isState({ document }: StatementContext, { passive, predicate, reflexive }: Clause): boolean {
  return !passive && STATES.has(`${reflexive ? "sich " : ""}${document.lemmas[predicate ?? -1] ?? ""}`);
}

/** "soll … geholfen haben", "soll … verkauft worden sein": what has happened already. */
function isPerfectInfinitive({ document }: StatementContext, clause: Clause): boolean {
  const verbs = clauseTokens(clause).filter((at) => /^V/.test(document.tags[at]?.xpos ?? ""));
  const auxiliary = document.lemmas[verbs.at(-1) ?? -1];
  const isParticiple = /^V.PP$/.test(document.tags[verbs.at(-2) ?? -1]?.xpos ?? "");
  return (auxiliary === "haben" || auxiliary === "sein") && isParticiple;
}
