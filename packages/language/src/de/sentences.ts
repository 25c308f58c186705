import type { AnalysisInput, Layers } from "../document.js";
import type { Step } from "../pipeline.js";
import { splitSentences } from "../split-sentences.js";
import { germanRules } from "./token-rules.js";

/** Sentences of German text, within blocks. */
export const germanSentences: Step<Layers, AnalysisInput> = {
  name: "german-sentences",
  requires: ["blocks", "tokens"],
  assigns: ["sentences"],
  run: ({ text, blocks, tokens }) => ({ sentences: splitSentences(text, blocks, tokens, germanRules) }),
};
