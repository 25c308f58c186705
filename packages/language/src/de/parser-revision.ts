import { REVISION_BITS } from "./parser-format.js";
import { REVISION_FEATURES, revisionFeatures } from "./parser-revision-features.js";
import type { ParserSentence } from "./parser-sentence.js";
import { SubtreeSpans } from "./parser-spans.js";
import type { ParserState } from "./parser-state.js";

/** Words whose transitions all led by so much or more keep their heads: hardly any is wrong. */
const DOUBTFUL = 1000;
/** So many heads above the word's own are possible, and so many words on either side of what hangs on it. */
const ANCESTORS = 3;
const CLIMB = 6;
const MAX_CANDIDATES = 1 + ANCESTORS + 2 * CLIMB;

/** Words deeper in the tree than this get no other head, so that time is linear in a sentence's length. */
const MAX_DEPTH = 200;

/** How a possible head stands to the present one: itself, one of those above it (1 to ANCESTORS), or else. */
const NEAR_SIBLING = ANCESTORS + 1;
const NEAREST_WORD = ANCESTORS + 2;
const ABOVE_NEAREST = ANCESTORS + 3;
/** Added for those read behind the word. */
const BEHIND = 3;

const MASK = (1 << REVISION_BITS) - 1;

/**
 * The possible heads of a word in a complete tree: the one it has, those above that, and on either side of what hangs on it the nearest
 * word with its heads, which are those that an arc reaches without crossing another.
 */
export class HeadCandidates {
  readonly spans = new SubtreeSpans();
  /** The first is the present head. */
  readonly heads = new Int32Array(MAX_CANDIDATES);
  /** How each stands to the present head, as small numbers. */
  readonly kinds = new Int32Array(MAX_CANDIDATES);
  /** The dependent of each that stands nearest to the word on its side; `length + 1` for none. */
  readonly siblings = new Int32Array(MAX_CANDIDATES);
  count = 0;

  /** Prepares a sentence whose words have heads. */
  fill(state: ParserState): void {
    this.spans.fill(state.heads, state.length);
  }

  /** Finds the possible heads of a word; none for that which hangs on the root. */
  look(word: number, { heads, length }: ParserState): void {
    const { first, last } = this.spans;
    const present = heads[word]!;
    this.count = 0;
    if (present >= length) return;
    this.add(present, 0, length + 1);
    for (let head = present, kind = 1; kind <= ANCESTORS && heads[head]! < length; head = heads[head]!, kind++) {
      this.add(heads[head]!, kind, head);
    }
    const from = first[word]!;
    const to = last[word]!;
    let below = length + 1;
    for (let at = from - 1, steps = 0; at >= 0 && at < length && steps < CLIMB; at = heads[at]!, steps++) {
      if (last[at]! >= from) break;
      this.add(at, heads[at] === present ? NEAR_SIBLING : steps === 0 ? NEAREST_WORD : ABOVE_NEAREST, below);
      below = at;
    }
    if (present < word) this.siblings[0] = below;
    below = length + 1;
    for (let at = to + 1, steps = 0; at < length && steps < CLIMB; at = heads[at]!, steps++) {
      if (first[at]! <= to) break;
      const kind = heads[at] === present ? NEAR_SIBLING : steps === 0 ? NEAREST_WORD : ABOVE_NEAREST;
      this.add(at, kind + BEHIND, below);
      below = at;
    }
    if (present > word) this.siblings[0] = below;
  }

  private add(head: number, kind: number, sibling: number): void {
    this.heads[this.count] = head;
    this.kinds[this.count] = kind;
    this.siblings[this.count++] = sibling;
  }
}

/**
 * Looks again at the heads of doubtful words once the tree stands, after Hall & Novák 2005, "Corrective modeling for non-projective
 * dependency parsing", and Attardi & Ciaramita 2007, "Tree revision learning for dependency parsing": a linear model over the complete tree
 * chooses among possible heads near the present one. The tree stays a tree.
 */
export class TreeRevision {
  private readonly possible = new HeadCandidates();
  private readonly features = new Int32Array(MAX_CANDIDATES * REVISION_FEATURES);
  private readonly moves: { word: number; head: number; gain: number }[] = [];

  /** @param weights 2 to the power of REVISION_BITS */
  constructor(private readonly weights: ArrayLike<number>) {}

  /**
   * Gives words better heads, those first that gain most by it.
   * @param state whose heads change; `rebuild` then brings the rest up to date
   * @returns the words that have another head
   */
  revise(sentence: ParserSentence, state: ParserState): number[] {
    const { possible, moves } = this;
    moves.length = 0;
    let filled = false;
    for (let word = 0; word < state.length; word++) {
      if (state.leads[word]! >= DOUBTFUL) continue;
      if (!filled) possible.fill(state);
      filled = true;
      possible.look(word, state);
      if (possible.count > 1) this.propose(sentence, state, word);
    }
    moves.sort((a, b) => b.gain - a.gain || a.word - b.word);
    const moved = moves.filter(({ word, head }) => {
      if (mayHangOn(state, head, word)) return false;
      state.heads[word] = head;
      return true;
    });
    return moved.map(({ word }) => word);
  }

  private propose(sentence: ParserSentence, state: ParserState, word: number): void {
    const { possible, features, weights } = this;
    revisionFeatures(sentence, state, possible, word, features);
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    let present = 0;
    for (let c = 0, f = 0; c < possible.count; c++) {
      let score = 0;
      for (const end = f + REVISION_FEATURES; f < end; f++) score += weights[features[f]! & MASK]!;
      if (c === 0) present = score;
      if (score > bestScore) {
        bestScore = score;
        best = c;
      }
    }
    if (best > 0) this.moves.push({ word, head: possible.heads[best]!, gain: bestScore - present });
  }
}

/** Whether a word is another or hangs on it, if not directly, or stands too deep to be sure. */
function mayHangOn({ heads, length }: ParserState, word: number, other: number): boolean {
  for (let at = word, steps = 0; at < length; at = heads[at]!, steps++) {
    if (at === other || steps === MAX_DEPTH) return true;
  }
  return false;
}
