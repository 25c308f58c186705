import { surface } from "@newsgraph/language";
import type { Medium } from "@newsgraph/schema";
import { prepositionOf } from "../arguments.js";
import { tokensIn } from "../clause-segments.js";
import { type Clause, clauseHas, type TokenRange } from "../clauses.js";
import type { NounMatch, SpeechNoun } from "../data/nouns.js";
import type { SourceMarker } from "../data/source-markers.js";
import { type NounPhrase, phraseStart, rootOf } from "../noun-phrase.js";
import { inSentence, startingAt } from "../positions.js";
import { quotationAt } from "../quotations.js";
import { CONFIDENCE, SOURCE_CONFIDENCE } from "./confidence.js";
import { contentEnd, type Frame, ownerBefore, partyOf, type StatementContext, trimRange } from "./context.js";
import type { DraftParty, StatementDraft } from "./drafts.js";
import { HeardStatements } from "./heard.js";
import { isThought } from "./medium.js";

/** Statements whose source stands in a phrase: "nach Angaben der Polizei", "laut X", "X zufolge", "so X", "demnach". */
export function findSourcedStatements(context: StatementContext, frames: readonly Frame[]): StatementDraft[] {
  const { document, phrases, data } = context;
  const relayed = new Set(frames.map(({ via }) => via));
  const drafts: StatementDraft[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const marker = sourceMarker(context, index);
    if (marker === undefined || relayed.has(index) || phrase.conjunctOf !== undefined) continue;
    const { preposition, token } = marker;
    const noun = phrase.noun === undefined ? undefined : data.speechNouns.find(document.lemmas[phrase.noun] ?? "");
    const known = data.sourceMarkers.find(token < phrase.first ? "before" : "behind", preposition);
    if (!known || !isSource(context, phrase, noun, known) || isObject(context, index, preposition)) continue;
    // "freie Sicht nach draußen": behind its noun "nach" has a dative.
    if (token >= phrase.last && preposition === "nach" && !phrase.cases.has("Dat")) continue;
    const words = nameBefore(context, index) ?? partyOf(context, [index], openedBy(context, phrase));
    const start = ownerBefore(phrases, index)?.first ?? phraseStart(phrase);
    const end = words.parts[0]?.last ?? phrase.last;
    const speaker = { ...words, parts: [rangeOf(start, end)] };
    const frameTokens = rangeOf(Math.min(token, start), Math.max(token + 1, end));
    drafts.push({
      type: "Indirect",
      medium: noun?.value.medium ?? "SW",
      sentence: phrase.sentence,
      quote: withoutFrame(
        context,
        relativeAround(context, phrase) ?? wholeSentence(context, phrase.sentence),
        frameTokens,
      ),
      speaker,
      addressee: undefined,
      cue: [token],
      frame: [frameTokens],
      via: undefined,
      confidence: confidenceOf(preposition),
      rule: `source:${preposition}`,
    });
  }
  const relatives = findWonachStatements(context);
  const taken = new Set(relatives.flatMap(({ cue }) => cue));
  const others = findSoStatements(context).filter(({ cue }) => !cue.some((token) => taken.has(token)));
  return [...drafts, ...others, ...relatives].filter(({ quote }) => quote.length > 0);
}

/** "Demnach …" goes on with the source of the statement before it: its drafts with that one's speaker and medium. */
export function continueSources(context: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const { document, data } = context;
  const isContinued = ({ rule, speaker, cue }: StatementDraft) =>
    speaker === undefined &&
    rule.startsWith("source:") &&
    data.sourceMarkers.find("adverb", surface(document, cue[0] ?? -1)) !== undefined;
  const heard = new HeardStatements(
    context,
    drafts.filter((draft) => !isContinued(draft)),
  );
  return drafts.map((draft) => {
    const source = isContinued(draft) ? heard.lastBefore(draft.sentence) : undefined;
    if (source === undefined) return draft;
    return { ...draft, speaker: source.speaker, medium: isThought(source.medium) ? draft.medium : source.medium };
  });
}

/**
 * "Es liegen laut Airbus | Bestellungen vor": a name that could be a genitive by its form, before a noun that is no word of its own for who
 * or what tells.
 */
function nameBefore({ document, phrases, data }: StatementContext, index: number): DraftParty | undefined {
  const owner = ownerBefore(phrases, index);
  if (owner?.name === undefined || owner.preposition === undefined) return undefined;
  const noun = document.lemmas[phrases[index]?.noun ?? -1] ?? "";
  if ([data.speechNouns, data.offices, data.collectives].some((list) => list.find(noun) !== undefined))
    return undefined;
  return { parts: [rangeOf(owner.first, owner.last)], phrase: index - 1 };
}

