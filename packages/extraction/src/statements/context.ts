import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import type { Entity } from "@newsgraph/schema";
import { type Arguments, isTime, phrasesIn, prepositionOf } from "../arguments.js";
import { tokensIn } from "../clause-segments.js";
import { type Clause, clauseHas, clauseTokens, type TokenRange } from "../clauses.js";
import type { GermanData } from "../data/german.js";
import { SPEECH_PREPOSITIONS, type SpeechVerb } from "../data/speech-verbs.js";
import { type NounPhrase, phraseEnd, phraseStart } from "../noun-phrase.js";
import { inSentence, startingAt } from "../positions.js";
import type { Quotation } from "../quotations.js";
import type { DraftParty } from "./drafts.js";

/** What the rules for statements read. */
export type StatementContext = {
  readonly document: Document;
  readonly phrases: readonly NounPhrase[];
  readonly quotations: readonly Quotation[];
  readonly clauses: readonly Clause[];
  readonly arguments: readonly Arguments[];
  readonly entities: readonly Entity[];
  readonly references: ReadonlyMap<number, string>;
  readonly data: GermanData;
};

/** A clause whose verb says that somebody says something. */
export type Frame = {
  readonly clause: number;
  readonly verb: SpeechVerb;
  readonly lemma: string;
  /** Whether a noun or adjective carries the meaning: "vertrat die Ansicht", "ist sicher". */
  readonly byNoun: boolean;
  readonly speaker: DraftParty | undefined;
  readonly addressee: DraftParty | undefined;
  readonly via: number | undefined;
  readonly cue: readonly number[];
  readonly tokens: readonly number[];
};

/** "sagte X weiter" is no verb "weitersagen". */
const CONTINUING = /^weiter/;

/** The frame that a clause is, if its verb is one of saying; see `speech-verbs.tsv`. */
export function readFrame(context: StatementContext, index: number): Frame | undefined {
  const { document, clauses, data } = context;
  const clause = clauses[index];
  const roles = context.arguments[index];
  if (!clause || !roles || clause.lemma === undefined || clause.predicate === undefined) return undefined;
  const tokens = clauseTokens(clause);
  const attitude = readAttitudeFrame(context, index, clause, tokens);
  if (attitude) return attitude;
  const lemma = speechLemma(document, clause, tokens);
  const verb = data.speechVerbs.get(lemma) ?? data.speechVerbs.get(lemma.replace(CONTINUING, ""));
  if (!verb) return readNounFrame(context, index, clause, tokens);
  if (lemma === "heißen" && !tokens.some((at) => /^es$/i.test(surface(document, at)))) return undefined;
  return {
    clause: index,
    verb: announcesClause(document, verb, tokens) ? { ...verb, takes: new Set([...verb.takes, "clause"]) } : verb,
    lemma,
    byNoun: false,
    speaker: findSpeaker(context, clause, roles, lemma),
    addressee: findAddressee(context, clause, roles, lemma),
    via: findVia(context, roles) ?? (lemma === "zitieren" && clause.passive ? roles.agent.at(0) : undefined),
    cue: cueTokens(document, clause, tokens, lemma),
    tokens,
  };
}

/** "spricht davon, dass …": the adverb of the verb's preposition stands for a clause. */
function announcesClause(document: Document, { takes }: SpeechVerb, tokens: readonly number[]): boolean {
  return SPEECH_PREPOSITIONS.some(
    (own) => takes.has(own) && tokens.some((at) => surface(document, at).toLowerCase() === correlateOf(own)),
  );
}

/** Verbs that say of somebody what he thinks, with an adjective: "ist sicher, dass", "zeigte sich überzeugt, …". */
const ATTITUDE_VERBS = /^(?:sein|zeigen|bleiben|äußern|geben)$/;
/** Those among them that say that he showed it: in what he said or wrote. */
const SHOWING_VERBS = /^(?:zeigen|äußern|geben)$/;

