import type { Document, NameSpan } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { MAX_PARTICIPLE_WORDS, type NounPhrase, phraseStart } from "./noun-phrase.js";
import { linkPhrases } from "./noun-phrase-links.js";

const DETERMINERS = new Set(["ART", "PDAT", "PPOSAT", "PIAT", "PIDAT", "PWAT", "PRELAT"]);
const MODIFIERS = new Set(["ADJA", "CARD", "TRUNC", "ADJD", "ADV", "PIAT", "PIDAT", "PIS"]);
const NOUNS = new Set(["NN", "NE", "FM", "XY"]);
const PRONOUNS = new Set(["PPER", "PDS", "PIS", "PRF", "PWS", "PRELS"]);
const PREPOSITIONS = new Set(["APPR", "APPRART"]);
const ALL_CASES = ["Nom", "Gen", "Dat", "Acc"];
/** Conjunctions that join modifiers inside one phrase: "gepanzerte und schwere Fahrzeuge". */
const JOINERS = new Set(["und", "oder", "sowie"]);

/** What finding noun phrases knows of words beyond their form. */
export type PhraseKnowledge = {
  /** Whether a place's name can follow the noun ("Hauptstadt", "Vorort"): behind any other it stands for itself ("seit Kriegsbeginn | Kiel"). */
  namesPlaces(lemma: string): boolean;
  /** Whether somebody or something is called just so, with the s: "Siemens" is no genitive. */
  isCalledSo(name: string): boolean;
};

/** The noun phrases of a German document, in text order. Needs STTS tags; a document without them has none. */
export function findGermanNounPhrases(document: Document, { namesPlaces, isCalledSo }: PhraseKnowledge): NounPhrase[] {
  const nameAt = new Map<number, number>();
  for (const [index, name] of document.names.entries()) nameAt.set(name.first, index);
  const phrases: NounPhrase[] = [];
  for (const [sentence, { first, last }] of document.sentences.entries()) {
    let at = first;
    while (at < last) {
      const phrase = readPhrase(document, nameAt, namesPlaces, sentence, at, last, phrases);
      if (phrase) {
        phrases.push(attachGenitive(document, phrases, phrase));
        at = phrase.last;
      } else {
        at += 1;
      }
    }
  }
  return linkPhrases(document, phrases, isCalledSo);
}

