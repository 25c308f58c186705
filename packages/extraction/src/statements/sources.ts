import { surface } from "@newsgraph/language";
import type { Medium } from "@newsgraph/schema";
import { prepositionOf } from "../arguments.js";
import { clauseHas, type TokenRange } from "../clauses.js";
import type { NounMatch, SpeechNoun } from "../data/nouns.js";
import { type NounPhrase, phraseEnd, phraseStart } from "../noun-phrases.js";
import { inSentence, startingAt } from "../positions.js";
import { quotationAt } from "../quotations.js";
import { CONFIDENCE, SOURCE_CONFIDENCE } from "./confidence.js";
import { contentEnd, type Frame, partyOf, type StatementContext, trimRange } from "./context.js";
import { type StatementDraft, toRanges } from "./drafts.js";

/** "laut X", "X zufolge", "gemäß X" name a source whatever it is; "nach" only with a noun of saying. */
const ALWAYS = new Set(["laut", "zufolge", "gemäß"]);
const ADVERBS = /^(?:demnach|demzufolge)$/i;

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
    const isSource =
      ALWAYS.has(preposition) ||
      ((preposition === "nach" || (preposition === "aus" && noun?.head === "Sicht")) &&
        noun !== undefined &&
        isOpinion(context, phrase, noun));
    if (!isSource) continue;
    const words = partyOf(context, [index]);
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
      speaker: { parts: speaker.parts, phrase: namedBehind(context, index) ?? index },
      addressee: undefined,
      cue: [token],
      frame: [frameTokens],
      via: undefined,
      confidence: confidenceOf(preposition),
      rule: `source:${preposition}`,
    });
  }
  return [...drafts, ...findSoStatements(context), ...findWonachStatements(context)].filter(
    ({ quote }) => quote.length > 0,
  );
}

function confidenceOf(marker: string): number {
  const known: Readonly<Record<string, number>> = SOURCE_CONFIDENCE;
  return known[marker] ?? CONFIDENCE.indirect;
}

/** The word that marks the phrase as a source: the preposition before it, or "zufolge" and "nach" behind it and its attributes. */
function sourceMarker(context: StatementContext, index: number): { preposition: string; token: number } | undefined {
  const { document, phrases } = context;
  const phrase = phrases[index];
  if (!phrase || phrase.attributeOf !== undefined) return undefined;
  const preposition = prepositionOf(document, phrase);
  if (preposition !== undefined && phrase.preposition !== undefined) return { preposition, token: phrase.preposition };
  const owner = ownerBefore(phrases, index);
  const under = owner && prepositionOf(document, owner);
  if (under !== undefined && owner?.preposition !== undefined) return { preposition: under, token: owner.preposition };
  const end = partyOf(context, [index]).parts[0]?.last ?? phrase.last;
  const behind = surface(document, end);
  if (behind === "zufolge") return { preposition: behind, token: end };
  const next = startingAt(phrases, end + 1) >= 0;
  return behind === "nach" && !next ? { preposition: behind, token: end } : undefined;
}

