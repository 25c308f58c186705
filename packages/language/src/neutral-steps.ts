import type { AnalysisInput, Layers } from "./document.js";
import type { Step } from "./pipeline.js";
import { scanTokens } from "./scan-tokens.js";
import { splitSentences } from "./split-sentences.js";
import { neutralRules } from "./token-rules.js";

type LanguageStep = Step<Layers, AnalysisInput>;

const neutralTokens: LanguageStep = {
  name: "neutral-tokens",
  requires: ["blocks"],
  assigns: ["tokens"],
  run: ({ text, blocks }) => ({ tokens: blocks.flatMap(({ from, to }) => scanTokens(text, from, to, neutralRules)) }),
};

const neutralSentences: LanguageStep = {
  name: "neutral-sentences",
  requires: ["blocks", "tokens"],
  assigns: ["sentences"],
  run: ({ text, blocks, tokens }) => ({ sentences: splitSentences(text, blocks, tokens, neutralRules) }),
};

/** Tags that say nothing but what the characters show: punctuation, numbers, else `X`; every lemma is its surface. */
export const neutralTags: LanguageStep = {
  name: "neutral-tags",
  requires: ["tokens"],
  assigns: ["tags", "morphology", "lemmas"],
  run: ({ text, tokens }) => {
    const lemmas = tokens.map(({ from, to }) => text.slice(from, to));
    return {
      lemmas,
      morphology: tokens.map(() => ({})),
      tags: lemmas.map((word) => ({
        upos: /^\p{P}+$/u.test(word)
          ? "PUNCT"
          : /^[\p{N}.,:]+$/u.test(word)
            ? "NUM"
            : /^\p{S}+$/u.test(word)
              ? "SYM"
              : "X",
        xpos: "",
      })),
    };
  },
};

/** No names at all. */
export const noNames: LanguageStep = {
  name: "no-names",
  requires: ["tokens"],
  assigns: ["names"],
  run: () => ({ names: [] }),
};

/** The steps for a text in a language that is not known: tokens and sentences. */
export const neutralSteps: readonly LanguageStep[] = [neutralTokens, neutralSentences, neutralTags, noNames];