function readPhrase(
  document: Document,
  nameAt: ReadonlyMap<number, number>,
  namesPlaces: (lemma: string) => boolean,
  sentence: number,
  start: number,
  end: number,
  before: readonly NounPhrase[],
): NounPhrase | undefined {
  const xpos = (index: number) => document.tags[index]?.xpos ?? "";
  const firstTag = xpos(start);
  if (PRONOUNS.has(firstTag) && !nameAt.has(start)) {
    const nominal = firstTag === "PIS" && isModifiedNounAhead(document, nameAt, start, end);
    if (!nominal) {
      if (firstTag === "PRF" || firstTag === "PRELS" || firstTag === "PWS") return undefined;
      return finish(document, sentence, start, start + 1, start, undefined, true, undefined);
    }
  }
  if (isCountAlone(document, start, end)) {
    return finish(document, sentence, start, start + 2, start + 1, undefined, false, start);
  }
  let at = start;
  let determiner: number | undefined;
  if (DETERMINERS.has(firstTag) && !nameAt.has(at)) {
    determiner = at;
    at += 1;
  }
  if (determiner === undefined && !nameAt.has(at) && opensWithObject(document, at, end)) at += 1;
  while (at < end && !nameAt.has(at) && (MODIFIERS.has(xpos(at)) || isJoinedModifier(document, at, end))) at += 1;
  // A phrase does not begin with adverbs alone; those before the first adjective belong to it only behind a determiner.
  let noun: number | undefined;
  let name: number | undefined;
  const headStart = at;
  while (at < end) {
    const mayBeQuoted = determiner !== undefined || noun !== undefined || PREPOSITIONS.has(xpos(at - 1));
    const quoted = mayBeQuoted ? quotedNameEnd(document, at, end) : undefined;
    if (quoted !== undefined && name === undefined) {
      for (let inside = at + 1; inside < quoted; inside += 1) name ??= nameAt.get(inside);
      if (noun === undefined && name === undefined && isCapitalised(document, at + 1, quoted - 1)) noun = quoted - 2;
      at = quoted;
      // Only the rest of a compound („Bild“-Zeitung) goes on behind the closing mark.
      if (!surface(document, at).startsWith("-")) break;
      continue;
    }
    const named = nameAt.get(at);
    if (named !== undefined) {
      if (name !== undefined || (noun !== undefined && !isApposition(document, noun, named, namesPlaces))) break;
      name = named;
      at = document.names[named]?.last ?? at + 1;
      continue;
    }
    if (!NOUNS.has(xpos(at)) || name !== undefined || /^\p{Ll}(?!.*-\p{Lu})/u.test(surface(document, at))) break;
    if (noun !== undefined && xpos(at) === "NN" && xpos(noun) === "NN" && noun !== at - 1) break;
    // "von den Behörden | Spionage", "bitten die Vereine | Bürger": a plural is followed by no noun of its own.
    if (noun !== undefined && isPlainPlural(document, determiner, noun)) break;
    // The common noun is the head, also where a name that nobody recognised follows it.
    if (noun === undefined || xpos(at) === "NN") noun = at;
    at += 1;
  }
  // "der 81-jährige": an adjective for a person that its writer did not capitalise.
  if (at === headStart && determiner !== undefined && /\d-?jährige[nrm]?$/.test(surface(document, at - 1)))
    noun = at - 1;
  else if (at === headStart || (noun === undefined && name === undefined)) return undefined;
  let first = start;
  const isSoCalled = /^so$/i.test(surface(document, start)) && /^genannte/.test(surface(document, start + 1));
  if (determiner === undefined && !isSoCalled)
    while (first < headStart && ["ADV", "ADJD", "PIS"].includes(xpos(first))) first += 1;
  if (first !== start) return undefined;
  const isWaitedFor = firstTag === "ADJA" || (firstTag === "CARD" && xpos(start + 1) === "ADJA");
  if (determiner === undefined && isWaitedFor && !PREPOSITIONS.has(xpos(start - 1)))
    determiner = distantDeterminer(document, before, sentence, start);
  return finish(document, sentence, first, at, noun, name, false, determiner);
}

/** "Alle drei | gehören …", "Die beiden | trafen …": a number that stands for people, right before the finite verb. */
function isCountAlone(document: Document, start: number, end: number): boolean {
  if (start + 2 >= end || !/^V.FIN$/.test(document.tags[start + 2]?.xpos ?? "")) return false;
  const isCount = /^(?:beiden?|zwei|drei|vier|fünf|sechs)$/.test(surface(document, start + 1));
  return isCount && /^(?:alle|die|diese)$/i.test(surface(document, start));
}

/** "Steine | werfende Demonstranten": the object of a participle in -end before its noun. */
function opensWithObject(document: Document, at: number, end: number): boolean {
  const xpos = (index: number) => document.tags[index]?.xpos;
  const isParticiple = xpos(at + 1) === "ADJA" && /end(?:e[nrms]?)$/.test(surface(document, at + 1));
  return at + 2 < end && xpos(at) === "NN" && isParticiple && xpos(at + 2) === "NN";
}

/** The article of "einer | am Dienstag in Kiel | veröffentlichten Mitteilung": one before a preposition or adverb, and no phrase's yet. */
function distantDeterminer(
  document: Document,
  before: readonly NounPhrase[],
  sentence: number,
  start: number,
): number | undefined {
  const xpos = (index: number) => document.tags[index]?.xpos ?? "";
  const first = Math.max(document.sentences[sentence]?.first ?? 0, start - MAX_PARTICIPLE_WORDS);
  for (let at = start - 1; at >= first; at -= 1) {
    if (/^(?:V.FIN|\$[,.]|KOU)/.test(xpos(at))) return undefined;
    const isOpen = /^(?:APPR|ADV|PTKNEG|PRF|ADJD)/.test(xpos(at + 1)) && at < start - 1;
    if (/^(?:ART|PDAT|PPOSAT)$/.test(xpos(at)) && isOpen) {
      return before.some(({ determiner }) => determiner === at) ? undefined : at;
    }
  }
  return undefined;
}

