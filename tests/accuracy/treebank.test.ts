import { describe, expect, test } from "vitest";
import { countMatches } from "./src/measure.js";
import { countSpans, readTreebank } from "./src/treebank.js";

const CONLLU = `# text = Im Hafen.
1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_
1\tIn\tin\tADP\tAPPR\t_\t3\tcase\t_\t_
2\tdem\tder\tDET\tART\t_\t3\tdet\t_\t_
3\tHafen\tHafen\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t$.\t_\t3\tpunct\t_\t_

# text = Ja
1\tJa\tja\tPART\tPTKANT\t_\t0\troot\t_\t_

`;

describe("treebank", () => {
  const { text, tokens, sentences } = readTreebank(CONLLU);

  test("sentences are joined by a blank, tokens keep their spans", () => {
    expect(text).toBe("Im Hafen. Ja");
    expect(sentences.map(({ from, to }) => text.slice(from, to))).toEqual(["Im Hafen.", "Ja"]);
    expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(["Im", "Hafen", ".", "Ja"]);
  });

  test("a fused word has the first word's tag and no lemma", () => {
    expect(tokens[0]).toMatchObject({ upos: "ADP", xpos: "APPRART", lemma: undefined });
    expect(tokens[1]).toMatchObject({ upos: "NOUN", xpos: "NN", lemma: "Hafen" });
  });

  test("spans count by both ends", () => {
    expect(
      countSpans(sentences, [
        { from: 0, to: 9 },
        { from: 9, to: 12 },
      ]),
    ).toEqual(countMatches(1, 2, 2));
  });
});
