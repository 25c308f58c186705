import type { Language } from "@newsgraph/schema";
import { parseWordList } from "./word-list.js";

/** What is read of a text to tell its language, in code units; more does not change the answer. */
const SAMPLE = 4000;

/** Fewest words of a sample whose function words decide; shorter texts are left to the model. */
const FEWEST_WORDS = 30;
/**
 * Share of function words from which they decide. In German and English news they are 30 to 45 % of the words; those of the
 * lists that other languages share stay below 12 % there (Afrikaans and Dutch for German, Scots aside for English).
 */
const DECISIVE_SHARE = 0.2;
/** Share of the other language's words up to which they decide: more is a text in two languages. */
const OTHER_SHARE = 0.06;

const FUNCTION_WORDS: Readonly<Record<"de" | "en", ReadonlySet<string>>> = {
  de: parseWordList(
    "identify-language.ts de",
    `der, die, das, dem, den, des, und, nicht, ist, auch, sich, auf, ein, eine, einen, einem, einer, eines, für, mit, wird
    wurde, werden, wurden, über, nach, bei, von, vom, zu, zum, zur, im, am, aus, sind, haben, hat, hatte, dass, daß, sie
    wie, oder, aber, noch, als, durch, seine, ihre, sein, kann, soll, unter, gegen, vor, seit, ich, wir, nur, so, er, es`,
  ),
  en: parseWordList(
    "identify-language.ts en",
    `the, of, and, to, that, is, was, for, on, with, as, by, said, he, his, are, from, it, at, be, have, has, had, this
    which, but, not, they, an, were, their, who, would, will, after, been, we, you, its, a, about, more, or, she, her`,
  ),
};

/**
 * The language of a text, as a whole: German, English, or `und` for any other and for text too short or odd to tell. Function
 * words decide where they are clear, which takes a millisecond; else the n-gram model eld (small), loaded when first needed.
 */
export async function identifyLanguage(text: string): Promise<Language> {
  const sample = text.slice(0, SAMPLE);
  const clear = findClearLanguage(sample);
  if (clear !== undefined) return clear;
  // The model takes a few tenths of a second to load, most of the time that a short run of the command line has.
  const { eld } = await import("eld/small");
  const { language } = eld.detect(sample);
  return language === "de" || language === "en" ? language : "und";
}

/** German or English where the function words leave no doubt. */
function findClearLanguage(sample: string): Language | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const share = (language: "de" | "en") =>
    words.filter((word) => FUNCTION_WORDS[language].has(word)).length / words.length;
  const [german, english] = [share("de"), share("en")];
  if (german >= DECISIVE_SHARE && english <= OTHER_SHARE) return "de";
  if (english >= DECISIVE_SHARE && german <= OTHER_SHARE) return "en";
  return undefined;
}
