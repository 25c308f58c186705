import type { Document, Gazetteer } from "@newsgraph/language";
import type { GermanData } from "./data/german.js";
import { type EntityDraft, type EntityDrafts, foldName } from "./entity-drafts.js";
import type { ReadName } from "./names.js";
import type { NounPhrase } from "./noun-phrase.js";
import { sentenceAt } from "./positions.js";

/** Groups read names into entities: equal names of one kind; a surname with the one full name that ends in it. */
export function groupNames(
  drafts: EntityDrafts,
  document: Document,
  phrases: readonly NounPhrase[],
  names: readonly ReadName[],
  gazetteer: Gazetteer,
  data: GermanData,
): void {
  const phraseOf = new Map<number, number>();
  for (const [index, { name }] of phrases.entries()) if (name !== undefined) phraseOf.set(name, index);
  const persons = names.filter(({ kind }) => kind === "person");
  const fullNames = indexFullNames(
    persons.map(({ base }) => base),
    gazetteer,
  );
  for (const read of names) {
    const base = read.kind === "person" ? expandSurname(read.base, fullNames) : read.base;
    const known = drafts.findByName(base, read.kind) ?? findAsKnown(drafts, read, base, gazetteer);
    const draft = known ?? startDraft(drafts, read, base, gazetteer, data, document);
    drafts.addForm(draft, base);
    if (base !== read.base) drafts.addForm(draft, read.base);
    drafts.addMention(draft, {
      first: read.name.first,
      last: read.name.last,
      phrase: phraseOf.get(read.index),
      form: "named",
      rule: `name:${read.name.class}`,
      confidence: read.name.confidence,
    });
  }
  joinAcronyms(drafts, document, names, gazetteer);
  joinInitials(drafts);
}

/** A state by its ISO code; an organisation by its long name or acronym ("UN", "Vereinte Nationen"), as the gazetteer knows them. */
function findAsKnown(
  drafts: EntityDrafts,
  read: ReadName,
  base: string,
  gazetteer: Gazetteer,
): EntityDraft | undefined {
  if (read.iso !== undefined) return drafts.findState(read.iso);
  const known = read.kind === "organization" ? gazetteer.organization(base) : undefined;
  if (!known) return undefined;
  const byAcronym = known.acronym === undefined ? undefined : drafts.findByName(known.acronym, "organization");
  return drafts.findByName(known.name, "organization") ?? byAcronym;
}

/**
 * Full names by each of their endings, and by first and last word: "Anna Maria von Berg" by "Berg" and "Anna Berg"; by their first word
 * where it is no given name, as the family comes first in Chinese and Korean.
 */
function indexFullNames(bases: readonly string[], gazetteer: Gazetteer): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  const add = (key: string, base: string) => index.set(key, (index.get(key) ?? new Set()).add(base));
  for (const base of bases) {
    const words = base.split(" ");
    if (words.length > 2) add(`${words[0]} ${words.at(-1)}`, base);
    const [first = ""] = words;
    if (words.length > 1 && gazetteer.firstName(first) === undefined) add(first, base);
    for (let at = base.indexOf(" "); at >= 0; at = base.indexOf(" ", at + 1)) {
      add(base.slice(at + 1), base);
    }
  }
  return index;
}

/** The one full name that the surname belongs to; the surname itself where none or several could be meant. */
function expandSurname(base: string, fullNames: ReadonlyMap<string, ReadonlySet<string>>): string {
  const candidates = [...(fullNames.get(base) ?? [])];
  const distinct = candidates.filter(
    (full) => !candidates.some((other) => other !== full && other.endsWith(` ${full}`)),
  );
  return distinct.length === 1 ? (distinct[0] ?? base) : base;
}

function startDraft(
  drafts: EntityDrafts,
  read: ReadName,
  base: string,
  gazetteer: Gazetteer,
  data: GermanData,
  document: Document,
): EntityDraft {
  const draft = drafts.create(read.kind);
  if (read.same !== undefined) draft.same = [read.same];
  draft.iso = read.iso;
  // The gazetteer's names are German; in another language the article's own form stands.
  if (read.kind === "state" && document.language === "de") draft.canonical = gazetteer.state(base)?.name;
  if (read.kind === "place") draft.capitalOf = gazetteer.capitalOf(base);
  if (read.kind === "organization") {
    const known = gazetteer.organization(base);
    draft.international = known?.kind === "international";
    if (known?.acronym !== undefined && foldName(known.acronym) === foldName(base)) draft.canonical = known.acronym;
  }
  if (read.kind === "person") draft.gender = gazetteer.firstName(base.split(" ")[0] ?? "")?.gender;
  if (read.kind === "event") {
    const head = data.eventNouns.find(document.lemmas[read.name.last - 1] ?? "")?.head;
    if (head !== undefined) draft.heads.add(head);
  }
  return draft;
}

