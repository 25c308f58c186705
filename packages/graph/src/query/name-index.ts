import type { GraphEntity } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { lowerBound } from "../lower-bound.js";
import { foldedWords, foldText, foldTextBare, nameKey } from "../names/fold-name.js";
import { soundKey } from "../names/sound-key.js";

/**
 * How a name answers to what was asked for, the closest first: the whole name, its beginning, the beginning of one of its
 * words, any part of it, words of it that sound alike ("Selenski", "Zelensky").
 */
export const NAME_MATCHES = ["exact", "prefix", "word", "substring", "sound"] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

/** An entity that was found by name: its number, the name that matched, and how. */
export type NameHit = { entity: number; name: string; match: NameMatch };

type Name = { text: string; entity: number; name: string };

/** Parts shorter than this are looked for at the beginning of words only. */
const GRAM = 3;
/** Shorter words sound like too many others. */
const SOUND = 4;

/** Finds entities by name or alias, whatever the case, umlaut spelling and diacritics. */
export class NameIndex {
  readonly #names: Name[] = [];
  /** Every name from each of its words on, in order. */
  readonly #starts: { text: string; name: number; atBeginning: boolean }[] = [];
  readonly #exact = new Map<string, number[]>();
  readonly #grams = new Map<string, number[]>();
  /** The names that have a word of that sound; made when first asked for. */
  #sounds: Map<string, number[]> | undefined;

  constructor(entities: readonly GraphEntity[]) {
    for (const [entity, { name, aliases }] of entities.entries()) {
      for (const one of [name, ...aliases]) {
        for (const text of spellings(one)) this.#add({ text, entity, name: one });
      }
    }
    this.#starts.sort((a, b) => compareText(a.text, b.text) || a.name - b.name);
  }

  #add(name: Name): void {
    const number = this.#names.push(name) - 1;
    push(this.#exact, name.text.replaceAll(" ", ""), number);
    for (let at = 0; at >= 0; ) {
      this.#starts.push({ text: name.text.slice(at), name: number, atBeginning: at === 0 });
      const space = name.text.indexOf(" ", at);
      at = space < 0 ? -1 : space + 1;
    }
    const grams = new Set<string>();
    for (let at = 0; at + GRAM <= name.text.length; at++) grams.add(name.text.slice(at, at + GRAM));
    for (const gram of grams) push(this.#grams, gram, number);
  }

  /** The entities that answer at least as closely as `loosest`, each once with its closest match, in no order. */
  find(asked: string, loosest: NameMatch): NameHit[] {
    const hits = new Map<number, NameHit>();
    const allowed = NAME_MATCHES.indexOf(loosest);
    const hit = (number: number, match: NameMatch) => {
      const { entity, name } = this.#names[number]!;
      const closeness = NAME_MATCHES.indexOf(match);
      const other = hits.get(entity);
      if (closeness > allowed || (other && NAME_MATCHES.indexOf(other.match) <= closeness)) return;
      hits.set(entity, { entity, name, match });
    };
    for (const text of spellings(asked)) {
      for (const number of this.#exact.get(text.replaceAll(" ", "")) ?? []) hit(number, "exact");
      if (allowed >= 1) {
        let at = lowerBound(this.#starts, (start) => start.text < text);
        for (; this.#starts[at]?.text.startsWith(text); at++) {
          const { name, atBeginning } = this.#starts[at]!;
          hit(name, atBeginning ? "prefix" : "word");
        }
      }
      if (allowed >= 3 && text.length >= GRAM) {
        for (const number of this.#containing(text)) hit(number, "substring");
      }
      if (allowed >= 4) for (const number of this.#soundingLike(text)) hit(number, "sound");
    }
    return [...hits.values()];
  }

  /**
   * The names most like a misspelt one, by the triples of letters that they share; at most `limit`, those that share most
   * first.
   */
  similar(asked: string, limit: number): NameHit["name"][] {
    const shared = new Map<string, number>();
    for (const text of spellings(asked)) {
      for (let at = 0; at + GRAM <= text.length; at++) {
        for (const number of this.#grams.get(text.slice(at, at + GRAM)) ?? []) {
          const { name } = this.#names[number]!;
          shared.set(name, (shared.get(name) ?? 0) + 1);
        }
      }
    }
    const ordered = [...shared].sort(([a, most], [b, least]) => least - most || compareText(a, b));
    return ordered.slice(0, limit).map(([name]) => name);
  }

  /** The names in which words that sound like those asked for stand one after the other. */
  #soundingLike(text: string): number[] {
    const words = text.split(" ");
    if (words.some((word) => word.length < SOUND)) return [];
    const keys = words.map(soundKey);
    const found = this.#bySound().get(keys[0]!) ?? [];
    return found.filter((number) => {
      const sounds = this.#names[number]!.text.split(" ").map(soundKey);
      return sounds.some((_, start) => keys.every((key, at) => sounds[start + at] === key));
    });
  }

  #bySound(): Map<string, number[]> {
    if (this.#sounds === undefined) {
      this.#sounds = new Map();
      for (const [number, { text }] of this.#names.entries()) {
        for (const key of new Set(text.split(" ").map(soundKey))) push(this.#sounds, key, number);
      }
    }
    return this.#sounds;
  }

  #containing(text: string): readonly number[] {
    let rarest: readonly number[] | undefined;
    for (let at = 0; at + GRAM <= text.length; at++) {
      const list = this.#grams.get(text.slice(at, at + GRAM)) ?? [];
      if (rarest === undefined || list.length < rarest.length) rarest = list;
    }
    return (rarest ?? []).filter((number) => this.#names[number]!.text.includes(text));
  }
}

/** The folded spellings that a name is known by: umlauts as ae and as a; hyphens as spaces and as nothing. */
function spellings(name: string): Set<string> {
  const joined = /\p{L}[-‐‑]\p{L}/u.test(name) ? [name.replace(/[-‐‑]/g, "")] : [];
  const found = new Set<string>();
  for (const one of [name, ...joined]) {
    for (const fold of [foldText, foldTextBare]) found.add(foldedWords(one, fold).join(" ") || nameKey(one, fold));
  }
  return found;
}

function push(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}
