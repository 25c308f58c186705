import { createRequire } from "node:module";

const require = createRequire(new URL("../../packages/language/package.json", import.meta.url));

const SENTENCES = `The minister said on Thursday that the talks in Geneva had failed. "We will try again," she told reporters.
Two thousand people demonstrated outside the parliament, and the police arrested twelve of them. According to the agency, the
bridge was closed for 14 hours after the accident of March 3, 2021.`;

/** wink-nlp's English pipeline on a text of a few thousand sentences: tokens and the best time, as a yardstick of the same run. */
export async function measureEnglish(best) {
  const winkNLP = require("wink-nlp");
  const model = require("wink-eng-lite-web-model");
  const nlp = winkNLP(model, ["sbd", "pos", "ner", "cer"]);
  const text = Array.from({ length: 600 }, () => SENTENCES).join("\n");
  let tokens = 0;
  const ms = await best(() => {
    tokens = nlp.readDoc(text).tokens().length();
  });
  return { tokens, ms };
}
