import { type Document, surface } from "@newsgraph/language";
import type { CountedNumber } from "@newsgraph/schema";
import type { NounPhrase } from "../noun-phrase.js";
import { NUMERALS } from "./times-lexicon.js";

/** What a phrase counts, and the token at which the words of the number begin: "bis" of "bis zu 500 Soldaten". */
export type Counted = { readonly number: CountedNumber; readonly start: number };

const FACTORS: ReadonlyMap<string, number> = new Map([
  ["Million", 1e6],
  ["Milliarde", 1e9],
]);
/** A share is no number of things. */
const SHARE = /prozent$/i;
/** Further ones than those told of, and some of many: not all that there are. */
const NOT_ALL = /^(?:weiter|ander|übrig|restlich|zusätzlich|erst|letzt|je|jeweils|pro|kein)(?:e[nrs]?)?$/i;
const AT_LEAST = /^(?:mindestens|wenigstens|zumindest|über|gut)$/i;
const AT_MOST = /^(?:höchstens|maximal|knapp|fast|beinahe|nahezu)$/i;
const ROUGHLY = /^(?:rund|etwa|circa|ca\.?|ungefähr|schätzungsweise|gegen)$/i;
/** Adverbs that say nothing of the number. */
const NO_PART = /^(?:bereits|schon|nur|insgesamt|allein)$/i;
/** Digits of a count; longer rows of digits are codes. */
const DIGITS = /^(\d{1,9}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d+))?$/;

/** What a German noun phrase counts: "mindestens zwölf Tote". None where it says no number, a rough one, or one of a part only. */
export function readCounted(document: Document, phrase: NounPhrase): Counted | undefined {
  const head = phrase.last - 1;
  const of = document.lemmas[head] ?? "";
  if (document.tags[head]?.xpos !== "NN" || of === "" || FACTORS.has(of) || SHARE.test(of)) return undefined;
  let at = head - 1;
  for (; document.tags[at]?.xpos === "ADJA"; at -= 1) if (NOT_ALL.test(surface(document, at))) return undefined;
  const factor = FACTORS.get(document.lemmas[at] ?? "");
  if (factor !== undefined) at -= 1;
  const value = valueAt(document, at, factor);
  // "1 500" is one number, "2023 neun" is two.
  const isTail = /^\d{3}$/.test(surface(document, at)) && /^\d{1,3}$/.test(surface(document, at - 1));
  if (value === undefined || isTail) return undefined;
  return readRange(document, at, value, factor, of) ?? readBound(document, at, value, of);
}

/** The number in digits ("1.200", "2,5") or words ("zwölf") at a token, times a factor. */
function valueAt(document: Document, at: number, factor = 1): number | undefined {
  if (document.tags[at]?.xpos !== "CARD") return undefined;
  const word = surface(document, at);
  const [, whole, part = "0"] = DIGITS.exec(word) ?? [];
  const value = whole === undefined ? NUMERALS.get(word.toLowerCase()) : Number(`${whole.replaceAll(".", "")}.${part}`);
  // "1,1 Millionen" is a whole number.
  return value === undefined ? undefined : factor === 1 ? value : Math.round(value * factor);
}

/** "10 bis 20", "zwischen 10 und 20": `at` is the token of the second number. */
function readRange(
  document: Document,
  at: number,
  most: number,
  factor: number | undefined,
  of: string,
): Counted | undefined {
  const least = valueAt(document, at - 2, factor);
  const joiner = surface(document, at - 1);
  const isBetween = joiner === "und" && /^zwischen$/i.test(surface(document, at - 3));
  if (least === undefined || least > most || !(joiner === "bis" || isBetween)) return undefined;
  return { number: { of, least, most }, start: isBetween ? at - 3 : at - 2 };
}

/** The number at a token with the words before it that make it a bound: "mehr als", "bis zu". */
function readBound(document: Document, at: number, value: number, of: string): Counted | undefined {
  const word = (index: number) => surface(document, index).toLowerCase();
  let start = at;
  while (NO_PART.test(word(start - 1))) start -= 1;
  const before = word(start - 1);
  const pair = `${word(start - 2)} ${before}`;
  if (NOT_ALL.test(before) || ROUGHLY.test(before)) return undefined;
  if (pair === "bis zu") return { number: { of, most: value }, start: start - 2 };
  if (pair === "mehr als") return { number: { of, least: value }, start: start - 2 };
  if (pair === "weniger als") return { number: { of, most: value }, start: start - 2 };
  // "sprach über 12 Tote": the preposition leads to what is spoken of.
  if (AT_LEAST.test(before) && document.tags[start - 1]?.xpos !== "APPR")
    return { number: { of, least: value }, start: start - 1 };
  if (AT_MOST.test(before)) return { number: { of, most: value }, start: start - 1 };
  return { number: { of, least: value, most: value }, start };
}
