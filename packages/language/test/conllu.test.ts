import { describe, expect, test } from "vitest";
import { createAnalyzer, type Document, readConllu, toConllu, type Upos } from "../src/index.js";

const document: Document = {
  text: "Anna kommt. Sie lacht!",
  language: "de",
  blocks: [{ from: 0, to: 22, kind: "paragraph" }],
  tokens: [
    { from: 0, to: 4 },
    { from: 5, to: 10 },
    { from: 10, to: 11 },
    { from: 12, to: 15 },
    { from: 16, to: 21 },
    { from: 21, to: 22 },
  ],
  sentences: [
    { from: 0, to: 11, first: 0, last: 3, block: 0 },
    { from: 12, to: 22, first: 3, last: 6, block: 0 },
  ],
  tags: [
    { upos: "PROPN", xpos: "NE" },
    { upos: "VERB", xpos: "VVFIN" },
    { upos: "PUNCT", xpos: "$." },
    { upos: "PRON", xpos: "PPER" },
    { upos: "VERB", xpos: "VVFIN" },
    { upos: "PUNCT", xpos: "" },
  ],
  lemmas: ["Anna", "kommen", ".", "sie", "lachen", "!"],
  morphology: [
    { Number: "Sing", Case: "Nom", Gender: "Fem" },
    { Tense: "Pres" },
    {},
    { Case: "Acc,Nom", Number: "Sing" },
    {},
    {},
  ],
  dependencies: [
    { head: 1, deprel: "nsubj" },
    { head: -1, deprel: "root" },
    { head: 1, deprel: "punct" },
    { head: 4, deprel: "nsubj" },
    { head: -1, deprel: "root" },
    { head: 4, deprel: "punct" },
  ],
  names: [],
};

const rows = (lines: string[]) => `${lines.join("\n")}\n`;

const german = (
  text: string,
  words: readonly [form: string, upos: Upos, xpos: string, head: number, deprel: string][],
) => {
  let at = 0;
  const tokens = words.map(([form]) => {
    const from = text.indexOf(form, at);
    at = from + form.length;
    return { from, to: at };
  });
  return toConllu({
    text,
    language: "de",
    blocks: [{ from: 0, to: text.length, kind: "paragraph" }],
    tokens,
    sentences: [{ from: 0, to: text.length, first: 0, last: tokens.length, block: 0 }],
    tags: words.map(([, upos, xpos]) => ({ upos, xpos })),
    lemmas: words.map(([form]) => form),
    morphology: words.map(() => ({ Case: "Dat", Gender: "Neut", Number: "Sing" })),
    dependencies: words.map(([, , , head, deprel]) => ({ head, deprel })),
    names: [],
  })
    .split("\n")
    .slice(2)
    .filter((line) => line !== "")
    .map((line) =>
      line
        .split("\t")
        .filter((_, column) => ![4, 8].includes(column))
        .join(" "),
    );
};

describe("the words of German tokens", () => {
  test("a fused preposition is a multiword token, whose words hang on one noun", () => {
    expect(
      german("Er lebt im Haus", [
        ["Er", "PRON", "PPER", 1, "nsubj"],
        ["lebt", "VERB", "VVFIN", -1, "root"],
        ["im", "ADP", "APPRART", 3, "case"],
        ["Haus", "NOUN", "NN", 1, "obl"],
      ]).slice(2),
    ).toEqual([
      "3-4 im _ _ _ _ _ _",
      "3 in in ADP _ 5 case _",
      "4 dem der DET Case=Dat|Definite=Def|Gender=Neut|Number=Sing|PronType=Art 5 det _",
      "5 Haus Haus NOUN Case=Dat|Gender=Neut|Number=Sing 2 obl _",
    ]);
  });

  test("the parts of a compound with hyphens hang on each other, and what hung on it hangs on the last", () => {
    expect(
      german("der Spa-SPD-Chef", [
        ["der", "DET", "ART", 1, "det"],
        ["Spa-SPD-Chef", "NOUN", "NN", -1, "root"],
      ]),
    ).toEqual([
      "1 der der DET Case=Dat|Gender=Neut|Number=Sing 6 det _",
      "2 Spa Spa NOUN Case=Dat|Gender=Neut|Number=Sing 4 compound SpaceAfter=No",
      "3 - - PUNCT _ 2 punct SpaceAfter=No",
      "4 SPD SPD PROPN Case=Dat|Gender=Neut|Number=Sing 6 compound SpaceAfter=No",
      "5 - - PUNCT _ 4 punct SpaceAfter=No",
      "6 Chef Chef NOUN Case=Dat|Gender=Neut|Number=Sing 0 root _",
    ]);
  });

  test.each(["2-1", "–", "-", "z.B.", "Ä"])("%s is one word", (form) => {
    expect(german(form, [[form, "X", "XY", -1, "root"]])).toHaveLength(1);
  });
});

