import {
  createDependencyParser,
  deprelNumber,
  encodeRelations,
  LABEL_BITS,
  PUNCTUATION_BITS,
  REVISION_BITS,
  ROW,
  TRANSITION_BITS,
  TransitionParser,
} from "@newsgraph/language";
import { expect, test } from "vitest";
import { trainRevision } from "../src/parser-revision-training.js";
import type { ParsedSentence } from "../src/parser-sentences.js";

const parsed = (text: string): ParsedSentence => {
  const rows = text.split(" ").map((row) => row.split("/") as [string, string, string]);
  return {
    tokens: rows.map(([form, xpos]) => ({ form, xpos, lemma: form, features: {} })),
    heads: rows.map(([, , head]) => Number(head) - 1),
    labels: rows.map(() => deprelNumber("dep")),
  };
};
const noCluster = () => -1;

test("learns to set right what a parser gets wrong", () => {
  // A parser without weights hangs each word on the one behind it, and the last on the root, or the like.
  const parts = {
    transitions: new Int8Array(ROW << TRANSITION_BITS),
    labels: new Int8Array(1 << LABEL_BITS),
    relations: encodeRelations(new Map()),
  };
  const sentence = parsed("Heute/ADV/2 kam/VVFIN/0 der/ART/5 alte/ADJA/5 Mann/NN/2 nach/APPR/7 Rom/NE/2");
  const sentences = Array.from({ length: 60 }, () => sentence);
  const wrong = (revision: ArrayLike<number>) => {
    const parser = createDependencyParser(
      { ...parts, revision, finalLabels: parts.labels, punctuation: new Int8Array(1 << PUNCTUATION_BITS) },
      noCluster,
    );
    const heads = new Int32Array(sentence.tokens.length);
    parser.parse(sentence.tokens, heads, new Int32Array(sentence.tokens.length));
    return sentence.heads.filter((head, i) => heads[i] !== head).length;
  };
  const before = wrong(new Int8Array(1 << REVISION_BITS));
  const after = wrong(trainRevision(sentences, () => new TransitionParser(parts, noCluster)));
  expect(before).toBeGreaterThan(1);
  expect(after).toBeLessThan(before);
});