/** "X ist sicher, dass …", "X zeigte sich überzeugt, …", "X hält es für möglich, dass …". */
function readAttitudeFrame(
  context: StatementContext,
  index: number,
  clause: Clause,
  tokens: readonly number[],
): Frame | undefined {
  const { document, data } = context;
  const roles = context.arguments[index];
  const last = tokens.at(-1) ?? -1;
  const isAdjective = /^(?:ADJD|VVPP)$/.test(document.tags[last]?.xpos ?? "");
  if (!roles || roles.subject.length === 0 || !isAdjective || clause.kind === "relative") return undefined;
  const verb = document.lemmas[clause.finite ?? -1] ?? "";
  const lemma = document.lemmas[last] ?? "";
  const adjective = data.attitudes.has(lemma) ? lemma : surface(document, last);
  const judged = verb === "halten" && surface(document, last - 1) === "für";
  const held = judged ? "ST" : ATTITUDE_VERBS.test(verb) ? data.attitudes.get(adjective) : undefined;
  const medium = held !== undefined && SHOWING_VERBS.test(verb) ? "SW" : held;
  const speaker = medium === undefined ? undefined : findSpeaker(context, { ...clause, passive: false }, roles, verb);
  if (medium === undefined || !speaker) return undefined;
  const cue = tokens.filter((at) => {
    const xpos = document.tags[at]?.xpos ?? "";
    return /^V[VAM]|^PRF$/.test(xpos) || at === last || (judged && (at === last - 1 || surface(document, at) === "es"));
  });
  return {
    clause: index,
    verb: { medium, takes: new Set(["quote", "clause"]) },
    lemma: judged ? "halten für" : adjective,
    byNoun: true,
    speaker,
    addressee: undefined,
    via: undefined,
    cue,
    tokens,
  };
}

/** A clause that ends in a noun of saying takes a content clause: "vertrat die Ansicht, dass …", "kam zu dem Ergebnis, …". */
function readNounFrame(
  context: StatementContext,
  index: number,
  clause: Clause,
  tokens: readonly number[],
): Frame | undefined {
  const { document, phrases, data } = context;
  const roles = context.arguments[index];
  const end = clause.parts.at(-1)?.last ?? 0;
  const isLast = (last: number) =>
    tokens.every((at) => at < last || /^(?:V|PTKVZ|ADV|PTKNEG)/.test(document.tags[at]?.xpos ?? ""));
  const found = phrasesIn(phrases, clause).findLast((at) => {
    const phrase = phrases[at];
    return phrase?.noun !== undefined && isLast(phraseEnd(phrases, at)) && phrase.last <= end;
  });
  const phrase = phrases[found ?? -1];
  if (!roles || found === undefined || phrase?.noun === undefined || clause.kind === "relative") return undefined;
  const noun = data.speechNouns.find(document.lemmas[phrase.noun] ?? "");
  if (!noun?.value.content) return undefined;
  const nounTokens = tokens.filter((at) => (at >= phrase.first && at < phrase.last) || at === phrase.preposition);
  const speaker = roles.subject.includes(found)
    ? phrases[found + 1]?.attributeOf === found
      ? partyOf(context, [found + 1])
      : undefined
    : roles.subject.length > 0
      ? partyOf(context, roles.subject, clause)
      : undefined;
  return {
    clause: index,
    verb: { medium: noun.value.medium, takes: new Set(["clause"]) },
    lemma: noun.head,
    byNoun: true,
    speaker,
    addressee: undefined,
    via: undefined,
    cue: [...new Set([...cueTokens(document, clause, tokens, ""), ...nounTokens])].sort((a, b) => a - b),
    tokens,
  };
}

