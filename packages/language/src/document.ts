import type { Language, Span } from "@newsgraph/schema";

/** What a stretch of the text is: sentences never cross from one block into another. */
export const BLOCK_KINDS = ["title", "heading", "paragraph", "caption", "metadata"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of the text. Text outside every block (markup, blank lines) is not analysed. */
export type Block = Span & { kind: BlockKind };

/** A token: `text.slice(from, to)` is its surface. Tokens never overlap and stand in text order. */
export type Token = Span;

/** A sentence: its span in the text and its tokens, `first` to `last` half-open, as indexes into the document's tokens. */
export type Sentence = Span & { first: number; last: number; block: number };

/** Universal POS tag and the treebank's own: STTS for German, `""` where a language has none. */
export type Tag = { upos: Upos; xpos: string };

/** The universal part-of-speech tags of UD version 2. */
export const UPOS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
] as const; // biome-ignore format: a table
export type Upos = (typeof UPOS)[number];

/** UD features of a token; several values of one feature, where it stays open, are joined by a comma (`Case=Acc,Nom`). */
export type Features = Readonly<Partial<Record<FeatureName, string>>>;
export type FeatureName =
  | "Case" | "Number" | "Gender" | "Person" | "Mood" | "Tense" | "VerbForm" | "Voice" | "Degree" | "Definite" | "PronType" | "Poss" | "Reflex" | "Polarity" | "NumType"; // biome-ignore format: a list

/** A dependency arc: index of the head token in the document, −1 for a root, and the UD relation. */
export type Dependency = { head: number; deprel: string };

/** Classes of names as in CoNLL 2003 and GermEval 2014's four main classes. */
export const NAME_CLASSES = ["PER", "LOC", "ORG", "MISC"] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** A name in the text: characters `from` to `to`, tokens `first` to `last` (half-open). `confidence` is 0 to 1. */
export type NameSpan = Span & { first: number; last: number; class: NameClass; confidence: number };

/** Every layer that analysis can lay over a text; columns are parallel to `tokens`. */
export type Layers = {
  blocks: readonly Block[];
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  tags: readonly Tag[];
  morphology: readonly Features[];
  lemmas: readonly string[];
  dependencies: readonly Dependency[];
  names: readonly NameSpan[];
};

/** An analysed text. The text is never edited: every offset counts in it. `dependencies` is absent until a parser made it. */
export type Document = { readonly text: string; readonly language: Language } & Readonly<
  Omit<Layers, "dependencies"> & Partial<Pick<Layers, "dependencies">>
>;

/** The surface of token `index`. */
export function surface(document: Pick<Document, "text" | "tokens">, index: number): string {
  const token = document.tokens[index];
  return token === undefined ? "" : document.text.slice(token.from, token.to);
}

/** What stands before the first step of an analysis. */
export type AnalysisInput = { readonly text: string; readonly language: Language };
