import type { Document, Gazetteer } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { phrasesIn, prepositionOf } from "./arguments.js";
import type { Clause } from "./clauses.js";
import type { GermanData } from "./data/german.js";
import { type NounPhrase, phraseEnd } from "./noun-phrase.js";
import { startingAt } from "./positions.js";

/** A person's office as the text words it: beside the name, or in an apposition. */
export type Office = {
  /** Index of the noun phrase that holds the office's noun. */
  readonly phrase: number;
  /** Index of the noun phrase that holds the name; the same one in "Kanzlerin Weber". */
  readonly holder: number;
  /** The office's noun: `Sprecher` in "Kremlsprecher", `Generalsekretär` in "NATO-Generalsekretär". */
  readonly role: string;
  /** First part of the compound, which may name the body: `Kreml`, `Umwelt`; `EU` in "EU-Umweltkommissar". */
  readonly modifier: string | undefined;
  /** The office with its modifier, "EU-Umweltkommissar", and without: "Umweltkommissar". */
  readonly title: string;
  readonly bareTitle: string;
  /** ISO code of a nationality adjective: "der ukrainische Präsident". */
  readonly iso: string | undefined;
  /** Index of the noun phrase in whose service it is held: "Sprecher des Kremls". */
  readonly owner: number | undefined;
  /** Whether the owner stands under a preposition, which may as well tell a party or a place: "der dänische Minister von der SPD". */
  readonly loose: boolean;
};

/** What a noun phrase says of an office, whether or not a name stands beside it. */
export type OfficeWords = Omit<Office, "phrase" | "holder">;

/** Prepositions that lead to whom an office is held for: "Chef von Siemens", "Botschafter in Paris", "Sprecherin bei Greenpeace". */
const OWNER_PREPOSITIONS = new Set(["von", "bei", "in"]);

/** The office that a noun phrase names, if its noun is one. */
export function readOffice(
  document: Document,
  phrases: readonly NounPhrase[],
  index: number,
  gazetteer: Gazetteer,
  data: GermanData,
): OfficeWords | undefined {
  const phrase = phrases[index];
  if (phrase?.noun === undefined) return undefined;
  const title = [document.lemmas[phrase.noun] ?? "", surface(document, phrase.noun)].find((noun) =>
    data.offices.find(noun),
  );
  const found = data.offices.find(title ?? "");
  if (title === undefined || !found) return undefined;
  const owner = findOwner(document, phrases, index);
  const [, former = "", hyphenated, tail] = /^((?:Ex|Alt|Vize)-)?(?:(.+)-)?([^-]+)$/.exec(title) ?? [];
  return {
    role: found.head,
    modifier: hyphenated ?? found.modifier,
    title: inGender(document, phrase, title),
    bareTitle: inGender(document, phrase, hyphenated === undefined ? found.head : former + tail),
    iso: findNationality(document, phrase, gazetteer),
    owner,
    loose: owner !== undefined && phrases[owner]?.preposition !== undefined && phrases[owner]?.attributeOf !== index,
  };
}

/** "der Vorsitzende" is a Vorsitzender: a participle for an office in the gender that its article or ending shows. */
function inGender(document: Document, { determiner, noun }: NounPhrase, title: string): string {
  if (!/(?:nd|t)er?$/.test(title) || !/(?:nd|t)e[nrm]?$/.test(surface(document, noun ?? -1))) return title;
  const form = surface(document, noun ?? -1);
  const article = determiner === undefined ? "" : surface(document, determiner).toLowerCase();
  const isMasculine =
    /[rm]$/.test(form) ||
    /^(?:de[smn]|\p{L}*e[smn])$/u.test(article) ||
    (/^(?:de|diese|jene)r$/.test(article) && form.endsWith("e"));
  return title.replace(/er?$/, isMasculine ? "er" : "e");
}

/** ISO code of the first nationality adjective in the phrase. */
export function findNationality(document: Document, phrase: NounPhrase, gazetteer: Gazetteer): string | undefined {
  for (let at = phrase.first; at < (phrase.noun ?? phrase.last); at += 1) {
    if (at === phrase.determiner) continue;
    const found = gazetteer.nationality(surface(document, at));
    if (found?.kind === "adjective") return found.iso;
  }
  return undefined;
}

