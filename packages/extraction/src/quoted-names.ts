import { surface } from "@newsgraph/language";
import type { EntityKind } from "@newsgraph/schema";
import type { CoreferenceInput } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { Quotation } from "./quotations.js";

/** A name between quotation marks has at most this many words: „Koalition für Einheit und Entwicklung“. */
const MAX_WORDS = 7;

/**
 * Makes entities of names between quotation marks: a capitalised stretch without a verb behind a noun that says what it is („die Partei
 * „Neue Mitte““), before its acronym in brackets („Neue Mitte“ (NM)), of a source (laut „Hafenkurier“), or of words of another language.
 */
export function addQuotedNames(input: CoreferenceInput, quotations: readonly Quotation[]): void {
  const { document, phrases, drafts } = input;
  for (const { first: open, last: end, closed, clausal, level } of quotations) {
    const [first, last] = [open + 1, end - 1];
    if (!closed || level > 0 || last <= first || last - first > MAX_WORDS || !isNameLike(input, first, last, clausal))
      continue;
    const acronym = acronymBehind(input, end);
    const kind =
      kindBefore(input, open) ??
      sourceKind(input, open, end) ??
      (acronym === undefined ? foreignKind(input, first, last) : "organization");
    if (kind === undefined) continue;
    const name = document.text.slice(document.tokens[first]?.from ?? 0, document.tokens[last - 1]?.to ?? 0);
    const known = drafts.findByName(name);
    const inside = mentionsIn(input, first, last);
    // A name that fills the marks is read already; its kind is that of the noun before it.
    const whole = inside.find(({ mention }) => mention.first === first && mention.last === last)?.draft;
    if (whole) {
      if (kindBefore(input, open) !== undefined && whole.mentions.length === 1) whole.kind = kind;
    }
    const draft = whole ?? (known?.kind === kind ? known : undefined) ?? drafts.create(kind);
    if (!whole) {
      for (const { draft: part, mention } of inside) drafts.removeMention(part, mention);
      const phrase = phrases.findIndex((other) => other.first <= first && first < other.last);
      drafts.addForm(draft, name);
      drafts.addMention(draft, {
        first,
        last,
        phrase: phrase < 0 || phrases[phrase]?.pronoun ? undefined : phrase,
        form: "named",
        rule: "name:quoted",
        confidence: 0.7,
      });
    }
    if (acronym !== undefined) addAcronym(input, draft, acronym);
  }
}

/** Capitalised at its start, no verb in it, and no single everyday word. */
function isNameLike({ document, lexicon }: CoreferenceInput, first: number, last: number, clausal: boolean): boolean {
  if (!/^\p{Lu}/u.test(surface(document, first)) && !isSite(surface(document, first))) return false;
  if (clausal || /^[!?.]$/.test(surface(document, last - 1))) return false;
  for (let at = first; at < last; at += 1) {
    const xpos = document.tags[at]?.xpos ?? "";
    if (/^V.(?:FIN|IMP)/.test(xpos) && lexicon.has(surface(document, at))) return false;
  }
  return true;
}

const isSite = (form: string) => /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|de|at|ch|info|uk|fr|ru)$/i.test(form);

/** What the noun right before the opening mark says the name is. */
function kindBefore({ document, data }: CoreferenceInput, open: number): EntityKind | undefined {
  const before = open - 1;
  if (document.tags[before]?.xpos !== "NN") return undefined;
  const lemma = document.lemmas[before] ?? "";
  const hypernym = data.hypernyms.find(lemma)?.value.kind;
  if (hypernym === "place" || hypernym === "organization") return hypernym;
  if (data.collectives.find(lemma)?.value === "organization" || MEDIUM.test(lemma)) return "organization";
  if (data.eventNouns.find(lemma)) return "event";
  if (data.workNouns.find(lemma)) return "work";
  return data.placeNouns.find(lemma) ? "place" : undefined;
}

/** "laut „Hafenkurier“", "dem „Hafenkurier“ zufolge": who is a source by that name is a body. */
function sourceKind({ document, data }: CoreferenceInput, open: number, end: number): EntityKind | undefined {
  const before = document.tags[open - 1]?.xpos === "ART" ? open - 2 : open - 1;
  const markers = [
    data.sourceMarkers.find("before", surface(document, before)),
    data.sourceMarkers.find("behind", surface(document, end)),
  ];
  return markers.some((marker) => marker?.source === "anyone") ? "organization" : undefined;
}

/** Media that the lists of bodies leave out. */
const MEDIUM = /(?:website|webseite|internetseite|portal|blatt|dienst|zeitschrift)$/i;

/** Nouns behind which words are quoted, not a name told. */
const WORDING = /(?:motto|parole|begriff|wort|slogan|spruch|prädikat|note|ruf|aussage|frage|satz|bezeichnung|zitat)$/i;

/**
 * Words that no German dictionary has: a website's name, of several words that of a body, or of a thing where they count ("Fokker
 * 100") or another common noun stands before them ("das Schiff „Northern Star““).
 */
function foreignKind({ document, lexicon }: CoreferenceInput, first: number, last: number): EntityKind | undefined {
  if (isSite(surface(document, first)) && last - first === 1) return "organization";
  const before = first - 2;
  const isNoun = document.tags[before]?.xpos === "NN";
  if (last - first < 2 || (isNoun && WORDING.test(document.lemmas[before] ?? ""))) return undefined;
  let foreign = 0;
  for (let at = first; at < last; at += 1) if (!lexicon.has(surface(document, at))) foreign += 1;
  if (foreign * 2 <= last - first) return undefined;
  return isNoun || /\d/.test(surface(document, last - 1)) ? "work" : "organization";
}

/** Token of the acronym in brackets at `at`: "(NM)". */
function acronymBehind({ document }: CoreferenceInput, at: number): number | undefined {
  const isAcronym = /^\p{Lu}[\p{L}\d]{1,7}$/u.test(surface(document, at + 1));
  return surface(document, at) === "(" && surface(document, at + 2) === ")" && isAcronym ? at + 1 : undefined;
}

function mentionsIn({ document, drafts }: CoreferenceInput, first: number, last: number) {
  const sentence = document.sentences.findIndex((other) => other.first <= first && first < other.last);
  return drafts.mentionsIn(sentence).filter(({ mention }) => mention.first < last && first < mention.last);
}

function addAcronym(input: CoreferenceInput, draft: EntityDraft, token: number): void {
  const { document, drafts, phrases } = input;
  const form = surface(document, token);
  const [read] = mentionsIn(input, token, token + 1);
  if (read && read.draft !== draft) {
    drafts.absorb(draft, read.draft);
    return;
  }
  const known = drafts.findByName(form, draft.kind);
  if (known && known !== draft) drafts.absorb(draft, known);
  drafts.addForm(draft, form);
  if (read) return;
  const phrase = phrases.findIndex((other) => other.first <= token && token < other.last);
  drafts.addMention(draft, {
    first: token,
    last: token + 1,
    phrase: phrase < 0 ? undefined : phrase,
    form: "named",
    rule: "name:acronym",
    confidence: 0.7,
  });
}