/** Nouns in the plural with what they measure behind them: "die Millionen Euro". */
const MEASURE = /^(?:Million|Milliarde|Billion|Tonne|Liter|Kilogramm|Meter|Kilometer|Quadratmeter|Hektar|Dutzend)$/;

/** "den Behörden", "die Vereine": article and noun can only be a plural, of things that are not measured. */
function isPlainPlural(document: Document, determiner: number | undefined, noun: number): boolean {
  if (determiner === undefined || MEASURE.test(document.lemmas[noun] ?? "")) return false;
  const { Number: number, Case: cases = "" } = document.morphology[noun] ?? {};
  const form = surface(document, determiner).toLowerCase();
  return number === "Plur" && (form === "die" || (form === "den" && !cases.includes("Acc")));
}

const QUOTE_MARK = /^(?:„|"|»|“|‚)$/;

/** Whether every word of a range begins with a capital letter or a digit. */
function isCapitalised(document: Document, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (!/^[\p{Lu}\d]/u.test(surface(document, at))) return false;
  return true;
}

/** Names in quotation marks are at most this long: „Frankfurter Allgemeine Sonntagszeitung“. */
const MAX_QUOTED_NAME = 5;

/** The token behind a name in quotation marks that starts at `at` („Bild“-Zeitung, der „Guardian“): capitalised words alone. */
function quotedNameEnd(document: Document, at: number, end: number): number | undefined {
  if (!QUOTE_MARK.test(surface(document, at))) return undefined;
  for (let close = at + 2; close < end && close <= at + MAX_QUOTED_NAME + 1; close += 1) {
    const form = surface(document, close);
    if (/^(?:“|"|«|”|‘)$/.test(form)) return close + 1;
    const xpos = document.tags[close]?.xpos ?? "";
    if (!/^\p{Lu}/u.test(surface(document, at + 1)) || /^V|^\$/.test(xpos)) return undefined;
  }
  return undefined;
}

/** "Gegner Webers": a genitive, since the article has the name without the s as well, or since the noun says what is done. */
function isOwner(document: Document, noun: number, { from, to, class: kind }: NameSpan): boolean {
  const surface = document.text.slice(from, to);
  if (!/[^sxzß]s$/.test(surface)) return false;
  // "die Ermordung Anwar as-Sadats": nobody is called what a verb's noun says.
  if (kind === "PER" && /(?:ung|tion)$/.test(document.lemmas[noun] ?? "")) return true;
  const bare = surface.slice(0, -1);
  return document.names.some((other) => {
    const form = document.text.slice(other.from, other.to);
    return form === bare || form.endsWith(` ${bare}`);
  });
}

/** Whether the name says who or which the noun is: not in the genitive, and a place's name only behind a noun of places. */
function isApposition(
  document: Document,
  noun: number,
  index: number,
  namesPlaces: (lemma: string) => boolean,
): boolean {
  const name = document.names[index];
  if (!name || isOwner(document, noun, name)) return false;
  // "des Präsidenten Jonas Brandt": a person's name agrees in case without showing it.
  const showsCase = name.class !== "PER" || /s$/.test(document.text.slice(name.from, name.to));
  if (showsCase && document.morphology[name.last - 1]?.Case === "Gen") return false;
  return name.class !== "LOC" || namesPlaces(document.lemmas[noun] ?? "");
}

function isModifiedNounAhead(
  document: Document,
  nameAt: ReadonlyMap<number, number>,
  start: number,
  end: number,
): boolean {
  let at = start + 1;
  while (at < end && !nameAt.has(at) && ["ADJA", "CARD"].includes(document.tags[at]?.xpos ?? "")) at += 1;
  return at < end && (nameAt.has(at) || NOUNS.has(document.tags[at]?.xpos ?? "")) && at > start + 1;
}

function isJoinedModifier(document: Document, at: number, end: number): boolean {
  const tag = (index: number) => document.tags[index]?.xpos ?? "";
  if (at + 1 >= end || tag(at - 1) !== "ADJA" || tag(at + 1) !== "ADJA") return false;
  return JOINERS.has(surface(document, at)) || surface(document, at) === ",";
}

function finish(
  document: Document,
  sentence: number,
  first: number,
  last: number,
  noun: number | undefined,
  name: number | undefined,
  pronoun: boolean,
  determiner: number | undefined,
): NounPhrase {
  const xpos = (index: number) => document.tags[index]?.xpos ?? "";
  let before = phraseStart({ first, determiner }) - 1;
  if (QUOTE_MARK.test(surface(document, before))) before -= 1;
  const sameSentence = before >= (document.sentences[sentence]?.first ?? 0);
  let preposition: number | undefined;
  if (sameSentence && PREPOSITIONS.has(xpos(before))) preposition = before;
  else if (last < (document.sentences[sentence]?.last ?? 0) && xpos(last) === "APPO") preposition = last;
  const head = noun ?? (name === undefined ? undefined : (document.names[name]?.last ?? 1) - 1);
  // "der mutmaßliche Täter Bernd Otto": whoever has a name of his own is one, though the noun alone may be a plural.
  const isOne =
    noun !== undefined &&
    name !== undefined &&
    document.names[name]?.class === "PER" &&
    determiner !== undefined &&
    /^(?:der|de[ms]|ein)/i.test(surface(document, determiner));
  return {
    sentence,
    first,
    last,
    noun,
    name,
    pronoun,
    determiner,
    preposition,
    cases: readCases(document, determiner, head, last, isOne),
    plural: isOne ? false : readPlural(document, determiner, noun),
    attributeOf: undefined,
    conjunctOf: undefined,
    within: undefined,
  };
}

/** Cases that determiner and head both allow; either alone where they do not agree. */
function readCases(
  document: Document,
  determiner: number | undefined,
  head: number | undefined,
  last: number,
  isOne: boolean,
): ReadonlySet<string> {
  const of = (index: number | undefined) => caseSet(index === undefined ? undefined : document.morphology[index]?.Case);
  if (isSeveral(document, determiner, head)) return new Set(["Nom", "Acc"]);
  // "dessen Rücktritt": the genitive of the relative pronoun is its owner's, and says nothing of the noun's case.
  const article = determiner !== undefined && document.tags[determiner]?.xpos === "PRELAT" ? undefined : determiner;
  const fromArticle =
    article === undefined ? undefined : agreeingCases(document, surface(document, article).toLowerCase(), head, isOne);
  const cases = fromArticle ?? of(article) ?? new Set(ALL_CASES);
  const headCases = of(head) ?? of(last - 1);
  if (headCases) {
    const both = [...cases].filter((name) => headCases.has(name));
    if (both.length > 0 && both.length < cases.size) return new Set(both);
  }
  return cases;
}

/** Sets of cases by the feature's value ("Nom,Acc"), of which there are few. */
const CASE_SETS = new Map<string, ReadonlySet<string>>();

/** The cases that a feature's value lists; `undefined` where it lists none. */
function caseSet(value: string | undefined): ReadonlySet<string> | undefined {
  if (value === undefined || value === "") return undefined;
  let cases = CASE_SETS.get(value);
  if (cases === undefined) {
    cases = new Set(value.split(","));
    CASE_SETS.set(value, cases);
  }
  return cases;
}

/** Cases by the form of an article and the gender of its noun: "der" is a nominative only of a masculine. */
function agreeingCases(
  document: Document,
  form: string,
  head: number | undefined,
  isOne: boolean,
): Set<string> | undefined {
  const cases = articleCases(form);
  const { Gender: gender, Number: number } = (head === undefined ? undefined : document.morphology[head]) ?? {};
  if (!cases || !/^(?:der|dieser|jener)$/.test(form)) return cases;
  if (number === "Plur" && !isOne) return new Set(["Gen"]);
  if (number === "Sing" && gender === "Fem") return new Set(["Gen", "Dat"]);
  return number === "Sing" && gender === "Masc" ? new Set(["Nom"]) : cases;
}

/** Cases by the form of an article, demonstrative or possessive, whatever gender and number. */
function articleCases(form: string): Set<string> | undefined {
  if (/^(?:dem|diesem|jenem|(?:k?ein|mein|dein|sein|ihr|unser|euer|eur)em)$/.test(form)) return new Set(["Dat"]);
  if (/^(?:des|dieses|jenes|(?:k?ein|mein|sein|ihr|unser|eur)es)$/.test(form)) {
    return form === "dieses" || form === "jenes" ? new Set(ALL_CASES) : new Set(["Gen"]);
  }
  if (/^(?:die|diese|jene|(?:k?ein|mein|sein|ihr|unser|eur)e|das)$/.test(form)) return new Set(["Nom", "Acc"]);
  if (/^(?:einen|keinen)$/.test(form)) return new Set(["Acc", "Dat"]);
  if (/^(?:den|diesen|jenen|(?:mein|sein|ihr|unser|eur)en)$/.test(form)) return new Set(["Acc", "Dat"]);
  if (/^(?:der|dieser|jener)$/.test(form)) return new Set(["Nom", "Gen", "Dat"]);
  if (/^(?:einer|keiner|seiner|ihrer|unserer|eurer)$/.test(form)) return new Set(["Gen", "Dat"]);
  if (/^(?:ein|kein|mein|sein|ihr|unser|euer)$/.test(form)) return new Set(["Nom", "Acc"]);
  return undefined;
}

/** "einige Abgeordnete": a participle for people shows neither number nor case of its own, and taggers guess. */
function isSeveral(document: Document, determiner: number | undefined, noun: number | undefined): boolean {
  const isMany = /^(?:einige|mehrere|viele|alle|beide|etliche)$/i.test(surface(document, determiner ?? -1));
  return isMany && /(?:nd|t)e$/.test(surface(document, noun ?? -1));
}

function readPlural(document: Document, determiner: number | undefined, noun: number | undefined): boolean | undefined {
  if (isSeveral(document, determiner, noun)) return true;
  for (const index of [noun, determiner]) {
    const value = index === undefined ? undefined : document.morphology[index]?.Number;
    if (value === "Plur") return true;
    if (value === "Sing") return false;
  }
  return undefined;
}

/** A phrase in the genitive right behind another noun phrase is its attribute: "der Sprecher | des Ministeriums". */
function attachGenitive(document: Document, phrases: readonly NounPhrase[], phrase: NounPhrase): NounPhrase {
  const index = phrases.length - 1;
  const host = phrases[index];
  if (!host || host.last !== phrase.first || host.sentence !== phrase.sentence || host.pronoun || phrase.pronoun)
    return phrase;
  if (phraseStart(phrase) < phrase.first) return phrase;
  // "der Demokratischen Partei | Norwegens": a name that has an article is a noun like others.
  if (host.noun === undefined && (host.determiner === undefined || phrase.determiner !== undefined)) return phrase;
  const genitive =
    phrase.determiner === undefined
      ? phrase.name === undefined
        ? /er$/.test(surface(document, phrase.first)) && document.tags[phrase.first]?.xpos === "ADJA"
        : /(?:s|x|z|’|')$/.test(surface(document, phrase.last - 1))
      : isGenitiveArticle(document, phrase.determiner, phrase.noun ?? phrase.last - 1);
  if (!genitive) return phrase;
  // "ein Treffen der Minister": "der" is a genitive of a masculine in the plural only.
  const isMany =
    phrase.plural === undefined &&
    phrase.name === undefined &&
    phrase.determiner !== undefined &&
    /^der$/i.test(surface(document, phrase.determiner)) &&
    document.morphology[phrase.noun ?? -1]?.Gender === "Masc";
  return { ...phrase, attributeOf: index, ...(isMany ? { plural: true } : {}) };
}

/** Whether article and noun can be a genitive: "der" is one only of a feminine or a plural. */
function isGenitiveArticle(document: Document, determiner: number, noun: number): boolean {
  const form = surface(document, determiner).toLowerCase();
  if (articleCases(form)?.has("Gen") !== true) return false;
  if (!/r$/.test(form)) return true;
  const { Gender: gender, Number: number } = document.morphology[noun] ?? {};
  return number !== "Sing" || gender === undefined || gender.includes("Fem");
}
