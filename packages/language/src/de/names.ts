import type { LanguageStep } from "../analyzer.js";
import type { NameSpan } from "../document.js";
import type { Gazetteer } from "../gazetteer.js";
import type { GermanLexicon } from "./lexicon.js";
import { namesByList } from "./names-by-list.js";

/** What German names are found with. */
export type GermanNamesResources = {
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
};

/** The step that finds the names of persons, places, organisations and the rest in German text. */
export function germanNames({ gazetteer, lexicon }: GermanNamesResources): LanguageStep {
  const isCommon = (word: string) =>
    lexicon.knownReadings(word).some((reading) => reading.xpos !== "NE") || lexicon.has(word.toLowerCase());
  return {
    name: "german-names",
    requires: ["tokens", "sentences", "tags", "lemmas"],
    assigns: ["names"],
    run({ text, tokens, sentences }) {
      const names: NameSpan[] = [];
      for (const sentence of sentences) {
        const words = tokens.slice(sentence.first, sentence.last).map(({ from, to }) => text.slice(from, to));
        for (const { first, last, ...rest } of namesByList(words, gazetteer, isCommon)) {
          const from = tokens[sentence.first + first]!.from;
          const to = tokens[sentence.first + last - 1]!.to;
          names.push({ from, to, first: sentence.first + first, last: sentence.first + last, ...rest });
        }
      }
      return { names };
    },
  };
}
