import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, readConllu } from "@newsgraph/language";
import { loadLanguage } from "@newsgraph/language/node";
import type { Span } from "@newsgraph/schema";
import { type Counts, countMatches } from "./measure.js";
import { countsRow, type Miss, type Section } from "./report.js";

/** A token of the treebank's surface with its tags; of a fused one ("im") those of its first word, XPOS `APPRART`. */
export type TreebankToken = Span & { upos: string; xpos: string; lemma: string | undefined };

/** A treebank put back together as one text, sentences with a blank between them. */
export type TreebankText = { text: string; tokens: TreebankToken[]; sentences: Span[] };

/** Puts the sentences of a CoNLL-U file back together. */
export function readTreebank(conllu: string): TreebankText {
  const tokens: TreebankToken[] = [];
  const sentences: Span[] = [];
  let text = "";
  for (const { surfaces, words } of readConllu(conllu)) {
    if (text !== "") text += " ";
    const start = text.length;
    for (const [index, { form, first, last, spaceAfter }] of surfaces.entries()) {
      const word = words[first]!;
      const fused = last - first > 1;
      const from = text.length;
      text += form;
      tokens.push({
        from,
        to: text.length,
        upos: word.upos,
        xpos: fused ? "APPRART" : word.xpos,
        lemma: fused ? undefined : word.lemma,
      });
      if (spaceAfter && index < surfaces.length - 1) text += " ";
    }
    sentences.push({ from: start, to: text.length });
  }
  return { text, tokens, sentences };
}

/** Spans that both have, by both ends. */
export function countSpans(gold: readonly Span[], system: readonly Span[]): Counts {
  const keys = new Set(gold.map(({ from, to }) => `${from}-${to}`));
  return countMatches(system.filter(({ from, to }) => keys.has(`${from}-${to}`)).length, system.length, gold.length);
}

/** The treebanks, by the names that the model card gives them. `xpos` where their tags are those of the tagger. */
const TREEBANKS = [
  { key: "gsd", name: "UD German GSD", file: "ud_german_gsd/de_gsd-ud-dev.conllu", xpos: true },
  { key: "pud", name: "UD German PUD", file: "ud_german_pud/de_pud-ud-test.conllu", xpos: false },
] as const;

/** A sentence that ends where the system ends none is shown with so many code units on either side. */
const CONTEXT_LENGTH = 60;

/**
 * Sentences, tokens, tags and lemmas from raw text, as in the CoNLL 2018 shared task: a tag counts where the token's span is
 * right as well. Lemmas of fused words are left out of gold. A treebank that the model card names among the sources measures
 * no tags and lemmas: what a tagger was made from says nothing of it.
 * @param modelCard text of the model card of the language package
 */
export async function treebankSection(dataFolder: string, modelCard: string): Promise<Section> {
  const { analyzer } = await loadLanguage();
  const section: Section = { title: "Treebanks, from raw text", rows: [], remarks: [], misses: [] };
  for (const { key, name, file, xpos } of TREEBANKS) {
    const gold = readTreebank(readFileSync(join(dataFolder, "open", file), "utf8"));
    const document = await analyzer.analyze(gold.text, {
      language: "de",
      blocks: [{ from: 0, to: gold.text.length, kind: "paragraph" }],
    });
    section.rows.push(
      countsRow(`${name}, sentences`, countSpans(gold.sentences, document.sentences), {
        key: `language.${key}.sentences`,
      }),
      countsRow("  tokens", countSpans(gold.tokens, document.tokens), { key: `language.${key}.tokens` }),
    );
    section.misses.push(...sentenceMisses(name, gold, document));
    if (modelCard.includes(name)) {
      section.remarks.push(`${name}: tags and lemmas are not measured, since the tagger is made from it`);
      continue;
    }
    const { counts, misses } = scoreTags(name, gold, document);
    section.misses.push(...misses);
    section.rows.push(countsRow("  UPOS", counts.upos, { key: `language.${key}.upos` }));
    if (xpos) section.rows.push(countsRow("  XPOS", counts.xpos, { key: `language.${key}.xpos` }));
    section.rows.push(countsRow("  lemmas", counts.lemma, { key: `language.${key}.lemmas` }));
  }
  return section;
}

function scoreTags(
  name: string,
  gold: TreebankText,
  document: Document,
): { counts: Record<"upos" | "xpos" | "lemma", Counts>; misses: Miss[] } {
  const goldOf = new Map(gold.tokens.map((token) => [`${token.from}-${token.to}`, token]));
  const matches = { upos: 0, xpos: 0, lemma: 0 };
  const confused = new Map<string, { count: number; examples: string[] }>();
  for (const [index, { from, to }] of document.tokens.entries()) {
    const wanted = goldOf.get(`${from}-${to}`);
    if (wanted === undefined) continue;
    const tag = document.tags[index];
    if (tag?.upos === wanted.upos) matches.upos++;
    else noteConfusion(confused, `${wanted.upos} taken for ${tag?.upos}`, gold.text.slice(from, to));
    if (tag?.xpos === wanted.xpos) matches.xpos++;
    if (document.lemmas[index] === wanted.lemma) matches.lemma++;
  }
  const system = document.tokens.length;
  const withLemma = gold.tokens.filter(({ lemma }) => lemma !== undefined).length;
  return {
    counts: {
      upos: countMatches(matches.upos, system, gold.tokens.length),
      xpos: countMatches(matches.xpos, system, gold.tokens.length),
      lemma: countMatches(matches.lemma, system - (gold.tokens.length - withLemma), withLemma),
    },
    misses: [...confused]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([pair, { count, examples }]) => ({
        measure: "language",
        sort: "tags",
        article: name,
        text: `${count} × ${pair}: ${examples.join(", ")}`,
        sentence: "",
      })),
  };
}

function sentenceMisses(name: string, gold: TreebankText, document: Document): Miss[] {
  const ends = new Set(document.sentences.map(({ to }) => to));
  const missed = gold.sentences.filter(({ to }) => !ends.has(to));
  return missed.map(({ to }) => ({
    measure: "language",
    sort: "sentence end missed",
    article: name,
    text: `${gold.text.slice(Math.max(0, to - CONTEXT_LENGTH), to)} | ${gold.text.slice(to, to + CONTEXT_LENGTH).trim()}`,
    sentence: "",
  }));
}

function noteConfusion(confused: Map<string, { count: number; examples: string[] }>, pair: string, word: string): void {
  const entry = confused.get(pair) ?? { count: 0, examples: [] };
  entry.count++;
  if (entry.examples.length < 12 && !entry.examples.includes(word)) entry.examples.push(word);
  confused.set(pair, entry);
}
