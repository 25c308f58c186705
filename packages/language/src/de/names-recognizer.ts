import type { Gazetteer } from "../gazetteer.js";
import type { GermanLexicon } from "./lexicon.js";
import type { FoundName } from "./names-by-list.js";
import { allowedMoves, labelProbabilities, likeliestLabels } from "./names-decoder.js";
import { CONTEXT_FEATURES, contextFeatures, nameSentence, WORD_FEATURES, wordFeatures } from "./names-features.js";
import { classOfLabel, NAME_LABELS, nameLabel } from "./names-labels.js";
import type { NamesModel } from "./names-model.js";
import { addPriors } from "./names-priors.js";
import { createWordFacts, type WordFacts } from "./names-words.js";

/** A sentence: its words and their STTS tags; `tags` is empty where there are none. */
export type TaggedWords = { readonly words: readonly string[]; readonly tags: readonly string[] };

/** Finds names in the sentences of a document. */
export type NameRecognizer = {
  /** @param isolated whether the sentences have nothing to do with each other, so that none is read in the light of others */
  recognize(sentences: readonly TaggedWords[], isolated?: boolean): FoundName[][];
};

/**
 * How much a word's reading elsewhere in the document counts, in units of log-odds: a surname that is clear once is a name
 * throughout. Chosen on raw news articles; between 2 and 4 little changes.
 */
const DOCUMENT_WEIGHT = 3;

/** A conditional random field over words, tags, lists and clusters, read twice over a document. */
export function createNameRecognizer(resources: {
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly model: NamesModel;
}): NameRecognizer {
  const { gazetteer, model } = resources;
  const moves = allowedMoves(model.transitions);
  const factsOf = createWordFacts({ ...resources, clusters: model.clusters });
  const own = new Int32Array(WORD_FEATURES);
  const around = new Int32Array(CONTEXT_FEATURES);
  const wordScores = new WeakMap<WordFacts, Float64Array>();

  const scoresOfWord = (facts: WordFacts): Float64Array => {
    let scores = wordScores.get(facts);
    if (scores === undefined) {
      scores = new Float64Array(NAME_LABELS);
      wordFeatures(facts, own);
      for (let f = 0; f < WORD_FEATURES; f++) model.addWeights(own[f]!, scores, 0);
      wordScores.set(facts, scores);
    }
    return scores;
  };

  const scoresOf = ({ words, tags }: TaggedWords): Float64Array => {
    const sentence = nameSentence(words, tags, factsOf, gazetteer);
    const scores = new Float64Array(words.length * NAME_LABELS);
    for (let i = 0; i < words.length; i++) {
      scores.set(scoresOfWord(sentence.facts[i]!), i * NAME_LABELS);
      contextFeatures(sentence, i, around);
      for (let f = 0; f < CONTEXT_FEATURES; f++) model.addWeights(around[f]!, scores, i * NAME_LABELS);
    }
    addPriors(words, sentence, scores, gazetteer);
    return scores;
  };

  return {
    recognize(sentences, isolated = false) {
      const scores = sentences.map(scoresOf);
      const probabilities = scores.map((own) => labelProbabilities(own, moves));
      if (!isolated) {
        addDocumentScores(sentences, scores, probabilities);
        addPersonScores(sentences, scores, probabilities, model.transitions);
      }
      return sentences.map(({ words }, index) =>
        alikeInLists(words, namesIn(likeliestLabels(scores[index]!, model.transitions), probabilities[index]!)),
      );
    },
  };
}

/**
 * Adds to each capitalised word's scores what its other occurrences in the document are read as, where they are clearer:
 * the difference of the class's mean probability to the word's own.
 */
