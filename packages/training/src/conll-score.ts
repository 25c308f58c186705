import { type ConlluSentence, type ConlluWord, readConllu } from "@newsgraph/language";

/** Right answers, and how many the system and gold have. */
export type Match = { right: number; system: number; gold: number };

/** The measures of the CoNLL 2018 shared task, and each relation's own: arcs with the right head and universal relation. */
export type ConllScore = {
  readonly [measure in (typeof MEASURES)[number]]: Match;
} & { readonly relations: ReadonlyMap<string, Match> };

const MEASURES = ["tokens", "sentences", "words", "upos", "xpos", "features", "lemmas", "uas", "las"] as const;

/** Features that count: language-specific ones do not. */
const UNIVERSAL_FEATURES = new Set([
  "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
  "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
]); // biome-ignore format: a table

/** A word with its surface's span, in characters without white space from the start of the file. */
type PlacedWord = {
  readonly word: ConlluWord;
  readonly from: number;
  readonly to: number;
  readonly fused: boolean;
  /** index of the head among all words; −1 for a root, `undefined` where the column is empty */
  readonly head: number | undefined;
};
type Span = { readonly from: number; readonly to: number };
type Placed = {
  readonly words: PlacedWord[];
  readonly tokens: Span[];
  readonly sentences: Span[];
  readonly text: string;
};

/**
 * Compares two CoNLL-U files by the definitions of the CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html): tokens and
 * sentences by span, words of multiword tokens by the longest common subsequence of their forms; relations without their subtypes.
 * @throws Error where the characters of the two differ.
 */
export function scoreConllu(gold: string, system: string): ConllScore {
  const g = place([...readConllu(gold)]);
  const s = place([...readConllu(system)]);
  if (g.text !== s.text) {
    const at = Array.from(g.text).findIndex((character, i) => character !== s.text[i]);
    throw new Error(
      `scoreConllu: the files hold different texts from character ${at} on: "${g.text.slice(at, at + 20)}"`,
    );
  }
  const pairs = alignWords(g.words, s.words);
  const goldOf = new Map(pairs.map(([inGold, inSystem]) => [inSystem, inGold]));
  const right = (test: (gold: PlacedWord, system: PlacedWord) => boolean) =>
    count(pairs.filter(([inGold, inSystem]) => test(g.words[inGold]!, s.words[inSystem]!)).length, s.words, g.words);
  const sameHead = (a: PlacedWord, b: PlacedWord) =>
    a.head !== undefined && b.head !== undefined && a.head === (b.head < 0 ? -1 : goldOf.get(b.head));
  const relations = new Map<string, Match>();
  const relation = (word: PlacedWord) => {
    const name = universal(word.word.deprel);
    const match = relations.get(name) ?? { right: 0, system: 0, gold: 0 };
    relations.set(name, match);
    return match;
  };
  for (const word of g.words) relation(word).gold++;
  for (const word of s.words) relation(word).system++;
  const sameArc = (a: PlacedWord, b: PlacedWord) =>
    sameHead(a, b) && universal(a.word.deprel) === universal(b.word.deprel);
  for (const [inGold, inSystem] of pairs) {
    if (sameArc(g.words[inGold]!, s.words[inSystem]!)) relation(g.words[inGold]!).right++;
  }
  return {
    tokens: matchSpans(g.tokens, s.tokens),
    sentences: matchSpans(g.sentences, s.sentences),
    words: right(() => true),
    upos: right((a, b) => a.word.upos === b.word.upos),
    xpos: right((a, b) => a.word.xpos === b.word.xpos),
    features: right((a, b) => featureKey(a.word) === featureKey(b.word)),
    lemmas: right((a, b) => a.word.lemma === "_" || a.word.lemma === b.word.lemma),
    uas: right(sameHead),
    las: right(sameArc),
    relations,
  };
}

/** F1 in percent; 0 where there is nothing. */
export function f1({ right, system, gold }: Match): number {
  return system + gold === 0 ? 0 : (200 * right) / (system + gold);
}

