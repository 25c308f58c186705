import type { GermanLexicon } from "@newsgraph/language";

/**
 * Whether a noun means people by its form: a masculine with a feminine in -in beside it ("Demonstrant"), that feminine, a masculine
 * in -e ("Lotse"), -ist or -eur, whoever does what a verb says ("Unterstützer"), or an adjective or participle made a noun
 * ("Freiwillige", "Angestellte"). A compound goes by its last part ("Gegendemonstrant").
 */
export function isPersonNoun(lexicon: GermanLexicon, lemma: string): boolean {
  const nouns = known.get(lexicon) ?? new Map<string, boolean>();
  known.set(lexicon, nouns);
  const found = nouns.get(lemma) ?? meansPeople(lexicon, lemma);
  nouns.set(lemma, found);
  return found;
}

const known = new WeakMap<GermanLexicon, Map<string, boolean>>();

function meansPeople(lexicon: GermanLexicon, lemma: string): boolean {
  const form = lemma.slice(lemma.lastIndexOf("-") + 1);
  if (form.length < MIN_LENGTH || !/^\p{Lu}/u.test(form) || NOT_PERSONS.has(form)) return false;
  if (PEOPLE.test(form)) return true;
  if (hasFeminine(lexicon, form) || (form.endsWith("in") && lexicon.has(form.slice(0, -2)))) return true;
  if (PERSONAL.test(form) && lexicon.genderOf(form) === "Masc") return !MASCULINE_THINGS.test(form);
  if (isDoer(lexicon, form)) return true;
  if (lexicon.has(form)) return form.endsWith("e") && isDerived(lexicon, form);
  for (let at = MIN_MODIFIER; at <= form.length - MIN_HEAD; at += 1) {
    const head = form.charAt(at).toUpperCase() + form.slice(at + 1);
    if (lexicon.has(head)) return !NOT_PERSONS.has(head) && (hasFeminine(lexicon, head) || isDoer(lexicon, head));
  }
  return form.endsWith("e") && isDerived(lexicon, form);
}

const hasFeminine = (lexicon: GermanLexicon, form: string) => lexicon.has(`${form.replace(/e$/, "")}in`);

/** "Befürworter": whoever does what the verb says. */
function isDoer(lexicon: GermanLexicon, form: string): boolean {
  const gender = lexicon.genderOf(form);
  if (!form.endsWith("er") || (gender !== undefined && gender !== "Masc")) return false;
  const stem = form.slice(0, -2).toLowerCase();
  return lexicon.isVerbLemma(`${stem}en`) || lexicon.isVerbLemma(`${stem}n`);
}

function isDerived(lexicon: GermanLexicon, form: string): boolean {
  return lexicon.knownReadings(form).some(({ source, lemma }) => source === "derived" && lemma === form);
}

/** Nouns for people that their form does not tell. */
const PEOPLE =
  /(?:mann|männer|frau|kind|person|geisel|gast|leute|mensch|mitglied|arzt|mönch|zivilist|milizionär|opfer)$/i;
/** Endings of masculines for people. */
const PERSONAL = /(?:e|ist|eur|ling)$/;
const MASCULINE_THINGS =
  /(?:name|gedanke|buchstabe|käse|glaube|wille|friede|funke|haufe|same|schade|affe|löwe|hase|rabe|ochse|bulle)$/i;
/** Shorter words and parts are accidents: "Ma" beside "Main", "Uhr" in "Aufruhr". */
const MIN_LENGTH = 4;
const MIN_MODIFIER = 3;
const MIN_HEAD = 5;
/** Nouns made of adjectives that mean things, and those beside an unrelated word in -in. */
const NOT_PERSONS = new Set([
  "Spitze",
  "Gefährt",
  "Achse",
  "Gelatine",
  "Neue",
  "Gute",
  "Ganze",
  "Äußere",
  "Innere",
  "Weitere",
  "Folgende",
  "Übliche",
  "Mögliche",
  "Wesentliche",
  "Gleiche",
  "Illustrierte",
  "Elektrische",
  "Gerade",
]);
