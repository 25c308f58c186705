import type { TokenRules } from "../token-rules.js";
import { germanAbbreviations } from "./abbreviations.js";
import { nounsAfterOrdinals, wordsBeforeOrdinals } from "./ordinals.js";
import { germanSentenceStarters, germanUnstoppedStarters } from "./sentence-starters.js";

/** What the tokenizer and the sentence splitter know of German. */
export const germanRules: TokenRules = {
  abbreviations: germanAbbreviations,
  sentenceStarters: germanSentenceStarters,
  unstoppedStarters: germanUnstoppedStarters,
  ordinals: true,
  nounsAfterOrdinals,
  wordsBeforeOrdinals,
};