function universal(deprel: string): string {
  return deprel.split(":", 1)[0]!;
}

function featureKey(word: ConlluWord): string {
  return Object.entries(word.features)
    .filter(([name]) => UNIVERSAL_FEATURES.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("|");
}

function place(sentences: readonly ConlluSentence[]): Placed {
  const words: PlacedWord[] = [];
  const tokens: Span[] = [];
  const spans: Span[] = [];
  let text = "";
  for (const sentence of sentences) {
    const begin = text.length;
    const offset = words.length;
    for (const { form, first, last } of sentence.surfaces) {
      const from = text.length;
      text += form.replace(/\p{Zs}/gu, "");
      tokens.push({ from, to: text.length });
      for (const word of sentence.words.slice(first, last)) {
        const head = word.head === undefined ? undefined : word.head === 0 ? -1 : offset + word.head - 1;
        words.push({ word, from, to: text.length, fused: last - first > 1, head });
      }
    }
    spans.push({ from: begin, to: text.length });
  }
  return { words, tokens, sentences: spans, text };
}

function count(right: number, system: readonly unknown[], gold: readonly unknown[]): Match {
  return { right, system: system.length, gold: gold.length };
}

function matchSpans(gold: readonly Span[], system: readonly Span[]): Match {
  const keys = new Set(gold.map(({ from, to }) => `${from}-${to}`));
  return count(system.filter(({ from, to }) => keys.has(`${from}-${to}`)).length, system, gold);
}

/** Pairs of words of gold and system, as indexes. */
function alignWords(gold: readonly PlacedWord[], system: readonly PlacedWord[]): [number, number][] {
  const pairs: [number, number][] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g]!;
    const b = system[s]!;
    if ((a.fused || b.fused) && a.from < b.to && b.from < a.to) {
      // As far as fused words of either side reach.
      let end = a.fused ? (b.fused ? Math.max(a.to, b.to) : a.to) : b.to;
      const [firstG, firstS] = [g, s];
      for (let grown = true; grown; ) {
        grown = false;
        while (g < gold.length && gold[g]!.from < end) {
          if (gold[g]!.fused && gold[g]!.to > end) {
            end = gold[g]!.to;
            grown = true;
          }
          g++;
        }
        while (s < system.length && system[s]!.from < end) {
          if (system[s]!.fused && system[s]!.to > end) {
            end = system[s]!.to;
            grown = true;
          }
          s++;
        }
      }
      pairs.push(...alignForms(gold, firstG, g, system, firstS, s));
    } else if (a.from === b.from && a.to === b.to) pairs.push([g++, s++]);
    else if (a.from <= b.from) g++;
    else s++;
  }
  return pairs;
}

/** The longest common subsequence of the forms of two stretches, letter case aside. */
function alignForms(
  gold: readonly PlacedWord[],
  firstG: number,
  lastG: number,
  system: readonly PlacedWord[],
  firstS: number,
  lastS: number,
): [number, number][] {
  const same = (g: number, s: number) => gold[g]!.word.form.toLowerCase() === system[s]!.word.form.toLowerCase();
  const width = lastS - firstS + 1;
  const longest = new Int32Array((lastG - firstG + 1) * width);
  const at = (g: number, s: number) => (g - firstG) * width + (s - firstS);
  for (let g = lastG - 1; g >= firstG; g--) {
    for (let s = lastS - 1; s >= firstS; s--) {
      longest[at(g, s)] = same(g, s)
        ? 1 + longest[at(g + 1, s + 1)]!
        : Math.max(longest[at(g + 1, s)]!, longest[at(g, s + 1)]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let g = firstG, s = firstS; g < lastG && s < lastS; ) {
    if (same(g, s)) pairs.push([g++, s++]);
    else if (longest[at(g + 1, s)]! >= longest[at(g, s + 1)]!) g++;
    else s++;
  }
  return pairs;
}
