import { PUNCTUATION_BITS } from "./parser-format.js";
import { isPunctuation, type ParserSentence, type ParserToken, punctuationKind } from "./parser-sentence.js";
import { SubtreeSpans } from "./parser-spans.js";
import type { ParserState } from "./parser-state.js";

/** How many features a possible head of a punctuation mark has. */
export const PUNCTUATION_FEATURES = 20;
/** Beyond so many heads on one side none is looked at: what follows is the root's, as a rule. */
const MAX_CLIMB = 24;

const MASK = (1 << PUNCTUATION_BITS) - 1;

/**
 * Finds the heads of punctuation marks once the words have theirs. Possible heads are those that an arc reaches without crossing another:
 * the word before with its heads, and the word behind with its, up to the first that has words on both sides.
 */
export class PunctuationHeads {
  private tokens: readonly ParserToken[] = [];
  private sentence: ParserSentence | undefined;
  private state: ParserState | undefined;
  private readonly spans = new SubtreeSpans();
  /** For each token that is a mark its kind, and the place of the other one of its pair or −1. */
  private kinds = new Int32Array(0);
  private partners = new Int32Array(0);
  /** Words that may be the head of the mark last looked at, and their features. */
  readonly candidates = new Int32Array(2 * MAX_CLIMB + 2);
  readonly features = new Int32Array((2 * MAX_CLIMB + 2) * PUNCTUATION_FEATURES);
  count = 0;

  /** Prepares a sentence whose words are parsed. */
  fill(tokens: readonly ParserToken[], sentence: ParserSentence, state: ParserState): void {
    this.tokens = tokens;
    this.sentence = sentence;
    this.state = state;
    this.pair();
    this.spans.fill(state.heads, sentence.length);
  }

  /**
   * Finds the possible heads of the mark at token `at`, and their features. There is one at least where the sentence has words.
   * @param behind the first word read behind the mark
   */
  look(at: number, behind: number): void {
    const { length } = this.sentence!;
    const { heads } = this.state!;
    const { first, last } = this.spans;
    const { candidates } = this;
    let count = 0;
    let top = length;
    for (
      let word = behind - 1, steps = 0;
      word >= 0 && word < length && steps < MAX_CLIMB;
      word = heads[word]!, steps++
    ) {
      candidates[count++] = word;
      if (last[word]! >= behind) {
        top = word;
        break;
      }
    }
    const left = count;
    for (let word = behind, steps = 0; word < length && steps < MAX_CLIMB; word = heads[word]!, steps++) {
      if (first[word]! < behind) {
        if (top === length) candidates[count++] = word;
        break;
      }
      candidates[count++] = word;
    }
    this.count = count;
    const leftTop = left === 0 ? length + 1 : candidates[top < length && left > 1 ? left - 2 : left - 1]!;
    const rightTop = count === left ? length + 1 : candidates[count - 1]!;
    this.describe(at, behind, left, top, leftTop, rightTop);
  }

