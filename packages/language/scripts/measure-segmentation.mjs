// Sentence and token F1 on raw text of the UD treebanks: node packages/language/scripts/measure-segmentation.mjs [--errors]
// Sentences of a treebank are joined by a space to one text, in one block or in the treebank's paragraphs. German gold tokens are those of
// the surface, since "im" is one token here; English ones the syntactic words ("did", "n't").
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAnalyzer, readConllu } from "../dist/index.js";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const data = join(process.env.NEWSGRAPH_DATA ?? join(repository, "../shared"), "data/open");
const showErrors = process.argv.includes("--errors");

const treebanks = [
  ["de", "GSD dev", "ud_german_gsd/de_gsd-ud-dev.conllu"],
  ["de", "GSD dev, news", "ud_german_gsd/de_gsd-ud-dev.conllu", 500],
  ["de", "PUD", "ud_german_pud/de_pud-ud-test.conllu"],
  ["de", "HDT dev", "ud_german_hdt_flagged/dev.bugs.conllu"],
  ["en", "EWT dev", "ud_english_ewt/en_ewt-ud-dev.conllu"],
];

const analyzer = createAnalyzer();
for (const [language, name, file, skip = 0] of treebanks) {
  const gold = [...readConllu(readFileSync(join(data, file), "utf8"))].slice(skip);
  let text = "";
  const sentences = [];
  const blocks = [];
  const tokens = [];
  for (const sentence of gold) {
    if (text !== "") text += " ";
    const start = text.length;
    if (blocks.length === 0 || sentence.comments.some((line) => line.startsWith("newpar"))) {
      blocks.push({ from: start, to: start, kind: "paragraph" });
    }
    text += sentence.text;
    blocks.at(-1).to = text.length;
    sentences.push(`${start}-${text.length}`);
    let offset = start;
    for (const { form } of language === "de" ? sentence.surfaces : sentence.words) {
      const from = text.indexOf(form, offset);
      if (from < 0 || from > offset + 3)
        throw new Error(`${file}: "${form}" is not where it is due in "${sentence.text}"`);
      offset = from + form.length;
      tokens.push(`${from}-${offset}`);
    }
  }
  const started = performance.now();
  const document = await analyzer.analyze(text, {
    language,
    blocks,
  });
  const seconds = (performance.now() - started) / 1000;
  const spans = (list) => list.map(({ from, to }) => `${from}-${to}`);
  const score = [
    `sentence ends ${f1(ends(sentences), ends(spans(document.sentences)))}`,
    `whole sentences ${f1(sentences, spans(document.sentences))}`,
    `tokens ${f1(tokens, spans(document.tokens))}`,
    `${Math.round(document.tokens.length / seconds / 1000)}k tokens/s`,
  ];
  console.log(`${name}: ${score.join(", ")}`);
  if (showErrors) report(text, sentences, spans(document.sentences), tokens, spans(document.tokens));
}

function ends(spans) {
  return spans.map((span) => span.split("-")[1]);
}

function f1(gold, found) {
  const set = new Set(gold);
  const right = found.filter((span) => set.has(span)).length;
  return ((200 * right) / (gold.length + found.length)).toFixed(2);
}

function report(text, goldSentences, foundSentences, goldTokens, foundTokens) {
  const show = (end) =>
    `…${text.slice(Math.max(0, end - 50), end)}‖${text.slice(end, end + 40)}…`.replaceAll("\n", " ");
  const [gold, found] = [goldSentences, foundSentences].map((spans) => new Set(ends(spans).map(Number)));
  for (const end of found) if (!gold.has(end)) console.log(`  cut    ${show(end)}`);
  for (const end of gold) if (!found.has(end)) console.log(`  missed ${show(end)}`);
  const goldSet = new Set(goldTokens);
  const counts = new Map();
  for (const span of foundTokens) {
    if (goldSet.has(span)) continue;
    const word = text.slice(...span.split("-").map(Number));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 150);
  console.log(`  tokens: ${sorted.map(([word, count]) => `${word}×${count}`).join("  ")}`);
}