function addDocumentScores(
  sentences: readonly TaggedWords[],
  scores: readonly Float64Array[],
  probabilities: readonly Float64Array[],
): void {
  const classes = (NAME_LABELS - 1) / 2;
  const sums = new Map<string, Float64Array>();
  const visit = (see: (key: string, own: Float64Array, scores: Float64Array, at: number) => void) => {
    const own = new Float64Array(classes);
    for (const [index, { words }] of sentences.entries()) {
      for (const [i, word] of words.entries()) {
        if (!/^\p{Lu}/u.test(word)) continue;
        for (let name = 0; name < classes; name++) {
          const at = i * NAME_LABELS + 1 + 2 * name;
          own[name] = probabilities[index]![at]! + probabilities[index]![at + 1]!;
        }
        see(documentKey(word), own, scores[index]!, i * NAME_LABELS);
      }
    }
  };
  visit((key, own) => {
    const sum = sums.get(key) ?? new Float64Array(classes + 1);
    for (let name = 0; name < classes; name++) sum[name]! += own[name]!;
    sum[classes]! += 1;
    sums.set(key, sum);
  });
  visit((key, own, target, at) => {
    const sum = sums.get(key)!;
    if (sum[classes]! < 2) return;
    for (let name = 0; name < classes; name++) {
      const more = DOCUMENT_WEIGHT * (sum[name]! / sum[classes]! - own[name]!);
      target[at + 1 + 2 * name]! += more;
      target[at + 2 + 2 * name]! += more;
    }
  });
}

/**
 * Adds to words that stand alone what a full name elsewhere in the document says of them: "Hu" is a person where "Hu Jia" is one.
 * Their mean reading would not tell, since it is the short name that is read wrongly throughout.
 */
function addPersonScores(
  sentences: readonly TaggedWords[],
  scores: readonly Float64Array[],
  probabilities: readonly Float64Array[],
  transitions: ArrayLike<number>,
): void {
  const parts = new Map<string, number>();
  const fullNames = sentences.map((_, index) =>
    namesIn(likeliestLabels(scores[index]!, transitions), probabilities[index]!).filter(
      (name) => name.class === "PER" && name.last - name.first > 1,
    ),
  );
  for (const [index, names] of fullNames.entries()) {
    for (const { first, last, confidence } of names) {
      // The first and the last word: surnames come first in some languages.
      for (const i of [first, last - 1]) {
        const key = documentKey(sentences[index]!.words[i]!);
        if (/^\p{Lu}/u.test(key)) parts.set(key, Math.max(parts.get(key) ?? 0, confidence));
      }
    }
  }
  for (const [index, { words }] of sentences.entries()) {
    const inFullName = new Set(fullNames[index]!.flatMap(({ first, last }) => range(first, last)));
    for (const [i, word] of words.entries()) {
      const confidence = parts.get(documentKey(word));
      if (confidence === undefined || inFullName.has(i)) continue;
      scores[index]![i * NAME_LABELS + nameLabel("PER", true)]! += DOCUMENT_WEIGHT * confidence;
    }
  }
}

/** A name of two words or more that ends a list of persons' full names, or stands in it, is one as well: "Helmut Kohl, Henry Kissinger und Lech Wałęsa". */
function alikeInLists(words: readonly string[], names: FoundName[]): FoundName[] {
  const isFull = ({ first, last }: FoundName) => last - first > 1;
  const isPerson = (name: FoundName) => name.class === "PER" && isFull(name);
  let from = 0;
  for (let at = 1; at <= names.length; at++) {
    const [before, name] = [names[at - 1]!, names[at]];
    if (name && name.first === before.last + 1 && LINKS.has(words[before.last]!)) continue;
    const list = names.slice(from, at);
    if (list.filter(isPerson).length >= Math.max(2, list.length - 1) && list.every(isFull)) {
      for (let i = from; i < at; i++) names[i] = { ...names[i]!, class: "PER" };
    }
    from = at;
  }
  return names;
}

/** What joins the members of a list. */
const LINKS = new Set([",", "und", "sowie", "oder"]);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** A word without a genitive's ending: "Müllers", "Grass'". */
function documentKey(word: string): string {
  return word.length > 4 ? word.replace(/['’]?s$|['’]$/, "") : word;
}

function namesIn(labels: Uint8Array, probabilities: Float64Array): FoundName[] {
  const names: FoundName[] = [];
  for (let first = 0; first < labels.length; ) {
    const label = labels[first]!;
    const found = classOfLabel(label);
    let last = first + 1;
    if (found !== undefined) {
      while (last < labels.length && labels[last] === label + 1) last += 1;
      let confidence = 1;
      for (let i = first; i < last; i++)
        confidence = Math.min(confidence, probabilities[i * NAME_LABELS + labels[i]!]!);
      names.push({ first, last, class: found, confidence });
    }
    first = last;
  }
  return names;
}
