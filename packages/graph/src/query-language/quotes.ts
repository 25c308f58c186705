/** Quotation marks that open, and those that may close what each opened. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "„": '“”"',
  "“": "”“",
  "”": "”",
  "»": "«",
  "«": "»",
};

/** True for a sign that opens words between quotation marks. */
export function isOpeningQuote(sign: string | undefined): boolean {
  return sign !== undefined && Object.hasOwn(PAIRS, sign);
}

/** Words between quotation marks: what stands between them, and where they end; `undefined` where nothing closes them. */
export function readQuoted(text: string, from: number): { words: string; end: number } | undefined {
  const closing = PAIRS[text[from]!]!;
  let words = "";
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "\\" && at + 1 < text.length) words += text[++at]!;
    else if (closing.includes(sign)) return { words, end: at + 1 };
    else words += sign;
  }
  return undefined;
}

/** Words between quotation marks as {@link readQuoted} reads them. */
export function quoted(words: string): string {
  return `"${words.replace(/["\\]/g, "\\$&")}"`;
}

/** A sign that ends a word written without quotation marks. */
const ENDS_BARE = /[\s()"„“”»«]/u;

/** Where a word written without quotation marks ends. */
export function bareEnd(text: string, from: number, alsoAt = ""): number {
  let at = from;
  while (at < text.length && !ENDS_BARE.test(text[at]!) && !alsoAt.includes(text[at]!)) at++;
  return at;
}

/** True for a word that needs no quotation marks. */
export function isBare(word: string, alsoAt = ""): boolean {
  return word !== "" && bareEnd(word, 0, alsoAt) === word.length;
}
