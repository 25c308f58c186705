import { type Document, type Gazetteer, type NameSpan, PERSON_NAME_BITS } from "@newsgraph/language";
import type { EntityKind } from "@newsgraph/schema";
import type { GermanData } from "./data/german.js";
import type { NounPhrase } from "./noun-phrase.js";

/** A name in the text, read: what it is called without inflection, what kind of entity it names, and how sure that is. */
export type ReadName = {
  readonly name: NameSpan;
  /** Index into the document's names. */
  readonly index: number;
  readonly base: string;
  readonly kind: EntityKind;
  /** ISO 3166-1 alpha-2 code of a state, or ISO 3166-2 code of a part of one, where it is one. */
  readonly iso: string | undefined;
  /** A state's link to its ISO code. */
  readonly same: string | undefined;
};

/** The link to the ISO code of a state (3166-1) or a part of one (3166-2, `DE-BY`). */
export function isoLink(iso: string): string {
  return `urn:iso:std:iso:3166:-${iso.length === 2 ? 1 : 2}:${iso}`;
}

/**
 * Reads every name of the document: undoes the German genitive, and decides its kind from the recogniser's class and the gazetteer.
 * A name of the class MISC that is neither an event nor a work by its head is left out.
 */
export function readNames(
  document: Document,
  phrases: readonly NounPhrase[],
  gazetteer: Gazetteer,
  data: GermanData,
): ReadName[] {
  const surfaces = new Set<string>();
  for (const { from, to } of document.names) {
    const surface = document.text.slice(from, to);
    surfaces.add(surface).add(surface.slice(surface.lastIndexOf(" ") + 1));
  }
  const genitive = new Set<number>();
  for (const phrase of phrases) {
    if (phrase.name !== undefined && phrase.noun === undefined && phrase.attributeOf !== undefined)
      genitive.add(phrase.name);
  }
  const read: ReadName[] = [];
  /** Names by the form that they were read from, which an article repeats; the first of each pair where a genitive belongs. */
  const bases = [new Map<string, string>(), new Map<string, string>()] as const;
  /** Bodies that the recogniser takes for persons, by their first words. */
  const bodies = new Map<string, string>();
  for (const [index, name] of document.names.entries()) {
    const surface = document.text.slice(name.from, name.to).replace(/\s+/g, " ").replace(ACADEMIC, "");
    const nominative = inNominative(document, name, surface);
    const expected = genitive.has(index);
    const known = bases[expected ? 0 : 1];
    const base =
      known.get(nominative) ??
      undoGenitive(nominative, { surfaces, gazetteer, expected, isPlace: name.class === "LOC" });
    known.set(nominative, base);
    const resolved = resolveKind(document, name, base, gazetteer, data);
    if (resolved) read.push({ name, index, base, ...resolved });
    if (name.class === "PER" && SMALL_SURNAME.test(base)) bodies.set(base.slice(0, base.lastIndexOf(" ")), base);
  }
  return read.map((one): ReadName => {
    const body = one.kind === "person" ? bodies.get(one.base) : undefined;
    return body === undefined ? one : { ...one, base: body, kind: "organization" };
  });
}

/** "Infratest dimap": nobody's surname is written small. */
const SMALL_SURNAME = / \p{Ll}+$/u;

/** Academic degrees before a name, which are no part of it. */
const ACADEMIC = /^(?:(?:Dr|Prof|Dipl|Ing|Mag|med|jur|phil|rer|nat|h|c)\.(?:-Ing\.)?\s*)+/;

/** Endings that an adjective has without an article, by gender. */
const STRONG_ENDINGS: Readonly<Record<string, string>> = { Masc: "er", Fem: "e", Neut: "es" };

/** A name of adjectives and a noun in its first case: "Europäischen Union" → "Europäische Union", "Vereinten Nationen" → "Vereinte …". */
function inNominative(document: Document, name: NameSpan, surface: string): string {
  const words = surface.split(" ");
  if (words.length !== name.last - name.first || name.class === "PER") return surface;
  const isAdjective = (index: number) => document.tags[name.first + index]?.xpos === "ADJA";
  const head = words.findIndex((_, index) => !isAdjective(index));
  if (head <= 0) return surface;
  const { Gender: gender = "", Number: number } = document.morphology[name.first + head] ?? {};
  const ending = number === "Plur" ? "e" : STRONG_ENDINGS[gender];
  if (ending === undefined) return surface;
  // "Frankfurter" is the same in every case.
  const isInvariable = (index: number) => document.lemmas[name.first + index] === words[index];
  const inFirstCase = words.map((word, index) =>
    index < head && !isInvariable(index) ? word.replace(/e[nrms]?$/, ending) : word,
  );
  // "Deutschen Bundestages": a common noun at the end has its genitive ending taken off.
  const [last = "", lemma] = [words.at(-1), document.lemmas[name.last - 1]];
  const isGenitive = document.tags[name.last - 1]?.xpos === "NN" && (last === `${lemma}es` || last === `${lemma}s`);
  return (isGenitive && lemma !== undefined ? inFirstCase.with(-1, lemma) : inFirstCase).join(" ");
}

