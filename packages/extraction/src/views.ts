import { surface } from "@newsgraph/language";
import { prepositionOf } from "./arguments.js";
import { type CoreferenceInput, clauseIndex, isPersonOf, prominent } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
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
      (noun.modifier === undefined
        ? undefined
        : (drafts.findByName(noun.modifier) ?? unnamedHolder(input, noun.modifier)));
    if (holder) drafts.referTo(index, holder);
  }
}

/** Whom "sein" or "ihr" means: the one whom the pronoun would. */
function possessor(input: CoreferenceInput, index: number, clause: number | undefined): EntityDraft | undefined {
  const { document, phrases } = input;
  const determiner = phrases[index]?.determiner;
  if (determiner === undefined || document.tags[determiner]?.xpos !== "PPOSAT") return undefined;
  const form = surface(document, determiner).toLowerCase();
  const means = (fits: (draft: EntityDraft) => boolean) => prominent(input, index, clause, fits, "possessive")?.draft;
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

/** Those without a name whom the first part of a compound tells: "Polizeiangaben", "Augenzeugenberichte", "Regierungsangaben". */
function unnamedHolder({ data, drafts, lexicon }: CoreferenceInput, modifier: string): EntityDraft | undefined {
  const name = modifier.charAt(0).toUpperCase() + modifier.slice(1).replace(/(?<=ung|schaft|ion)s$/, "");
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
