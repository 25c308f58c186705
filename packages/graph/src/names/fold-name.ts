/** Letters that Unicode does not decompose into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHE_S = /['’ʼ‘`´]s?(?![\p{L}\p{N}])/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * `text` in lower case without diacritics: umlauts as `ae oe ue`, ß as `ss`, other marks dropped ("Müller" → "mueller",
 * "Erdoğan" → "erdogan"). Letters of other scripts stay.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter]!)
    .replace(/[ßæœøđðþłıħ]/g, (letter) => WHOLE_LETTERS[letter]!)
    .normalize("NFD")
    .replace(MARKS, "");
}

/** Like {@link foldText}, but umlauts lose their dots, as in English newspapers ("Müller" → "muller"). */
export function foldTextBare(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return foldText(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[äöüø]/g, (letter) => ({ ä: "a", ö: "o", ü: "u", ø: "o" })[letter]!),
  );
}

/** The words of `text`, folded; hyphens part words, a genitive apostrophe (and its s) is dropped. */
export function foldedWords(text: string, fold: (text: string) => string = foldText): string[] {
  return fold(text)
    .replace(APOSTROPHE_S, "")
    .replace(/['’ʼ‘`´]/g, "")
    .split(NO_LETTER)
    .filter(Boolean);
}

/**
 * What two spellings of one name share: folded letters and digits only, so that case, umlauts, hyphens, spaces and points
 * do not count ("Anna-Lena Groß" and "Annalena Gross" are one). A name without any letter or digit is its own key.
 */
export function nameKey(name: string, fold: (text: string) => string = foldText): string {
  return foldedWords(name, fold).join("") || name.trim().toLowerCase();
}

/** A word of a person's name: its folded letters, and whether it stands for a longer one ("A." for "Anna"). */
export type NamePart = { key: string; initial: boolean };

const INITIAL = /^(?:\p{L}\.-?)+$|^\p{Lu}$/u;

/** The words of a person's name; a hyphenated word is one ("Klaus-Dieter" → "klausdieter"). */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  for (const word of name.trim().split(/\s+/u)) {
    const key = foldedWords(word).join("");
    if (key === "") continue;
    const initial = INITIAL.test(word);
    parts.push({ key: initial ? [...key][0]! : key, initial });
  }
  return parts;
}