/** "nach | Webers | Meinung": the genitive before the noun, which the preposition stands before. */
function ownerBefore(phrases: readonly NounPhrase[], index: number): NounPhrase | undefined {
  const before = phrases[index - 1];
  return before?.attributeOf === index && before.last === phrases[index]?.first ? before : undefined;
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

/** "nach Angaben der Polizei": the phrase that names who, behind the noun of saying. */
function namedBehind({ phrases, document, data }: StatementContext, index: number): number | undefined {
  const phrase = phrases[index];
  if (ownerBefore(phrases, index)) return index - 1;
  if (phrase?.noun === undefined || !data.speechNouns.find(document.lemmas[phrase.noun] ?? "")) return undefined;
  const end = phraseEnd(phrases, index);
  const next = phrases[index + 1];
  if (!next) return undefined;
  if (next.attributeOf === index) return index + 1;
  return next.preposition === end && /^vo[nm]$/.test(surface(document, end)) ? index + 1 : undefined;
}

/** What is said without the words of the source: one part before them and one behind, where there are any. */
function withoutFrame({ document }: StatementContext, said: TokenRange, frame: TokenRange): TokenRange[] {
  return [
    trimRange(document, rangeOf(said.first, frame.first)),
    trimRange(document, rangeOf(frame.last, said.last)),
  ].filter(({ first, last }) => last > first);
}

/** "…, so der Sprecher", "„…“, so Weber", and "Demnach …". */
function findSoStatements(context: StatementContext): StatementDraft[] {
  const { document, phrases, quotations } = context;
  const drafts: StatementDraft[] = [];
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    for (let at = first; at < last; at += 1) {
      const form = surface(document, at);
      const base = { addressee: undefined, via: undefined, sentence } as const;
      if (ADVERBS.test(form) && (at === first || document.tags[at]?.upos === "ADV")) {
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
          rule: "source:demnach",
        });
      }
      if (form !== "so" || !/^(?:,|“|”|"|«|»)$/.test(surface(document, at - 1))) continue;
      const index = startingAt(phrases, isAdverb(context, at + 1) ? at + 2 : at + 1);
      const phrase = phrases[index];
      if (!phrase || phrase.preposition !== undefined || !phrase.cases.has("Nom")) continue;
      const speaker = partyOf(context, [index]);
      const end = speaker.parts[0]?.last ?? phrase.last;
      if (!isClosed(context, end, last)) continue;
      const frame = rangeOf(at, end);
      const before = quotationAt(quotations, at - 1) ?? quotationAt(quotations, at - 2);
      const quoted = before?.clausal ? before : undefined;
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
        frame: toRanges(Array.from({ length: end - at }, (_, offset) => at + offset)),
        confidence: SOURCE_CONFIDENCE.so,
        rule: "source:so",
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

/** Relative words that lead from a source to what it says: "ein Bericht, wonach …". */
const SOURCE_RELATIVES = /^(?:wonach|demzufolge|denenzufolge|derzufolge)$/i;

/** "einen Bericht, wonach …", "Gerüchte, nach denen …": what a relative clause says of the source that it hangs on. */
function findWonachStatements(context: StatementContext): StatementDraft[] {
  const { document, phrases, clauses, data } = context;
  const drafts: StatementDraft[] = [];
  for (const { opener, parts, sentence, quoted } of clauses) {
    const first = parts[0]?.first;
    const last = parts.at(-1)?.last;
    if (quoted || opener === undefined || first === undefined || last === undefined) continue;
    const marker = relativeMarker(context, first);
    if (!marker) continue;
    const source = phrases.findLastIndex(
      (phrase) => phrase.sentence === sentence && phrase.last <= first && !phrase.pronoun,
    );
    const phrase = phrases[source];
    if (!phrase) continue;
    const root = headOf(phrases, source);
    const noun = phrases[root]?.noun;
    const known = noun === undefined ? undefined : data.speechNouns.find(document.lemmas[noun] ?? "");
    if (!known && !SOURCE_RELATIVES.test(surface(document, marker.first))) continue;
    const speaker = partyOf(context, [root]);
    const start = document.sentences[sentence]?.first ?? 0;
    drafts.push({
      type: "Indirect",
      medium: known?.value.medium ?? "SW",
      sentence,
      quote: [trimRange(document, rangeOf(marker.last, last))],
      speaker: { parts: speaker.parts, phrase: namedBehind(context, root) ?? root },
      addressee: undefined,
      cue: toTokens(marker),
      frame: [rangeOf(start, marker.last)],
      via: undefined,
      confidence: SOURCE_CONFIDENCE.wonach,
      rule: "source:wonach",
    });
  }
  return drafts;
}

const toTokens = ({ first, last }: TokenRange) => Array.from({ length: last - first }, (_, offset) => first + offset);

/** "wonach", "nach denen", "denen zufolge" at the start of a clause. */
function relativeMarker({ document }: StatementContext, first: number): TokenRange | undefined {
  if (SOURCE_RELATIVES.test(surface(document, first))) return rangeOf(first, first + 1);
  const pair = `${surface(document, first)} ${surface(document, first + 1)}`;
  return /^(?:(?:nach|laut) (?:dem|der|denen|welche[mrn])|(?:dem|der|denen) zufolge)$/i.test(pair)
    ? rangeOf(first, first + 2)
    : undefined;
}

/** The phrase on which an attribute hangs, through all genitives. */
function headOf(phrases: readonly NounPhrase[], index: number): number {
  let head = index;
  while (phrases[head]?.attributeOf !== undefined) head = phrases[head]?.attributeOf ?? head;
  return head;
}
