import { type Analyzer, createAnalyzer } from "./analyzer.js";
import { germanParser } from "./de/german-parser.js";
import { germanTagger } from "./de/german-tagger.js";
import { type GermanLexicon, openGermanLexicon } from "./de/lexicon.js";
import { germanNames } from "./de/names.js";
import { openNamesModel } from "./de/names-model.js";
import { openGermanParser } from "./de/parser.js";
import { openGermanTagger } from "./de/tagger.js";
import { nameLookup } from "./en/name-lookup.js";
import { englishNames } from "./en/names.js";
import { Gazetteer } from "./gazetteer.js";

/** What analysis needs, loaded: share one among all that analyse. */
export type LanguageResources = {
  readonly analyzer: Analyzer;
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
};

/** The bytes of the model files, by their names in the package's folder `models`. */
export const MODEL_FILES = ["de-lexicon.bin", "de-tagger.bin", "de-names.bin", "gazetteer.bin"] as const;
export type ModelBytes = Readonly<Record<(typeof MODEL_FILES)[number], Uint8Array>>;

/** The model file of the German parser, which is fetched when dependencies are first asked for. */
export const PARSER_FILE = "de-parser.bin";

/**
 * Opens the resources from the bytes of the model files, wherever they come from.
 * @param fetchParser gives the bytes of `PARSER_FILE`; without it, the analyzer makes no dependencies
 * @throws Error naming the file that is damaged or of another version.
 */
export function openLanguage(models: ModelBytes, fetchParser?: () => Promise<Uint8Array>): LanguageResources {
  const lexicon = openGermanLexicon(models["de-lexicon.bin"]);
  const gazetteer = new Gazetteer(models["gazetteer.bin"]);
  const tagger = openGermanTagger(models["de-tagger.bin"], lexicon);
  const analyzer = createAnalyzer({
    germanTagger: germanTagger({ lexicon, tagger }),
    germanNames: germanNames({ gazetteer, lexicon, model: openNamesModel(models["de-names.bin"]) }),
    englishNames: englishNames(nameLookup(gazetteer)),
    ...(fetchParser !== undefined && {
      germanParser: async () => germanParser(openGermanParser(await fetchParser(), tagger.clusterOf)),
    }),
  });
  return { analyzer, gazetteer, lexicon };
}
