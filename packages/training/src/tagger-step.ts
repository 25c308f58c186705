import { buildAutomaton, type GermanLexicon, openGermanLexicon } from "@newsgraph/language";
import { isHeldOut } from "./cross-validation.js";
import { goldTagsOfPud } from "./data-pud-tags.js";
import {
  CORPORA,
  readTreebank,
  readTreebankAsWritten,
  type TreebankName,
  type TreebankSentence,
} from "./data-treebank.js";
import { readWordClusters } from "./data-word-clusters.js";
import { readWordFrequencies } from "./data-word-frequencies.js";
import type { StepReport, TrainingContext, TrainingStep } from "./step.js";
import { encodeTagger, goldTag, type TaggedSentence, taggerOf } from "./tagger.js";
import { percent, scoreTagger, type TaggerScore } from "./tagger-score.js";
import { trainWholeTagger } from "./whole-tagger.js";

const HDT = ["open/ud_german_hdt_flagged/dev.bugs.conllu", "open/ud_german_hdt_flagged/test.bugs.conllu"];
const GSD = "open/ud_german_gsd/de_gsd-ud-dev.conllu";
const PUD = "open/ud_german_pud/de_pud-ud-test.conllu";
const DOCS = "open/ud_docs_examples/de_docs_examples.conllu";
/** The first of GSD dev's sentences that come from news. */
const GSD_NEWS = 500;
/** GSD is tagged in so many parts, each by a tagger trained on all else. */
const FOLDS = 5;

/** A treebank's sentences with its own tags as gold. */
export function taggedSentences(sentences: readonly TreebankSentence[], treebank: TreebankName): TaggedSentence[] {
  return sentences.map(({ tokens }) => ({
    corpus: CORPORA[treebank],
    forms: tokens.map((token) => token.form),
    gold: tokens.map((token) => goldTag(token.xpos)),
    upos: tokens.map((token) => token.upos),
  }));
}

/** PUD's sentences, whose gold leaves several STTS tags open. */
export function taggedPudSentences(sentences: readonly TreebankSentence[]): TaggedSentence[] {
  return sentences.map(({ tokens }) => ({
    corpus: CORPORA.pud,
    forms: tokens.map((token) => token.form),
    gold: tokens.map((token) =>
      token.xpos === "APPRART" ? goldTag("APPRART") : goldTagsOfPud(token.upos, token.xpos),
    ),
    upos: tokens.map((token) => token.upos),
  }));
}

function readTexts(context: TrainingContext, read: (file: string) => TreebankSentence[]) {
  const open = (file: string) => read(context.data(file));
  const hdt = HDT.flatMap(open);
  return { hdt, docs: open(DOCS), gsd: open(GSD), pud: open(PUD) };
}

/** All sentences that the tagger learns from. */
export function readTaggedTexts(context: TrainingContext): TaggedSentence[] {
  const { hdt, docs, gsd, pud } = readTexts(context, readTreebankAsWritten);
  return [
    ...taggedSentences(hdt, "hdt"),
    ...taggedSentences(docs, "docs"),
    ...taggedSentences(gsd, "gsd"),
    ...taggedPudSentences(pud),
  ];
}

/** Scores taggers that have not seen the text that they are scored on. */
function measure(context: TrainingContext, lexicon: GermanLexicon, clusters: Uint8Array): [string, string][] {
  const scores: [string, string][] = [];
  const add = (where: string, score: TaggerScore, parts: readonly ("xpos" | "upos" | "lemma")[]) => {
    scores.push([
      where,
      parts.map((part) => `${part === "lemma" ? "lemmas" : part.toUpperCase()} ${percent(score[part])}`).join(", "),
    ]);
  };
  for (const [tokens, read] of [
    ["syntactic words", readTreebank],
    ["tokens as written", readTreebankAsWritten],
  ] as const) {
    const { hdt, docs, gsd, pud } = readTexts(context, read);
    const own = [...taggedSentences(hdt, "hdt"), ...taggedSentences(docs, "docs")];
    const train = (sentences: readonly TaggedSentence[]) => trainWholeTagger(sentences, lexicon, clusters).tagger;
    const withPud = train([...own, ...taggedPudSentences(pud)]);
    const all = scoreTagger(gsd, withPud, lexicon);
    add(`GSD dev, ${tokens}, trained on HDT, examples, PUD`, all, ["xpos", "upos", "lemma"]);
    add(`— its news (s501–799)`, scoreTagger(gsd.slice(GSD_NEWS), withPud, lexicon), ["xpos", "upos", "lemma"]);
    if (tokens === "syntactic words") {
      const without = train(own);
      add("GSD dev, syntactic words, trained on HDT and examples", scoreTagger(gsd, without, lexicon), [
        "xpos",
        "upos",
        "lemma",
      ]);
      const withGsd = train([...own, ...taggedSentences(gsd, "gsd")]);
      add("PUD, syntactic words, trained on HDT, examples, GSD", scoreTagger(pud, withGsd, lexicon), ["upos", "lemma"]);
      scores.push(...crossValidate(gsd, [...own, ...taggedPudSentences(pud)], lexicon, clusters));
      for (const feature of Object.keys(all.exact)) {
        scores.push([
          `${feature}, GSD dev: given alone, or among the values left open`,
          `${percent(all.exact[feature]!)}, ${percent(all.open[feature]!)}`,
        ]);
      }
    }
  }
  return scores;
}

