import { expect, test } from "vitest";
import { settleByTree, type TreeToken } from "../../src/de/tree-features.js";
import type { Features, Upos } from "../../src/document.js";

/** Rows "form lemma UPOS xpos features head deprel", heads counted from 1. */
const settleRows = (rows: readonly string[]) => {
  const tokens = rows.map((row): TreeToken => {
    const [form, lemma, upos, xpos, features, head, deprel] = row.split(" ") as [
      string,
      string,
      Upos,
      string,
      string,
      string,
      string,
    ];
    const pairs = features === "_" ? [] : features.split("|").map((pair) => pair.split("="));
    return {
      form,
      lemma,
      tag: { upos, xpos },
      features: Object.fromEntries(pairs) as Features,
      head: Number(head) - 1,
      deprel,
    };
  });
  return settleByTree(tokens);
};
const settle = (...rows: string[]) => settleRows(rows);

test.each([
  ["nsubj", "Nom"],
  ["obj", "Acc"],
  ["obl", "Acc"],
  ["root", "Nom"],
])("a noun that may be nominative or accusative is, as %s, %s, and so is its article", (deprel, wanted) => {
  const { morphology } = settle(
    "die der DET ART Case=Acc,Nom 2 det",
    `Frau Frau NOUN NN Case=Acc,Nom ${deprel === "root" ? 0 : 3} ${deprel}`,
    "sieht sehen VERB VVFIN _ 0 root",
  );
  expect(morphology.map(({ Case }) => Case)).toEqual([wanted, wanted, undefined]);
});

test("a case that agreement rules out is not given, whatever the relation", () => {
  const { morphology } = settle("dem der PRON PDS Case=Dat 2 obj", "hilft helfen VERB VVFIN _ 0 root");
  expect(morphology[0]!.Case).toBe("Dat");
});

test("names in apposition stand in the case of their noun", () => {
  const { morphology } = settle(
    "dem der DET ART Case=Dat|Number=Sing|Gender=Masc 2 det",
    "Präsidenten Präsident NOUN NN Case=Dat 4 obl:arg",
    "Weber Weber PROPN NE _ 2 appos",
    "helfen helfen VERB VVINF _ 0 root",
  );
  expect(morphology[2]).toMatchObject({ Case: "Dat", Number: "Sing" });
});

test("verbs are AUX by their relation, and the passive's has its voice", () => {
  const { tags, morphology } = settle(
    "wird werden VERB VAFIN Mood=Ind,Sub 2 aux:pass",
    "geholt holen VERB VVPP _ 0 root",
    "hat haben AUX VAFIN _ 2 conj",
  );
  expect(tags.map(({ upos }) => upos)).toEqual(["AUX", "VERB", "VERB"]);
  expect(morphology[0]).toEqual({ Mood: "Ind", Voice: "Pass" });
});

test("a subject that may be singular or plural is what its verb is", () => {
  const { morphology } = settle(
    "Messer Messer NOUN NN Case=Acc,Nom|Number=Plur,Sing 3 nsubj",
    "wird werden AUX VAFIN Number=Sing 3 aux:pass",
    "gesucht suchen VERB VVPP _ 0 root",
  );
  expect(morphology[0]!.Number).toBe("Sing");
});

test.each([
  ["ich", "1"],
  ["sie", "3"],
])("a verb that may be of the first or the third person is of that of '%s'", (form, person) => {
  const { morphology } = settle(
    `${form} ${form} PRON PPER Case=Nom|Number=Sing|Person=${person} 3 nsubj`,
    "hatte haben AUX VAFIN Number=Sing|Person=1,3 3 aux",
    "gesucht suchen VERB VVPP _ 0 root",
  );
  expect(morphology[1]!.Person).toBe(person);
});

test("an office beside its holder's name is singular where its form leaves it open", () => {
  const { morphology } = settle(
    "Minister Minister NOUN NN Case=Nom|Gender=Masc|Number=Plur,Sing 0 root",
    "Weber Weber PROPN NE Case=Nom|Gender=Masc|Number=Sing 1 appos",
  );
  expect(morphology[0]!.Number).toBe("Sing");
});

test("a relative pronoun has number and gender of what it refers to", () => {
  const { morphology } = settle(
    "Frau Frau NOUN NN Case=Nom|Number=Sing|Gender=Fem 0 root",
    "die der PRON PRELS Case=Acc,Nom|Number=Plur,Sing|Gender=Fem,Masc,Neut 4 obj",
    "sie sie PRON PPER Case=Nom|Number=Plur 4 nsubj",
    "kennen kennen VERB VVFIN Number=Plur 1 acl:relcl",
  );
  expect(morphology[1]).toMatchObject({ Number: "Sing", Gender: "Fem" });
});

test.each<[number: string, wanted: { Case: string; Number: string; Gender?: string }]>([
  ["Sing", { Case: "Nom", Number: "Sing", Gender: "Fem" }],
  ["Plur", { Case: "Nom", Number: "Plur" }],
])("'die' as the subject of a verb in %s", (number, wanted) => {
  const { morphology } = settle("die der PRON PDS Case=Acc,Nom 2 nsubj", `x x VERB VVFIN Number=${number} 0 root`);
  expect(morphology[0]).toMatchObject(wanted);
  expect(morphology[0]!.Gender).toBe(wanted.Gender);
});

test("an article keeps the number that its form alone has", () => {
  const { morphology } = settle("eines ein DET ART Case=Gen|Number=Sing 2 det", "Tage Tag NOUN NN Number=Plur 0 root");
  expect(morphology[0]!.Number).toBe("Sing");
});

test.each([
  ["viel viel DET PIAT Case=Nom|PronType=Ind 0 root", { PronType: "Ind" }],
  ["12. 12. ADJ ADJA Case=Dat|Number=Sing|Gender=Masc 0 root", { Case: "Dat", NumType: "Ord" }],
  ["Kieler Kieler ADJ ADJA Case=Dat|Degree=Pos 0 root", { Degree: "Pos" }],
  ["seine sein DET PPOSAT _ 0 root", { Person: "3" }],
  ["unsere unser DET PPOSAT _ 0 root", { Person: "1" }],
  ["zweiten zweit ADJ ADJA Degree=Pos 0 root", { Degree: "Pos", NumType: "Ord" }],
  ["drei drei NUM CARD _ 0 root", { NumType: "Card" }],
  ["dafür dafür ADV PROAV _ 0 root", { PronType: "Dem" }],
  ["deshalb deshalb ADV PROAV _ 0 root", {}],
  ["Kosten Kosten NOUN NN Case=Nom|Number=Plur 0 root", { Case: "Nom", Number: "Plur" }],
  ["Dr. Dr. NOUN NN Case=Nom|Gender=Masc 0 root", { Case: "Nom", Number: "Sing", Gender: "Masc" }],
  ["die der DET ART Number=Plur|Gender=Fem 0 root", { Number: "Plur" }],
])("%s: %j", (row, features) => {
  expect(settle(row).morphology[0]).toEqual(features);
});

test("a head may have any number of dependents", () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `x x X XY _ ${i === 0 ? 0 : 1} ${i === 0 ? "root" : "dep"}`);
  expect(settleRows(rows).tags).toHaveLength(200_000);
});
