import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { germanTagger } from "../../src/de/german-tagger.js";
import { openGermanLexicon } from "../../src/de/lexicon.js";
import { openGermanTagger } from "../../src/de/tagger.js";
import type { Layers } from "../../src/document.js";

const model = (name: string) => readFile(new URL(`../../models/${name}`, import.meta.url));
const lexicon = openGermanLexicon(await model("de-lexicon.bin"));
const tagger = openGermanTagger(await model("de-tagger.bin"), lexicon);
const step = germanTagger({ lexicon, tagger });

/** Tags a text whose tokens are written with spaces between them, as one sentence. */
function tagged(text: string) {
  const tokens = Array.from(text.matchAll(/\S+/g), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const sentences = [{ from: 0, to: text.length, first: 0, last: tokens.length, block: 0 }];
  const layers = step.run({ text, language: "de", tokens, sentences } as unknown as Parameters<
    typeof step.run
  >[0]) as Layers;
  return tokens.map(({ from, to }, i) => ({
    form: text.slice(from, to),
    ...layers.tags[i]!,
    lemma: layers.lemmas[i]!,
    features: layers.morphology[i]!,
  }));
}
const word = (text: string, form: string) => tagged(text).find((token) => token.form === form)!;

describe("tags", () => {
  test.each([
    ["Die Polizei nahm am Montag in Hamburg zwei Männer fest .", "ART NN VVFIN APPRART NN APPR NE CARD NN PTKVZ $."],
    ["Er sagte , die Frau habe den Brief nicht gelesen .", "PPER VVFIN $, ART NN VAFIN ART NN PTKNEG VVPP $."],
    ["Der Mann , der gestern kam , will heute gehen .", "ART NN $, PRELS ADV VVFIN $, VMFIN ADV VVINF $."],
    ["Dem Sprecher zufolge gibt es keine Verletzten .", "ART NN APPO VVFIN PPER PIAT NN $."],
    ["Sie versuchte , ihn zu überreden .", "PPER VVFIN $, PPER PTKZU VVINF $."],
    ["Das teilte die Polizei mit .", "PDS VVFIN ART NN PTKVZ $."],
    ["Er sicherte „ Hilfe “ zu .", "PPER VVFIN $( NN $( PTKVZ $."],
    ["„ Wir haben gewonnen “ , sagte Weber .", "$( PPER VAFIN VVPP $( $, VVFIN NE $."],
  ])("%s", (text, tags) => {
    expect(
      tagged(text)
        .map((token) => token.xpos)
        .join(" "),
    ).toBe(tags);
  });

  test.each([
    ["Er hat ein Haus .", "hat", "VERB"],
    ["Er hat ein Haus gekauft .", "hat", "AUX"],
    ["Er hat , wie er sagte , ein Haus gekauft .", "hat", "AUX"],
    ["Sie ist in Kiel .", "ist", "AUX"],
    ["Am Montag kam Anna .", "Montag", "PROPN"],
    ["Er kam mit .", "mit", "ADP"],
    ["Sie kehrte zurück .", "zurück", "ADV"],
    ["Man sah alles .", "alles", "DET"],
    ["Man sah alles .", "Man", "PRON"],
  ])("%s: %s is %s", (text, form, upos) => {
    expect(word(text, form).upos).toBe(upos);
  });
});

describe("features", () => {
  test.each([
    ["Er sagte , sie habe recht .", "habe", { Mood: "Sub", Tense: "Pres", Person: "3", Number: "Sing" }],
    ["Ich habe recht .", "habe", { Mood: "Ind,Sub", Tense: "Pres", Person: "1" }],
    ["Sie seien bereit .", "seien", { Mood: "Sub", Tense: "Pres" }],
    ["Sie könnten kommen .", "könnten", { Mood: "Sub", Tense: "Past" }],
    ["Die Leute kommen morgen .", "kommen", { Mood: "Ind,Sub", Tense: "Pres", Number: "Plur", Person: "3" }],
    ["Das Ministerium teilte es mit .", "teilte", { Mood: "Ind", Tense: "Past", Person: "3" }],
    ["Er fährt in die kleine Stadt .", "Stadt", { Case: "Acc", Gender: "Fem", Number: "Sing" }],
    ["Er lebt in der kleinen Stadt .", "kleinen", { Case: "Dat", Gender: "Fem", Number: "Sing" }],
    ["Der Norweger reist ab .", "Norweger", { Case: "Nom", Gender: "Masc", Number: "Sing" }],
    ["Das Dach des Hauses brannte .", "des", { Case: "Gen", Gender: "Neut", Number: "Sing" }],
    ["Den Mann sah die Frau nicht .", "Frau", { Case: "Nom" }],
    ["Der Hund sieht die Katze .", "Katze", { Case: "Acc" }],
    ["Die Kinder sieht sie oft .", "Kinder", { Case: "Acc" }],
    ["Präsident Weber lobte den Minister .", "Weber", { Case: "Nom" }],
    ["Das Fragen ermüdet ihn .", "Fragen", { Gender: "Neut", Number: "Sing" }],
  ])("%s: %s", (text, form, features) => {
    expect(word(text, form).features).toMatchObject(features);
  });
});

describe("lemmas", () => {
  test.each([
    ["Das teilte der Sprecher am Montag mit .", "teilte", "mitteilen"],
    ["Er nahm , wie es hieß , daran teil .", "nahm", "teilnehmen"],
    ["Er teilte das Brot mit ihr .", "teilte", "teilen"],
    ["Er stellt viele Fragen .", "Fragen", "Frage"],
    ["Sie dachte nach .", "dachte", "nachdenken"],
    ["Unsere Häuser sind alt .", "Unsere", "unser"],
    ["Diese Leute kennen wir .", "Diese", "dieser"],
    ["Das Treffen begann .", "Treffen", "Treffen"],
  ])("%s: %s is %s", (text, form, lemma) => {
    expect(word(text, form).lemma).toBe(lemma);
  });
});

test("any text gives a tag, features and a lemma for each token", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const token of tagged(text)) {
        expect(token.xpos).not.toBe("");
        expect(token.lemma).not.toBe("");
      }
    }),
  );
});
