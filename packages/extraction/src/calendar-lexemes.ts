import type { Document } from "@newsgraph/language";

/**
 * The smallest pieces that a date grammar reads: a run of letters, a run of digits, or one sign. Tokens are cut further
 * ("20.04.2023" into five), so that the grammar does not depend on where a tokenizer cuts dates.
 */
export type Lexeme = {
  from: number;
  to: number;
  /** The surface in lower case. */
  lower: string;
  kind: "word" | "number" | "sign";
  /** True for a word that begins with a capital letter. */
  capital: boolean;
  /** True where nothing stands between this piece and the one before. */
  glued: boolean;
  /** Index of the token, of its sentence (−1: none) and of its block (−1: none). */
  token: number;
  sentence: number;
  block: number;
};

const PIECE = /(\p{L}[\p{L}\p{M}]*)|(\d+)|[^\s]/gu;

/** The pieces of the document's tokens, in the order of the text. */
export function cutLexemes(document: Pick<Document, "text" | "tokens" | "sentences">): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const { text, tokens, sentences } = document;
  let sentence = 0;
  let end = -1;
  const push = (from: number, surface: string, kind: Lexeme["kind"], token: number): void => {
    const inside = sentences[sentence];
    const isInside = inside !== undefined && token >= inside.first && token < inside.last;
    const lower = kind === "word" ? surface.toLowerCase() : surface;
    lexemes.push({
      from,
      to: from + surface.length,
      lower,
      kind,
      capital: kind === "word" && surface[0] !== lower[0],
      glued: from === end,
      token,
      sentence: isInside ? sentence : -1,
      block: isInside ? inside.block : -1,
    });
    end = from + surface.length;
  };
  for (const [index, token] of tokens.entries()) {
    while (sentence + 1 < sentences.length && index >= (sentences[sentence]?.last ?? 0)) sentence += 1;
    const surface = text.slice(token.from, token.to);
    if (isPlainWord(surface)) {
      push(token.from, surface, "word", index);
      continue;
    }
    if (isPlainSign(surface)) {
      push(token.from, surface, "sign", index);
      continue;
    }
    for (const match of surface.matchAll(PIECE)) {
      const kind = match[1] !== undefined ? "word" : match[2] !== undefined ? "number" : "sign";
      push(token.from + match.index, match[0], kind, index);
    }
  }
  return lexemes;
}

/** True for letters of Latin script only; a word of another script takes the longer way and comes out the same. */
function isPlainWord(surface: string): boolean {
  for (let index = 0; index < surface.length; index += 1) {
    const code = surface.charCodeAt(index);
    const isAscii = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    if (!isAscii && !(code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)) return false;
  }
  return surface.length > 0;
}

/** True for one sign of ASCII punctuation, which most tokens are that are no words. */
function isPlainSign(surface: string): boolean {
  const code = surface.charCodeAt(0);
  return surface.length === 1 && ((code > 0x20 && code < 0x30) || (code > 0x39 && code < 0x41));
}
