import { type AnalysisInput, type Dependency, type Layers, surface } from "../document.js";
import type { Step } from "../pipeline.js";
import type { DependencyParser } from "./parser.js";
import { DEPRELS } from "./parser-labels.js";
import type { ParserToken } from "./parser-sentence.js";

/** The step that assigns the dependencies of German sentences. A token outside every sentence gets the relation `dep` and no head. */
export function germanParser(parser: DependencyParser): Step<Layers, AnalysisInput> {
  return {
    name: "german parser",
    requires: ["tokens", "sentences", "tags", "morphology", "lemmas"],
    assigns: ["dependencies"],
    run(input) {
      const { tags, morphology, lemmas } = input;
      const dependencies: Dependency[] = input.tokens.map(() => ({ head: -1, deprel: "dep" }));
      let heads = new Int32Array(256);
      let labels = new Int32Array(256);
      for (const { first, last } of input.sentences) {
        const tokens: ParserToken[] = [];
        for (let i = first; i < last; i++) {
          tokens.push({ form: surface(input, i), xpos: tags[i]!.xpos, lemma: lemmas[i]!, features: morphology[i]! });
        }
        if (heads.length < tokens.length) {
          heads = new Int32Array(2 * tokens.length);
          labels = new Int32Array(2 * tokens.length);
        }
        parser.parse(tokens, heads, labels);
        for (let i = 0; i < tokens.length; i++) {
          const head = heads[i]!;
          dependencies[first + i] = { head: head < 0 ? -1 : first + head, deprel: DEPRELS[labels[i]!]! };
        }
      }
      return { dependencies };
    },
  };
}
