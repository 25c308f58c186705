import type { Gazetteer } from "../gazetteer.js";
import type { WordFacts } from "./names-words.js";
import { hashString } from "./tag-candidates.js";

/** How many features a token has: of its own, and by what is around it. All are 32-bit hashes. */
export const WORD_FEATURES = 22;
export const CONTEXT_FEATURES = 42;

/** A sentence as the recogniser sees it. */
export type NameSentence = {
  readonly facts: readonly WordFacts[];
  /** Names of several words that the lists hold: kind and place within, 0 outside. */
  readonly listed: Uint8Array;
  /** What tags say of each token, hashed; 0 where there are none. */
  readonly tags: Int32Array;
};

const EDGE: WordFacts = {
  word: 1, small: 1, prefix: [1, 1, 1], suffix: [1, 1, 1, 1, 1], shape: 1, cluster: -2, lexical: 1, person: 0, lists: 0,
  compound: 0, compoundHead: 0, isCapital: false,
}; // biome-ignore format: a table

/** Gathers what the features of a sentence are made of. `tags` are STTS tags; empty where there are none. */
export function nameSentence(
  words: readonly string[],
  tags: readonly string[],
  factsOf: (word: string) => WordFacts,
  gazetteer: Gazetteer,
): NameSentence {
  const facts = words.map(factsOf);
  const listed = new Uint8Array(words.length);
  for (let first = 0; first < words.length; first++) {
    if (!facts[first]!.isCapital || listed[first] !== 0) continue;
    const found = gazetteer.longestName(words, first);
    if (found === undefined) continue;
    const kind = 1 + 2 * LISTED_KINDS.indexOf(found.kind);
    for (let at = first; at < found.last; at++) listed[at] = at === first ? kind : kind + 1;
  }
  return { facts, listed, tags: Int32Array.from(words, (_, i) => (tags[i] === undefined ? 0 : hashString(tags[i]))) };
}

/** Kinds of listed names: a token of kind k begins one as 2k + 1 and goes on as 2k + 2. */
export const LISTED_KINDS = ["state", "region", "organization", "place"] as const;

/** Mixes the number of a template with up to three values. */
function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x9e37, 0x85eb_ca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d) ^ Math.imul(b, 0x9e37_79b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a_2d39) ^ Math.imul(c, 0x85eb_ca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb_352d);
  return hash ^ (hash >>> 15);
}

/** Writes the features that a word has wherever it stands into `into`; there are WORD_FEATURES of them. */
export function wordFeatures(here: WordFacts, into: Int32Array): void {
  let n = 0;
  into[n++] = mix(1, here.word);
  into[n++] = mix(2, here.small);
  into[n++] = mix(3, here.prefix[0]);
  into[n++] = mix(4, here.prefix[1]);
  into[n++] = mix(5, here.prefix[2]);
  into[n++] = mix(6, here.suffix[0]);
  into[n++] = mix(7, here.suffix[1]);
  into[n++] = mix(8, here.suffix[2]);
  into[n++] = mix(9, here.suffix[3]);
  into[n++] = mix(10, here.suffix[4]);
  into[n++] = mix(15, here.cluster);
  into[n++] = mix(26, here.lexical);
  into[n++] = mix(30, here.lexical, here.cluster);
  into[n++] = mix(31, here.person);
  into[n++] = mix(34, here.person, here.cluster);
  into[n++] = mix(35, here.person, here.lists, here.lexical);
  into[n++] = mix(36, here.lists, here.cluster);
  into[n++] = mix(37, here.lists, here.shape);
  into[n++] = mix(54, here.compound, here.compoundHead);
  into[n++] = mix(55, here.compound, here.shape);
  into[n++] = mix(56, here.compoundHead);
  into[n++] = mix(63, here.suffix[1], here.lexical);
}

/** Writes the features that token `i` has by what is around it into `into`; there are CONTEXT_FEATURES of them. */
export function contextFeatures({ facts, listed, tags }: NameSentence, i: number, into: Int32Array): void {
  const at = (index: number) => facts[index] ?? EDGE;
  const here = facts[i]!;
  const before = at(i - 1);
  const behind = at(i + 1);
  const before2 = at(i - 2);
  const behind2 = at(i + 2);
  const tag = tags[i]!;
  const tagBefore = i > 0 ? tags[i - 1]! : 1;
  const tagBehind = i + 1 < tags.length ? tags[i + 1]! : 1;
  const initial = i === 0 ? 1 : 0;
  let n = 0;
  into[n++] = mix(11, here.shape, initial);
  into[n++] = mix(12, here.shape, before.shape, behind.shape);
  into[n++] = mix(13, here.shape, before.shape);
  into[n++] = mix(14, here.shape, behind.shape);
  into[n++] = mix(16, before.cluster);
  into[n++] = mix(17, behind.cluster);
  into[n++] = mix(18, before2.cluster);
  into[n++] = mix(19, behind2.cluster);
  into[n++] = mix(20, before.cluster, here.cluster);
  into[n++] = mix(21, here.cluster, behind.cluster);
  into[n++] = mix(22, before.cluster, here.shape);
  into[n++] = mix(23, behind.cluster, here.shape);
  into[n++] = mix(24, before2.cluster, before.cluster, here.shape);
  into[n++] = mix(25, behind.cluster, behind2.cluster, here.shape);
  into[n++] = mix(27, here.lexical, here.shape, initial);
  into[n++] = mix(28, before.lexical, here.shape);
  into[n++] = mix(29, behind.lexical, here.shape);
  into[n++] = mix(32, here.person, before.person);
  into[n++] = mix(33, here.person, behind.person);
  into[n++] = mix(38, here.lists, before.cluster);
  into[n++] = mix(39, before.lists, here.shape);
  into[n++] = mix(40, behind.lists, here.shape);
  into[n++] = mix(41, listed[i]!, here.lists);
  into[n++] = mix(42, listed[i]!, i + 1 < listed.length ? listed[i + 1]! : 0, here.cluster);
  into[n++] = mix(43, before.small);
  into[n++] = mix(44, behind.small);
  into[n++] = mix(45, before2.small);
  into[n++] = mix(46, behind2.small);
  into[n++] = mix(47, before.small, here.shape);
  into[n++] = mix(48, behind.small, here.shape);
  into[n++] = mix(49, before.suffix[2], here.shape);
  into[n++] = mix(50, before.suffix[3], here.shape);
  into[n++] = mix(51, behind.suffix[1], here.shape);
  into[n++] = mix(52, before.small, here.cluster);
  into[n++] = mix(53, before2.small, before.small, here.shape);
  into[n++] = mix(57, tag, here.shape);
  into[n++] = mix(58, tag, tagBefore, here.shape);
  into[n++] = mix(59, tag, tagBehind, here.shape);
  into[n++] = mix(60, tag, here.person, here.lists);
  into[n++] = mix(61, tagBefore, tag, tagBehind);
  into[n++] = mix(62, before2.person, before.person, here.person);
  into[n++] = mix(64, before.suffix[2], before.lexical, here.person);
}