function speechLemma(document: Document, clause: Clause, tokens: readonly number[]): string {
  const lemma = clause.lemma ?? "";
  if (/^(?:geben|machen|werden|sein)$/.test(lemma) && tokens.some((at) => surface(document, at) === "bekannt")) {
    if (lemma === "geben") return "bekanntgeben";
    // "Es ist nicht bekannt, ob …": what nobody knows nobody has said.
    if (lemma === "sein" && clause.negated) return "";
    return lemma === "machen" ? "bekanntmachen" : "bekannt werden";
  }
  const finite = document.lemmas[clause.finite ?? -1] ?? "";
  if (finite === "geben" && /^(?:bedenken|verstehen)$/.test(lemma)) return `zu ${lemma} geben`;
  if (lemma === "machen" && tokens.some((at) => surface(document, at) === "deutlich")) return "deutlich machen";
  // "hat sich bereit erklärt": in two words it is the same verb.
  const isReady = lemma === "erklären" && tokens.some((at) => surface(document, at) === "bereit");
  return clause.reflexive ? `sich ${isReady ? "bereiterklären" : lemma}` : lemma;
}

/** Adverbs that announce the content clause, one for each preposition of a verb: "wies darauf hin, dass". */
const CORRELATES: ReadonlySet<string> = new Set(SPEECH_PREPOSITIONS.map(correlateOf));

function correlateOf(preposition: string): string {
  return `${/^[aeiouäöü]/.test(preposition) ? "dar" : "da"}${preposition}`;
}

/** The verb with its auxiliaries and particle, "es" of "hieß es", the reflexive of a reflexive verb. */
function cueTokens(document: Document, clause: Clause, tokens: readonly number[], lemma: string): number[] {
  return tokens.filter((at) => {
    const xpos = document.tags[at]?.xpos ?? "";
    if (/^V[VAM]/.test(xpos) || xpos === "PTKVZ" || at === clause.particle) return true;
    if (xpos === "PRF") return lemma.startsWith("sich ");
    const form = surface(document, at);
    if (form === "bekannt") return lemma.startsWith("bekannt");
    if (xpos === "PTKZU" || form === "deutlich") return lemma.startsWith(`${form} `);
    if (at === clause.opener) return /^wie$/i.test(form);
    if (form === "so" && at === clause.parts[0]?.first) return true;
    if (CORRELATES.has(form.toLowerCase())) return true;
    return /^es$/i.test(form) && lemma === "heißen" && clause.finite !== undefined;
  });
}

function findSpeaker(
  context: StatementContext,
  clause: Clause,
  roles: Arguments,
  lemma: string,
): DraftParty | undefined {
  if (context.data.speechVerbs.get(lemma)?.takes.has("source")) {
    for (const preposition of context.data.speakerPrepositions.verb) {
      const found = roles.prepositional.get(preposition)?.find((at) => canTell(context, at, preposition));
      if (found !== undefined) return partyOf(context, [found]);
    }
    if (lemma === "heißen") return undefined;
  }
  // Who "is quoted" is the speaker; who quotes him relays it.
  if (clause.passive && lemma !== "zitieren") {
    const agent = roles.agent.at(0) ?? roles.prepositional.get("in")?.find((at) => isSpeechNoun(context, at));
    return agent === undefined ? undefined : partyOf(context, [agent]);
  }
  const [first] = roles.subject;
  const phrase = context.phrases[first ?? -1];
  const isThing = phrase?.pronoun && /^(?:es|man|das|dies)$/i.test(surface(context.document, phrase.first));
  if (phrase && !isThing) return partyOf(context, roles.subject, clause);
  if (phrase && !/^(?:das|dies)$/i.test(surface(context.document, phrase.first))) return undefined;
  return likelySpeaker(context, clause, lemma, first);
}

/** Whether what stands under the preposition can be who tells it: "aus Paris hieß es"; "in Paris hieß es" says where. */
function canTell({ document, phrases }: StatementContext, index: number, preposition: string): boolean {
  const phrase = phrases[index];
  if (phrase?.noun !== undefined) return true;
  return phrase?.name !== undefined && (preposition !== "in" || document.names[phrase.name]?.class !== "LOC");
}

/**
 * Who speaks where agreement found no subject: the first bare phrase of the clause ("Ärzte ohne Grenzen teilte mit", "berichtet
 * Reuters"), or a name in quotation marks.
 */
