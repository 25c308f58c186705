import { surface } from "@newsgraph/language";
import { phrasesIn } from "../arguments.js";
import { tokensIn } from "../clause-segments.js";
import { clauseTokens } from "../clauses.js";
import type { Need, Slot } from "../data/event-lexicon.js";
import type { ExtractionStep } from "../layers.js";
import { rangeInSentence } from "../positions.js";
import type { Participants } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** The noun phrases in an argument of a clause; in a passive the accusative is the subject. */
export function phrasesAt(layers: Layers, index: number, slot: Slot, passive: boolean): readonly number[] {
  const roles = layers.arguments[index];
  if (!roles) return [];
  // A name shows no case: "ihr wurde der „Hafen-Preis“ verliehen".
  if (slot === "acc") return passive && roles.subject.length > 0 ? roles.subject : roles.accusative;
  if (slot === "agent") return passive ? roles.agent : roles.subject;
  if (slot === "dat") return roles.dative;
  if (slot === "als") return phrasesBehindAls(layers, index);
  if (slot === "nom") return predicativesOf(layers, index);
  return (roles.prepositional.get(slot) ?? []).filter((at) => !sharesPlace(layers, index, at));
}

/** "Der Minister | von der Hafenpartei | lehnte ab": before the finite verb of a main clause only one phrase has room. */
function sharesPlace({ clauses, nounPhrases: phrases }: Layers, index: number, at: number): boolean {
  const clause = clauses[index];
  const [host, phrase] = [phrases[at - 1], phrases[at]];
  if (clause?.kind !== "main" || clause.finite === undefined || !phrase || phrase.first > clause.finite) return false;
  return host?.noun !== undefined && host.last === phrase.preposition && host.preposition === undefined;
}

/** "ist ein Gegner der Regierung": the bare phrases beside the subject of a copula. */
function predicativesOf({ clauses, nounPhrases: phrases, arguments: roles }: Layers, index: number): number[] {
  const clause = clauses[index];
  const subject = roles[index]?.subject ?? [];
  return (clause ? phrasesIn(phrases, clause) : []).filter((at) => {
    const phrase = phrases[at];
    const isBare =
      phrase?.preposition === undefined && phrase?.attributeOf === undefined && phrase?.within === undefined;
    return isBare && phrase?.noun !== undefined && !phrase.pronoun && !subject.includes(at);
  });
}

/** "bezeichnete den Plan als Fehler": what somebody takes a thing for. */
function phrasesBehindAls({ document, clauses, nounPhrases }: Layers, index: number): number[] {
  const clause = clauses[index];
  const { first, last } = rangeInSentence(nounPhrases, clause?.sentence ?? -1);
  const found: number[] = [];
  for (const token of clause ? clauseTokens(clause) : []) {
    if (!/^KO/.test(document.tags[token]?.xpos ?? "") || surface(document, token).toLowerCase() !== "als") continue;
    for (let at = first; at < last; at += 1) if (nounPhrases[at]?.first === token + 1) found.push(at);
  }
  return found;
}

/** Whether the clause has what a verb needs, and has not what must not be there. */
export function meetsNeeds(
  layers: Layers,
  participants: Participants,
  index: number,
  needs: readonly Need[],
  passive: boolean,
): boolean {
  return needs.every((need) => isThere(layers, participants, index, need, passive) === (need.absent !== true));
}

function isThere(layers: Layers, { byId }: Participants, index: number, { slot, nouns }: Need, passive: boolean) {
  const { document, clauses, nounPhrases, references } = layers;
  const clause = clauses[index];
  if (!clause) return false;
  if (slot === "word") {
    return clauseTokens(clause).some((token) => nouns.includes(surface(document, token).toLowerCase()));
  }
  if (slot === "clause") return saysWhat(layers, index);
  const found = phrasesAt(layers, index, slot, passive);
  if (nouns.length === 0) {
    const isCase = slot === "acc" || slot === "dat";
    return isCase ? found.some((at) => byId.has(references.get(at) ?? "")) : found.length > 0;
  }
  return found.some((at) => nounPhrases[at] !== undefined && isOneOf(layers, at, nouns));
}

/** Whether a phrase's noun is one of `nouns` or a compound that ends in one; of a name any word counts („Hafen-Preis für Frieden“). */
export function isOneOf({ document, nounPhrases }: Layers, at: number, nouns: readonly string[]): boolean {
  const { first = 0, last = 0, noun } = nounPhrases[at] ?? {};
  const isOf = (form: string) => (noun: string) =>
    form === noun || form.endsWith(noun.toLowerCase()) || form.endsWith(`-${noun}`);
  return tokensIn(noun ?? first, noun === undefined ? last : noun + 1).some((token) => {
    const lemma = document.lemmas[token] ?? "";
    // The lemma of a plural that the lexicon does not know is the plural.
    return nouns.some(isOf(lemma)) || nouns.some(isOf(lemma.replace(/(?:e?n|e?s|e)$/, "")));
  });
}

/** Whether a clause beside this one says what is said, done or wanted in it. */
function saysWhat({ document, clauses }: Layers, index: number): boolean {
  const { first, last } = rangeInSentence(clauses, clauses[index]?.sentence ?? -1);
  return [index - 1, index + 1].some((at) => {
    const other = at >= first && at < last ? clauses[at] : undefined;
    if (!other) return false;
    if (other.kind === "quotation" || other.kind === "infinitive" || other.mood === "subjunctive") return true;
    return other.opener !== undefined && /^(?:dass|ob)$/i.test(surface(document, other.opener));
  });
}
