import { Automaton } from "../automaton.js";
import { readModelFile } from "../model-file.js";
import type { GermanLexicon } from "./lexicon.js";
import { STTS, type Stts, sttsNumber } from "./stts.js";
import { type Candidates, createCandidateFinder } from "./tag-candidates.js";
import {
  CHANGING_FEATURES,
  changingFeatures,
  columnsOf,
  FIXED_FEATURES,
  fixedFeatures,
  nextState,
  type TaggerSentence,
} from "./tagger-features.js";
import { TAGGER_KIND, WEIGHT_BITS } from "./tagger-format.js";

/** Tags sentences with STTS. */
export type SttsTagger = {
  /** The tags of a sentence's tokens, from left to right. */
  tag(forms: readonly string[]): Stts[];
  /** The candidates that `tag` chooses among: training needs the same. */
  prepare(forms: readonly string[]): TaggerSentence;
  /** Whether the token can be the particle of the verb before it: 2 yes, 1 no, 0 where it is no particle. Training needs the same. */
  joins(sentence: TaggerSentence, at: number, tags: ArrayLike<number>): number;
  /** Number of a form's word cluster, −1 where it is in none. */
  clusterOf(form: string): number;
};

/**
 * Opens the tagger: a greedy averaged perceptron (Collins 2002) that chooses among the tags which lexicon, shape and ending allow.
 * @param bytes the file `de-tagger.bin`
 * @throws Error where the bytes are not that file (readModelFile).
 */
export function openGermanTagger(bytes: Uint8Array, lexicon: GermanLexicon): SttsTagger {
  const model = readModelFile(bytes, TAGGER_KIND, "de-tagger.bin");
  const weights = model.section("weights");
  return createSttsTagger(
    {
      weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
      words: new Automaton(model.section("words")),
      clusters: new Automaton(model.section("clusters")),
    },
    lexicon,
  );
}

/** What a tagger is made of: 2 to the power of WEIGHT_BITS weights, tags of words beyond the lexicon's, clusters of words. */
export type TaggerParts = {
  readonly weights: ArrayLike<number>;
  readonly words: Automaton;
  readonly clusters: Automaton;
};

/**
 * A tagger of the given parts.
 * @throws RangeError where the number of weights is another.
 */
export function createSttsTagger({ weights, words, clusters }: TaggerParts, lexicon: GermanLexicon): SttsTagger {
  if (weights.length !== 1 << WEIGHT_BITS) {
    throw new RangeError(
      `createSttsTagger: ${weights.length} weights where ${1 << WEIGHT_BITS} are needed; train the tagger anew`,
    );
  }
  const candidatesOf = createCandidateFinder(lexicon, words, clusters);
  const features = new Int32Array(FIXED_FEATURES + CHANGING_FEATURES);

  const prepare = (forms: readonly string[]): TaggerSentence => {
    const candidates: Candidates[] = [];
    let initial = true;
    for (const form of forms) {
      candidates.push(candidatesOf(form, initial));
      initial = startsAnew(form, initial);
    }
    for (let i = 0; i < forms.length; i++) {
      const next = forms[i + 1];
      if (next === undefined || next === "." || next === ",") candidates[i] = without(candidates[i]!, PREPOSITIONS);
      const following = candidates[i + 1]?.tags;
      if (following === undefined || following.every((tag) => NEVER_IN_PHRASE.has(tag))) {
        candidates[i] = without(candidates[i]!, ATTRIBUTIVE);
      }
    }
    return { forms, candidates };
  };

  const joins = createJoiner(lexicon);

  return {
    prepare,
    joins,
    clusterOf: (form) => candidatesOf(form, false).cluster,
    tag(forms) {
      const sentence = prepare(forms);
      const columns = columnsOf(sentence);
      const tags = new Uint8Array(forms.length);
      let state = 0;
      for (let i = 0; i < forms.length; i++) {
        const { tags: candidates } = sentence.candidates[i]!;
        let best = candidates[0]!;
        if (candidates.length > 1) {
          fixedFeatures(sentence, columns, i, features);
          changingFeatures(columns, i, tags, state, joins(sentence, i, tags), features, FIXED_FEATURES);
          best = bestTag(features, candidates, weights);
        }
        tags[i] = best;
        state = nextState(state, best);
      }
      return Array.from(tags, (tag) => STTS[tag]!);
    },
  };
}

