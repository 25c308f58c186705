import type { GermanLexicon, ParserToken, SttsTagger } from "@newsgraph/language";
import { jackknife, singleTaggers } from "./jackknife.js";
import { type TaggedSentence, type TrainedTagger, taggerOf, trainTagger } from "./tagger.js";
import { type TrainedUniversalTags, trainUniversalTags } from "./universal-training.js";

/** What is trained for `de-tagger.bin`, the tagger that it makes, and the sentences' tokens as taggers give them that have not seen them. */
export type WholeTagger = {
  readonly trained: TrainedTagger;
  readonly universal: TrainedUniversalTags;
  readonly tagger: SttsTagger;
  readonly tokens: readonly ParserToken[][];
};

/** Trains a tagger, and then the choice of universal tags. */
export function trainWholeTagger(
  sentences: readonly TaggedSentence[],
  lexicon: GermanLexicon,
  clusters: Uint8Array,
): WholeTagger {
  const trained = trainTagger(sentences, lexicon, clusters);
  const tokens = jackknife(sentences, singleTaggers(lexicon, clusters), lexicon);
  const universal = trainUniversalTags(sentences, tokens, taggerOf(trained, lexicon));
  return { trained, universal, tagger: taggerOf(trained, lexicon, universal), tokens };
}