/** "Vereinte Nationen (UN)", "UN (Vereinte Nationen)": the name in brackets right behind another is its short or long form. */
function joinAcronyms(
  drafts: EntityDrafts,
  document: Document,
  names: readonly ReadName[],
  gazetteer: Gazetteer,
): void {
  const draftOf = ({ name }: ReadName) =>
    drafts.mentionsIn(sentenceAt(document, name.first)).find(({ mention }) => mention.first === name.first)?.draft;
  for (const [index, read] of names.entries()) {
    const next = names[index + 1];
    if (!next || next.name.first !== read.name.last + 1) continue;
    const between = document.text.slice(read.name.to, next.name.from);
    const [long, short] = read.base.length >= next.base.length ? [read, next] : [next, read];
    const isShort = isAcronymOf(short.base, long.base) || isForeignAcronym(read, next, gazetteer);
    if (!/^\s*\($/.test(between) || !isShort) continue;
    const [from, into] = [draftOf(short), draftOf(long)];
    if (!from || !into || from === into) continue;
    drafts.absorb(into, from);
  }
}

/** "Sicherheitsunterstützungstruppe (ISAF)": capitals alone behind an organisation that no list knows as another one's. */
function isForeignAcronym(long: ReadName, short: ReadName, gazetteer: Gazetteer): boolean {
  if (long.kind !== "organization" || short.kind !== "organization") return false;
  const isAcronym = /^\p{Lu}{3,6}$/u.test(short.base) && !/^\p{Lu}+$/u.test(long.base);
  const hasOther = gazetteer.organization(long.base)?.acronym !== undefined;
  return isAcronym && !hasOther && gazetteer.organization(short.base) === undefined;
}

/** "DFB" is the one organisation of the article whose words, and parts of words, begin so: "Deutscher Fußballbund". */
function joinInitials(drafts: EntityDrafts): void {
  const organizations = drafts.all.filter(({ kind }) => kind === "organization");
  for (const short of organizations) {
    const [form = "", ...others] = short.forms.keys();
    if (others.length > 0 || !/^\p{Lu}{3,6}$/u.test(form)) continue;
    const long = organizations.filter(({ forms }) => [...forms.keys()].some((name) => hasInitials(name, form)));
    const [only] = long;
    if (only && long.length === 1) drafts.absorb(only, short);
  }
}

/** Words that an acronym leaves out. */
const SMALL_WORD = /^\p{Ll}+$/u;
/** The parts of a compound have at least so many letters. */
const MIN_PART = 3;

/** Whether each word begins with the next letter of the acronym, and the letters between begin parts of the word before them. */
function hasInitials(name: string, acronym: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL_WORD.test(word));
  if (words.length < 2 || words.length > acronym.length) return false;
  const rest = (word: string, letters: string): boolean => {
    let at = 0;
    for (const letter of letters.toLowerCase()) {
      at = word.toLowerCase().indexOf(letter, at + MIN_PART);
      if (at < 0 || at > word.length - MIN_PART) return false;
    }
    return true;
  };
  const fits = (word: number, from: number): boolean => {
    if (word === words.length) return from === acronym.length;
    if (words[word]?.charAt(0).toUpperCase() !== acronym.charAt(from)) return false;
    for (let to = from + 1; to <= acronym.length; to += 1) {
      if (rest(words[word] ?? "", acronym.slice(from + 1, to)) && fits(word + 1, to)) return true;
    }
    return false;
  };
  return fits(0, 0);
}

/** Capitals whose letters come in this order in the long form. */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}\d]{1,7}$/u.test(short) || short.replace(/[^\p{Lu}]/gu, "").length < 2 || !/[\s-]/.test(long))
    return false;
  let at = -1;
  for (const letter of short.toLowerCase()) {
    at = long.toLowerCase().indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