function likelySpeaker(
  context: StatementContext,
  clause: Clause,
  lemma: string,
  thing: number | undefined,
): DraftParty | undefined {
  const { document, phrases, quotations, data } = context;
  if (clause.kind === "infinitive" || data.verbControl.get(lemma)?.addressee === "acc") return undefined;
  const candidate = phrasesIn(phrases, clause).find((index) => {
    const phrase = phrases[index];
    return (
      phrase !== undefined &&
      index !== thing &&
      phrase.preposition === undefined &&
      phrase.attributeOf === undefined &&
      !phrase.pronoun &&
      (phrase.cases.has("Nom") || phrase.name !== undefined) &&
      !isTime(document, phrase)
    );
  });
  if (candidate !== undefined) return partyOf(context, [candidate], clause);
  const name = quotations.find(
    ({ first, last, clausal }) => !clausal && clauseHas(clause, first) && clauseHas(clause, last - 1),
  );
  const isGoverned = name !== undefined && /^(?:APPR|ART|APPRART)/.test(document.tags[name.first - 1]?.xpos ?? "");
  return name === undefined || isGoverned
    ? undefined
    : { parts: [{ first: name.first, last: name.last }], phrase: undefined };
}

/** A noun for what is said or written: "in dem Bericht wird gefordert". */
export function isSpeechNoun({ document, phrases, data }: StatementContext, index: number): boolean {
  const noun = phrases[index]?.noun;
  return noun !== undefined && data.speechNouns.find(document.lemmas[noun] ?? "") !== undefined;
}

/** The words of a party: in front of the verb all up to it; behind the verb the phrase with its attributes. */
export function partyOf(context: StatementContext, indexes: readonly number[], clause?: Clause): DraftParty {
  const { document, phrases } = context;
  const [index] = indexes;
  const phrase = phrases[index ?? -1];
  const lastIndex = indexes.at(-1) ?? -1;
  if (!phrase || index === undefined) return { parts: [], phrase: undefined };
  let last = phraseEnd(phrases, lastIndex);
  /** The phrase that says who it is: a name behind the noun says it best, and who stands behind a noun of saying. */
  let who = namedBehind(context, index) ?? index;
  const part = clause?.parts.find(({ first, last: end }) => first <= phrase.first && phrase.first < end);
  if (clause?.finite !== undefined && phrase.first < clause.finite && opens(phrase, clause)) {
    last = endBeforeRelative(context, phrase, clause.finite);
    while (last > phrase.last && document.tags[last - 1]?.upos === "ADV") last -= 1;
  } else {
    const limit = part?.last ?? document.sentences[phrase.sentence]?.last ?? last;
    for (let next = lastIndex + 1; next < phrases.length; next += 1) {
      const other = phrases[next];
      if (other && other.first < last) continue;
      if (!other || other.first > limit || phrase.noun === undefined || phrase.pronoun) break;
      if (!belongsToSpeaker(context, phrase, other, last)) break;
      if (other.first === last) who = next;
      last = phraseEnd(phrases, next);
    }
    let tail = lastIndex;
    for (let at = lastIndex; (phrases[at]?.first ?? last) < last; at += 1) if (phrases[at]?.last === last) tail = at;
    last = Math.max(appositionEnd(context, lastIndex, last), appositionEnd(context, tail, last));
    if (surface(document, last) === "(") {
      const closing = [1, 2, 3, 4].find((offset) => surface(document, last + offset) === ")");
      if (closing !== undefined) last += closing + 1;
    }
  }
  while (last > phrase.first + 1 && document.tags[last - 1]?.upos === "PUNCT" && surface(document, last - 1) === ",")
    last -= 1;
  return { parts: [{ first: phraseStart(phrase), last }], phrase: who };
}

/** Whether the phrase, or the preposition that governs it, is the first of the clause. */
function opens({ first, preposition }: NounPhrase, { parts }: Clause): boolean {
  return parts[0]?.first === first || (preposition !== undefined && parts[0]?.first === preposition);
}

