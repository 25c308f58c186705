import { foldedWords } from "./fold-name.js";

const ENDING = /(?<=.{3})(?:en|em|er|es|e|s|n)$/u;

/**
 * What the declined forms of one German name share: its folded words without the endings of adjectives and nouns
 * ("Europäischen Gerichtshofes", "Europäischer Gerichtshof" → "europaeisch gerichtshof"). Only for comparing names with each other.
 */
export function inflectionKey(name: string): string {
  return foldedWords(name)
    .map((word) => word.replace(ENDING, ""))
    .join(" ");
}

/**
 * How far a form is from the nominative, to be compared among forms of one {@link inflectionKey} only: 2 for each word in -en, -em
 * or -es, 1 for each in -s or -n and for an apostrophe at the end.
 */
export function obliqueness(name: string): number {
  return foldedWords(name).reduce(
    (sum, word) => sum + (/e[nms]$/.test(word) ? 2 : /[sn]$/.test(word) ? 1 : 0),
    /['’]s?$/.test(name) ? 1 : 0,
  );
}
