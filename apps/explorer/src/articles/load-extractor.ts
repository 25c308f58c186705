import {
  createExtractor,
  ENGLISH_DATA_FILES,
  type Extractor,
  GERMAN_DATA_FILES,
  readEnglishData,
  readGermanData,
} from "@newsgraph/extraction";
import { MODEL_FILES, type ModelBytes, openLanguage } from "@newsgraph/language";
import lexicon from "@newsgraph/language/models/de-lexicon.bin?url";
import names from "@newsgraph/language/models/de-names.bin?url";
import tagger from "@newsgraph/language/models/de-tagger.bin?url";
import gazetteer from "@newsgraph/language/models/gazetteer.bin?url";

const MODEL_URLS: Readonly<Record<(typeof MODEL_FILES)[number], string>> = {
  "de-lexicon.bin": lexicon,
  "de-tagger.bin": tagger,
  "de-names.bin": names,
  "gazetteer.bin": gazetteer,
};

/** The tables of the extraction package, by language and name, as the bundle holds them. */
const TABLES: Readonly<Record<string, string>> = import.meta.glob("/node_modules/@newsgraph/extraction/data/*/*.tsv", {
  query: "?raw",
  import: "default",
  eager: true,
  exhaustive: true,
});

/**
 * The extractor that `@newsgraph/extraction/node` loads, with the models asked for at the page's own origin.
 * @throws Error naming the model file that could not be loaded, or is damaged.
 */
export async function loadExtractor(): Promise<Extractor> {
  const models = await Promise.all(MODEL_FILES.map(async (name) => [name, await fetchModel(name)] as const));
  const { analyzer, gazetteer, lexicon } = openLanguage(Object.fromEntries(models) as ModelBytes);
  const german = readGermanData(tablesOf("de", GERMAN_DATA_FILES));
  const english = readEnglishData(tablesOf("en", ENGLISH_DATA_FILES));
  return createExtractor({ analyzer, gazetteer, lexicon, german, english });
}

async function fetchModel(name: (typeof MODEL_FILES)[number]): Promise<Uint8Array> {
  const response = await fetch(MODEL_URLS[name]);
  if (!response.ok) throw new Error(`loadExtractor: the model file ${name} was not found (HTTP ${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

function tablesOf<Name extends string>(language: string, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(
    names.map((name) => [name, TABLES[`/node_modules/@newsgraph/extraction/data/${language}/${name}.tsv`]]),
  ) as Record<Name, string>;
}
