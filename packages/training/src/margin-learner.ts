import { bestTag, weightIndex } from "@newsgraph/language";
import { AveragedWeights } from "./averaged-weights.js";
import { bestBy, CorpusWeights } from "./corpus-weights.js";

/**
 * A perceptron that learns to choose one of some candidates. A right choice counts as wrong where it leads over the best wrong one by no
 * more than the margin.
 */
export class MarginLearner {
  readonly weights: AveragedWeights;
  private readonly ofCorpus = new CorpusWeights();

  /** @param size number of weights, a power of two */
  constructor(
    private readonly size: number,
    private readonly margin: number,
  ) {
    this.weights = new AveragedWeights(size);
  }

  /** The number of the corpus that what follows is from. */
  set corpus(number: number) {
    this.ofCorpus.corpus = number;
  }

  /** Chooses among the candidates, and learns where the choice is wrong, or right by no more than the margin. */
  choose(features: Int32Array, candidates: readonly number[], gold: readonly number[]): number {
    this.weights.tick();
    const guess = this.best(features, candidates);
    const possible = gold.filter((tag) => candidates.includes(tag));
    if (possible.length === 0 || possible.length === candidates.length) return guess;
    const right = this.best(features, possible);
    let rival = guess;
    if (possible.includes(guess)) {
      const wrong = candidates.filter((tag) => !possible.includes(tag));
      rival = this.best(features, wrong);
      if (this.margin === 0 || this.score(features, right) - this.score(features, rival) > this.margin) return guess;
    }
    this.change(features, right, 1);
    this.change(features, rival, -1);
    return guess;
  }

  private best(features: Int32Array, possible: readonly number[]): number {
    if (this.ofCorpus.corpus === 0) return bestTag(features, possible, this.weights.weights);
    return bestBy(possible, (tag) => this.score(features, tag));
  }

  private score(features: Int32Array, tag: number): number {
    let score = this.ofCorpus.score(features, tag);
    for (const feature of features) score += this.weights.weights[weightIndex(feature, tag, this.size)]!;
    return score;
  }

  private change(features: Int32Array, tag: number, by: number): void {
    for (const feature of features) this.weights.change(weightIndex(feature, tag, this.size), by);
    this.ofCorpus.change(features, tag, by);
  }
}