describe("toConllu", () => {
  test("writes every layer", () => {
    expect(toConllu(document)).toBe(
      rows([
        "# sent_id = 1",
        "# text = Anna kommt.",
        "1\tAnna\tAnna\tPROPN\tNE\tCase=Nom|Gender=Fem|Number=Sing\t2\tnsubj\t_\t_",
        "2\tkommt\tkommen\tVERB\tVVFIN\tTense=Pres\t0\troot\t_\tSpaceAfter=No",
        "3\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\t_",
        "",
        "# sent_id = 2",
        "# text = Sie lacht!",
        "1\tSie\tsie\tPRON\tPPER\tCase=Nom|Gender=Fem|Number=Sing\t2\tnsubj\t_\t_",
        "2\tlacht\tlachen\tVERB\tVVFIN\t_\t0\troot\t_\tSpaceAfter=No",
        "3\t!\t!\tPUNCT\t_\t_\t2\tpunct\t_\t_",
        "",
      ]),
    );
  });

  test("leaves dependencies open where there are none, and so what they would decide", () => {
    const { dependencies: _, ...rest } = document;
    expect(toConllu(rest)).toContain("1\tSie\tsie\tPRON\tPPER\tCase=Acc,Nom|Number=Sing\t_\t_\t_\t_\n");
    expect(toConllu(rest)).toContain("1\tAnna\tAnna\tPROPN\tNE\tCase=Nom|Gender=Fem|Number=Sing\t_\t_\t_\t_\n");
  });

  test("writes nothing for an empty document", async () => {
    expect(toConllu(await createAnalyzer().analyze("", { language: "de" }))).toBe("");
  });
});

describe("readConllu", () => {
  test("reads back what toConllu writes", () => {
    const sentences = [...readConllu(toConllu(document))];
    expect(sentences.map(({ id, text }) => [id, text])).toEqual([
      ["1", "Anna kommt."],
      ["2", "Sie lacht!"],
    ]);
    const words = sentences.flatMap((sentence) => sentence.words);
    expect(words.map(({ form, lemma, upos, xpos }) => [form, lemma, upos, xpos])).toEqual(
      document.tokens.map(({ from, to }, index) => [
        document.text.slice(from, to),
        document.lemmas[index],
        document.tags[index]!.upos,
        document.tags[index]!.xpos,
      ]),
    );
    expect(words.map(({ head, deprel }) => `${head} ${deprel}`)).toEqual([
      "2 nsubj",
      "0 root",
      "2 punct",
      "2 nsubj",
      "0 root",
      "2 punct",
    ]);
    expect(words[0]!.features).toEqual({ Case: "Nom", Gender: "Fem", Number: "Sing" });
  });

  test("words of several syntactic words are one surface; empty nodes are left out", () => {
    const [sentence] = readConllu(
      rows([
        "# text = Im Haus.",
        "1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tIn\tin\tADP\tAPPR\t_\t3\tcase\t_\t_",
        "2\tdem\tder\tDET\tART\t_\t3\tdet\t_\t_",
        "3\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No",
        "3.1\tfehlt\t_\t_\t_\t_\t_\t_\t_\t_",
        "4\t.\t.\tPUNCT\t$.\t_\t3\tpunct\t_\t_",
      ]),
    );
    expect(sentence!.surfaces).toEqual([
      { form: "Im", first: 0, last: 2, spaceAfter: true },
      { form: "Haus", first: 2, last: 3, spaceAfter: false },
      { form: ".", first: 3, last: 4, spaceAfter: true },
    ]);
    expect(sentence!.words).toHaveLength(4);
  });

  test("without a text comment the forms are put together", () => {
    const [sentence] = readConllu(
      "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\tSpaceAfter=No\r\n2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_\r\n",
    );
    expect(sentence!.text).toBe("Ja!");
  });

  test.each([
    ["1\tJa\tja\tINTJ\t_\t_\t0\troot\t_", "line 1 has 9 columns"],
    ["\n1\tJa\tja\tXXX\t_\t_\t0\troot\t_\t_", 'line 2 has "XXX"'],
    ["2\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_", "line 1 has the id 2 where 1 is due"],
  ])("refuses %j", (source, message) => {
    expect(() => [...readConllu(source)]).toThrow(message);
  });
});
