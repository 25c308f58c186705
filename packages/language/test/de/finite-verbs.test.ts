import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { settleFiniteVerbs } from "../../src/de/finite-verbs.js";
import { openGermanLexicon } from "../../src/de/lexicon.js";
import type { Stts } from "../../src/de/stts.js";

const lexicon = openGermanLexicon(await readFile(new URL("../../models/de-lexicon.bin", import.meta.url)));

test.each([
  ["und/KON wir/PPER bleiben/VVINF ./$.", "bleiben/VVFIN"],
  ["Können/VMFIN wir/PPER bleiben/VVINF ?/$.", "bleiben/VVINF"],
  ["dass/KOUS wir/PPER bleiben/VVINF können/VMFIN ./$.", "bleiben/VVINF"],
  ["Weber/NE bekannte/ADJA ,/$, gelogen/VVPP zu/PTKZU haben/VAINF ./$.", "bekannte/VVFIN"],
  ["Webers/NE bekannte/ADJA ,/$, alte/ADJA Lieder/NN ./$.", "bekannte/ADJA"],
  ["Webers/NE rote/ADJA ,/$, sagte/VVFIN sie/PPER ./$.", "rote/ADJA"],
])("%s has %s", (tagged, wanted) => {
  const pairs = tagged.split(" ").map((pair) => pair.split("/") as [string, Stts]);
  const forms = pairs.map(([form]) => form);
  const tags = settleFiniteVerbs(
    forms,
    pairs.map(([, tag]) => tag),
    lexicon,
  );
  expect(forms.map((form, i) => `${form}/${tags[i]}`)).toContain(wanted);
});
