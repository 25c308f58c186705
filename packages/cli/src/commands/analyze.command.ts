import type { CommandDefinition } from "../command-definition.js";
import { ARTICLES, READING_OPTIONS } from "../reading-options.js";
import type { AnalyzeOptions } from "./analyze.js";

/** `newsgraph analyze`. */
export const analyzeCommand: CommandDefinition<[paths: string[]], AnalyzeOptions> = {
  name: "analyze",
  summary: "articles to sentences, tags, lemmas, morphology and dependencies",
  arguments: [{ name: "<paths...>", summary: 'articles: files, folders or "-"' }],
  options: [
    ...READING_OPTIONS,
    { flags: "-f, --format <format>", summary: "of the output", choices: ["conllu"], default: "conllu" },
    { flags: "-o, --output <file>", summary: "where to write", default: "-" },
  ],
  details: `${ARTICLES}
CoNLL-U (universaldependencies.org/format.html) has a word a line and a blank line after each sentence; "# newdoc id" begins
an article. Articles come in their order, each as soon as it is read. HEAD and DEPREL are filled in German; in other languages
they stay empty.`,
  examples: [
    { command: "newsgraph analyze seeds/*.txt > seeds.conllu" },
    { command: "echo 'Anna Weber besuchte Kiel.' | newsgraph analyze --format conllu -" },
  ],
  async run([paths], options) {
    const { analyzeArticles } = await import("./analyze.js");
    return analyzeArticles(paths, options);
  },
};
