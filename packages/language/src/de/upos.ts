import type { Upos } from "../document.js";
import type { Word } from "./morphology.js";
import { type Stts, uposOf } from "./stts.js";

/** The universal tags of a sentence as UD German GSD gives them, from tag, lemma and the clause's other verbs. */
export function universalTags(words: readonly Word[], lemmas: readonly string[]): Upos[] {
  return words.map((word, i) => {
    const lemma = lemmas[i]!;
    if (MAIN_OR_AUXILIARY.has(word.tag) && lemma !== "sein" && !hasDependentVerb(words, i)) return "VERB";
    return uposOf(word.tag);
  });
}

/** "sein" is an auxiliary or a copula everywhere; the others are verbs where no infinitive or participle goes with them. */
const MAIN_OR_AUXILIARY: ReadonlySet<Stts> = new Set<Stts>([
  "VAFIN",
  "VAIMP",
  "VAINF",
  "VAPP",
  "VMFIN",
  "VMINF",
  "VMPP",
]);

function hasDependentVerb(words: readonly Word[], verb: number): boolean {
  const depends = (tag: Stts) => /^V[AMV](?:INF|PP)$|^VVIZU$/.test(tag);
  const ends = (tag: Stts) => tag === "$," || tag === "$.";
  for (let i = verb - 1; i >= 0 && !ends(words[i]!.tag); i--) if (depends(words[i]!.tag)) return true;
  for (let i = verb + 1; i < words.length; i++) {
    const { tag } = words[i]!;
    if (depends(tag)) return words[i - 1]?.tag !== "PTKZU" || words[verb]!.tag !== "VMFIN";
    if (tag === "$.") return false;
  }
  return false;
}
