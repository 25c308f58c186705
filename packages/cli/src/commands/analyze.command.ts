import type { CommandDefinition } from "../command-definition.js";
import { ARTICLES, READING_OPTIONS } from "../reading-options.js";
import type { AnalyzeOptions } from "./analyze.js";

/** `newsgraph analyze`. */
export const analyzeCommand: CommandDefinition<[paths: string[]], AnalyzeOptions> = {
  name: "analyze",
  summary: "articles to sentences, tags, lemmas, morphology and dependencies, or to their time expressions",
  arguments: [{ name: "<paths...>", summary: 'articles: files, folders or "-"' }],
  options: [
    ...READING_OPTIONS,
    { flags: "-f, --format <format>", summary: "of the output", choices: ["conllu", "times"], default: "conllu" },
    { flags: "-o, --output <file>", summary: "where to write", default: "-" },
  ],
  details: `${ARTICLES}
CoNLL-U (universaldependencies.org/format.html) has a word a line and a blank line after each sentence; "# newdoc id" begins
an article. Articles come in their order, each as soon as it is read. HEAD and DEPREL are filled in German; in other languages
they stay empty.
"times" writes a JSON object a line for each article: its id, its date, and its time expressions as TIMEX3 of TimeML has them, with
their words, type (DATE, TIME, DURATION, SET), value (2023-04-20, 2023-04-20T14:30, P3D, XXXX-WXX-1, PRESENT_REF) and offsets; German only.`,
  examples: [
    { command: "newsgraph analyze seeds/*.txt > seeds.conllu" },
    { command: "echo 'Anna Weber besuchte Kiel.' | newsgraph analyze --format conllu -" },
    { command: "newsgraph analyze --format times seeds/*.txt" },
  ],
  async run([paths], options) {
    const { analyzeArticles } = await import("./analyze.js");
    return analyzeArticles(paths, options);
  },
};
