import type { NationalityTable } from "@newsgraph/language";
import { namesOf, readEditedTable } from "./gazetteer-sources.js";

/** Words that derived forms are checked against: what no lexicon knows is not made. */
export type KnownWords = { readonly adjectives: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };

/** Endings that a state's name loses before others are added: "Bulgar-ien", "Marokk-o", "Russ-land". */
const NAME_ENDINGS = ["ien", "en", "land", "a", "e", "o", "os", "ei", "ia", "i"];
const ADJECTIVE_ENDINGS = ["isch", "anisch", "ianisch", "esisch", "nisch", "enisch", "ensisch", "ländisch"];
const PERSON_ENDINGS = ["er", "e", "ese", "aner", "ianer", "ier", "ner", "länder"];
/** A shorter stem meets other words: "Mal-i" would make "Maler". */
const SHORTEST_STEM = 4;

/**
 * Nationality adjectives and names of inhabitants: what packages/training/data/gazetteer-nationalities.tsv says of a state, else
 * what its German names make with the usual endings, as far as the lexicon knows the word. Of derived names of inhabitants
 * those that share their stem with the adjective are preferred (russisch, Russe).
 * @param names German names by ISO code
 */
export function compileNationalities(
  names: ReadonlyMap<string, readonly string[]>,
  known: KnownWords,
): NationalityTable[] {
  const edited = readEdited();
  const table: NationalityTable[] = [...edited.values()];
  for (const [iso, german] of names) {
    if (!edited.has(iso)) table.push({ iso, ...derive(german, known) });
  }
  return table
    .filter((entry) => entry.adjectives.length + entry.persons.length > 0)
    .sort((a, b) => (a.iso < b.iso ? -1 : 1));
}

function readEdited(): Map<string, NationalityTable> {
  const edited = new Map<string, NationalityTable>();
  for (const { cells } of readEditedTable("gazetteer-nationalities.tsv", 3)) {
    const iso = cells[0]!;
    const before = edited.get(iso) ?? { iso, adjectives: [], persons: [] };
    edited.set(iso, {
      iso,
      adjectives: [...before.adjectives, ...namesOf(cells[1]).filter((name) => name !== "-")],
      persons: [...before.persons, ...namesOf(cells[2]).filter((name) => name !== "-")],
    });
  }
  return edited;
}

function derive(names: readonly string[], known: KnownWords): { adjectives: string[]; persons: string[] } {
  const adjectives = new Set<string>();
  const persons = new Set<string>();
  for (const name of names) {
    for (const stem of stemsOf(name)) {
      for (const ending of ADJECTIVE_ENDINGS) {
        const word = (stem + ending).toLowerCase();
        if (known.adjectives.has(word)) adjectives.add(word);
      }
      if (stem.length < SHORTEST_STEM && stem !== name) continue;
      for (const ending of PERSON_ENDINGS) {
        const word = stem + ending;
        if (known.nouns.has(word) && !names.includes(word)) persons.add(word);
      }
    }
  }
  const sharing = [...persons].filter((word) => adjectives.has(`${word.replace(/(er|e)$/, "").toLowerCase()}isch`));
  return { adjectives: [...adjectives], persons: sharing.length > 0 ? sharing : [...persons] };
}

function stemsOf(name: string): string[] {
  const stems = [name];
  for (const ending of NAME_ENDINGS) {
    if (name.endsWith(ending) && name.length - ending.length >= 3) stems.push(name.slice(0, -ending.length));
  }
  return stems.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
