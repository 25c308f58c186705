import type { Automaton } from "../automaton.js";
import type { GermanLexicon, Reading } from "./lexicon.js";
import { type Stts, sttsNumber } from "./stts.js";

/**
 * The tags that a token may have, ascending by number, a hash of what the lexicon knows of it, and the number of its word cluster, −1 where it
 * is in none.
 */
export type Candidates = { readonly tags: readonly number[]; readonly ambiguity: number; readonly cluster: number };

/** What a capital word inside a sentence may be besides noun and name, if its small form is. */
const CAPITALISED: ReadonlySet<Stts> = new Set<Stts>(["ADJA", "PPER", "PPOSAT", "PPOSS", "CARD", "PRF"]);
/** Tags of the words that grammar, not the dictionary, defines: a word that has one is hardly ever a name at a sentence's start. */
const CLOSED = /^(?:AP|ART|K|P|VA|VM)/;

const numbers = (...tags: Stts[]) => tags.map(sttsNumber).sort((a, b) => a - b);
const COMMA = numbers("$,");
const STOP = numbers("$.");
const BRACKET = numbers("$(");
const DOTS = numbers("$(", "$.");
const CARDINAL = numbers("CARD");
const ORDINAL = numbers("ADJA", "CARD");
const DIGITS_AND_LETTERS = numbers("ADJA", "CARD", "NE", "NN", "XY");
const SYMBOL = numbers("NN", "XY");
const TRUNCATED = numbers("NE", "NN", "TRUNC");
const CAPITAL_UNKNOWN = numbers("FM", "NE", "NN");
const SMALL_UNKNOWN = numbers("ADJA", "ADJD", "ADV", "FM", "NE", "VVFIN", "VVINF", "VVPP");
const NAME = sttsNumber("NE");
const NOUN = sttsNumber("NN");

/**
 * Finds the candidates of tokens.
 * @param words tags that words had in the training texts beyond those of the lexicon
 * @param clusters of words that stand among like neighbours
 */
export function createCandidateFinder(lexicon: GermanLexicon, words: Automaton, clusters: Automaton) {
  const cache = new Map<string, Candidates>();

  const find = (form: string, initial: boolean): Candidates => {
    const shape = shapeCandidates(form);
    const tags = new Set<number>(shape);
    let details = "";
    if (shape === undefined) {
      const readings = readingsInPlace(form, initial, lexicon);
      for (const reading of readings) {
        tags.add(sttsNumber(reading.xpos));
        if (reading.detail !== undefined && !details.includes(reading.detail)) details += ` ${reading.detail}`;
      }
      if (isCapital(form)) {
        const closed = initial && readings.some((reading) => CLOSED.test(reading.xpos));
        if (!closed) tags.add(NAME);
        if (tags.has(NAME) && !closed) tags.add(NOUN);
      }
      if (tags.size === 0) for (const tag of isCapital(form) ? CAPITAL_UNKNOWN : SMALL_UNKNOWN) tags.add(tag);
      details += readings[0]?.source ?? "unknown";
    }
    const known = Array.from(tags).sort((a, b) => a - b);
    const ambiguity = hashString(`${known.join(" ")}${details}`);
    const seen = words.getAll(form).filter((tag) => !tags.has(tag));
    const cluster = clusters.get(form) ?? clusters.get(form.toLowerCase()) ?? -1;
    return { tags: seen.length === 0 ? known : [...known, ...seen].sort((a, b) => a - b), ambiguity, cluster };
  };

  /** @param initial whether the token begins a sentence or a quotation, where every word has a capital */
  return (form: string, initial: boolean): Candidates => {
    const key = initial ? `^${form}` : form;
    let candidates = cache.get(key);
    if (candidates === undefined) {
      if (cache.size > 50_000) cache.clear();
      candidates = find(form, initial);
      cache.set(key, candidates);
    }
    return candidates;
  };
}

/** The readings that a form can have where it stands: at the start of a sentence those of its small form as well. */
export function readingsInPlace(form: string, initial: boolean, lexicon: GermanLexicon): readonly Reading[] {
  if (!isCapital(form)) return lexicon.readings(form);
  const small = form.charAt(0).toLowerCase() + form.slice(1);
  const own = lexicon.knownReadings(form);
  const below = lexicon.knownReadings(small).filter((reading) => initial || CAPITALISED.has(reading.xpos));
  if (own.length > 0 || below.length > 0) return [...own, ...below];
  if (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) {
    // In capitals: an abbreviation, or a word of a headline.
    const title = form.charAt(0) + form.slice(1).toLowerCase();
    const spelled = [...lexicon.knownReadings(title), ...lexicon.knownReadings(form.toLowerCase())];
    if (spelled.length > 0) return spelled;
  }
  const readings = lexicon.readings(form);
  if (!initial || readings[0]?.source === "compound") return readings;
  return [...readings, ...lexicon.readings(small).filter((reading) => reading.source === "compound")];
}

function isCapital(form: string): boolean {
  const first = form.charAt(0);
  return first !== first.toLowerCase();
}

/** Candidates by the characters alone; `undefined` for words. */
function shapeCandidates(form: string): readonly number[] | undefined {
  const first = form.charCodeAt(0);
  if (form === ",") return COMMA;
  if (/^[.?!:;]$|^[?!]+$/.test(form)) return STOP;
  if (/^(?:…|\.{2,})$/.test(form)) return DOTS;
  if (/^[+-]?\d[\d.,:/\u00a0]*$/.test(form)) return form.endsWith(".") ? ORDINAL : CARDINAL;
  if (/^\p{L}[\p{L}-]*-$/u.test(form)) return TRUNCATED;
  if (!/[\p{L}\p{N}]/u.test(form)) return /^[%€$£¥§&+=<>°#@^~|]+$/.test(form) ? SYMBOL : BRACKET;
  if (first >= 48 && first <= 57 && !form.includes("-")) return DIGITS_AND_LETTERS;
  return undefined;
}

/** A 32-bit hash of a string (FNV-1a over code units). */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = 0x81_1c_9d_c5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash;
}