/** The main clause that the phrase opens with its preposition: what stands before its verb is all the source's. */
function openedBy({ clauses }: StatementContext, phrase: NounPhrase): Clause | undefined {
  return inSentence(clauses, phrase.sentence).find(
    ({ kind, parts }) => kind === "main" && parts[0]?.first === phrase.preposition,
  );
}

function confidenceOf(marker: string): number {
  const known: Readonly<Record<string, number>> = SOURCE_CONFIDENCE;
  return known[marker] ?? CONFIDENCE.indirect;
}

/** The preposition that may mark the phrase as a source: its own, or one behind it and its attributes. */
function sourceMarker(context: StatementContext, index: number): { preposition: string; token: number } | undefined {
  const { document, phrases, data } = context;
  const phrase = phrases[index];
  if (!phrase || phrase.attributeOf !== undefined) return undefined;
  const preposition = prepositionOf(document, phrase);
  if (preposition !== undefined && phrase.preposition !== undefined) return { preposition, token: phrase.preposition };
  const owner = ownerBefore(phrases, index);
  const under = owner && prepositionOf(document, owner);
  if (under !== undefined && owner?.preposition !== undefined) return { preposition: under, token: owner.preposition };
  const end = partyOf(context, [index]).parts[0]?.last ?? phrase.last;
  const behind = surface(document, end);
  const known = data.sourceMarkers.find("behind", behind);
  // What can stand before a phrase as well belongs to the one behind it, where there is one.
  const isFree = !data.sourceMarkers.find("before", behind) || startingAt(phrases, end + 1) < 0;
  return known && isFree ? { preposition: behind, token: end } : undefined;
}

/** Whether the phrase is what the marker takes; see `source-markers.tsv`. */
function isSource(
  context: StatementContext,
  phrase: NounPhrase,
  noun: NounMatch<SpeechNoun> | undefined,
  { source }: SourceMarker,
): boolean {
  if (source === "anyone") return true;
  return noun !== undefined && (source === "noun" || source === noun.head) && isOpinion(context, phrase, noun);
}

/** "die Forderung nach einem Vertrag": what stands under the preposition of a noun of saying before it is what was said. */
function isObject({ document, phrases, data }: StatementContext, index: number, preposition: string): boolean {
  const before = phrases[index - 1];
  if (before?.noun === undefined || before.last !== phrases[index]?.preposition) return false;
  const taken: readonly string[] = data.speechNouns.find(document.lemmas[before.noun] ?? "")?.value.prepositions ?? [];
  return taken.includes(preposition);
}

/** "nach Angaben", "nach einem Bericht", "nach der Meinung" are sources; "nach der Unabhängigkeitserklärung" is a time. */
function isOpinion(
  { document }: StatementContext,
  { determiner }: NounPhrase,
  { value, modifier }: NounMatch<SpeechNoun>,
): boolean {
  if (!value.source) return false;
  const definite = determiner !== undefined && /^(?:der|dem|den|die|das)$/i.test(surface(document, determiner));
  return !definite || value.definite || (modifier === undefined && value.medium === "ST");
}

