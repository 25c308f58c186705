import type { Features, Sentence, Tag, Token, Upos } from "../document.js";
import { UPOS } from "../document.js";
import type { LanguageStep } from "../analyzer.js";
import { scanTokens } from "../scan-tokens.js";
import { splitSentences } from "../split-sentences.js";
import { neutralRules } from "../token-rules.js";
import { englishMorphology } from "./morphology.js";

/** Most that wink-nlp is given at once, in code units: longer blocks are read in pieces cut at white space. */
const LONGEST_PIECE = 100_000;

/** One word as wink-nlp reads it. `sentence` counts sentences within the piece. */
type Word = { value: string; space: string; upos: string; lemma: string; sentence: number };
type Read = (piece: string) => Word[];

let loading: Promise<LanguageStep> | undefined;

/**
 * The step that reads English: tokens, sentences, universal tags, lemmas and what morphology the tags allow. There is one
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
    const spaces = tokens.out(its.precedingSpaces) as unknown as string[];
    const tags = tokens.out(its.pos) as unknown as string[];
    const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
    const sentenceOf: number[] = [];
    doc.sentences().each((sentence, index) => {
      for (let count = sentence.tokens().length(); count > 0; count -= 1) sentenceOf.push(index);
    });
    return values.map((value, index) => ({
      value,
      space: spaces[index] ?? "",
      upos: tags[index] ?? "X",
      lemma: lemmas[index] ?? value,
      sentence: sentenceOf[index] ?? 0,
    }));
  };
}

function createReader(read: Read): LanguageStep {
  return {
    name: "english-reader",
    requires: ["blocks"],
    assigns: ["tokens", "sentences", "tags", "morphology", "lemmas"],
    run: ({ text, blocks }) => {
      const tokens: Token[] = [];
      const tags: Tag[] = [];
      const lemmas: string[] = [];
      const sentences: Sentence[] = [];
      for (const [block, { from, to }] of blocks.entries()) {
        for (const piece of cutPieces(text, from, to)) {
          let sentence = -1;
          for (const word of locateWords(text, piece, read)) {
            tokens.push({ from: word.from, to: word.to });
            tags.push({ upos: toUpos(word.upos), xpos: "" });
            lemmas.push(word.upos === "PROPN" ? text.slice(word.from, word.to) : word.lemma);
            if (word.sentence !== sentence) {
              sentence = word.sentence;
              sentences.push({ from: word.from, to: word.to, first: tokens.length - 1, last: tokens.length, block });
            } else {
              const open = sentences[sentences.length - 1]!;
              open.to = word.to;
              open.last = tokens.length;
            }
          }
        }
      }
      const morphology: Features[] = tokens.map(({ from, to }, index) =>
        englishMorphology(text.slice(from, to), tags[index]!.upos, lemmas[index]!),
      );
      return { tokens, sentences, tags, morphology, lemmas };
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

type LocatedWord = Token & { upos: string; lemma: string; sentence: number };

/**
 * wink-nlp's words with their offsets, which it does not give: the white space before a word and the word itself add up to
 * the text. Where they do not (it rewrites some characters), the piece is cut by the neutral tokenizer, untagged.
 */
function locateWords(text: string, { from, to }: Token, read: Read): LocatedWord[] {
  const piece = text.slice(from, to);
  if (piece.trim() === "") return [];
  const located: LocatedWord[] = [];
  let offset = 0;
  for (const { value, space, upos, lemma, sentence } of read(piece)) {
    const start = offset + space.length;
    const end = start + value.length;
    if (!piece.startsWith(value, start) || piece.slice(offset, start).trim() !== "" || value.trim() === "") {
      return readUntagged(text, from, to);
    }
    located.push({ from: from + start, to: from + end, upos, lemma, sentence });
    offset = end;
  }
  return piece.slice(offset).trim() === "" ? located : readUntagged(text, from, to);
}

function readUntagged(text: string, from: number, to: number): LocatedWord[] {
  const tokens = scanTokens(text, from, to, neutralRules);
  const sentences = splitSentences(text, [{ from, to, kind: "paragraph" }], tokens, neutralRules);
  return sentences.flatMap(({ first, last }, sentence) =>
    tokens.slice(first, last).map((token) => {
      const lemma = text.slice(token.from, token.to);
      return { ...token, upos: /^\p{P}+$/u.test(lemma) ? "PUNCT" : "X", lemma, sentence };
    }),
  );
}