function createJoiner(lexicon: GermanLexicon): SttsTagger["joins"] {
  const known = new Map<string, number>();
  const join = (particle: string, verb: string): number => {
    const found = lexicon
      .knownReadings(verb)
      .some((reading) => reading.xpos === "VVFIN" && lexicon.isVerbLemma(particle + reading.lemma));
    return found ? 2 : 1;
  };
  return ({ forms, candidates }, at, tags) => {
    if (!candidates[at]!.tags.includes(PARTICLE)) return 0;
    for (let verb = at - 1; verb >= 0 && tags[verb] !== STOP; verb--) {
      if (tags[verb] !== FULL_VERB) continue;
      const key = `${forms[at]!} ${forms[verb]!}`.toLowerCase();
      let joined = known.get(key);
      if (joined === undefined) {
        joined = join(forms[at]!.toLowerCase(), forms[verb]!.toLowerCase());
        if (known.size > 10_000) known.clear();
        known.set(key, joined);
      }
      return joined;
    }
    return 1;
  };
}

const PARTICLE = sttsNumber("PTKVZ");
const FULL_VERB = sttsNumber("VVFIN");
const STOP = sttsNumber("$.");

/** The candidates without some tags, unless none would be left: what follows a token can rule out what it is. */
function without(candidates: Candidates, excluded: ReadonlySet<number>): Candidates {
  const tags = candidates.tags.filter((tag) => !excluded.has(tag));
  return tags.length === 0 || tags.length === candidates.tags.length ? candidates : { ...candidates, tags };
}

const set = (...tags: Stts[]): ReadonlySet<number> => new Set(tags.map(sttsNumber));
/** At the end of a clause, "zu" and "mit" are no prepositions if they can be something else. */
const PREPOSITIONS = set("APPR");
/** What needs a noun after it. */
const ATTRIBUTIVE = set("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT");
/** What no noun phrase goes on with after its determiner: "das teilte" is no article and noun. */
const NEVER_IN_PHRASE = set(
  "VVFIN",
  "VAFIN",
  "VMFIN",
  "VVINF",
  "VAINF",
  "VMINF",
  "VVIMP",
  "VAIMP",
  "VVIZU",
  "PTKZU",
  "$.",
  "$,",
  "KOUS",
  "ART",
);

/** Whether the next token stands where a sentence or a quotation begins: after an opening mark, a colon, or another such token. */
function startsAnew(form: string, initial: boolean): boolean {
  if (/^[„"»«“”‚'(:\-–—•*`[]+$/.test(form)) return true;
  return initial && !/[\p{L}\p{N}]/u.test(form);
}

const MASK = (1 << WEIGHT_BITS) - 1;
const TAG_HASHES = Int32Array.from(STTS, (_, tag) => Math.imul(tag + 1, 0x9e37_79b1) ^ Math.imul(tag + 7, 0x85eb_ca6b));

/** The place of the weight of a feature with a tag. */
export function weightIndex(feature: number, tag: number): number {
  const hash = feature ^ TAG_HASHES[tag]!;
  return (hash ^ (hash >>> 12)) & MASK;
}

/** The candidate with the highest sum of weights; of equals the one with the lowest number. */
export function bestTag(features: Int32Array, candidates: readonly number[], weights: ArrayLike<number>): number {
  let best = candidates[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < candidates.length; c++) {
    const tag = candidates[c]!;
    let score = 0;
    for (let f = 0; f < features.length; f++) score += weights[weightIndex(features[f]!, tag)]!;
    if (score > bestScore) {
      bestScore = score;
      best = tag;
    }
  }
  return best;
}
