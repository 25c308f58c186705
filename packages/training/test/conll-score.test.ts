import { expect, test } from "vitest";
import { f1, scoreConllu } from "../src/conll-score.js";

/** Rows "form lemma upos features head deprel", ids by place; "2-3 im" begins a token of several words. */
const file = (...sentences: string[]) =>
  sentences
    .map((sentence) =>
      sentence
        .split("; ")
        .map((row) => {
          const cells = row.split(" ");
          if (cells.length === 2) return `${cells[0]}\t${cells[1]}${"\t_".repeat(8)}`;
          const [id, form, lemma, upos, features, head, deprel] = cells;
          return [id, form, lemma, upos, "_", features, head, deprel, "_", "_"].join("\t");
        })
        .join("\n"),
    )
    .map((rows) => `${rows}\n\n`)
    .join("");

const gold = file(
  "1 Sie sie PRON Case=Nom 2 nsubj:pass; 2 lebt leben VERB _ 0 root; 3-4 im; 3 in in ADP _ 5 case; 4 dem der DET Case=Dat|InflectionType=Weak 5 det; 5 Haus Haus NOUN Case=Dat 2 obl",
  "1 Ja ja PART _ 0 root",
);

test("a file has all points against itself", () => {
  const { relations, ...measures } = scoreConllu(gold, gold);
  for (const match of Object.values(measures)) expect(f1(match)).toBe(100);
  expect(relations.get("nsubj")).toEqual({ right: 1, system: 1, gold: 1 });
});

test("each measure counts its own mistakes", () => {
  const system = file(
    "1 Sie Sie PRON Case=Acc 2 nsubj; 2 lebt leben VERB _ 0 root; 3-4 im; 3 in in ADP _ 2 case; 4 dem der DET Case=Dat 5 det; 5 Haus Haus PROPN Case=Dat 2 obj",
    "1 Ja ja PART _ 0 root",
  );
  const score = scoreConllu(gold, system);
  const right = (measure: "lemmas" | "features" | "upos" | "uas" | "las") => score[measure].right;
  expect([right("lemmas"), right("features"), right("upos"), right("uas"), right("las")]).toEqual([5, 5, 5, 5, 4]);
  expect(score.relations.get("obl")).toEqual({ right: 0, system: 0, gold: 1 });
  expect(score.relations.get("obj")).toEqual({ right: 0, system: 1, gold: 0 });
});

test("a token that is not cut costs its words, and those that hang on them", () => {
  const system = file(
    "1 Sie sie PRON Case=Nom 2 nsubj; 2 lebt leben VERB _ 0 root; 3 im im ADP _ 4 case; 4 Haus Haus NOUN Case=Dat 2 obl",
    "1 Ja ja PART _ 0 root",
  );
  const score = scoreConllu(gold, system);
  expect(score.tokens).toEqual({ right: 5, system: 5, gold: 5 });
  expect(score.words).toEqual({ right: 4, system: 5, gold: 6 });
  expect(score.uas.right).toBe(4);
});

test("sentences run together cost both, and the root", () => {
  const system = file(
    "1 Sie sie PRON Case=Nom 2 nsubj; 2 lebt leben VERB _ 0 root; 3-4 im; 3 in in ADP _ 5 case; 4 dem der DET Case=Dat 5 det; 5 Haus Haus NOUN Case=Dat 2 obl; 6 Ja ja PART _ 2 root",
  );
  const score = scoreConllu(gold, system);
  expect(score.sentences).toEqual({ right: 0, system: 1, gold: 2 });
  expect(score.uas.right).toBe(5);
});

test("files of different texts are not compared", () => {
  expect(() => scoreConllu(gold, file("1 Nein nein PART _ 0 root"))).toThrow(/different texts from character 0 on/);
});
