const TRANSLITERATIONS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A folded text and, for each of its code units, where in the original it comes from. */
export type Folded = { readonly text: string; readonly origin: readonly number[] };

/**
 * Folds a text for comparing: lower case, no diacritics, ß as ss, and ä, ae (ö, oe; ü, ue) both as the bare vowel, so
 * that "Müller", "Mueller" and "Muller" meet. What is no letter or digit becomes one space. A prefix folds to a prefix.
 */
export function fold(text: string): Folded {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const unit of foldCharacter(character)) {
      if (unit === " " ? folded === "" || folded.endsWith(" ") : unit === "e" && /[aou]$/.test(folded)) continue;
      folded += unit;
      for (let i = 0; i < unit.length; i++) origin.push(at);
    }
    at += character.length;
  }
  return { text: folded, origin };
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const known = TRANSLITERATIONS[lower];
  if (known !== undefined) return known;
  const bare = lower.normalize("NFKD").replace(/\p{M}/gu, "");
  if (bare === "") return "";
  return /^[\p{L}\p{N}]+$/u.test(bare) ? bare : " ";
}
