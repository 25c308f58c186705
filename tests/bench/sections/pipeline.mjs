import { readFile } from "node:fs/promises";
import { loadExtractor } from "@newsgraph/extraction/node";
import { germanParser, openGermanParser, openGermanTagger } from "@newsgraph/language";
import { loadLanguage } from "@newsgraph/language/node";
import { recogniseStructure } from "@newsgraph/reading";
import { measureEnglish } from "../english.mjs";
import { seedTexts } from "../seeds.mjs";
import { best, milliseconds, perSecond, row } from "../table.mjs";

/** Text to facts, beside wink-nlp in the same run. */
export async function benchPipeline() {
  row("loading all models and data", milliseconds(await best(() => loadExtractor())));
  const { analyzer, lexicon } = await loadLanguage();
  const extractor = await loadExtractor();
  // The seeds again and again: long enough for the compiler to warm up, and the same on every machine.
  const texts = Array.from({ length: 40 }, () => seedTexts()).flat();
  const articles = texts.map((text, index) => ({ id: `a${index}`, language: "de", date: "2023-04-20", text }));
  const documents = [];
  const analysisMs = await best(async () => {
    documents.length = 0;
    for (const { text } of articles) {
      documents.push(await analyzer.analyze(text, { language: "de", blocks: recogniseStructure(text).blocks }));
    }
  });
  const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0);
  row("German: text to tags, lemmas and names", perSecond(tokens, analysisMs, "tokens"));
  const parser = await loadParser(lexicon);
  const parseMs = await best(() => {
    for (const document of documents) parser.run(document);
  });
  row("German: tags to dependencies", perSecond(tokens, parseMs, "tokens"));
  row("German: text to dependencies and names", perSecond(tokens, analysisMs + parseMs, "tokens"));
  const factsMs = await best(() => {
    for (const [index, document] of documents.entries()) extractor.extractFrom(articles[index], document);
  });
  row("German: document to facts", perSecond(tokens, factsMs, "tokens"));
  row("German: text to facts", perSecond(tokens, analysisMs + factsMs, "tokens"));
  const steps = await stepTimes(
    documents.map((document, index) => [articles[index], document]),
    extractor,
  );
  for (const [name, ms] of steps) row(`  of it the step "${name}"`, milliseconds(ms));
  const statements = steps.get("german-statements") ?? Number.NaN;
  row("German statements as a share of the analysis", (statements / analysisMs).toFixed(2));
  const wink = await measureEnglish(best);
  row("wink-nlp, English (sbd, pos, ner, cer)", perSecond(wink.tokens, wink.ms, "tokens"));
  const ratio = tokens / analysisMs / (wink.tokens / wink.ms);
  row("German analysis as a share of wink-nlp's rate", ratio.toFixed(2));
}

/** The step that parses, which extraction does not ask for. */
async function loadParser(lexicon) {
  const model = (name) => readFile(new URL(`../../../packages/language/models/${name}`, import.meta.url));
  const { clusterOf } = openGermanTagger(await model("de-tagger.bin"), lexicon);
  return germanParser(openGermanParser(await model("de-parser.bin"), clusterOf));
}

/** Milliseconds that each step of extraction takes over all documents, the least of several runs. */
async function stepTimes(inputs, extractor) {
  const least = new Map();
  await best(() => {
    const times = new Map();
    const around = (name, step) => {
      const start = performance.now();
      const result = step();
      times.set(name, (times.get(name) ?? 0) + performance.now() - start);
      return result;
    };
    for (const [article, document] of inputs) extractor.extractFrom(article, document, around);
    for (const [name, ms] of times) least.set(name, Math.min(ms, least.get(name) ?? ms));
  });
  return least;
}