/** "Angaben der Polizei", "Webers Meinung", "ein Bericht von X": the phrase that names who, beside the noun of saying. */
export function namedBehind({ phrases, document, data }: StatementContext, index: number): number | undefined {
  const phrase = phrases[index];
  if (phrase?.noun === undefined || !data.speechNouns.find(document.lemmas[phrase.noun] ?? "")) return undefined;
  if (ownerBefore(phrases, index)) return index - 1;
  const end = phraseEnd(phrases, index);
  const next = phrases[index + 1];
  if (!next) return undefined;
  if (next.attributeOf === index) return index + 1;
  return next.preposition === end && /^vo[nm]$/.test(surface(document, end)) ? index + 1 : undefined;
}

/** "nach | Webers | Meinung": the genitive before the noun, which the preposition stands before. */
export function ownerBefore(phrases: readonly NounPhrase[], index: number): NounPhrase | undefined {
  const before = phrases[index - 1];
  return before?.attributeOf === index && before.last === phrases[index]?.first ? before : undefined;
}

/** Whether the phrase at the end of a speaker's words goes on with them: a name, or what stands under a preposition. */
function belongsToSpeaker(context: StatementContext, phrase: NounPhrase, other: NounPhrase, end: number): boolean {
  const { document, data } = context;
  if (other.first === end) {
    const isAmount = document.tags[other.first]?.xpos === "CARD";
    return other.name !== undefined && other.noun === undefined && phrase.name === undefined && !isAmount;
  }
  if (other.preposition !== end) return false;
  const preposition = prepositionOf(document, other) ?? "";
  if (data.speakerPrepositions.attribute.has(preposition)) return true;
  const isPlace = other.name !== undefined && document.names[other.name]?.class === "LOC";
  const isPerson =
    phrase.name !== undefined || data.offices.find(document.lemmas[phrase.noun ?? -1] ?? "") !== undefined;
  return data.speakerPrepositions.seat.has(preposition) && isPlace && !isPerson;
}

