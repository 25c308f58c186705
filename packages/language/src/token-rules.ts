/** How an abbreviation's period bears on the end of a sentence. */
export type AbbreviationEnd =
  /** never ends a sentence: a title, or a word that something always follows */
  | "never"
  /** an abbreviation only before a number ("Art. 5"); elsewhere a word at a sentence's end ("dieser Art.") */
  | "before-number"
  /** ends a sentence only before a word that starts sentences ("5 Mrd. Die Bank", but "5 Mrd. Euro") */
  | "before-starter"
  /** ends a sentence before any capital letter ("usw. Menschen") */
  | "before-capital";

/** What the tokenizer and the sentence splitter know of a language. */
export type TokenRules = {
  /** abbreviations with their period */
  readonly abbreviations: ReadonlyMap<string, AbbreviationEnd>;
  /** words that have a capital only where a sentence starts */
  readonly sentenceStarters: ReadonlySet<string>;
  /** those of them that begin a sentence before a small letter even where the one before lacks its full stop */
  readonly unstoppedStarters: ReadonlySet<string>;
  /** whether a number with a period can be an ordinal ("24. Februar") */
  readonly ordinals: boolean;
  readonly nounsAfterOrdinals: ReadonlySet<string>;
  readonly wordsBeforeOrdinals: ReadonlySet<string>;
};

/** Rules for a text of unknown language: no abbreviations but initials, no ordinals. */
export const neutralRules: TokenRules = {
  abbreviations: new Map(),
  sentenceStarters: new Set(),
  unstoppedStarters: new Set(),
  ordinals: false,
  nounsAfterOrdinals: new Set(),
  wordsBeforeOrdinals: new Set(),
};
