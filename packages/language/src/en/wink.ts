import type { LanguageStep } from "../analyzer.js";
import { skipSpace } from "../characters.js";
import type { Token, Upos } from "../document.js";
import { UPOS } from "../document.js";
import { scanTokens } from "../scan-tokens.js";
import { neutralRules } from "../token-rules.js";
import { englishMorphology } from "./morphology.js";

/** Most that wink-nlp is given at once, in code units: longer blocks are read in pieces cut at white space. */
const LONGEST_PIECE = 50_000;

/** One word as wink-nlp reads it. */
type Word = { value: string; upos: string; lemma: string };
type Read = (piece: string) => Word[];

let loading: Promise<LanguageStep> | undefined;

/**
 * The step that reads English: tokens, universal tags, lemmas and what morphology the tags allow. There is one
 * instance of wink-nlp in a process, since a second one breaks its patterns; every call gives the same step.
 */
export function loadEnglishReader(): Promise<LanguageStep> {
  loading ??= loadWink().then(createReader);
  return loading;
}

async function loadWink(): Promise<Read> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  return (piece) => {
    const doc = nlp.readDoc(piece);
    const tokens = doc.tokens();
    const values = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos) as unknown as string[];
    const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
    return values.map((value, index) => ({
      value,
      upos: tags[index] ?? "X",
      lemma: lemmas[index] ?? value,
    }));
  };
}

function createReader(read: Read): LanguageStep {
  return {
    name: "english-reader",
    requires: ["blocks"],
    assigns: ["tokens", "tags", "morphology", "lemmas"],
    run: ({ text, blocks }) => {
      const words = blocks.flatMap((block) =>
        [...cutPieces(text, block.from, block.to)].flatMap((piece) => locateWords(text, piece, read)),
      );
      return {
        tokens: words.map(({ from, to }) => ({ from, to })),
        tags: words.map(({ upos }) => ({ upos, xpos: "" })),
        lemmas: words.map(({ lemma }) => lemma),
        morphology: words.map(({ from, to, upos, lemma }) => englishMorphology(text.slice(from, to), upos, lemma)),
      };
    },
  };
}

function toUpos(tag: string): Upos {
  return (UPOS as readonly string[]).includes(tag) ? (tag as Upos) : "X";
}

function* cutPieces(text: string, from: number, to: number): Generator<Token> {
  let start = from;
  while (to - start > LONGEST_PIECE) {
    let end = start + LONGEST_PIECE;
    while (end > start && !/\s/.test(text.charAt(end))) end -= 1;
    if (end === start) end = start + LONGEST_PIECE;
    yield { from: start, to: end };
    start = end;
  }
  yield { from: start, to };
}

type LocatedWord = Token & { upos: Upos; lemma: string };

/**
 * wink-nlp's words with their offsets, which it does not give: each stands behind the white space that follows the one before.
 * Where one does not, the piece is cut by the neutral tokenizer and left untagged.
 */
function locateWords(text: string, { from, to }: Token, read: Read): LocatedWord[] {
  const piece = text.slice(from, to);
  const located: LocatedWord[] = [];
  let offset = skipSpace(piece, 0, piece.length);
  if (offset === piece.length) return [];
  for (const { value, upos, lemma } of read(piece)) {
    // "missing..and" gives it a word of no length.
    if (value.trim() === "") continue;
    const end = offset + value.length;
    if (!piece.startsWith(value, offset)) return readUntagged(text, from, to);
    const tag = toUpos(upos);
    located.push({ from: from + offset, to: from + end, upos: tag, lemma: tag === "PROPN" ? value : lemma });
    offset = skipSpace(piece, end, piece.length);
  }
  return offset === piece.length ? located : readUntagged(text, from, to);
}

function readUntagged(text: string, from: number, to: number): LocatedWord[] {
  return scanTokens(text, from, to, neutralRules).map((token) => {
    const lemma = text.slice(token.from, token.to);
    return { ...token, upos: /^\p{P}+$/u.test(lemma) ? "PUNCT" : "X", lemma };
  });
}
