import type { Automaton } from "../automaton.js";
import type { Gazetteer } from "../gazetteer.js";
import type { GermanLexicon } from "./lexicon.js";
import { hashString } from "./tag-candidates.js";

/** What is known of a word wherever it stands; all numbers but the flags are hashes. */
export type WordFacts = {
  readonly word: number;
  readonly small: number;
  readonly prefix: readonly [two: number, three: number, four: number];
  readonly suffix: readonly [two: number, three: number, four: number, five: number, six: number];
  readonly shape: number;
  /** Distributional cluster; −1 unknown. */
  readonly cluster: number;
  /** What the lexicon says: tags and source. */
  readonly lexical: number;
  /** Bits of PERSON_NAME_BITS. */
  readonly person: number;
  /** Bits of LIST_BITS. */
  readonly lists: number;
  /** Of a compound with a hyphen: lists and cluster of the first part, suffix of the last; 0 for other words. */
  readonly compound: number;
  readonly compoundHead: number;
  readonly isCapital: boolean;
};

/** Bits of `lists`. */
export const LIST_BITS = {
  state: 1, region: 2, organization: 4, place: 8, ambiguousPlace: 16, adjective: 32, inhabitant: 64,
} as const; // biome-ignore format: a table

/** What word facts are drawn from. `clusters` maps words to numbers of clusters. */
export type WordSources = {
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly clusters: Automaton;
};

/** A long article has some 5,000 different forms. */
const MAX_CACHED_FORMS = 50_000;

/** Finds the facts of words, and remembers them: words of a text recur. */
export function createWordFacts(sources: WordSources): (word: string) => WordFacts {
  const cache = new Map<string, WordFacts>();
  return (word) => {
    let facts = cache.get(word);
    if (facts === undefined) {
      if (cache.size > MAX_CACHED_FORMS) cache.clear();
      facts = findFacts(word, sources);
      cache.set(word, facts);
    }
    return facts;
  };
}

function findFacts(word: string, sources: WordSources): WordFacts {
  const end = word.length;
  const tail = (length: number) => hashString(word, Math.max(0, end - length));
  const hyphen = word.indexOf("-");
  const hasParts = hyphen > 0 && hyphen < end - 1;
  const head = word.slice(word.lastIndexOf("-") + 1);
  const first = word.slice(0, hyphen);
  return {
    word: hashString(word),
    small: hashString(word.toLowerCase()),
    prefix: [hashString(word, 0, 2), hashString(word, 0, 3), hashString(word, 0, 4)],
    suffix: [tail(2), tail(3), tail(4), tail(5), tail(6)],
    shape: hashString(shapeOf(word)),
    cluster: clusterOf(word, sources.clusters),
    lexical: lexicalOf(word, sources.lexicon),
    person: personBits(word, sources.gazetteer),
    lists: listBits(word, sources.gazetteer),
    compound: hasParts ? 1 + listBits(first, sources.gazetteer) + 256 * (personBits(first, sources.gazetteer) & 9) : 0,
    compoundHead: hasParts ? hashString(`${head.slice(-5)}`) : 0,
    isCapital: /^\p{Lu}/u.test(word),
  };
}

/** "Vereinten" Xx, "NATO" X, "G7" Xd, "McDonald" XxXx, "Kiew-Besuch" Xx-Xx, "taz" x. */
function shapeOf(word: string): string {
  let shape = "";
  for (const character of word) {
    const kind = /\p{Lu}/u.test(character)
      ? "X"
      : /\p{L}/u.test(character)
        ? "x"
        : /\d/.test(character)
          ? "d"
          : character;
    if (!shape.endsWith(kind)) shape += kind;
    if (shape.length > 8) break;
  }
  return word.length === 1 ? `${shape}1` : shape;
}

/** The cluster of a word, of it without a genitive's s, or of a compound's last part. */
function clusterOf(word: string, clusters: Automaton): number {
  const own = clusters.get(word);
  if (own !== undefined) return own;
  if (word.length > 4 && word.endsWith("s")) {
    const bare = clusters.get(word.slice(0, -1));
    if (bare !== undefined) return bare;
  }
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return clusters.get(word.slice(hyphen + 1)) ?? -1;
  if (word.length > 1 && word === word.toUpperCase()) return clusters.get(word[0] + word.slice(1).toLowerCase()) ?? -1;
  return clusters.get(word.toLowerCase()) ?? -1;
}

function lexicalOf(word: string, lexicon: GermanLexicon): number {
  const tags = new Set<string>();
  let source = "none";
  for (const reading of lexicon.readings(word)) {
    tags.add(reading.xpos);
    source = reading.source;
  }
  const small = word.toLowerCase();
  const below = small !== word && lexicon.has(small);
  return hashString(`${[...tags].sort().join(" ")} ${source}${below ? "+" : ""}`);
}

function personBits(word: string, gazetteer: Gazetteer): number {
  const own = gazetteer.personNameBits(word);
  if (own !== 0 || word.length < 5 || !word.endsWith("s")) return own;
  const bare = gazetteer.personNameBits(word.slice(0, -1));
  return bare === 0 ? 0 : bare | 32;
}

function listBits(word: string, gazetteer: Gazetteer): number {
  if (word.length < 2) return 0;
  let bits = 0;
  if (gazetteer.state(word) !== undefined) bits |= LIST_BITS.state;
  if (gazetteer.region(word) !== undefined) bits |= LIST_BITS.region;
  if (gazetteer.organization(word) !== undefined) bits |= LIST_BITS.organization;
  const place = gazetteer.hasPlace(word);
  if (place !== undefined) bits |= place.ambiguous ? LIST_BITS.ambiguousPlace : LIST_BITS.place;
  const nationality = gazetteer.nationality(word);
  if (nationality !== undefined) bits |= nationality.kind === "adjective" ? LIST_BITS.adjective : LIST_BITS.inhabitant;
  return bits;
}
