import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Timex } from "@newsgraph/extraction";
import { loadExtractor } from "@newsgraph/extraction/node";
import { loadLanguage } from "@newsgraph/language/node";
import { isReadProblem, type ReadArticle, readBytes } from "@newsgraph/reading";
import type { Facts } from "@newsgraph/schema";

/** Extracts facts from a raw article: a file as it lies on disk, or a German text whose date is known. */
export type ScoredExtractor = {
  fromFile(path: string): Promise<Facts>;
  fromText(article: { id: string; text: string; date?: string }): Promise<Facts>;
  /** The facts of a German text and its time expressions, from one analysis. */
  timesFromText(article: { id: string; text: string; date?: string }): Promise<{ facts: Facts; timexes: Timex[] }>;
};

/** Our extractor as it is compiled, on articles read the way that the command line reads them. */
export async function loadScoredExtractor(): Promise<ScoredExtractor> {
  const [extractor, { analyzer }] = await Promise.all([loadExtractor(), loadLanguage()]);
  const readText = (article: { id: string; text: string; date?: string }) =>
    readOne(new TextEncoder().encode(JSON.stringify({ ...article, language: "de" })), `${article.id}.json`);
  return {
    fromFile: async (path) => extractor.extract(await readOne(readFileSync(path), basename(path))),
    fromText: async (article) => extractor.extract(await readText(article)),
    timesFromText: async (given) => {
      const { article, blocks } = await readText(given);
      const document = await analyzer.analyze(article.text, { language: "de", blocks });
      const facts = extractor.extractFrom(article, document);
      return { facts, timexes: extractor.timeExpressions(document, { date: article.date }) };
    },
  };
}

async function readOne(bytes: Uint8Array, name: string): Promise<ReadArticle> {
  for await (const item of readBytes(bytes, name)) {
    if (isReadProblem(item)) throw new Error(`loadScoredExtractor: ${name} could not be read: ${item.message}`);
    return item;
  }
  throw new Error(`loadScoredExtractor: ${name} holds no article`);
}

/** Path of the seed article that `seed-000`, `seed-001` … stand for, and its text. */
export function findSeed(root: string, doc: string): { path: string; text: string } {
  const folder = join(root, "seeds");
  const number = doc.replace(/^seed-/, "");
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`findSeed: no file ${number}_… in ${folder} for ${doc}`);
  const path = join(folder, name);
  return { path, text: readFileSync(path, "utf8") };
}