/** The relative clause in which the source stands: it alone is what the source says. */
function relativeAround({ clauses }: StatementContext, phrase: NounPhrase): TokenRange | undefined {
  const around = inSentence(clauses, phrase.sentence).find(
    (clause) => clause.kind === "relative" && clauseHas(clause, phrase.first),
  );
  const [first, last] = [around?.parts[0]?.first, around?.parts.at(-1)?.last];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function wholeSentence({ document }: StatementContext, sentence: number): TokenRange {
  return { first: document.sentences[sentence]?.first ?? 0, last: contentEnd(document, sentence) };
}

const rangeOf = (first: number, last: number): TokenRange => ({ first, last });

/** What is said without the words of the source: one part before them and one behind, where there are any. */
function withoutFrame({ document }: StatementContext, said: TokenRange, frame: TokenRange): TokenRange[] {
  return [
    trimRange(document, rangeOf(said.first, frame.first)),
    trimRange(document, rangeOf(frame.last, said.last)),
  ].filter(({ first, last }) => last > first);
}

/** "…, so der Sprecher", "„…“, so Weber", and "Demnach …". */
function findSoStatements(context: StatementContext): StatementDraft[] {
  const { document, phrases, quotations, data } = context;
  const drafts: StatementDraft[] = [];
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    for (let at = first; at < last; at += 1) {
      const form = surface(document, at);
      const base = { addressee: undefined, via: undefined, sentence } as const;
      const adverb =
        at === first || document.tags[at]?.upos === "ADV" ? data.sourceMarkers.find("adverb", form) : undefined;
      if (adverb) {
        const frame = rangeOf(at, at + 1);
        const quote = withoutFrame(context, wholeSentence(context, sentence), frame);
        const medium: Medium = "SW";
        drafts.push({
          ...base,
          type: "Indirect",
          medium,
          quote,
          speaker: undefined,
          cue: [at],
          frame: [frame],
          confidence: CONFIDENCE.demnach,
          rule: `source:${adverb.marker}`,
        });
      }
      const aside = data.sourceMarkers.find("aside", form);
      if (aside?.marker !== form || !/^(?:,|“|”|"|«|»)$/.test(surface(document, at - 1))) continue;
      const index = startingAt(phrases, isAdverb(context, at + 1) ? at + 2 : at + 1);
      const phrase = phrases[index];
      if (!phrase || phrase.preposition !== undefined || !phrase.cases.has("Nom")) continue;
      const speaker = partyOf(context, [index]);
      const end = speaker.parts[0]?.last ?? phrase.last;
      if (!isClosed(context, end, last)) continue;
      const frame = rangeOf(at, end);
      const before = quotationAt(quotations, at - 1) ?? quotationAt(quotations, at - 2);
      // "Der Plan sei gut, „wenn er hält“, so …": what begins before the quotation is said as a whole.
      const quoted = before?.clausal && before.first <= first ? before : undefined;
      const behind = quoted && quotationAt(quotations, end + 1);
      const parts = [quoted, behind?.clausal && behind.first === end + 1 ? behind : undefined].filter(
        (part) => part !== undefined,
      );
      const quote = quoted
        ? parts.map((part) => rangeOf(part.first, part.last))
        : withoutFrame(context, wholeSentence(context, sentence), frame);
      drafts.push({
        ...base,
        type: quoted ? "Direct" : "Indirect",
        medium: "Speech",
        quote,
        speaker,
        cue: [at],
        frame: [frame],
        confidence: SOURCE_CONFIDENCE.so,
        rule: `source:${aside.marker}`,
      });
    }
  }
  return drafts;
}

const isAdverb = ({ document }: StatementContext, at: number) => document.tags[at]?.upos === "ADV";

/** "so X" is a source only where nothing but time or place stands between it and the next comma or the end. */
function isClosed({ document }: StatementContext, end: number, last: number): boolean {
  for (let at = end; at < Math.min(last, end + 8); at += 1) {
    if (document.tags[at]?.upos === "PUNCT") return true;
    if (/^V/.test(document.tags[at]?.xpos ?? "")) return false;
  }
  return true;
}

/** "einen Bericht, wonach …", "Gerüchte, nach denen …": what a relative clause says of the source that it hangs on. */
function findWonachStatements(context: StatementContext): StatementDraft[] {
  const { document, phrases, clauses, data } = context;
  const drafts: StatementDraft[] = [];
  for (const { opener, finite, parts, sentence, quoted } of clauses) {
    const first = parts[0]?.first;
    const last = parts.at(-1)?.last;
    if (quoted || first === undefined || last === undefined) continue;
    // Where the word counts as an adverb, the verb at the end tells the relative clause: "…, demzufolge er geht".
    if (opener === undefined && finite !== last - 1) continue;
    const found = relativeMarker(context, first);
    if (!found) continue;
    const { marker, range } = found;
    const source = phrases.findLastIndex(
      (phrase) => phrase.sentence === sentence && phrase.last <= first && !phrase.pronoun,
    );
    const phrase = phrases[source];
    if (!phrase) continue;
    const root = rootOf(phrases, source);
    const noun = phrases[root]?.noun;
    const known = noun === undefined ? undefined : data.speechNouns.find(document.lemmas[noun] ?? "");
    // A preposition with a pronoun leads to a source only behind a noun of saying.
    if (!known && range.last > first + 1) continue;
    const start = document.sentences[sentence]?.first ?? 0;
    drafts.push({
      type: "Indirect",
      medium: known?.value.medium ?? "SW",
      sentence,
      quote: [trimRange(document, rangeOf(range.last, last))],
      speaker: partyOf(context, [root]),
      addressee: undefined,
      cue: tokensIn(range.first, range.last),
      frame: [rangeOf(start, range.last)],
      via: undefined,
      confidence: SOURCE_CONFIDENCE.wonach,
      rule: `source:${marker}`,
    });
  }
  return drafts;
}

/** Relative pronouns in the dative. */
const RELATIVE_PRONOUN = /^(?:dem|der|denen|welche[mrn])$/i;

/** "wonach", "nach denen", "denen zufolge" at the start of a clause. */
function relativeMarker(
  { document, data }: StatementContext,
  first: number,
): { readonly marker: string; readonly range: TokenRange } | undefined {
  const [word, next] = [surface(document, first), surface(document, first + 1)];
  const single = data.sourceMarkers.find("relative", word);
  if (single) return { marker: single.marker, range: rangeOf(first, first + 1) };
  const pair = RELATIVE_PRONOUN.test(next)
    ? data.sourceMarkers.find("before-relative", word)
    : RELATIVE_PRONOUN.test(word)
      ? data.sourceMarkers.find("behind-relative", next)
      : undefined;
  return pair && { marker: pair.marker, range: rangeOf(first, first + 2) };
}
