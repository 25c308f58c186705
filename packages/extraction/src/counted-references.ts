import { surface } from "@newsgraph/language";
import { isActorKind } from "@newsgraph/schema";
import { rowOf } from "./arguments.js";
import { type CoreferenceInput, isPersonOf } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { NounPhrase } from "./noun-phrase.js";

/** Numbers that stand for those known. */
const COUNTS = new Map(Object.entries({ beide: 2, beiden: 2, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 }));
const isCount = (word: string) => COUNTS.has(word.toLowerCase());
/** How a phrase begins that takes up those known by their number. */
const OPENS = /^(?:die|der|den|alle[nr]?|diese[nr]?|beiden?)$/i;
/** How many sentences back those may stand who are counted. */
const REACH = 2;
/** Nouns by which two parties to anything are taken up, whatever they are. */
const ANYBODY = /^(?:Seite|Kontrahent|Rivale)$/;

/**
 * Those whom a phrase takes up by their number: "beide", "alle drei", "die beiden Länder", "die beiden Politiker". They are the last
 * that a row of so many names, or the only ones of the noun's kind in the sentences right before; else it stays open.
 * @returns noun phrase (by index) → who they are
 */
export function findCountedReferences(input: CoreferenceInput): Map<number, readonly EntityDraft[]> {
  const found = new Map<number, readonly EntityDraft[]>();
  for (const [index, phrase] of input.phrases.entries()) {
    const count = countOf(input, index, phrase);
    if (count === undefined) continue;
    for (const fits of kindsOf(input, phrase)) {
      const those = inRow(input, index, count, fits) ?? justBefore(input, index, count, fits);
      if (!those) continue;
      found.set(index, those);
      break;
    }
  }
  return found;
}

/** How many a phrase says that they are, where it takes up some known ones and says no more of them than what they are. */
function countOf({ document, phrases }: CoreferenceInput, index: number, phrase: NounPhrase): number | undefined {
  if (phrase.name !== undefined || phrase.last - phrase.first > 3) return undefined;
  if (!OPENS.test(surface(document, phrase.first))) return undefined;
  const words: string[] = [];
  for (let at = phrase.first; at < phrase.last; at += 1) {
    const word = surface(document, at);
    if (at !== phrase.noun || isCount(word)) words.push(word.toLowerCase());
  }
  const [first = "", second = "", ...rest] = words;
  if (rest.length > 0 || phrases[index + 1]?.attributeOf === index) return undefined;
  if (/^beiden?$/.test(first) && second === "") return 2;
  return COUNTS.get(second);
}

type Fits = (draft: EntityDraft) => boolean;

const isPerson: Fits = ({ kind }) => kind === "person";
const isActor: Fits = ({ kind }) => isActorKind(kind);

/** What those may be, by the noun, the likeliest first; none where the noun takes up nobody who is named. */
function kindsOf({ document, data }: CoreferenceInput, { noun, pronoun }: NounPhrase): readonly Fits[] {
  const lemma = document.lemmas[noun ?? -1] ?? "";
  if (pronoun || (noun !== undefined && isCount(surface(document, noun)))) return [isPerson, isActor];
  if (ANYBODY.test(lemma)) return [isActor];
  if (lemma === "Mann") return [(draft) => isPersonOf(draft, "Masc")];
  if (lemma === "Frau") return [(draft) => isPersonOf(draft, "Fem")];
  if (data.offices.find(lemma)) return [isPerson];
  const hypernym = data.hypernyms.find(lemma)?.value;
  return hypernym ? [(draft) => draft.kind === hypernym.kind] : [];
}

/** The last row of exactly so many before the phrase: "A und B". */
function inRow(
  { phrases, drafts }: CoreferenceInput,
  index: number,
  count: number,
  fits: Fits,
): EntityDraft[] | undefined {
  const sentence = phrases[index]?.sentence ?? 0;
  for (let at = index - 1; at >= 0 && sentence - (phrases[at]?.sentence ?? 0) <= REACH; at -= 1) {
    if (phrases[at]?.conjunctOf !== undefined || phrases[at + 1]?.conjunctOf === undefined) continue;
    const row = [at, ...rowOf(phrases, at)].map((member) => drafts.atPhrase(member));
    const known = [...new Set(row)].filter((draft) => draft !== undefined);
    if (row.length === count && known.length === count && known.every(fits)) return known;
  }
  return undefined;
}

/** Those of the kind in the sentences right before, if they are so many. */
function justBefore(
  { phrases, drafts }: CoreferenceInput,
  index: number,
  count: number,
  fits: Fits,
): EntityDraft[] | undefined {
  const phrase = phrases[index];
  const found = new Set<EntityDraft>();
  for (let back = 0; phrase !== undefined && back <= REACH && found.size < count; back += 1) {
    for (const { draft, mention } of drafts.mentionsIn(phrase.sentence - back)) {
      if (mention.first < phrase.first && draft.forms.size > 0 && fits(draft)) found.add(draft);
    }
  }
  return found.size === count ? [...found] : undefined;
}
