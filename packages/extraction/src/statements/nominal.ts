import { surface } from "@newsgraph/language";
import { prepositionOf } from "../arguments.js";
import { tokensIn } from "../clause-segments.js";
import { clauseHas } from "../clauses.js";
import { NOUN_PREPOSITIONS, type SpeechNoun } from "../data/nouns.js";
import { type NounPhrase, phraseEnd, phraseStart } from "../noun-phrase.js";
import { rangeInSentence } from "../positions.js";
import { CONFIDENCE } from "./confidence.js";
import { isIndependent, isNounContent } from "./content.js";
import { clauseRange, partyOf, type StatementContext, trimRange } from "./context.js";
import { type DraftParty, type StatementDraft, toRanges } from "./drafts.js";
import type { HeardStatements } from "./heard.js";

/** A phrase with a noun of saying, the clause that it stands in, and where it ends with all that belongs to it. */
type SpeechPhrase = {
  readonly index: number;
  readonly phrase: NounPhrase;
  readonly noun: SpeechNoun;
  readonly clause: number;
  readonly end: number;
};

/**
 * Statements that a noun frames: "der Vorwurf der Opposition, das Geld sei verschwunden", "ihre Forderung nach Hilfe". What a verb of
 * saying frames already is left to it.
 */
export function findNominalStatements(context: StatementContext, heard: HeardStatements): StatementDraft[] {
  const { document, phrases, data } = context;
  const found: StatementDraft[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const noun =
      phrase.noun === undefined ? undefined : data.speechNouns.find(document.lemmas[phrase.noun] ?? "")?.value;
    if (!noun || phrase.attributeOf !== undefined) continue;
    const clause = clauseAt(context, phrase);
    if (clause === undefined) continue;
    const end = partyOf(context, [index]).parts.at(-1)?.last ?? phraseEnd(phrases, index);
    const draft = readNominal(context, heard, { index, phrase, noun, clause, end });
    if (!draft) continue;
    found.push(draft);
    heard.add(draft);
  }
  return found;
}

function readNominal(
  context: StatementContext,
  heard: HeardStatements,
  said: SpeechPhrase,
): StatementDraft | undefined {
  const { document, clauses } = context;
  const { noun, phrase, clause, end } = said;
  const owner = ownerOf(context, said);
  const content = noun.content ? contentBehind(context, clause, end) : undefined;
  const quote = content ?? (owner === undefined ? undefined : complementOf(context, said));
  const host = clauses[clause];
  if (!quote || !host || heard.covers(quote.first, quote.last)) return undefined;
  const head = tokensIn(phraseStart(phrase), phrase.last);
  return {
    type: "Indirect",
    medium: noun.medium,
    sentence: phrase.sentence,
    quote: [quote],
    speaker: owner,
    addressee: undefined,
    cue: head.filter((at) => at === phrase.noun || at === phrase.determiner),
    frame: toRanges(clauseRange(host).filter((at) => at < quote.first || at >= quote.last)),
    via: undefined,
    confidence: CONFIDENCE.nominal,
    rule: `indirect:noun:${document.lemmas[phrase.noun ?? -1] ?? ""}`,
  };
}

function clauseAt({ clauses }: StatementContext, phrase: NounPhrase): number | undefined {
  const { first, last } = rangeInSentence(clauses, phrase.sentence);
  for (let index = first; index < last; index += 1) {
    const clause = clauses[index];
    if (clause && !clause.quoted && clause.kind !== "quotation" && clauseHas(clause, phrase.first)) return index;
  }
  return undefined;
}

/** The content clause that begins behind the comma at `end`, with the clauses that hang on it. */
function contentBehind(context: StatementContext, host: number, end: number) {
  const { document, clauses } = context;
  if (!/^[,:]$/.test(surface(document, end))) return undefined;
  const sentence = clauses[host]?.sentence ?? -1;
  const range = rangeInSentence(clauses, sentence);
  let first: number | undefined;
  let last = end;
  for (let index = range.first; index < range.last; index += 1) {
    const clause = clauses[index];
    const start = clause?.parts[0]?.first ?? -1;
    if (!clause || clause.quoted || start <= end) continue;
    if (first === undefined) {
      if (start !== end + 1 || !isNounContent(context, clause)) return undefined;
      first = start;
    } else if (isIndependent(clause) && clause.mood !== "subjunctive") {
      break;
    }
    const resumes = clause.parts.findIndex((part, at) => at > 0 && part.first > (clause.parts[at - 1]?.last ?? 0) + 1);
    last = clause.parts.at(resumes > 0 ? resumes - 1 : -1)?.last ?? last;
    // The clause around goes on behind the content.
    if (clauses[host]?.parts.some((part) => part.first > last && part.first <= last + 2)) break;
  }
  return first === undefined ? undefined : trimRange(document, { first, last });
}

/** "die Forderung | der Minister | nach Hilfe": what stands under the noun's own preposition. */
function complementOf({ document, phrases }: StatementContext, { index, noun, end }: SpeechPhrase) {
  for (let next = index + 1; next < Math.min(index + 4, phrases.length); next += 1) {
    const phrase = phrases[next];
    if (!phrase || phrase.preposition !== end) continue;
    const preposition = prepositionOf(document, phrase);
    if (!NOUN_PREPOSITIONS.some((own) => own === preposition && noun.prepositions.includes(own))) return undefined;
    return { first: phrase.preposition, last: phraseEnd(phrases, next) };
  }
  return undefined;
}

/** Whose it is: a genitive or "von" behind the noun, else the one who acts where a possessive or the verb's object says so. */
function ownerOf(context: StatementContext, { index, phrase, clause, end }: SpeechPhrase): DraftParty | undefined {
  const { document, phrases } = context;
  const next = phrases[index + 1];
  if (next !== undefined && next.first < end) {
    if (next.attributeOf === index) return partyOf(context, [index + 1]);
    if (next.preposition !== undefined && /^(?:von|vom)$/.test(surface(document, next.preposition)))
      return partyOf(context, [index + 1]);
  }
  const before = phrases.findIndex((other) => other.attributeOf === index && other.last === phrase.first);
  if (before >= 0) return partyOf(context, [before]);
  const roles = context.arguments[clause];
  const possessive = document.tags[phrase.determiner ?? -1]?.xpos === "PPOSAT";
  if (!roles || (!possessive && !roles.accusative.includes(index))) return undefined;
  const [subject] = roles.subject;
  return subject === undefined || subject === index ? undefined : partyOf(context, [subject], context.clauses[clause]);
}