  private describe(at: number, behind: number, left: number, top: number, leftTop: number, rightTop: number): void {
    const { candidates, features } = this;
    const { first, last } = this.spans;
    const { length, places, tags, gaps } = this.sentence!;
    const { heads, labels } = this.state!;
    const mark = this.kinds[at]!;
    const partner = this.partners[at]!;
    const from = Math.min(at, partner);
    const to = Math.max(at, partner);
    const place = (behind === length ? 2 : behind === 0 ? 1 : 0) | (at === 0 ? 4 : 0);
    const tops = (labels[leftTop]! << 6) | labels[rightTop]!;
    for (let c = 0; c < this.count; c++) {
      const word = candidates[c]!;
      const side = word === top ? 3 : c < left ? 1 : 2;
      const fromTop = side === 1 ? left - 1 - c - (top < length ? 1 : 0) : side === 2 ? this.count - 1 - c : 0;
      const steps = Math.min(3, side === 2 ? c - left : c);
      const depth = Math.min(3, fromTop);
      const label = labels[word]!;
      const tag = tags[word]!;
      const inside =
        partner < 0
          ? 0
          : (places[last[word]!]! > from && places[first[word]!]! < to ? 1 : 2) |
            (places[word]! > from && places[word]! < to ? 4 : 0);
      const head = heads[word]!;
      const above = partner < 0 || head >= length ? 0 : places[head]! > from && places[head]! < to ? 1 : 2;
      const isTop = word === leftTop ? 1 : word === rightTop ? 2 : 0;
      const comma = side === 1 ? gaps[first[word]!]! : gaps[last[word]! + 1]!;
      const base = (mark << 2) | side;
      let n = c * PUNCTUATION_FEATURES;
      features[n++] = hash(1, base, depth, 0);
      features[n++] = hash(2, base, label, 0);
      features[n++] = hash(3, base, label, depth);
      features[n++] = hash(4, base, tag, depth);
      features[n++] = hash(5, base, tops, depth);
      features[n++] = hash(6, base, tops, (label << 3) | isTop);
      features[n++] = hash(7, base, place, depth);
      features[n++] = hash(8, base, place, label);
      features[n++] = hash(9, base, inside, above);
      features[n++] = hash(10, base, (inside << 2) | above, depth);
      features[n++] = hash(11, base, (inside << 2) | above, label);
      features[n++] = hash(12, base, steps, depth);
      features[n++] = hash(13, base, comma, label);
      features[n++] = hash(14, base, comma, (depth << 3) | isTop);
      features[n++] = hash(15, base, (labels[leftTop]! << 2) | depth, label);
      features[n++] = hash(16, base, (labels[rightTop]! << 2) | depth, label);
      features[n++] = hash(17, base, (tags[leftTop]! << 6) | tags[rightTop]!, (depth << 3) | isTop);
      features[n++] = hash(18, base, head >= length ? 1 : 0, place);
      features[n++] = hash(19, base, (tags[behind]! << 3) | depth, isTop);
      features[n++] = hash(20, base, (label << 6) | tag, ((tags[behind - 1] ?? 0) << 3) | isTop);
    }
  }

  /** Pairs quotation marks, brackets and dashes, each kind from left to right. */
  private pair(): void {
    const { tokens } = this;
    if (this.kinds.length < tokens.length) {
      this.kinds = new Int32Array(2 * tokens.length);
      this.partners = new Int32Array(2 * tokens.length);
    }
    const { kinds, partners } = this;
    const open = [-1, -1, -1, -1, -1, -1, -1, -1];
    for (let i = 0; i < tokens.length; i++) {
      partners[i] = -1;
      const { form, xpos } = tokens[i]!;
      if (!isPunctuation(xpos)) continue;
      const kind = punctuationKind(form);
      kinds[i] = kind;
      if (kind < QUOTE || kind > DASH) continue;
      const opener = kind === CLOSING_BRACKET ? OPENING_BRACKET : kind;
      const waiting = open[opener]!;
      if (waiting >= 0 && kind !== OPENING_BRACKET) {
        partners[i] = waiting;
        partners[waiting] = i;
        open[opener] = -1;
      } else if (kind !== CLOSING_BRACKET) open[opener] = i;
    }
  }

  /** The possible head with the highest sum of weights; of equals the first. Its place among the candidates. */
  best(weights: ArrayLike<number>): number {
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < this.count; c++) {
      let score = 0;
      const end = (c + 1) * PUNCTUATION_FEATURES;
      for (let f = c * PUNCTUATION_FEATURES; f < end; f++) score += weights[this.features[f]!]!;
      if (score > bestScore) {
        bestScore = score;
        best = c;
      }
    }
    return best;
  }
}

function hash(template: number, a: number, b: number, c: number): number {
  let mixed =
    Math.imul(a + (template << 8), 0x9e37_79b1) ^ Math.imul(b + 0x51, 0x85eb_ca6b) ^ Math.imul(c + 0x3a7, 0xc2b2_ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d);
  return (mixed ^ (mixed >>> 13)) & MASK;
}

const QUOTE = 3;
const OPENING_BRACKET = 4;
const CLOSING_BRACKET = 5;
const DASH = 6;
