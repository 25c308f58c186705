/** What a code point is to the tokenizer. */
export enum CharacterClass {
  Unknown = 0,
  Space = 1,
  Letter = 2,
  Digit = 3,
  Other = 4,
}

const SPACE = /^\s$/;
// Combining marks and invisible format characters (soft hyphen, joiners) belong to the word that they stand in.
const LETTER = /^[\p{L}\p{M}\p{Cf}\p{Co}_]$/u;
const DIGIT = /^\p{N}$/u;

// One byte a code point, filled as characters are met: a lookup costs a fraction of three regular expressions.
let classes: Uint8Array | undefined;

/** The class of the code point `codePoint`; lone surrogates are `Other`. */
export function classifyCharacter(codePoint: number): CharacterClass {
  classes ??= new Uint8Array(0x110000);
  const known = classes[codePoint] as CharacterClass;
  if (known !== CharacterClass.Unknown) return known;
  const character = String.fromCodePoint(codePoint);
  const found = SPACE.test(character)
    ? CharacterClass.Space
    : LETTER.test(character)
      ? CharacterClass.Letter
      : DIGIT.test(character)
        ? CharacterClass.Digit
        : CharacterClass.Other;
  classes[codePoint] = found;
  return found;
}

/** The class of the character at `offset`; `Space` beyond the text. */
export function classAt(text: string, offset: number): CharacterClass {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? CharacterClass.Space : classifyCharacter(codePoint);
}

/** Code units of the character at `offset`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** True for a letter or digit (or what belongs to a word) at `offset`. */
export function isWordAt(text: string, offset: number): boolean {
  const found = classAt(text, offset);
  return found === CharacterClass.Letter || found === CharacterClass.Digit;
}

/** True where the character at `offset` has a lower-case form other than itself. */
export function isUpperAt(text: string, offset: number): boolean {
  const codePoint = text.codePointAt(offset);
  if (codePoint === undefined) return false;
  const character = String.fromCodePoint(codePoint);
  return character.toLowerCase() !== character;
}

/** True where the character at `offset` has an upper-case form other than itself. */
export function isLowerAt(text: string, offset: number): boolean {
  const codePoint = text.codePointAt(offset);
  if (codePoint === undefined) return false;
  const character = String.fromCodePoint(codePoint);
  return character.toUpperCase() !== character;
}

/** The first offset from `from` on (at most `to`) where no white space stands. */
export function skipSpace(text: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && classAt(text, offset) === CharacterClass.Space) offset += 1;
  return offset;
}
