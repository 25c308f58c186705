import type { LanguageStep } from "../analyzer.js";
import type { NameSpan } from "../document.js";
import type { Gazetteer } from "../gazetteer.js";
import type { GermanLexicon } from "./lexicon.js";
import { type FoundName, namesByList } from "./names-by-list.js";
import type { NamesModel } from "./names-model.js";
import { createNameRecognizer } from "./names-recognizer.js";

/** What German names are found with; without a model, by lists and capital letters alone. */
export type GermanNamesResources = {
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly model?: NamesModel;
};

/** The step that finds the names of persons, places, organisations and the rest in German text. */
export function germanNames({ gazetteer, lexicon, model }: GermanNamesResources): LanguageStep {
  const recognizer = model === undefined ? undefined : createNameRecognizer({ gazetteer, lexicon, model });
  const isCommon = (word: string) =>
    lexicon.knownReadings(word).some((reading) => reading.xpos !== "NE") || lexicon.has(word.toLowerCase());
  return {
    name: "german-names",
    requires: ["tokens", "sentences", "tags", "lemmas"],
    assigns: ["names"],
    run({ text, tokens, sentences, tags }) {
      const inputs = sentences.map(({ first, last }) => ({
        words: tokens.slice(first, last).map(({ from, to }) => text.slice(from, to)),
        tags: tags.slice(first, last).map((tag) => tag.xpos),
      }));
      const found: readonly (readonly FoundName[])[] =
        recognizer?.recognize(inputs) ?? inputs.map(({ words }) => namesByList(words, gazetteer, isCommon));
      const names: NameSpan[] = [];
      for (const [index, { first: start }] of sentences.entries()) {
        for (const { first, last, ...rest } of found[index] ?? []) {
          const from = tokens[start + first]!.from;
          const to = tokens[start + last - 1]!.to;
          names.push({ from, to, first: start + first, last: start + last, ...rest });
        }
      }
      return { names };
    },
  };
}
