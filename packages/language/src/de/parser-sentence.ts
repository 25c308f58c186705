import type { Features } from "../document.js";
import { CASES, NUMBERS } from "./agreement.js";
import { sttsNumber } from "./stts.js";
import { hashString } from "./tag-candidates.js";

/** What the parser reads of a token. */
export type ParserToken = {
  readonly form: string;
  /** STTS */
  readonly xpos: string;
  readonly lemma: string;
  readonly features: Features;
};

/** Tags beyond those of STTS: of the root, which stands behind the last token, and of what is not there. */
const ROOT_TAG = 60;
const NO_TAG = 61;

/**
 * The words of a sentence as numbers, in columns that are used again for the next sentence. They stand in the order in which the parser
 * reads: from the sentence's end to its beginning, which finds more of German's heads. Punctuation is no word: it is parsed afterwards,
 * and seen in `gaps`. Index `length` is the root, `length + 1` what is not there, so that no place needs a test.
 */
export class ParserSentence {
  /** Number of words. */
  length = 0;
  /** Index of each word among the tokens; −1 for the root. */
  places = new Int32Array(0);
  words = new Int32Array(0);
  lemmas = new Int32Array(0);
  tags = new Int32Array(0);
  clusters = new Int32Array(0);
  /** Four bits of cases, two of numbers. */
  agreements = new Int32Array(0);
  /** Kinds of punctuation between the word read before and the word, as bits. */
  gaps = new Int32Array(0);
  /** The word itself, or the next to be read before a comma, that is a verb; else nothing. */
  nextVerbs = new Int32Array(0);
  /** How many finite verbs, commas and conjunctions are read before the word. */
  verbsBefore = new Int32Array(0);
  commasBefore = new Int32Array(0);
  conjunctionsBefore = new Int32Array(0);

  /** @param clusterOf number of a form's word cluster, −1 for none */
  constructor(private readonly clusterOf: (form: string) => number) {}

  /** Takes in the tokens of a sentence. */
  fill(tokens: readonly ParserToken[]): void {
    if (this.words.length < tokens.length + 3) this.grow(2 * tokens.length + 16);
    const { places, words, lemmas, tags, clusters, agreements, gaps } = this;
    let length = 0;
    let gap = 0;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const { form, xpos, lemma, features } = tokens[i]!;
      if (isPunctuation(xpos)) {
        gap |= 1 << punctuationKind(form);
        continue;
      }
      places[length] = i;
      words[length] = hashString(form.toLowerCase());
      lemmas[length] = hashString(lemma);
      tags[length] = Math.max(0, sttsNumber(xpos));
      clusters[length] = this.clusterOf(form);
      agreements[length] = agreementOf(features);
      gaps[length] = gap;
      gap = 0;
      length++;
    }
    this.length = length;
    for (let i = length; i < length + 2; i++) {
      places[i] = -1;
      words[i] = lemmas[i] = i - length + 1;
      tags[i] = i === length ? ROOT_TAG : NO_TAG;
      clusters[i] = -2 - (i - length);
      agreements[i] = 0;
      gaps[i] = i === length ? gap : 0;
    }
    gaps[length + 2] = 0;
    this.fillContext();
  }

  private fillContext(): void {
    const { length, tags, gaps, nextVerbs, verbsBefore, commasBefore, conjunctionsBefore } = this;
    let verbs = 0;
    let commas = 0;
    let conjunctions = 0;
    for (let i = 0; i <= length + 1; i++) {
      if (gaps[i]! & (1 << COMMA)) commas++;
      verbsBefore[i] = verbs;
      commasBefore[i] = commas;
      conjunctionsBefore[i] = conjunctions;
      const kind = KINDS[tags[i]!]!;
      if (kind === FINITE) verbs++;
      else if (kind === CONJUNCTION) conjunctions++;
    }
    let next = length + 1;
    for (let i = length + 1; i >= 0; i--) {
      if (gaps[i + 1]! & (1 << COMMA)) next = length + 1;
      const kind = KINDS[tags[i]!]!;
      if (kind === FINITE || kind === NON_FINITE) next = i;
      nextVerbs[i] = next;
    }
  }

  private grow(capacity: number): void {
    const column = () => new Int32Array(capacity);
    this.places = column();
    this.words = column();
    this.lemmas = column();
    this.tags = column();
    this.clusters = column();
    this.agreements = column();
    this.gaps = column();
    this.nextVerbs = column();
    this.verbsBefore = column();
    this.commasBefore = column();
    this.conjunctionsBefore = column();
  }
}

/** Whether a token is punctuation by its STTS tag. */
export function isPunctuation(xpos: string): boolean {
  return xpos.charCodeAt(0) === 36;
}

const COMMA = 0;
const PUNCTUATION: ReadonlyMap<string, number> = new Map(
  [",", ".!?…", ":;", "„“”«»\"'‚‘’‹›`", "([{", ")]}", "-–—"].flatMap((marks, kind) =>
    Array.from(marks, (mark) => [mark, kind] as const),
  ),
);

/** The kind of a punctuation mark, 0 to 7: comma, stop, colon, quotation mark, opening and closing bracket, dash, any other. */
export function punctuationKind(form: string): number {
  return PUNCTUATION.get(form.charAt(0)) ?? 7;
}

const FINITE = 1;
const NON_FINITE = 2;
const CONJUNCTION = 3;
const KINDS = new Uint8Array(64);
for (const [kind, tags] of [
  [FINITE, ["VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"]],
  [NON_FINITE, ["VVINF", "VAINF", "VMINF", "VVIZU", "VVPP", "VAPP", "VMPP"]],
  [CONJUNCTION, ["KON"]],
] as const) {
  for (const tag of tags) KINDS[sttsNumber(tag)] = kind;
}

const bitsOf = (names: readonly string[], first: number) => {
  const known = new Map<string, number>();
  return (value: string | undefined): number => {
    if (value === undefined) return 0;
    let bits = known.get(value);
    if (bits === undefined) {
      bits = 0;
      for (const [i, name] of names.entries()) if (value.includes(name)) bits |= 1 << (first + i);
      known.set(value, bits);
    }
    return bits;
  };
};
const caseBits = bitsOf(CASES, 0);
const numberBits = bitsOf(NUMBERS, 4);

function agreementOf(features: Features): number {
  return caseBits(features.Case) | numberBits(features.Number);
}
