import type { AnalysisInput, Layers } from "../document.js";
import type { Step } from "../pipeline.js";
import { scanTokens } from "../scan-tokens.js";
import { germanRules } from "./token-rules.js";

/**
 * Tokens of German text, as in the UD treebanks but for two things: compounds with hyphens are one token
 * ("NATO-Generalsekretär"), and so are contracted prepositions ("im").
 */
export const germanTokens: Step<Layers, AnalysisInput> = {
  name: "german-tokens",
  requires: ["blocks"],
  assigns: ["tokens"],
  run: ({ text, blocks }) => ({ tokens: blocks.flatMap(({ from, to }) => scanTokens(text, from, to, germanRules)) }),
};