function findOwner(document: Document, phrases: readonly NounPhrase[], index: number): number | undefined {
  const phrase = phrases[index];
  const next = phrases[index + 1];
  if (phrase && next) {
    if (next.attributeOf === index) return index + 1;
    const preposition = prepositionOf(document, next);
    const adjacent = next.preposition === phrase.last && next.first === phrase.last + 1;
    if (adjacent && preposition !== undefined && OWNER_PREPOSITIONS.has(preposition) && next.name !== undefined)
      return index + 1;
  }
  // "Berlins Bürgermeister": the name stands before its noun, in the genitive.
  const before = phrases[index - 1];
  if (
    before?.name !== undefined &&
    before.noun === undefined &&
    before.last === phrase?.first &&
    phrase.determiner === undefined
  ) {
    return /s$|['’]$/.test(surface(document, before.last - 1)) ? index - 1 : undefined;
  }
  return undefined;
}

/** Offices with their holders: title and name in one phrase, or one in apposition to the other, parted by a comma or bracket. */
export function findOffices(
  document: Document,
  phrases: readonly NounPhrase[],
  gazetteer: Gazetteer,
  data: GermanData,
): Office[] {
  const offices: Office[] = [];
  const isPerson = (index: number | undefined) => {
    const name = index === undefined ? undefined : phrases[index]?.name;
    return name !== undefined && document.names[name]?.class === "PER";
  };
  for (const [index, phrase] of phrases.entries()) {
    const words = readOffice(document, phrases, index, gazetteer, data);
    if (!words) continue;
    if (isPerson(index)) {
      offices.push({ phrase: index, holder: index, ...words });
      continue;
    }
    if (phrase.name !== undefined) continue;
    const end = phraseEndWithOwner(phrases, index, words.owner);
    const after = startingAt(phrases, end + 1);
    const adjacent = startingAt(phrases, end);
    const isGenitive = /s$/.test(surface(document, (phrases[adjacent]?.last ?? 1) - 1));
    if ((end > phrase.last || !isGenitive) && isBareName(phrases[adjacent]) && isPerson(adjacent)) {
      offices.push({ phrase: index, holder: adjacent, ...words });
      continue;
    }
    if (isPunctuation(document, end) && isBareName(phrases[after]) && isPerson(after)) {
      offices.push({ phrase: index, holder: after, ...words });
      continue;
    }
    const before = index - 1;
    if (phrases[before]?.last !== phrase.first - 1) continue;
    // "General Anna Weber, Sprecherin der Armee": a title before the name changes nothing.
    if (isPunctuation(document, phrase.first - 1) && isPerson(before)) {
      offices.push({ phrase: index, holder: before, ...words });
    }
  }
  return offices;
}

/** Verbs that say who somebody is, or what they become. */
const COPULA = /^(?:sein|werden|bleiben)$/;

/**
 * Offices that a sentence says of somebody: "Anna Weber ist Sprecherin der EU", "Neuer Trainer wird Bernd Otto", "Sie wurde zur Präsidentin
 * gewählt". The holder may be any phrase; whether it is a person shows once entities are known.
 */
export function findPredicateOffices(
  document: Document,
  phrases: readonly NounPhrase[],
  clauses: readonly Clause[],
  gazetteer: Gazetteer,
  data: GermanData,
): Office[] {
  const offices: Office[] = [];
  for (const clause of clauses) {
    const isCopula = clause.predicate === clause.finite && COPULA.test(clause.lemma ?? "") && !clause.passive;
    const isAppointment = APPOINTMENT.test(clause.lemma ?? "");
    if ((!isCopula && !isAppointment) || clause.negated) continue;
    const inside = phrasesIn(phrases, clause).filter((index) => {
      const phrase = phrases[index];
      return phrase?.attributeOf === undefined && phrase?.conjunctOf === undefined && phrase?.within === undefined;
    });
    const isBare = (index: number) =>
      phrases[index]?.preposition === undefined && phrases[index]?.cases.has("Nom") === true;
    const role = inside.find((index) => {
      const phrase = phrases[index];
      if (!phrase || phrase.name !== undefined || phrase.plural === true) return false;
      const under = prepositionOf(document, phrase);
      if (isCopula ? !isBare(index) : under !== "zu" && under !== "als") return false;
      return readOffice(document, phrases, index, gazetteer, data) !== undefined;
    });
    const words = role === undefined ? undefined : readOffice(document, phrases, role, gazetteer, data);
    const owner = words?.owner;
    const holder = inside.find(
      (index) =>
        index !== role &&
        index !== owner &&
        (phrases[index]?.name !== undefined || phrases[index]?.pronoun === true) &&
        (isCopula || clause.passive
          ? isBare(index) || phrases[index]?.pronoun === true
          : phrases[index]?.cases.has("Acc") === true),
    );
    if (role !== undefined && holder !== undefined && words) offices.push({ phrase: role, holder, ...words });
  }
  return offices;
}

/** Verbs that give somebody an office. */
const APPOINTMENT = /^(?:wählen|ernennen|bestimmen|küren|wiederwählen|nominieren|ausrufen|berufen)$/;

function phraseEndWithOwner(phrases: readonly NounPhrase[], index: number, owner: number | undefined): number {
  return Math.max(phraseEnd(phrases, index), owner === undefined || owner < index ? 0 : phraseEnd(phrases, owner));
}

const isBareName = (phrase: NounPhrase | undefined) => phrase?.noun === undefined && phrase?.name !== undefined;

function isPunctuation(document: Document, at: number): boolean {
  return /^(?:,|\(|–|-|:)$/.test(surface(document, at));
}
