import { surface } from "@newsgraph/language";
import { prepositionOf } from "./arguments.js";
import { type CoreferenceInput, clauseIndex, coreArguments, isPersonOf, prominent } from "./coreference.js";
import type { NounMatch, SpeechNoun } from "./data/nouns.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { NounPhrase } from "./noun-phrase.js";
import { findNationality } from "./offices.js";
import { isPersonNoun } from "./person-nouns.js";

/**
 * Lets phrases for what somebody thinks or says refer to that one where no phrase of its own names him: "seiner Meinung nach" to whom
 * "er" would mean, "nach eigenen Angaben" to who acts in the clause, "UN-Angaben zufolge" to the UN, "Polizeiangaben" to the police.
 */
export function linkViews(input: CoreferenceInput): void {
  const { document, phrases, data, drafts } = input;
  const clauseOf = clauseIndex(input);
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || drafts.atPhrase(index) !== undefined) continue;
    const marker = prepositionOf(document, phrase) ?? surface(document, phrase.last);
    if (!data.sourceMarkers.find("before", marker) && !data.sourceMarkers.find("behind", marker)) continue;
    const noun = data.speechNouns.find(document.lemmas[phrase.noun] ?? "");
    if (!noun) continue;
    const holder =
      possessor(input, index, clauseOf.get(index)) ??
      ownHolder(input, index, clauseOf.get(index)) ??
      nationalHolder(input, phrase, noun) ??
      holderInCompound(input, document.lemmas[phrase.noun] ?? "", noun.modifier);
    if (holder) drafts.referTo(index, holder);
  }
}

/** Whom "sein" or "ihr" means: the one whom the pronoun would. */
function possessor(input: CoreferenceInput, index: number, clause: number | undefined): EntityDraft | undefined {
  const { document, phrases } = input;
  const determiner = phrases[index]?.determiner;
  if (determiner === undefined || document.tags[determiner]?.xpos !== "PPOSAT") return undefined;
  const form = surface(document, determiner).toLowerCase();
  // A possessive may well mean whom a preposition of its clause governs: "für Weber ist das seiner Ansicht nach …".
  const beside = coreArguments(input.arguments[clause ?? -1]);
  const means = (fits: (draft: EntityDraft) => boolean) => prominent(input, index, beside, fits, "possessive")?.draft;
  if (form.startsWith("sein")) return means((draft) => isPersonOf(draft, "Masc"));
  return form.startsWith("ihr") ? means((draft) => isPersonOf(draft, "Fem") || draft.plural) : undefined;
}

/** Whose "eigene Angaben" are: those of who acts in the clause. */
function ownHolder(
  { document, phrases, arguments: roles, drafts }: CoreferenceInput,
  index: number,
  clause: number | undefined,
): EntityDraft | undefined {
  const { first = 0, noun = 0 } = phrases[index] ?? {};
  const isOwn = document.lemmas.slice(first, noun).includes("eigen");
  const subject = isOwn && clause !== undefined ? roles[clause]?.subject[0] : undefined;
  return subject === undefined ? undefined : drafts.atPhrase(subject);
}

/** "israelischen Angaben zufolge": the state, where the noun stands for no text or inquiry, which anybody of that nationality may have made. */
function nationalHolder(
  { document, gazetteer, drafts }: CoreferenceInput,
  phrase: NounPhrase,
  { head, modifier }: NounMatch<SpeechNoun>,
): EntityDraft | undefined {
  if (modifier !== undefined || !/^(?:Angabe|Darstellung|Sicht|Ansicht|Auffassung)$/.test(head)) return undefined;
  const iso = findNationality(document, phrase, gazetteer);
  return iso === undefined ? undefined : drafts.state(iso);
}

/** Who is named in the first part of the compound: "UN-Angaben"; also where the list has the compound as a whole: "Medienberichte". */
function holderInCompound(
  input: CoreferenceInput,
  lemma: string,
  modifier: string | undefined,
): EntityDraft | undefined {
  const first = modifier ?? firstPart(input, lemma);
  return first === undefined ? undefined : (input.drafts.findByName(first) ?? unnamedHolder(input, first));
}

/** What stands before another noun of saying at the end of a word: "Medien" of "Medienbericht". */
function firstPart({ data }: CoreferenceInput, lemma: string): string | undefined {
  for (let at = 4; at < lemma.length; at += 1) {
    const head = lemma.charAt(at).toUpperCase() + lemma.slice(at + 1);
    if (data.speechNouns.find(head)?.modifier === undefined && data.speechNouns.find(head)) return lemma.slice(0, at);
  }
  return undefined;
}

/** Those without a name whom the first part of a compound tells: "Polizeiangaben", "Augenzeugenberichte", "Regierungsangaben". */
function unnamedHolder({ data, drafts, lexicon }: CoreferenceInput, modifier: string): EntityDraft | undefined {
  const name = modifier.charAt(0).toUpperCase() + modifier.slice(1).replace(/(?<=ung|schaft|ion)s$/, "");
  // "Zeitungsberichte" tell of no one paper.
  if (data.speechNouns.find(name)?.head === name && !/n$/.test(name)) return undefined;
  const body = data.collectives.find(name);
  const several = /n$/.test(name) && (body !== undefined || isPersonNoun(lexicon, name.slice(0, -1)));
  if (!several && (body?.modifier !== undefined || body?.value !== "organization")) return undefined;
  const known = drafts.all.find(({ canonical }) => canonical?.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const draft = drafts.create(several ? "group" : "organization");
  draft.canonical = name;
  draft.implied = true;
  draft.plural = several;
  return draft;
}
