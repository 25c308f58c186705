/** Words that join and negate terms; only in capitals, so that they can be looked for in small letters. */
const KEYWORDS: Readonly<Record<string, "and" | "or" | "not">> = {
  AND: "and",
  UND: "and",
  OR: "or",
  ODER: "or",
  "|": "or",
  NOT: "not",
  NICHT: "not",
};

/** What a word means for the terms round it; `undefined` for a word to look for. */
export function findKeyword(word: string): "and" | "or" | "not" | undefined {
  return Object.hasOwn(KEYWORDS, word) ? KEYWORDS[word] : undefined;
}