/**
 * What tells a genitive -s from a name's own: other names of the article, the gazetteer, whether a genitive belongs where it stands, and
 * whether it is a place's: names of persons then say nothing.
 */
type GenitiveContext = { surfaces: ReadonlySet<string>; gazetteer: Gazetteer; expected: boolean; isPlace: boolean };

/** The name without the German genitive ending: "Moskaus" → "Moskau", "Paris'" → "Paris"; "Maas" and "Paris" as they are. */
export function undoGenitive(surface: string, { surfaces, gazetteer, expected, isPlace }: GenitiveContext): string {
  if (/[sxzß]['’]$/.test(surface)) return surface.slice(0, -1);
  if (!/\p{L}s$/u.test(surface) || /(?:ss|us|is|as|os)$/.test(surface.slice(-3)) || /^\p{Lu}+s?$/u.test(surface)) {
    if (!/\p{L}s$/u.test(surface)) return surface;
    const bare = surface.slice(0, -1);
    return surfaces.has(bare) || (isKnown(bare, gazetteer, isPlace) && !isKnownAsIs(surface, gazetteer))
      ? bare
      : surface;
  }
  const bare = surface.slice(0, -1);
  if (surfaces.has(bare)) return bare;
  const lastWord = (text: string) => text.slice(text.lastIndexOf(" ") + 1);
  // Where a genitive belongs, "Brandts" is Brandt's, though there are people called Brandts.
  if (expected && gazetteer.isSurname(lastWord(bare)) && surface.includes(" ")) return bare;
  if (isKnownAsIs(surface, gazetteer)) return surface;
  if (isKnown(bare, gazetteer, isPlace) || (!isPlace && gazetteer.isSurname(lastWord(bare)))) return bare;
  return expected ? bare : surface;
}

function isKnown(name: string, gazetteer: Gazetteer, isPlace: boolean): boolean {
  return (
    gazetteer.state(name) !== undefined ||
    gazetteer.hasPlace(name) !== undefined ||
    gazetteer.region(name) !== undefined ||
    gazetteer.organization(name) !== undefined ||
    (!isPlace && (gazetteer.firstName(name) !== undefined || gazetteer.isSurname(name)))
  );
}

/** A place or body called just so: the gazetteer itself forgives a genitive -s, so the entry must be called so. */
export function isCalledSo(name: string, gazetteer: Gazetteer): boolean {
  const fold = (text: string | undefined) => text?.toLowerCase();
  return (
    fold(gazetteer.state(name)?.name) === name.toLowerCase() ||
    gazetteer.places(name).some((place) => fold(place.name) === name.toLowerCase()) ||
    fold(gazetteer.organization(name)?.name) === name.toLowerCase() ||
    fold(gazetteer.region(name)?.name) === name.toLowerCase()
  );
}

/** The same, or a surname in just this form. */
function isKnownAsIs(name: string, gazetteer: Gazetteer): boolean {
  const lastWord = name.slice(name.lastIndexOf(" ") + 1);
  return isCalledSo(name, gazetteer) || (gazetteer.personNameBits(lastWord) & PERSON_NAME_BITS.surname) !== 0;
}

/** Nouns for a member of a federation, right before its name: "der Bundesstaat New York", which is not the city. */
const FEDERATED = /(?:^|-)(?:Bundesstaat|Bundesland|Teilstaat|Gliedstaat)$/;

type Kind = Pick<ReadName, "kind" | "iso" | "same">;

function resolveKind(
  document: Document,
  name: NameSpan,
  base: string,
  gazetteer: Gazetteer,
  data: GermanData,
): Kind | undefined {
  const plain = (kind: EntityKind): Kind => ({ kind, iso: undefined, same: undefined });
  const organization = gazetteer.organization(base);
  if (organization && name.class !== "PER") return plain("organization");
  const state = gazetteer.state(base);
  if (state && name.class !== "PER") {
    return { kind: "state", iso: state.iso, same: isoLink(state.iso) };
  }
  if (name.class === "PER") return plain(SMALL_SURNAME.test(base) ? "organization" : "person");
  if (data.eventNouns.find(document.lemmas[name.last - 1] ?? base)) return plain("event");
  if (name.class === "ORG") return plain("organization");
  const lastLemma = document.lemmas[name.last - 1] ?? base;
  if (name.class === "LOC") return plain(FEDERATED.test(document.lemmas[name.first - 1] ?? "") ? "state" : "place");
  if (data.workNouns.find(lastLemma)) return plain("work");
  return undefined;
}
