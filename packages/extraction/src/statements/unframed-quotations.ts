import { surface } from "@newsgraph/language";
import type { TokenRange } from "../clauses.js";
import { rangeInSentence, sentenceAt, startingAt } from "../positions.js";
import { actingSubject, subjectBefore } from "./acting-subject.js";
import { CONFIDENCE } from "./confidence.js";
import { partyOf, type StatementContext } from "./context.js";
import type { DraftParty, StatementDraft } from "./drafts.js";
import type { HeardStatements } from "./heard.js";

/** Quotations of a clause or wording that stand in no statement: said by the last speaker, or by whom the words around them name. */
export function findUnframedQuotations(context: StatementContext, heard: HeardStatements): StatementDraft[] {
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

/** The acting subject of the sentence in which a quotation stands; what stands in the quotation acts in no clause around it. */
function subjectAround(context: StatementContext, sentence: number, quotation: TokenRange): DraftParty | undefined {
  const isInside = ({ first }: TokenRange) => quotation.first <= first && first < quotation.last;
  return actingSubject(context, sentence, ({ parts }) => !parts.some(isInside));
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
  const index = startingAt(phrases, start);
  const hasVerb = document.tags.slice(start, first).some(({ xpos }) => /^V.FIN$/.test(xpos));
  if (hasVerb || index < 0 || !(references.has(index) || isSomebody(context, index))) return undefined;
  return partyOf(context, [index]);
}