/** Scores of GSD in parts, each by a tagger trained on the others and the rest, with universal tags as they are chosen and by rules alone. */
function crossValidate(
  gsd: readonly TreebankSentence[],
  rest: readonly TaggedSentence[],
  lexicon: GermanLexicon,
  clusters: Uint8Array,
): [string, string][] {
  const chosen: TaggerScore[] = [];
  const ruled: TaggerScore[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = gsd.filter((_, i) => !isHeldOut(i, fold, FOLDS));
    const heldOut = gsd.filter((_, i) => isHeldOut(i, fold, FOLDS));
    const { trained, tagger } = trainWholeTagger([...rest, ...taggedSentences(others, "gsd")], lexicon, clusters);
    chosen.push(scoreTagger(heldOut, tagger, lexicon));
    ruled.push(scoreTagger(heldOut, taggerOf(trained, lexicon), lexicon));
  }
  const sum = (scores: readonly TaggerScore[], part: "xpos" | "upos" | "lemma") =>
    percent({
      right: scores.reduce((right, score) => right + score[part].right, 0),
      of: scores.reduce((of, score) => of + score[part].of, 0),
    });
  return [
    [
      `GSD dev, syntactic words, ${FOLDS}-fold, trained on HDT, examples, PUD, the rest of GSD`,
      `XPOS ${sum(chosen, "xpos")}, UPOS ${sum(chosen, "upos")}, lemmas ${sum(chosen, "lemma")}`,
    ],
    ["  as above, universal tags by rules alone", `UPOS ${sum(ruled, "upos")}`],
  ];
}

/** The training step that makes `de-tagger.bin`. */
export const TAGGER_STEP: TrainingStep = {
  name: "tagger",
  about: "the German tagger's weights, and the scores of tags, features and lemmas",
  async run(context: TrainingContext): Promise<StepReport> {
    const lexicon = openGermanLexicon(await context.readModel("de-lexicon.bin"));
    const clusters = buildAutomaton(
      readWordClusters(
        context.data("open/gaz_germaner/unsupervised_pos.utf8.tsv"),
        readWordFrequencies(context.data("open/lex_wordfreq/large_de.msgpack.gz")),
      ),
    );
    const sentences = readTaggedTexts(context);
    const { trained, universal } = trainWholeTagger(sentences, lexicon, clusters);
    await context.writeModel("de-tagger.bin", encodeTagger(trained, universal));
    return {
      title: "German tagger (`de-tagger.bin`)",
      summary:
        "A greedy tagger: the sum of five averaged perceptrons over STTS tags, trained with a margin and a fifth of the features left out at random, which chooses among those that the lexicon, the shape or the ending of a word allows. " +
        "Features and lemmas follow from tag, lexicon and agreement. Universal tags are chosen by a perceptron of the same kind among those that GSD gives a tag, where there are several, else by rules, as for all taggers below that have seen nothing of GSD. What is peculiar to each treebank but GSD is learnt by weights of its own, which are thrown away. The weights are trained on all four texts; each score " +
        "is that of a tagger trained without the text scored.",
      sources: [
        {
          name: "UD German HDT, 1,612 sentences of its development and test parts",
          licence: "CC BY-SA 4.0",
          url: "https://universaldependencies.org/treebanks/de_hdt/",
        },
        {
          name: "UD German GSD, development part",
          licence: "CC BY-SA 4.0",
          url: "https://universaldependencies.org/treebanks/de_gsd/",
        },
        { name: "UD German PUD", licence: "CC BY-SA 3.0", url: "https://universaldependencies.org/treebanks/de_pud/" },
        {
          name: "Word clusters of GermaNER (Benikova, Yimam, Santhanam, Biemann 2015)",
          licence: "Apache 2.0",
          url: "https://github.com/tudarmstadt-lt/GermaNER",
        },
        {
          name: "wordfreq by Robyn Speer: which words' clusters are kept",
          licence: "CC BY-SA 4.0",
          url: "https://github.com/rspeer/wordfreq",
        },
        {
          name: "German examples of the Universal Dependencies documentation",
          licence: "CC BY-SA 4.0, as the treebanks that they are taken from",
          url: "https://github.com/UniversalDependencies/docs",
        },
      ],
      scores: measure(context, lexicon, clusters),
      weaknesses: [
        "NN and NE are confused for unknown names of shops, brands and organisations; treebanks themselves differ there.",
        "ADV and ADJD are confused for adverbs that look like adjectives.",
        "Demonstrative der/die/das before a finite verb (PDS) is at times tagged as an article.",
        "Case stays open (`Case=Acc,Nom`) where the phrase alone does not decide it: there is no parser yet.",
        'Lemmas of finite verbs join the separated particle ("teilte … mit" is mitteilen); the treebanks\' lemmas do not, which counts as an error here.',
        'GSD\'s habits are followed: names of days and months are PROPN, "alles" and "andere" DET.',
      ],
    };
  },
};
