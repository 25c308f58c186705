import type { EntityKind, Medium } from "@newsgraph/schema";
import { MEDIA } from "@newsgraph/schema";
import { checkExample, keyRows, oneOf, parseTable } from "./table.js";

/** What an office is held in: a state, an organisation, either, or nothing (a job, a form of address). */
export type OfficeBond = "state" | "organization" | "any" | "none";

/** A word found in a list of nouns by its last part: `Kremlsprecher` is `Sprecher` behind the modifier `Kreml`. */
export type NounMatch<T> = { readonly head: string; readonly modifier: string | undefined; readonly value: T };

/** A list of nouns that also finds compounds by their last part. */
export type NounList<T> = { find(lemma: string): NounMatch<T> | undefined };

/** The shortest modifier and head that a compound without hyphen may have: shorter ones are accidents ("Ort" in "Antwort"). */
const MIN_MODIFIER = 3;
const MIN_HEAD = 5;
/** Endings of inflected nouns, tried where the lemma itself is unknown. */
const ENDINGS = ["n", "en", "s", "es", "e"];

/**
 * A noun list over `entries` (lemma → value); entries of `undefined` are words that look like a compound of another entry and are
 * none. Linking elements of the modifier ("Regierung-s-sprecher") stay with it.
 */
export function createNounList<T>(entries: ReadonlyMap<string, T | undefined>): NounList<T> {
  const lower = new Map([...entries].map(([lemma, value]) => [lemma.toLowerCase(), { lemma, value }]));
  /** What was looked up before; `null` where nothing was found. */
  const cache = new Map<string, NounMatch<T> | null>();
  const searchForm = (lemma: string): NounMatch<T> | undefined => {
    if (entries.has(lemma)) {
      const whole = entries.get(lemma);
      return whole === undefined ? undefined : { head: lemma, modifier: undefined, value: whole };
    }
    const hyphen = lemma.lastIndexOf("-");
    if (hyphen > 0 && hyphen < lemma.length - 1) {
      const last = search(lemma.slice(hyphen + 1));
      if (!last) return undefined;
      return { ...last, modifier: lemma.slice(0, hyphen) + (last.modifier === undefined ? "" : `-${last.modifier}`) };
    }
    for (let at = MIN_MODIFIER; at <= lemma.length - MIN_HEAD; at += 1) {
      const found = lower.get(lemma.slice(at).toLowerCase());
      if (found?.value !== undefined && lemma[at] === lemma[at]?.toLowerCase()) {
        return { head: found.lemma, modifier: lemma.slice(0, at), value: found.value };
      }
    }
    return undefined;
  };
  const search = (lemma: string): NounMatch<T> | undefined => {
    const found = searchForm(lemma);
    if (found || entries.has(lemma)) return found;
    for (const ending of ENDINGS) {
      const stem = lemma.endsWith(ending) ? searchForm(lemma.slice(0, -ending.length)) : undefined;
      if (stem) return stem;
    }
    return undefined;
  };
  return {
    find(lemma) {
      const known = cache.get(lemma);
      if (known !== undefined) return known ?? undefined;
      const found = search(lemma);
      cache.set(lemma, found ?? null);
      return found;
    },
  };
}

/** Reads `offices.tsv`. */
export function readOffices(text: string, file: string): NounList<OfficeBond> {
  const rows = parseTable(text, file, 2, 2);
  return createNounList(
    keyRows(rows, file, ({ cells, line }) => oneOf(cells[1], ["state", "organization", "any", "none"], file, line)),
  );
}

/** Reads `collectives.tsv` and `named-bodies.tsv`. */
export function readCollectives(text: string, file: string): NounList<Extract<EntityKind, "organization" | "group">> {
  const rows = parseTable(text, file, 2, 2);
  return createNounList(
    keyRows(rows, file, ({ cells, line }) => oneOf(cells[1], ["organization", "group"], file, line)),
  );
}

/** Prepositions under which what a noun of saying stands for can stand: "die Forderung nach …". */
export const NOUN_PREPOSITIONS = ["an", "auf", "für", "mit", "nach", "um", "vor", "zu", "über"] as const;
export type NounPreposition = (typeof NOUN_PREPOSITIONS)[number];

/** A noun of saying; see the head of `speech-nouns.tsv`. */
export type SpeechNoun = {
  readonly medium: Medium;
  readonly source: boolean;
  /** Whether it is a source behind the definite article, too. */
  readonly definite: boolean;
  readonly content: boolean;
  readonly prepositions: readonly NounPreposition[];
};

/** Reads `speech-nouns.tsv`. */
export function readSpeechNouns(text: string, file: string): NounList<SpeechNoun> {
  const rows = parseTable(text, file, 2, 4);
  const allowed = ["source", "definite", "content", ...NOUN_PREPOSITIONS] as const;
  return createNounList(
    keyRows(rows, file, ({ cells, line }) => {
      const medium = oneOf(cells[1], [...MEDIA, "none"], file, line);
      if (medium === "none") return undefined;
      checkExample(cells[3], file, line);
      const uses = (cells[2] ?? "").split(" ").map((use) => oneOf(use, allowed, file, line));
      return {
        medium,
        source: uses.includes("source"),
        definite: uses.includes("definite"),
        content: uses.includes("content"),
        prepositions: NOUN_PREPOSITIONS.filter((preposition) => uses.includes(preposition)),
      };
    }),
  );
}

/** Reads `medium-nouns.tsv`. */
export function readMediumNouns(text: string, file: string): NounList<Medium> {
  return createNounList(readMedia(text, file));
}

/** Reads `attitude-adjectives.tsv`. */
export function readAttitudes(text: string, file: string): ReadonlyMap<string, Medium> {
  return readMedia(text, file);
}

/** A list of words with their medium and an example. */
function readMedia(text: string, file: string): Map<string, Medium> {
  return keyRows(parseTable(text, file, 3, 3), file, ({ cells, line }) => {
    checkExample(cells[2], file, line);
    return oneOf(cells[1], MEDIA, file, line);
  });
}

/** Reads a list with one lemma a line. */
export function readNounSet(text: string, file: string): NounList<true> {
  return createNounList(keyRows(parseTable(text, file, 1, 1), file, () => true as const));
}
