import { Automaton } from "../automaton.js";
import type { Upos } from "../document.js";
import { readModelFile } from "../model-file.js";
import type { GermanLexicon } from "./lexicon.js";
import type { Word } from "./morphology.js";
import { STTS, type Stts, sttsNumber } from "./stts.js";
import { type Candidates, createCandidateFinder } from "./tag-candidates.js";
import { bestTag } from "./tagger-choice.js";
import {
  CHANGING_FEATURES,
  changingFeatures,
  columnsOf,
  FIXED_FEATURES,
  fixedFeatures,
  nextState,
  type TaggerSentence,
} from "./tagger-features.js";
import { TAGGER_KIND, UNIVERSAL_BITS, WEIGHT_BITS } from "./tagger-format.js";
import { createUniversalTagger, RULES_ALONE, type UniversalModel, universalSentence } from "./universal-tags.js";

/** Tags sentences with STTS. */
export type SttsTagger = {
  /** Makes a sentence's tokens ready. */
  prepare(forms: readonly string[]): TaggerSentence;
  /** The tags of a sentence, from left to right. */
  tag(sentence: TaggerSentence): Stts[];
  /** The universal tags of a sentence, from its STTS tags, as later steps may have settled them, and lemmas. */
  universalTags(sentence: TaggerSentence, words: readonly Pick<Word, "tag">[], lemmas: readonly string[]): Upos[];
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
  const signed = (name: string) => {
    const { buffer, byteOffset, length } = model.section(name);
    return new Int8Array(buffer, byteOffset, length);
  };
  const { buffer, byteOffset, byteLength } = model.section("universal candidates");
  const candidates = new DataView(buffer, byteOffset, byteLength);
  return createSttsTagger(
    {
      weights: signed("weights"),
      words: new Automaton(model.section("words")),
      clusters: new Automaton(model.section("clusters")),
      universal: {
        candidates: STTS.map((_, tag) => candidates.getUint32(4 * tag, true)),
        weights: signed("universal weights"),
      },
    },
    lexicon,
  );
}

/**
 * What a tagger is made of: 2 to the power of WEIGHT_BITS weights, tags of words beyond the lexicon's, clusters of words, and what
 * chooses universal tags: without it, the rules do.
 */
export type TaggerParts = {
  readonly weights: ArrayLike<number>;
  readonly words: Automaton;
  readonly clusters: Automaton;
  readonly universal?: UniversalModel;
};

/**
 * A tagger of the given parts.
 * @throws RangeError where the number of weights is another.
 */
export function createSttsTagger(
  { weights, words, clusters, universal = RULES_ALONE }: TaggerParts,
  lexicon: GermanLexicon,
): SttsTagger {
  checkNumber(weights, WEIGHT_BITS);
  if (universal !== RULES_ALONE) checkNumber(universal.weights, UNIVERSAL_BITS);
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
    return { forms, candidates, columns: columnsOf(forms, candidates) };
  };

  const joins = createJoiner(lexicon);
  const universalTags = createUniversalTagger(universal);

  return {
    prepare,
    joins,
    clusterOf: (form) => candidatesOf(form, false).cluster,
    universalTags: (sentence, words, lemmas) => universalTags(universalSentence(sentence, words, lemmas)),
    tag(sentence) {
      const tags = new Uint8Array(sentence.forms.length);
      let state = 0;
      for (let i = 0; i < tags.length; i++) {
        const { tags: candidates } = sentence.candidates[i]!;
        let best = candidates[0]!;
        if (candidates.length > 1) {
          fixedFeatures(sentence, i, features);
          changingFeatures(sentence, i, tags, state, joins(sentence, i, tags), features, FIXED_FEATURES);
          best = bestTag(features, candidates, weights);
        }
        tags[i] = best;
        state = nextState(state, best);
      }
      return Array.from(tags, (tag) => STTS[tag]!);
    },
  };
}

function checkNumber(weights: ArrayLike<number>, bits: number): void {
  if (weights.length === 1 << bits) return;
  throw new RangeError(
    `createSttsTagger: ${weights.length} weights where ${1 << bits} are needed; train the tagger anew`,
  );
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
