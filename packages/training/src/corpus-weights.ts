const BITS = 22;
const MASK = (1 << BITS) - 1;

/**
 * Weights for what is peculiar to some corpora. A model shall have the habits of corpus 0; sentences of the others are scored by its weights
 * and by these together, and both learn from them. These are thrown away after training, and with them what they took up. After Daumé 2007,
 * "Frustratingly Easy Domain Adaptation", at no cost when the model runs.
 */
export class CorpusWeights {
  /** Number of the corpus that the sentence at hand is from. */
  corpus = 0;
  private readonly weights = new Float32Array(1 << BITS);

  /** Sum of a label's weights, to be added to that of the model's; 0 in corpus 0. */
  score(features: Int32Array, label: number): number {
    if (this.corpus === 0) return 0;
    let score = 0;
    for (let f = 0; f < features.length; f++) score += this.weights[this.place(features[f]!, label)]!;
    return score;
  }

  /** Adds the sums of the labels' weights to `scores`, which has a place for each label from 0 on. */
  addScores(features: Int32Array, labels: number, scores: Float64Array): void {
    if (this.corpus === 0) return;
    for (let f = 0; f < features.length; f++) {
      const place = this.place(features[f]!, 0);
      for (let label = 0; label < labels; label++) scores[label]! += this.weights[(place + label) & MASK]!;
    }
  }

  /** Changes a label's weights; none in corpus 0. */
  change(features: Int32Array, label: number, by: number): void {
    if (this.corpus === 0) return;
    for (let f = 0; f < features.length; f++) this.weights[this.place(features[f]!, label)]! += by;
  }

  private place(feature: number, label: number): number {
    const hash = Math.imul(feature ^ Math.imul(this.corpus, 0x9e37_79b1), 0x2c1b_3c6d);
    return ((hash ^ (hash >>> 15)) + label) & MASK;
  }
}

/** The one of some labels with the highest score; of equals the first. */
export function bestBy(labels: readonly number[], score: (label: number) => number): number {
  let best = labels[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const label of labels) {
    const found = score(label);
    if (found > bestScore) {
      bestScore = found;
      best = label;
    }
  }
  return best;
}

/** The sentence as one of corpus 0, so that nothing is kept apart. */
export function withoutCorpus<Sentence extends { readonly corpus?: number }>(sentence: Sentence): Sentence {
  return { ...sentence, corpus: 0 };
}
