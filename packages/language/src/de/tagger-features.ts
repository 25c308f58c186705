import { STTS, sttsNumber } from "./stts.js";
import { type Candidates, hashString } from "./tag-candidates.js";

/** A sentence as the tagger sees it. */
export type TaggerSentence = {
  readonly forms: readonly string[];
  readonly candidates: readonly Candidates[];
  readonly columns: Columns;
};

/** How many features `fixedFeatures` and `changingFeatures` write. */
export const FIXED_FEATURES = 34;
export const CHANGING_FEATURES = 13;
/** The tag before a sentence. */
const BEFORE = STTS.length;
const NOTHING = hashString("");

/** Per-token values that features are made of. */
export type Columns = {
  readonly words: Int32Array;
  readonly ambiguities: Int32Array;
  readonly suffixes: Int32Array;
  readonly shapes: Int32Array;
  readonly clusters: Int32Array;
  /** Ambiguity of the last token before the next comma or stop: in subordinate clauses, the finite verb. */
  readonly clauseEnds: Int32Array;
  /** That with the token before it: "zu" before an infinitive. */
  readonly clausePairs: Int32Array;
  /** 1 for that last token itself. */
  readonly isLast: Int32Array;
};

/** The values of a sentence's tokens, computed once for it. */
export function columnsOf(forms: readonly string[], candidates: readonly Candidates[]): Columns {
  const length = forms.length;
  const words = new Int32Array(length);
  const ambiguities = new Int32Array(length);
  const suffixes = new Int32Array(length);
  const shapes = new Int32Array(length);
  const clusters = new Int32Array(length);
  const clauseEnds = new Int32Array(length);
  const clausePairs = new Int32Array(length);
  const isLast = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const form = forms[i]!;
    words[i] = hashString(form.toLowerCase());
    ambiguities[i] = candidates[i]!.ambiguity;
    suffixes[i] = hashString(form, Math.max(0, form.length - 3));
    shapes[i] = shapeOf(form);
    clusters[i] = candidates[i]!.cluster;
  }
  let last = wordBefore(candidates, length);
  let end = NOTHING;
  let pair = NOTHING;
  for (let i = length - 1; i >= 0; i--) {
    const tags = candidates[i]!.tags;
    if (tags.length === 1 && (tags[0] === COMMA || tags[0] === STOP)) {
      last = wordBefore(candidates, i);
      end = last >= 0 ? ambiguities[last]! : NOTHING;
      pair = last > 0 ? mix(0, ambiguities[last - 1]!, end) : end;
    }
    isLast[i] = i === last ? 1 : 0;
    clauseEnds[i] = end;
    clausePairs[i] = pair;
  }
  return { words, ambiguities, suffixes, shapes, clusters, clauseEnds, clausePairs, isLast };
}

/** The place of the nearest token before `at` that is no quotation mark, bracket or dash; −1 where there is none. */
function wordBefore(candidates: readonly Candidates[], at: number): number {
  let before = at - 1;
  while (before >= 0 && candidates[before]!.tags.length === 1 && candidates[before]!.tags[0] === BRACKET) before--;
  return before;
}

const BRACKET = sttsNumber("$(");
const COMMA = sttsNumber("$,");
const STOP = sttsNumber("$.");

function shapeOf(form: string): number {
  const first = form.charAt(0);
  const capital = first !== first.toLowerCase();
  let kind = capital ? 1 : 0;
  if (capital && form.length > 1 && form === form.toUpperCase()) kind = 2;
  if (form.includes("-")) kind |= 4;
  if (/\d/.test(form)) kind |= 8;
  if (form.endsWith(".")) kind |= 16;
  if (form.length < 4) kind |= 32;
  return kind;
}

/** Mixes the number of a template with up to three values. */
function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x9e37, 0x85eb_ca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d) ^ Math.imul(b, 0x9e37_79b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a_2d39) ^ Math.imul(c, 0x85eb_ca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb_352d);
  return hash ^ (hash >>> 15);
}

