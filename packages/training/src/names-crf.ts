/** A training sentence: the features of its tokens, as rows of the weight table, −1 for none, and their labels. */
export type CrfSentence = { readonly rows: Int32Array; readonly labels: Uint8Array };

/** How a conditional random field is trained. */
export type CrfOptions = {
  readonly labels: number;
  /** Rows of the weight table. */
  readonly rows: number;
  /** Features of a token. */
  readonly features: number;
  readonly epochs: number;
  /** Step width of AdaGrad. */
  readonly rate: number;
  /** Strength of the L1 penalty, per sentence: weights that the data hardly need become exactly zero. */
  readonly penalty: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
};

/** Weights of rows × labels, then of label × following label; a sentence starts from label 0 (outside). */
export type CrfWeights = { readonly unary: Float32Array; readonly transitions: Float32Array };

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) by regularised dual averaging with AdaGrad steps
 * (Duchi et al. 2011, section 5): the same data and seed give the same weights.
 */
export function trainCrf(sentences: readonly CrfSentence[], options: CrfOptions): CrfWeights {
  const { labels, rows, features, epochs, rate, penalty } = options;
  const size = rows * labels;
  const unary = new Float32Array(size);
  const sums = new Float32Array(size);
  const squares = new Float32Array(size);
  const transitions = new Float32Array(labels * labels);
  const transitionSums = new Float32Array(labels * labels);
  const transitionSquares = new Float32Array(labels * labels);
  const order = Array.from(sentences.keys());
  const random = mulberry32(options.seed);
  const chain = new Chain(labels, Math.max(1, ...sentences.map((sentence) => sentence.labels.length)));
  const total = epochs * sentences.length;
  // The penalty grows with the steps taken; a row is brought up to date when a sentence needs it.
  const update = (
    weights: Float32Array,
    sum: Float32Array,
    square: Float32Array,
    at: number,
    gradient: number,
    time: number,
  ) => {
    sum[at]! += gradient;
    square[at]! += gradient * gradient;
    const excess = Math.abs(sum[at]!) - penalty * time;
    weights[at] = excess <= 0 ? 0 : (Math.sign(sum[at]!) * rate * excess) / (1 + Math.sqrt(square[at]!));
  };

  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const sentence = sentences[index]!;
      time++;
      loss += chain.run(sentence, unary, transitions, features);
      const length = sentence.labels.length;
      for (let i = 0; i < length; i++) {
        for (let y = 0; y < labels; y++) {
          const gradient = (sentence.labels[i] === y ? 1 : 0) - chain.marginals[i * labels + y]!;
          if (Math.abs(gradient) < 1e-4) continue;
          for (let f = 0; f < features; f++) {
            const row = sentence.rows[i * features + f]!;
            if (row >= 0) update(unary, sums, squares, row * labels + y, gradient, time);
          }
        }
      }
      for (let pair = 0; pair < labels * labels; pair++) {
        const gradient = chain.pairGradient[pair]!;
        if (gradient !== 0) update(transitions, transitionSums, transitionSquares, pair, gradient, time);
      }
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / sentences.length).toFixed(4)} a sentence`);
  }
  for (let at = 0; at < size; at++) if (sums[at] !== 0) update(unary, sums, squares, at, 0, total);
  return { unary, transitions };
}

/** Forward and backward passes over one sentence, in buffers that are used again. */
class Chain {
  readonly marginals: Float64Array;
  /** Observed minus expected transitions. */
  readonly pairGradient: Float64Array;
  readonly #labels: number;
  readonly #scores: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #scale: Float64Array;
  readonly #moves: Float64Array;

  constructor(labels: number, longest: number) {
    this.#labels = labels;
    this.marginals = new Float64Array(longest * labels);
    this.pairGradient = new Float64Array(labels * labels);
    this.#scores = new Float64Array(longest * labels);
    this.#forward = new Float64Array(longest * labels);
    this.#backward = new Float64Array(longest * labels);
    this.#scale = new Float64Array(longest);
    this.#moves = new Float64Array(labels * labels);
  }

  /** Fills `marginals` and `pairGradient`; returns the negative log-likelihood. */
  run(sentence: CrfSentence, unary: Float32Array, transitions: Float32Array, features: number): number {
    const labels = this.#labels;
    const length = sentence.labels.length;
    const scores = this.#scores;
    const moves = this.#moves;
    for (let pair = 0; pair < labels * labels; pair++) moves[pair] = Math.exp(transitions[pair]!);
    let gold = 0;
    let logScale = 0;
    for (let i = 0; i < length; i++) {
      const base = i * labels;
      for (let y = 0; y < labels; y++) scores[base + y] = 0;
      for (let f = 0; f < features; f++) {
        const row = sentence.rows[i * features + f]! * labels;
        if (row < 0) continue;
        for (let y = 0; y < labels; y++) scores[base + y]! += unary[row + y]!;
      }
      const label = sentence.labels[i]!;
      gold += scores[base + label]! + transitions[(i === 0 ? 0 : sentence.labels[i - 1]!) * labels + label]!;
      let highest = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < labels; y++) highest = Math.max(highest, scores[base + y]!);
      for (let y = 0; y < labels; y++) scores[base + y] = Math.exp(scores[base + y]! - highest);
      logScale += highest;
    }
    const forward = this.#forward;
    for (let i = 0; i < length; i++) {
      const base = i * labels;
      let sum = 0;
      for (let y = 0; y < labels; y++) {
        let reach = 0;
        if (i === 0) reach = moves[y]!;
        else for (let x = 0; x < labels; x++) reach += forward[base - labels + x]! * moves[x * labels + y]!;
        forward[base + y] = reach * scores[base + y]!;
        sum += forward[base + y]!;
      }
      this.#scale[i] = sum;
      logScale += Math.log(sum);
      for (let y = 0; y < labels; y++) forward[base + y]! /= sum;
    }
    this.#gradients(sentence);
    return logScale - gold;
  }

  #gradients(sentence: CrfSentence): void {
    const labels = this.#labels;
    const length = sentence.labels.length;
    const forward = this.#forward;
    const backward = this.#backward;
    const scores = this.#scores;
    const moves = this.#moves;
    const pairs = this.pairGradient.fill(0);
    for (let y = 0; y < labels; y++) backward[(length - 1) * labels + y] = 1;
    for (let i = length - 1; i >= 0; i--) {
      const base = i * labels;
      for (let y = 0; y < labels; y++) this.marginals[base + y] = forward[base + y]! * backward[base + y]!;
      if (i === 0) {
        for (let y = 0; y < labels; y++) pairs[y]! -= this.marginals[y]!;
        pairs[sentence.labels[0]!]! += 1;
        break;
      }
      const scale = this.#scale[i]!;
      for (let x = 0; x < labels; x++) {
        let sum = 0;
        for (let y = 0; y < labels; y++) {
          const ahead = (moves[x * labels + y]! * scores[base + y]! * backward[base + y]!) / scale;
          sum += ahead;
          pairs[x * labels + y]! -= forward[base - labels + x]! * ahead;
        }
        backward[base - labels + x] = sum;
      }
      pairs[sentence.labels[i - 1]! * labels + sentence.labels[i]!]! += 1;
    }
  }
}

/** A small seeded generator of numbers from 0 to below 1 (mulberry32, public domain, by Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
