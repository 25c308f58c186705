import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REVISION_BITS } from "../../src/de/parser-format.js";
import { HeadCandidates, TreeRevision } from "../../src/de/parser-revision.js";
import { ParserSentence } from "../../src/de/parser-sentence.js";
import { SubtreeSpans } from "../../src/de/parser-spans.js";
import { LEFT, ParserState, SHIFT } from "../../src/de/parser-state.js";

/** A state whose words have these heads; the root is the number of words. */
function stateOf(heads: readonly number[]): ParserState {
  const state = new ParserState();
  state.start(heads.length);
  state.heads.set(heads);
  state.rebuild();
  return state;
}

function sentenceOf(words: number): ParserSentence {
  const sentence = new ParserSentence(() => -1);
  sentence.fill(Array.from({ length: words }, (_, i) => ({ form: `w${i}`, xpos: "NN", lemma: `w${i}`, features: {} })));
  return sentence;
}

/** A state after transitions chosen by `choices`, with any labels. */
function parseBy(words: number, choices: readonly number[]): ParserState {
  const state = new ParserState();
  state.start(words);
  for (let step = 0; !state.done; step++) {
    const choice = choices[step % choices.length]!;
    const allowed = [0, 1, 2].filter((transition) => (state.allowed() >> transition) & 1);
    const transition = allowed[choice % allowed.length]!;
    if (transition === SHIFT) {
      state.shift();
      continue;
    }
    const dependent = state.stacked(0);
    state.attach(transition === LEFT ? state.next : state.stacked(1));
    state.label(dependent, choice % 40);
  }
  return state;
}

const parse = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }));

describe("what is known of a word's dependents", () => {
  test("is the same taken up anew as it was when the arcs were made", () => {
    fc.assert(
      fc.property(parse, ([words, choices]) => {
        const state = parseBy(words, choices);
        const known = () =>
          [
            state.leftmost,
            state.left2,
            state.rightmost,
            state.right2,
            state.given,
            state.markers,
            state.auxiliaries,
            Int32Array.from({ length: words }, (_, word) => state.otherKinds(word)),
          ].map((column) => Array.from(column.subarray(0, words)));
        const before = known();
        state.rebuild();
        expect(known()).toEqual(before);
      }),
    );
  });
});

describe("spans", () => {
  test("reach from the first to the last word that hangs on a word", () => {
    const spans = new SubtreeSpans();
    spans.fill(Int32Array.of(1, 4, 3, 1, 5), 5);
    expect(Array.from(spans.first.subarray(0, 5))).toEqual([0, 0, 2, 2, 0]);
    expect(Array.from(spans.last.subarray(0, 5))).toEqual([0, 3, 2, 3, 4]);
  });
});

describe("possible heads", () => {
  const look = (heads: readonly number[], word: number) => {
    const state = stateOf(heads);
    const possible = new HeadCandidates();
    possible.fill(state);
    possible.look(word, state);
    return Array.from({ length: possible.count }, (_, c) => [possible.heads[c], possible.siblings[c]]);
  };

  test("are the present one, those above it, and those beside the word, each with its nearest dependent", () => {
    // 0 and 2 hang on 1, 1 and 3 on 4, which hangs on 5, the only one of the root.
    const none = 7;
    expect(look([1, 4, 1, 4, 5, 6], 2)).toEqual([
      [1, none],
      [4, 1],
      [5, 4],
      [3, none],
    ]);
  });

  test("on the side of the present one are those between it and the word", () => {
    const none = 5;
    expect(look([4, 0, 1, 0], 3)).toEqual([
      [0, 1],
      [2, none],
      [1, 2],
    ]);
  });

  test("there are none for what hangs on the root", () => {
    expect(look([1, 2], 1)).toEqual([]);
  });
});

describe("a second look at heads", () => {
  /** Weights that are the same for the same seed. */
  const weightsOf = (seed: number) =>
    Int8Array.from({ length: 1 << REVISION_BITS }, (_, i) => Math.imul(i + seed, 0x9e37_79b1) >> 24);
  const weights = [weightsOf(1), weightsOf(2)];

  test("leaves a tree with the same root, whatever the weights", () => {
    fc.assert(
      fc.property(parse, fc.constantFrom(...weights), ([words, choices], some) => {
        const state = parseBy(words, choices);
        state.leads.fill(0);
        const root = state.heads.indexOf(words);
        new TreeRevision(some).revise(sentenceOf(words), state);
        expect(Array.from(state.heads.subarray(0, words).filter((head) => head === words))).toHaveLength(1);
        expect(state.heads[root]).toBe(words);
        for (let word = 0; word < words; word++) {
          let steps = 0;
          for (let at = word; at !== words; at = state.heads[at]!) expect(steps++).toBeLessThan(words);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives other heads to doubtful words alone", () => {
    const heads = [1, 4, 1, 4, 5, 6];
    const revise = (lead: number) => {
      const state = stateOf(heads);
      state.leads.fill(lead, 0, heads.length);
      const moved = new TreeRevision(weights[0]!).revise(sentenceOf(heads.length), state);
      return { moved, heads: Array.from(state.heads.subarray(0, heads.length)) };
    };
    expect(revise(1_000_000)).toEqual({ moved: [], heads });
    const doubtful = revise(0);
    expect(doubtful.moved).not.toEqual([]);
    expect(heads.flatMap((head, word) => (doubtful.heads[word] === head ? [] : [word]))).toEqual(
      doubtful.moved.toSorted((a, b) => a - b),
    );
  });

  test("changes nothing where all weights are alike", () => {
    const state = stateOf([1, 4, 1, 4, 5, 6]);
    state.leads.fill(0);
    expect(new TreeRevision(new Int8Array(1 << REVISION_BITS)).revise(sentenceOf(6), state)).toEqual([]);
  });
});
