import type { Analyzer, Block, Document, Gazetteer, GermanLexicon, RunStep } from "@newsgraph/language";
import { createPipeline } from "@newsgraph/language";
import { type Article, type Diagnostic, FACTS_FORMAT, type Facts, type Span } from "@newsgraph/schema";
import { findAllArguments, type NounKnowledge } from "./arguments.js";
import { findGermanClauses } from "./clauses.js";
import type { GermanData } from "./data/german.js";
import { germanTimes } from "./de/times.js";
import { createGermanTimexFinder } from "./de/timex.js";
import { type EnglishData, englishFacts } from "./en/facts.js";
import { englishTimes } from "./en/times.js";
import { germanEntities } from "./entities.js";
import { addFirstPerson } from "./first-person.js";
import { dropIdleEntities } from "./idle-entities.js";
import type { ExtractionInput, ExtractionLayers, ExtractionStep } from "./layers.js";
import { isCalledSo } from "./names.js";
import { findGermanNounPhrases } from "./noun-phrases.js";
import { findQuotations } from "./quotations.js";
import { germanRelations } from "./relations/relations.js";
import { germanStatements } from "./statements/statements.js";
import type { Timex } from "./timex.js";

/** What extraction needs: an analyzer and gazetteer of the language package, and the data files read. */
export type ExtractionResources = {
  readonly analyzer: Analyzer;
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly german: GermanData;
  readonly english: EnglishData;
};

/** Finds the facts of articles. */
export type Extractor = {
  /** The facts of one article; `blocks` say what its text is made of, where the reader knows. Never throws on any text. */
  extract(input: { article: Article; blocks?: readonly Block[] }): Promise<Facts>;
  /** The facts of an article that is analysed already. `around` runs each step by its name: for those who time or trace them. */
  extractFrom(article: Article, document: Document, around?: RunStep): Facts;
  /**
   * The time expressions of a German document as TIMEX3, in the order of the text, none overlapping another; none for other
   * languages. The calendar times among them are those of the facts.
   */
  timeExpressions(document: Document, given: { date: string | undefined }): Timex[];
};

const quotations: ExtractionStep = {
  name: "quotations",
  requires: [],
  assigns: ["quotations"],
  run: ({ document }) => ({ quotations: findQuotations(document) }),
};

const germanSyntax = (
  gazetteer: Gazetteer,
  lexicon: GermanLexicon,
  { hypernyms, placeNouns, speechVerbs, speechNouns, offices, collectives }: GermanData,
): ExtractionStep => ({
  name: "german-syntax",
  requires: ["quotations"],
  assigns: ["nounPhrases", "clauses", "arguments"],
  run({ document, quotations: found }) {
    const nounPhrases = findGermanNounPhrases(document, {
      namesPlaces: (lemma) => {
        const kind = hypernyms.find(lemma)?.value.kind;
        return kind === "place" || kind === "state" || placeNouns.find(lemma) !== undefined;
      },
      isCalledSo: (name) => isCalledSo(name, gazetteer),
    });
    const nouns: NounKnowledge = {
      takesVon: (lemma) => {
        const bond = offices.find(lemma)?.value;
        return (bond !== undefined && bond !== "none") || speechNouns.find(lemma) !== undefined;
      },
      isActor: (lemma) => offices.find(lemma) !== undefined || collectives.find(lemma) !== undefined,
      isJudgement: (lemma) => speechVerbs.get(lemma)?.takes.has("als") === true,
    };
    const clauses = findGermanClauses(document, found, {
      isVerb: (lemma) => lexicon.isVerbLemma(lemma),
      isSpeech: (lemma) => speechVerbs.has(lemma),
    });
    return { nounPhrases, clauses, arguments: findAllArguments(document, nounPhrases, clauses, nouns) };
  },
});

/** An extractor over `resources`. Loading them is the expensive part; keep one extractor for many articles. */
export function createExtractor({ analyzer, gazetteer, lexicon, german, english }: ExtractionResources): Extractor {
  const germanPipeline = createPipeline<ExtractionLayers, ExtractionInput>([
    germanTimes,
    quotations,
    germanSyntax(gazetteer, lexicon, german),
    germanEntities({ gazetteer, lexicon, german }),
    germanStatements(german),
    germanRelations(gazetteer, lexicon, german),
  ]);
  const englishPipeline = createPipeline<ExtractionLayers, ExtractionInput>([
    englishTimes,
    quotations,
    englishFacts(gazetteer, german, english),
  ]);
  const runPipeline = (article: Article, document: Document, around?: RunStep): Partial<ExtractionLayers> => {
    const input = { document, date: article.date };
    if (document.language === "de") return germanPipeline.run(input, around);
    return document.language === "en" ? englishPipeline.run(input, around) : {};
  };
  const extractFrom = (article: Article, document: Document, around?: RunStep): Facts => {
    const found = runPipeline(article, document, around);
    const { entities = [], statements: made = [], relations: drawn = [], bystanders = new Set() } = found;
    const { statements, relations, ...told } = dropIdleEntities(
      { entities, statements: made, relations: drawn },
      bystanders,
    );
    return {
      format: FACTS_FORMAT,
      article,
      sentences: document.sentences
        .filter(({ block }) => document.blocks[block]?.kind !== "metadata")
        .map(({ from, to }) => ({ from, to })),
      entities: addFirstPerson(document, { statements, ...told }),
      statements: [...statements],
      relations: [...relations],
      times: [...(found.times ?? [])],
      diagnostics: diagnose(document, found.openTimes ?? []),
    };
  };
  const findTimexes = createGermanTimexFinder(german.timeWords);
  return {
    extractFrom,
    timeExpressions: (document, { date }) => (document.language === "de" ? findTimexes(document, date) : []),
    async extract({ article, blocks }) {
      const document = await analyzer.analyze(article.text, {
        language: article.language,
        ...(blocks === undefined ? {} : { blocks }),
      });
      return extractFrom(article, document);
    },
  };
}

function diagnose(document: Document, openTimes: readonly Span[]): Diagnostic[] {
  if (document.language === "und" && document.tokens.length > 0) {
    const message = "the text is in neither German nor English; only its sentences were found";
    return [{ code: "unknown-language", message }];
  }
  return openTimes.map(({ from, to }) => ({
    code: "open-time",
    message: "this time stays open: the article's date is not known precisely enough",
    from,
    to,
  }));
}
