import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadExtractor } from "@newsgraph/extraction/node";
import { loadLanguage } from "@newsgraph/language/node";
import { recogniseStructure } from "@newsgraph/reading";
import { measureEnglish } from "./english.mjs";
import { measureBundle, measureFirstGraph } from "./explorer.mjs";

const ROOT = new URL("../../", import.meta.url);
const SEEDS = new URL("seeds/", ROOT);
/** Each figure is the best of this many runs: the machine's other work only ever adds. */
const RUNS = 5;

const SECTIONS = { process: benchProcess, pipeline: benchPipeline, graph: benchGraph, explorer: benchExplorer };

/** Runs the named sections, all by default, and prints a table for each. */
export async function runBenchmarks(names) {
  const unknown = names.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0) {
    console.error(`bench: no section "${unknown.join('", "')}"; there are ${Object.keys(SECTIONS).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  for (const name of names.length > 0 ? names : Object.keys(SECTIONS)) {
    console.log(`\n${name}`);
    await SECTIONS[name]();
  }
}

const row = (label, value) => console.log(`  ${label.padEnd(58)} ${value}`);
const milliseconds = (value) => `${value.toFixed(0)} ms`;
const perSecond = (count, ms) => `${Math.round((count / ms) * 1000).toLocaleString("en")} tokens/s`;

/** The shortest of several runs, in milliseconds. */
async function best(run, runs = RUNS) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now();
    await run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

function seedTexts() {
  return readdirSync(SEEDS)
    .sort()
    .map((name) => readFileSync(new URL(name, SEEDS), "utf8"));
}

async function benchProcess() {
  const bin = fileURLToPath(new URL("packages/cli/bin/newsgraph.mjs", ROOT));
  const files = readdirSync(SEEDS).map((name) => fileURLToPath(new URL(name, SEEDS)));
  const run = (...args) => execFileSync(process.execPath, [bin, ...args], { maxBuffer: 1 << 28 });
  row("newsgraph --help", milliseconds(await best(() => run("--help"))));
  row("newsgraph extract seeds/*, as a process", milliseconds(await best(() => run("extract", ...files))));
}

async function benchPipeline() {
  row("loading all models and data", milliseconds(await best(() => loadExtractor())));
  const { analyzer } = await loadLanguage();
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
  row("German: text to tags, lemmas and names", perSecond(tokens, analysisMs));
  const factsMs = await best(() => {
    for (const [index, document] of documents.entries()) extractor.extractFrom(articles[index], document);
  });
  row("German: document to facts", perSecond(tokens, factsMs));
  row("German: text to facts", perSecond(tokens, analysisMs + factsMs));
  const wink = await measureEnglish(best);
  row("wink-nlp, English (sbd, pos, ner, cer)", perSecond(wink.tokens, wink.ms));
  const ratio = tokens / analysisMs / (wink.tokens / wink.ms);
  row("German analysis as a share of wink-nlp's rate", ratio.toFixed(2));
}

async function benchGraph() {
  const { createGraphBuilder } = await import("@newsgraph/graph");
  const extractor = await loadExtractor();
  const facts = [];
  for (const text of seedTexts()) {
    facts.push(await extractor.extract({ article: { id: `s${facts.length}`, language: "de", date: "2023-04", text } }));
  }
  // Copies under other ids have the shape of many articles about the same people.
  const many = Array.from({ length: 400 }, (_, index) => {
    const one = facts[index % facts.length];
    return { ...one, article: { ...one.article, id: `a${index}` } };
  });
  const count = many.reduce((sum, one) => sum + one.entities.length + one.statements.length + one.relations.length, 0);
  const ms = await best(() => {
    const builder = createGraphBuilder();
    for (const one of many) builder.add(one);
    return builder.build();
  }, 3);
  row(`building a graph of ${many.length} articles, ${count.toLocaleString("en")} facts`, milliseconds(ms));
  row("", `${Math.round((count / ms) * 1000).toLocaleString("en")} facts/s`);
}

async function benchExplorer() {
  if (!existsSync(new URL("apps/explorer/dist/index.html", ROOT))) {
    console.log("  skipped: the explorer is not built (npm run build)");
    return;
  }
  row("bundle, gzipped, workers included", `${(measureBundle() / 1024).toFixed(1)} KiB`);
  const times = await measureFirstGraph(RUNS);
  if (times === undefined) {
    console.log("  first graph on screen: skipped, no Chromium found (set CHROMIUM_PATH to one)");
    return;
  }
  // The first page also starts the browser's own processes: a visitor's browser runs already.
  row("first graph on screen, browser just started", milliseconds(times[0]));
  row("first graph on screen, without a cache", milliseconds(Math.min(...times.slice(1))));
}
