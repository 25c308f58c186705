import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTreebank, readTreebankAsWritten } from "../src/data-treebank.js";

const row = (id: string, form: string, upos: string, xpos: string, features = "_", misc = "_") =>
  [id, form, form.toLowerCase(), upos, xpos, features, "_", "_", "_", misc].join("\t");

const TEXT = [
  "# sent_id = s1",
  row("1-2", "Am", "_", "_"),
  row("1", "An", "ADP", "APPR"),
  row("2", "dem", "DET", "ART", "Case=Dat"),
  row("3", "EU", "PROPN", "NE", "_", "SpaceAfter=No"),
  row("4", "-", "PUNCT", "$(", "_", "SpaceAfter=No"),
  row("5", "Sitz", "NOUN", "NN"),
  row("6", "Umwelt", "NOUN", "TRUNC", "_", "SpaceAfter=No"),
  row("7", "-", "PUNCT", "$("),
  row("8", "und", "CCONJ", "KON"),
  row("9", "-", "PUNCT", "$("),
  row("10", ".", "PUNCT", "$."),
  "",
  "# sent_id = s2",
  row("1", "Ja", "INTJ", "PTKANT"),
  "",
].join("\n");

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "treebank-"));
  file = path.join(folder, "a.conllu");
  await writeFile(file, TEXT);
});
afterAll(() => rm(folder, { recursive: true }));

const shown = (sentences: ReturnType<typeof readTreebank>) =>
  sentences.map(({ id, tokens }) => [id, tokens.map(({ form, xpos }) => `${form}/${xpos}`).join(" ")]);

test("by syntactic words", () => {
  expect(shown(readTreebank(file))).toEqual([
    ["s1", "An/APPR dem/ART EU/NE -/$( Sitz/NN Umwelt/TRUNC -/$( und/KON -/$( ./$."],
    ["s2", "Ja/PTKANT"],
  ]);
});

test("as written", () => {
  const sentences = readTreebankAsWritten(file);
  expect(shown(sentences)).toEqual([
    ["s1", "Am/APPRART EU-Sitz/NN Umwelt-/TRUNC und/KON -/$( ./$."],
    ["s2", "Ja/PTKANT"],
  ]);
  expect(sentences[0]!.tokens[0]!.features).toBe("Case=Dat");
});
