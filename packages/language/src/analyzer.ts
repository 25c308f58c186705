import type { Language } from "@newsgraph/schema";
import { findBlocks } from "./blocks.js";
import { germanSentences } from "./de/sentences.js";
import { germanTokens } from "./de/tokens.js";
import { type AnalysisInput, BLOCK_KINDS, type Block, type Document, type Layers } from "./document.js";
import { englishNames } from "./en/names.js";
import { englishSentences } from "./en/sentences.js";
import { identifyLanguage } from "./identify-language.js";
import { neutralSteps, neutralTags, noNames } from "./neutral-steps.js";
import { createPipeline, type Pipeline, type Step } from "./pipeline.js";

/** A step over the layers of a document. */
export type LanguageStep = Step<Layers, AnalysisInput>;

/** The steps that need a model, made by `germanTagger`, `germanNames` and the like; absent ones say nothing. */
export type AnalyzerResources = {
  /** German: assigns tags, morphology, lemmas */
  readonly germanTagger?: LanguageStep;
  /** German: makes the step that assigns dependencies. Called once, when they are first asked for. */
  readonly germanParser?: () => Promise<LanguageStep>;
  /** German: assigns names */
  readonly germanNames?: LanguageStep;
  /** English: assigns names; by default {@link englishNames} without a gazetteer */
  readonly englishNames?: LanguageStep;
};

/** What is known of a text before its analysis. */
export type AnalyzeOptions = {
  /** by default identified from the text */
  readonly language?: Language;
  /** by default one block a line; see {@link findBlocks} */
  readonly blocks?: readonly Block[];
  /** Whether German is parsed, so that the document has `dependencies`; other languages have none. By default it is not. */
  readonly dependencies?: boolean;
};

/** Text to document. Any string gives a document; nothing is remembered between two texts. */
export type Analyzer = {
  /**
   * @throws Error where blocks overlap, are out of order or reach beyond the text, and where dependencies are asked for and there is no
   * parser.
   */
  analyze(text: string, options?: AnalyzeOptions): Promise<Document>;
};

/** An analyzer for German, English (loaded when first needed) and, with tokens and sentences only, any other language. */
export function createAnalyzer(resources: AnalyzerResources = {}): Analyzer {
  const pipelines = new Map<string, Promise<Pipeline<Layers, AnalysisInput>>>();
  const pipelineFor = (language: Language, dependencies: boolean) => {
    const key = `${language} ${dependencies}`;
    const standing = pipelines.get(key);
    if (standing !== undefined) return standing;
    const made = stepsFor(language, dependencies, resources).then((steps) =>
      createPipeline<Layers, AnalysisInput>(steps, ["blocks"]),
    );
    pipelines.set(key, made);
    // What could not be loaded may be there the next time.
    made.catch(() => pipelines.delete(key));
    return made;
  };
  return {
    async analyze(text, options = {}) {
      const language = options.language ?? (await identifyLanguage(text));
      const blocks = options.blocks ?? findBlocks(text);
      checkBlocks(text, blocks);
      return (await pipelineFor(language, options.dependencies ?? false)).run({ text, language, blocks });
    },
  };
}

async function stepsFor(
  language: Language,
  dependencies: boolean,
  resources: AnalyzerResources,
): Promise<readonly LanguageStep[]> {
  switch (language) {
    case "de": {
      const steps = [
        germanTokens,
        germanSentences,
        resources.germanTagger ?? neutralTags,
        resources.germanNames ?? noNames,
      ];
      if (!dependencies) return steps;
      if (resources.germanParser === undefined) {
        throw new Error(
          "analyze: dependencies are asked for and there is no parser; give createAnalyzer the resource germanParser",
        );
      }
      return [...steps, await resources.germanParser()];
    }
    case "en": {
      const { loadEnglishReader } = await import("./en/wink.js");
      return [await loadEnglishReader(), englishSentences, resources.englishNames ?? englishNames()];
    }
    case "und":
      return neutralSteps;
  }
}

function checkBlocks(text: string, blocks: readonly Block[]): void {
  let end = 0;
  for (const [index, block] of blocks.entries()) {
    const said = `analyze: block ${index} (${block.kind}, ${block.from}–${block.to})`;
    if (!BLOCK_KINDS.includes(block.kind))
      throw new Error(`${said} has no known kind; use one of ${BLOCK_KINDS.join(", ")}`);
    if (block.from < end || block.to < block.from) {
      throw new Error(`${said} overlaps the block before it or is out of order; sort the blocks and let none overlap`);
    }
    if (block.to > text.length) throw new Error(`${said} reaches beyond the text's ${text.length} code units`);
    end = block.to;
  }
}
