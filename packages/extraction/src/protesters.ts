import { type Document, surface } from "@newsgraph/language";
import { type Arguments, prepositionOf } from "./arguments.js";
import { type Clause, findVerb } from "./clauses.js";
import type { GermanData } from "./data/german.js";
import type { NounPhrase } from "./noun-phrase.js";

/** What is read to find those who protest. */
export type ProtestInput = {
  readonly document: Document;
  readonly phrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
  readonly arguments: readonly Arguments[];
  readonly data: GermanData;
};

/** Nouns and participles for those who protest. */
const PROTESTER = /(?:demonstrant|demonstrantin|demonstrierende|protestierende|protestler|streikende)n?$/i;
const PROTESTING = /^(?:demonstrierend|protestierend|streikend)/i;

/** Whether the phrase's noun, or an adjective before it, says that they protest: "die Demonstranten", "streikende Lotsen". */
export function isProtester({ document, phrases }: ProtestInput, index: number): boolean {
  const phrase = phrases[index];
  if (phrase?.noun === undefined) return false;
  if (PROTESTER.test(document.lemmas[phrase.noun] ?? "")) return true;
  for (let at = phrase.first; at < phrase.noun; at += 1) if (PROTESTING.test(surface(document, at))) return true;
  return false;
}

/** Whether the phrase's noun is one for a protest: "die Kundgebung", "die Versammlung". */
export function isProtest({ document, phrases, data }: ProtestInput, index: number): boolean {
  const lemma = document.lemmas[phrases[index]?.noun ?? -1] ?? "";
  return /versammlung$/i.test(lemma) || data.eventNominals.find(lemma)?.value.type === "PROTEST";
}

/** The phrases for those who hold a protest, in text order: the subject of its verb, the genitive or "von" behind its noun. */
export function findProtesting(input: ProtestInput): number[] {
  const { document, phrases, clauses, arguments: roles, data } = input;
  const found = new Set<number>();
  for (const [index, clause] of clauses.entries()) {
    const entries = findVerb(data.events.verbs, clause)?.value;
    const [subject] = roles[index]?.subject ?? [];
    if (subject !== undefined && !clause.passive && entries?.every(({ type }) => type === "PROTEST"))
      found.add(subject);
  }
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    if (!next || !isProtest(input, index)) continue;
    const isBehind = next.preposition === phrase.last && prepositionOf(document, next) === "von";
    if (next.attributeOf === index || isBehind) found.add(index + 1);
  }
  return [...found].sort((a, b) => a - b);
}
