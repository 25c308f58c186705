import type { Upos } from "../document.js";
import type { Word } from "./morphology.js";
import { type Stts, uposOf } from "./stts.js";

/**
 * The universal tags of a sentence as UD German GSD mostly gives them, by rules from tag, lemma and the clause's other verbs. GSD's habits that
 * may surprise: names of days and months are PROPN, "alles" and "andere" DET, separated particles ADP where they are prepositions
 * too and else ADV.
 */
export function universalTagsByRule(words: readonly Pick<Word, "tag">[], lemmas: readonly string[]): Upos[] {
  return words.map((word, i) => {
    const { tag } = word;
    const lemma = lemmas[i]!;
    switch (tag) {
      case "NN":
        return CALENDAR.has(lemma) ? "PROPN" : "NOUN";
      case "ADJA":
        return lemma === "anderer" ? "DET" : "ADJ";
      case "PIS":
        return PRONOUNS.test(lemma) ? "PRON" : "DET";
      case "PIAT":
        return PRONOUNS.test(lemma) ? "PRON" : "DET";
      case "PDS":
        return lemma === "dieser" ? "DET" : "PRON";
      case "KOKOM":
        return lemma === "wie" ? "CCONJ" : "ADP";
      case "PTKVZ":
        return PREPOSITIONS.has(lemma) ? "ADP" : "ADV";
      default:
        if (lemma !== "sein" && MAIN_OR_AUXILIARY.has(tag) && !hasDependentVerb(words, i)) return "VERB";
        return uposOf(tag);
    }
  });
}

const CALENDAR = new Set(
  (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag " +
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember"
  ).split(" "),
);
const PRONOUNS = /^(?:man|nichts|was|(?:irgend)?(?:etwas|was|wer|jemand)|niemand|jemand|jedermann|einander)$/;
const PREPOSITIONS = new Set(
  "ab an auf aus bei durch entgegen gegenüber hinter mit nach um unter über vor wider zu zwischen".split(" "),
);

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

/** Whether an infinitive or participle of the same clause goes with the verb: before it, or after it with embedded clauses skipped. */
function hasDependentVerb(words: readonly Pick<Word, "tag">[], verb: number): boolean {
  for (let i = verb - 1; i >= 0; i--) {
    const { tag } = words[i]!;
    if (tag === "$," || tag === "$.") break;
    if (isNonFiniteTag(tag)) return words[i - 1]?.tag !== "PTKZU";
    if (isFiniteTag(tag)) break;
  }
  for (let i = verb + 1; i < words.length; i++) {
    const { tag } = words[i]!;
    if (isNonFiniteTag(tag)) return words[i - 1]?.tag !== "PTKZU";
    if (tag === "$." || isFiniteTag(tag)) return false;
    if (tag === "$,") {
      const end = embeddedClauseEnd(words, i);
      if (end === undefined) continue;
      i = end;
    }
  }
  return false;
}

function isNonFiniteTag(tag: Stts): boolean {
  return /^V[AMV](?:INF|PP)$/.test(tag);
}

function isFiniteTag(tag: Stts): boolean {
  return /^V[AMV](?:FIN|IMP)$/.test(tag);
}

/** The comma that ends the subordinate clause which begins after the comma at `comma`; `undefined` where none begins there. */
function embeddedClauseEnd(words: readonly Pick<Word, "tag">[], comma: number): number | undefined {
  const opens = [comma + 1, comma + 2].some((i) => /^(?:PREL|KOU|PW)/.test(words[i]?.tag ?? ""));
  if (!opens) return undefined;
  for (let i = comma + 1; i < words.length; i++) {
    if (words[i]!.tag === "$." || (words[i]!.tag === "$," && isFiniteTag(words[i - 1]!.tag))) return i;
  }
  return words.length;
}
