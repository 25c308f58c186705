/**
 * A noun phrase: tokens `first` to `last` (half-open), determiner included, preposition not. A noun with a name behind it
 * ("der ukrainische Präsident Anna Weber") is one phrase with both `noun` and `name`.
 */
export type NounPhrase = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Token of the common noun or pronoun that heads it, if any. */
  readonly noun: number | undefined;
  /** Index into the document's names, if it holds one. */
  readonly name: number | undefined;
  readonly pronoun: boolean;
  /**
   * Token of the article, demonstrative or possessive. It stands before `first` where a participle's own words part them: "eine | am Dienstag |
   * veröffentlichte Mitteilung".
   */
  readonly determiner: number | undefined;
  /** Token of the preposition or postposition that governs it. */
  readonly preposition: number | undefined;
  /** Cases that it may stand in, of Nom, Gen, Dat, Acc. */
  readonly cases: ReadonlySet<string>;
  readonly plural: boolean | undefined;
  /** Index of the noun phrase that it is a genitive attribute of. */
  readonly attributeOf: number | undefined;
  /** Index of the noun phrase before it in a coordination ("A, B und C"); it shares that one's preposition. */
  readonly conjunctOf: number | undefined;
  /** Index of the noun phrase between whose article and noun it stands: "der [von der Armee] gestürzte Präsident". */
  readonly within: number | undefined;
};

/** A participle's own words are at most this many. */
export const MAX_PARTICIPLE_WORDS = 10;

/** The phrase that `index` hangs on as an attribute, or itself. */
export function rootOf(phrases: readonly NounPhrase[], index: number): number {
  let root = index;
  while (phrases[root]?.attributeOf !== undefined) root = phrases[root]?.attributeOf ?? root;
  return root;
}

/** The first token of the phrase, its article included where a participle's own words part them. */
export function phraseStart({ first, determiner }: Pick<NounPhrase, "first" | "determiner">): number {
  return Math.min(first, determiner ?? first);
}

/** The token after the phrase and the attributes that hang on it: "der Sprecher des Ministeriums für Umwelt" as a whole. */
export function phraseEnd(phrases: readonly NounPhrase[], index: number): number {
  let end = phrases[index]?.last ?? 0;
  for (let next = index + 1; next < phrases.length; next += 1) {
    const phrase = phrases[next];
    if (!phrase || phrase.attributeOf === undefined || phrase.attributeOf < index || phrase.first !== end) break;
    end = phrase.last;
  }
  return end;
}