/** "X, Leiter der Bank," and "der Leiter der Bank, X": the end of an apposition that a comma or the sentence's end closes. */
function appositionEnd({ document, phrases }: StatementContext, index: number, last: number): number {
  if (surface(document, last) !== ",") return last;
  const next = startingAt(phrases, last + 1);
  const phrase = phrases[next];
  const host = phrases[index];
  if (!phrase || !host || phrase.preposition !== undefined || phrase.pronoun) return last;
  const nameAndTitle = (phrase.name === undefined) !== (host.name === undefined);
  const end = phraseEnd(phrases, next);
  const closed = /^(?:[,.:;)“”"«–-]|)$/.test(surface(document, end));
  return nameAndTitle && closed ? end : last;
}

/** The end of what stands before the verb, a relative clause about the speaker left out. */
function endBeforeRelative({ clauses }: StatementContext, phrase: NounPhrase, finite: number): number {
  const relative = inSentence(clauses, phrase.sentence).find(
    ({ kind, parts }) =>
      kind === "relative" && (parts[0]?.first ?? 0) > phrase.first && (parts[0]?.first ?? 0) < finite,
  );
  return relative?.parts[0]?.first ?? finite;
}

/** Who is spoken to, by what the verb asks for, by "gegenüber", or by whom an interview was held with. */
function findAddressee(
  context: StatementContext,
  clause: Clause,
  roles: Arguments,
  lemma: string,
): DraftParty | undefined {
  const { document, phrases, references, data } = context;
  const control = data.verbControl.get(lemma)?.addressee ?? "-";
  const isActor = (index: number) => references.has(index) && !isInserted(context, index);
  if (control === "acc") {
    const found = clause.passive ? roles.subject.at(0) : roles.accusative.find(isActor);
    return found === undefined ? undefined : partyOf(context, [found], clause.passive ? clause : undefined);
  }
  const dative = roles.dative.find(
    (index) => (isActor(index) || isBareDative(context, index)) && !isGenitive(context, index),
  );
  if (dative !== undefined) return partyOf(context, [dative], clause);
  // "Weber wird vorgeworfen, …": a name shows no case.
  const [subject] = roles.subject;
  if (clause.passive && subject !== undefined && lemma === "vorwerfen") return partyOf(context, [subject], clause);
  const asked = roles.prepositional.get(control)?.find(isActor) ?? roles.prepositional.get("gegenüber")?.at(0);
  if (asked !== undefined) return partyOf(context, [asked]);
  const partner = roles.prepositional.get("mit")?.find((index) => {
    const before = phrases[index - 1];
    const noun = before?.noun === undefined ? "" : (document.lemmas[before.noun] ?? "");
    return before?.last === phrases[index]?.preposition && data.mediumNouns.find(noun)?.value === "Speech";
  });
  return partner === undefined ? undefined : partyOf(context, [partner]);
}

/** An apposition or what stands in brackets: it has the case of what it stands behind. */
function isInserted({ document, phrases }: StatementContext, index: number): boolean {
  return /^[,(]$/.test(surface(document, (phrases[index]?.first ?? 0) - 1));
}

/** "einem Angestellten": a person by its form and ending, although nobody that the article tells more of. */
function isBareDative(context: StatementContext, index: number): boolean {
  const { document, phrases } = context;
  const phrase = phrases[index];
  if (!phrase || phrase.pronoun || phrase.cases.size !== 1 || isInserted(context, index)) return false;
  const { Gender: gender, Number: number } = document.morphology[phrase.noun ?? -1] ?? {};
  return number === "Plur" || gender === "Masc";
}

/** "das Komitee der Meisterschaft": a feminine behind a noun is its genitive. */
function isGenitive({ document, phrases }: StatementContext, index: number): boolean {
  const [host, phrase] = [phrases[index - 1], phrases[index]];
  const behind = host !== undefined && phrase !== undefined && host.noun !== undefined && !host.pronoun;
  if (!behind || phrase.preposition !== undefined) return false;
  const between = phrase.first - host.last;
  const isBracketed = between > 0 && surface(document, phrase.first - 1) === ")";
  return (between === 0 || isBracketed) && surface(document, phrase.first).toLowerCase() === "der";
}

function findVia(context: StatementContext, roles: Arguments): number | undefined {
  for (const preposition of context.data.sourceMarkers.relaying) {
    const found = roles.prepositional.get(preposition)?.find((index) => context.references.has(index));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All tokens from the clause's first to its last, what is inserted in it included. */
export function clauseRange({ parts }: Clause): number[] {
  const first = parts[0]?.first ?? 0;
  return tokensIn(first, parts.at(-1)?.last ?? first);
}

/** The first token behind the sentence's last word: a quote ends before the full stop. */
export function contentEnd(document: Document, sentence: number): number {
  const { first = 0, last = 0 } = document.sentences[sentence] ?? {};
  let end = last;
  while (end > first && document.tags[end - 1]?.upos === "PUNCT" && !/["“”«»‘’'‹›)]/.test(surface(document, end - 1)))
    end -= 1;
  return end;
}

/** The range without punctuation at its edges, quotation marks and brackets aside. */
export function trimRange(document: Document, { first, last }: TokenRange): TokenRange {
  let [from, to] = [first, last];
  const isEdge = (at: number) => document.tags[at]?.upos === "PUNCT" && /^[,.;:!?–—-]+$/.test(surface(document, at));
  while (from < to && isEdge(from)) from += 1;
  while (to > from && isEdge(to - 1)) to -= 1;
  return { first: from, last: to };
}

/** Whether the phrase stands under one of the prepositions. */
export function hasPreposition(document: Document, phrase: NounPhrase, prepositions: ReadonlySet<string>): boolean {
  const preposition = prepositionOf(document, phrase);
  return preposition !== undefined && prepositions.has(preposition);
}
