import type { Lexeme } from "./calendar-lexemes.js";
import type { TimeMeaning } from "./calendar-meaning.js";

/** Lexemes `first` to `end`, half-open. */
export type Extent = { first: number; end: number };

/** A time expression as a grammar finds it. */
export type TimeItem<Meaning = TimeMeaning> = Extent & {
  meaning: Meaning;
  /** Where the two ends of a range stand, as far as each has words of its own. */
  ends?: readonly [Extent, Extent];
  /** True for words that are only a time where nothing near them speaks of the past: "in zwei Tagen". */
  notPast?: boolean;
};

/** What a rule of a grammar finds: usually one expression, several for "am 3. und 17. Mai". */
export type TimeMatch<Meaning = TimeMeaning> = { end: number; items: readonly TimeItem<Meaning>[] };

/** A rule: tries to read a time expression that begins at lexeme `index`. Looks ahead a bounded way only. */
export type TimeRule<Meaning = TimeMeaning> = (reader: LexemeReader, index: number) => TimeMatch<Meaning> | undefined;

/** Reading access to lexemes; every index is allowed, and outside the text every answer is empty. */
export class LexemeReader {
  constructor(readonly lexemes: readonly Lexeme[]) {}

  /** The word at `index` in lower case, `""` where there is none. */
  word(index: number): string {
    const lexeme = this.lexemes[index];
    return lexeme?.kind === "word" ? lexeme.lower : "";
  }

  /** The sign at `index`, `""` where there is none. */
  sign(index: number): string {
    const lexeme = this.lexemes[index];
    return lexeme?.kind === "sign" ? lexeme.lower : "";
  }

  /** The digits at `index`, `""` where there are none. */
  digits(index: number): string {
    const lexeme = this.lexemes[index];
    return lexeme?.kind === "number" ? lexeme.lower : "";
  }

  /** The number at `index` if it has between `minimum` and `maximum` digits, else `undefined`. */
  number(index: number, minimum: number, maximum: number): number | undefined {
    const digits = this.digits(index);
    return digits.length >= minimum && digits.length <= maximum ? Number(digits) : undefined;
  }

  /** True where the lexeme at `index` follows the one before without a gap. */
  isGlued(index: number): boolean {
    return this.lexemes[index]?.glued === true;
  }

  /** True for a word with a capital letter. */
  isCapital(index: number): boolean {
    return this.lexemes[index]?.capital === true;
  }

  /** True where all of `first` to `end` stands in one block. */
  isOneBlock(first: number, end: number): boolean {
    const block = this.lexemes[first]?.block;
    for (let index = first + 1; index < end; index += 1) if (this.lexemes[index]?.block !== block) return false;
    return true;
  }

  /** True where a word of `first` to `end` is only a part of a longer, hyphenated word. */
  isPartOfCompound(first: number, end: number): boolean {
    const isHyphen = (index: number) => this.sign(index) === "-" && this.isGlued(index);
    const before = this.isGlued(first) && isHyphen(first - 1) && this.word(first - 2) !== "";
    const after = isHyphen(end) && this.isGlued(end + 1) && this.word(end + 1) !== "";
    return before || after || (this.isGlued(first) && this.word(first - 1) + this.digits(first - 1) !== "");
  }
}

/** A match of one expression. */
export function single<Meaning>(first: number, end: number, meaning: Meaning): TimeMatch<Meaning> {
  return { end, items: [{ first, end, meaning }] };
}

/** The hyphens and dashes that stand for "to". */
export const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "‐", "‑"]);
