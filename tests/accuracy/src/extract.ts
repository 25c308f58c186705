import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadExtractor } from "@newsgraph/extraction/node";
import { isReadProblem, type ReadArticle, readBytes } from "@newsgraph/reading";
import type { Facts } from "@newsgraph/schema";

/** Extracts facts from a raw article: a file as it lies on disk, or a German text whose date is known. */
export type ScoredExtractor = {
  fromFile(path: string): Promise<Facts>;
  fromText(article: { id: string; text: string; date?: string }): Promise<Facts>;
};

/** Our extractor as it is compiled, on articles read the way that the command line reads them. */
export async function loadScoredExtractor(): Promise<ScoredExtractor> {
  const extractor = await loadExtractor();
  return {
    fromFile: async (path) => extractor.extract(await readOne(readFileSync(path), basename(path))),
    fromText: async (article) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...article, language: "de" }));
      return extractor.extract(await readOne(bytes, `${article.id}.json`));
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
