import { readFile } from "node:fs/promises";
import { loadLanguage } from "@newsgraph/language/node";
import { GERMAN_DATA_FILES, readGermanData } from "./data/german.js";
import { ENGLISH_DATA_FILES, readEnglishData } from "./en/facts.js";
import { createExtractor, type Extractor } from "./extractor.js";

/**
 * An extractor with the models and data files that come with newsgraph.
 * @throws DataError naming file and line of a data file that is not as its header says.
 */
export async function loadExtractor(): Promise<Extractor> {
  const [{ analyzer, gazetteer, lexicon }, german, english] = await Promise.all([
    loadLanguage(),
    readDataFiles("de", GERMAN_DATA_FILES),
    readDataFiles("en", ENGLISH_DATA_FILES),
  ]);
  return createExtractor({
    analyzer,
    gazetteer,
    lexicon,
    german: readGermanData(german),
    english: readEnglishData(english),
  });
}

async function readDataFiles<T extends string>(language: string, names: readonly T[]): Promise<Record<T, string>> {
  const read = names.map(async (name) => {
    const text = await readFile(new URL(`../data/${language}/${name}.tsv`, import.meta.url), "utf8");
    return [name, text] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Record<T, string>;
}