/** Writes the features of token `i` that do not depend on the tags before it into `into`. */
export function fixedFeatures({ forms, columns }: TaggerSentence, i: number, into: Int32Array): void {
  const { words, ambiguities, suffixes, shapes, clusters, clauseEnds, clausePairs } = columns;
  const form = forms[i]!;
  const at = (column: Int32Array, index: number) => (index >= 0 && index < column.length ? column[index]! : NOTHING);
  const word = words[i]!;
  const ambiguity = ambiguities[i]!;
  const previous = at(ambiguities, i - 1);
  const next = at(ambiguities, i + 1);
  let n = 0;
  into[n++] = mix(1, word);
  into[n++] = mix(2, hashString(form));
  into[n++] = mix(3, hashString(form, Math.max(0, form.length - 2)));
  into[n++] = mix(4, suffixes[i]!);
  into[n++] = mix(5, hashString(form, Math.max(0, form.length - 4)));
  into[n++] = mix(6, hashString(form, Math.max(0, form.length - 6)));
  into[n++] = mix(7, hashString(form, 0, 2));
  into[n++] = mix(8, hashString(form, 0, 4));
  into[n++] = mix(9, shapes[i]!, i === 0 ? 1 : 0);
  into[n++] = mix(10, ambiguity);
  into[n++] = mix(11, ambiguity, shapes[i]!);
  into[n++] = mix(12, at(words, i - 1));
  into[n++] = mix(13, at(words, i + 1));
  into[n++] = mix(14, at(words, i + 2));
  into[n++] = mix(15, previous, ambiguity);
  into[n++] = mix(16, next, ambiguity);
  into[n++] = mix(17, next, at(ambiguities, i + 2), ambiguity);
  into[n++] = mix(18, previous, next, ambiguity);
  into[n++] = mix(19, at(ambiguities, i + 2), ambiguity);
  into[n++] = mix(20, at(suffixes, i + 1), ambiguity);
  into[n++] = mix(21, at(suffixes, i - 1), ambiguity);
  into[n++] = mix(22, clauseEnds[i]!, ambiguity);
  into[n++] = mix(23, clauseEnds[i]!, previous, ambiguity);
  into[n++] = mix(24, at(shapes, i + 1), shapes[i]!, at(shapes, i - 1));
  into[n++] = mix(25, at(words, i - 1), ambiguity);
  into[n++] = mix(26, at(words, i + 1), ambiguity);
  into[n++] = mix(27, ambiguity, suffixes[i]!);
  into[n++] = mix(28, clausePairs[i]!, previous, ambiguity);
  into[n++] = mix(29, clausePairs[i]!, next, ambiguity);
  into[n++] = mix(30, clusters[i]!);
  into[n++] = mix(31, clusters[i]!, ambiguity);
  into[n++] = mix(32, at(clusters, i - 1), ambiguity);
  into[n++] = mix(33, at(clusters, i + 1), ambiguity);
  into[n++] = mix(34, clusters[i]!, shapes[i]!);
}

/**
 * Writes the features of token `i` that depend on the tags before it into `into`, from `from` on.
 * @param state what `nextState` made of the tags before
 * @param joins 2 where the token makes a verb of the lexicon with the finite verb before it, 1 where it does not, 0 where it is no particle
 */
export function changingFeatures(
  { columns }: TaggerSentence,
  i: number,
  tags: ArrayLike<number>,
  state: number,
  joins: number,
  into: Int32Array,
  from: number,
): void {
  const { words, ambiguities, clauseEnds, isLast } = columns;
  const before = i > 0 ? tags[i - 1]! : BEFORE;
  const beforeThat = i > 1 ? tags[i - 2]! : BEFORE;
  const ambiguity = ambiguities[i]!;
  const next = i + 1 < ambiguities.length ? ambiguities[i + 1]! : NOTHING;
  let n = from;
  into[n++] = mix(40, before);
  into[n++] = mix(41, before, beforeThat);
  into[n++] = mix(42, before, ambiguity);
  into[n++] = mix(43, before, beforeThat, ambiguity);
  into[n++] = mix(44, before, words[i]!);
  into[n++] = mix(45, before, ambiguity, next);
  into[n++] = mix(46, state, ambiguity);
  into[n++] = mix(47, state, ambiguity, next);
  into[n++] = mix(48, before, state, ambiguity);
  into[n++] = mix(49, before, clauseEnds[i]!, ambiguity);
  into[n++] = mix(50, beforeThat, ambiguity);
  into[n++] = mix(51, state, ambiguity, isLast[i]!);
  into[n++] = mix(52, joins, ambiguity, isLast[i]!);
}

const FINITE = new Set(["VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"].map(sttsNumber));
const OPENERS = new Set(["KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT"].map(sttsNumber));
const INFINITIVE_PARTICLES = new Set(["PTKZU", "KOUI"].map(sttsNumber));

/**
 * What is known of the clause after a tag: bit 0 its finite verb came, bit 1 a word opened it as subordinate, bit 2 the sentence's
 * main verb came, bit 3 "zu" or "um" came in it.
 */
export function nextState(state: number, tag: number): number {
  if (tag === STOP) return 0;
  if (tag === COMMA) return state & 4;
  if (FINITE.has(tag)) return state | 1 | (state & 2 ? 0 : 4);
  if (OPENERS.has(tag)) return (state | 2) & ~1;
  if (INFINITIVE_PARTICLES.has(tag)) return state | 8;
  return state;
}
