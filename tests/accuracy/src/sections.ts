import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Facts } from "@newsgraph/schema";
import { findSeed, type ScoredExtractor } from "./extract.js";
import { listGoldFiles, readGoldGraph } from "./gold-graph.js";
import { graphMisses } from "./graph-misses.js";
import { type GraphScore, graphRemarks, graphRows, scoreGraph } from "./graph-score.js";
import type { Options, Part } from "./options.js";
import { parcorSection } from "./parcor-section.js";
import { quotationMisses } from "./quotation-misses.js";
import { calibrationRemarks, quotationRows } from "./quotation-report.js";
import { pairQuotations, quotationsOfFacts } from "./quotations.js";
import { type QuoteArticle, type QuoteSplit, readQuoteCorpus } from "./quote-corpus.js";
import type { Section } from "./report.js";
import { scoreSeed, seedMisses, seedRemarks, seedRows } from "./seed-report.js";
import { krautsSection } from "./time-section.js";
import { treebankSection } from "./treebank.js";

const MODEL_CARD = "packages/language/models/MODEL-CARD.md";

/** What the parts of the report are made from. Each article is extracted once. */
export class Bench {
  readonly #root: string;
  readonly #dataFolder: string;
  readonly #loadExtractor: () => Promise<ScoredExtractor>;
  #extractor: Promise<ScoredExtractor> | undefined;
  readonly #options: Options;
  readonly #facts = new Map<string, Promise<Facts>>();
  #dev: QuoteArticle[] | undefined;

  constructor(root: string, dataFolder: string, loadExtractor: () => Promise<ScoredExtractor>, options: Options) {
    this.#root = root;
    this.#dataFolder = dataFolder;
    this.#loadExtractor = loadExtractor;
    this.#options = options;
  }

  /** What the report says of a part. An article that gold does not fit throws. */
  async sections(part: Part): Promise<Section[]> {
    switch (part) {
      case "seeds":
        return [await this.#seeds()];
      case "graphs":
        return [await this.#graphs()];
      case "quotes": {
        const sections = [];
        for (const split of this.#options.splits) sections.push(await this.#quotes(split));
        return sections;
      }
      case "times": {
        const { articles } = this.#options;
        const wanted = (id: string) => articles.length === 0 || articles.includes(id);
        return [await krautsSection(this.#dataFolder, await this.#extracting(), wanted)];
      }
      case "coreference": {
        const { articles } = this.#options;
        const wanted = (id: string) => articles.length === 0 || articles.includes(id);
        return [await parcorSection(this.#dataFolder, await this.#extracting(), wanted)];
      }
      case "language":
        return [await treebankSection(this.#dataFolder, readFileSync(join(this.#root, MODEL_CARD), "utf8"))];
    }
  }

  async #seeds(): Promise<Section> {
    const scores = [];
    for (const path of this.#wanted(listGoldFiles(this.#dataFolder, "seeds"))) {
      const seed = findSeed(this.#root, basename(path, ".json"));
      const gold = readGoldGraph(path, seed.text, undefined);
      scores.push(scoreSeed(scoreGraph(gold, await (await this.#extracting()).fromFile(seed.path))));
    }
    const graphs = scores.map(({ graph }) => graph);
    return {
      title: `Seeds, ${scores.length} articles`,
      rows: [...seedRows(scores), ...graphRows("seeds", graphs)],
      remarks: [...seedRemarks(scores), ...graphRemarks(graphs)],
      misses: scores.flatMap((score) => [...seedMisses(score), ...graphMisses(score.graph)]),
    };
  }

  async #graphs(): Promise<Section> {
    const articles = new Map(this.#devArticles().map((article) => [article.id, article]));
    const scores: GraphScore[] = [];
    for (const path of this.#wanted(listGoldFiles(this.#dataFolder, "dev"))) {
      const id = basename(path, ".json");
      const article = articles.get(id);
      if (article === undefined) throw new Error(`gold graph ${id} has no article in the dev split of the quotations`);
      const gold = readGoldGraph(path, article.text, article.sentences);
      const facts = await this.#extract(article);
      scores.push(scoreGraph(gold, facts, article.sentences));
    }
    return {
      title: `Gold graphs, ${scores.length} articles`,
      rows: graphRows("graphs", scores),
      remarks: graphRemarks(scores),
      misses: scores.flatMap(graphMisses),
    };
  }

  async #quotes(split: QuoteSplit): Promise<Section> {
    const all = split === "dev" ? this.#devArticles() : readQuoteCorpus(this.#dataFolder, split);
    const articles = all.filter(({ id }) => this.#options.articles.length === 0 || this.#options.articles.includes(id));
    const pairs = [];
    const misses = [];
    for (const article of articles) {
      const facts = await this.#extract(article);
      const found = pairQuotations(article.quotations, quotationsOfFacts(facts, article.tokens));
      pairs.push(...found);
      misses.push(...quotationMisses(article, found));
    }
    return {
      title: `Quotations, ${split}, ${articles.length} articles`,
      rows: quotationRows(split === "dev" ? "quotes" : `quotes-${split}`, pairs),
      remarks: calibrationRemarks(pairs),
      misses,
    };
  }

  #extract({ id, text, date }: QuoteArticle): Promise<Facts> {
    const known = this.#facts.get(id);
    if (known !== undefined) return known;
    const article = { id, text, ...(date === undefined ? {} : { date }) };
    const facts = this.#extracting().then((extractor) => extractor.fromText(article));
    this.#facts.set(id, facts);
    return facts;
  }

  /** Loaded when the first article is due. */
  #extracting(): Promise<ScoredExtractor> {
    this.#extractor ??= this.#loadExtractor();
    return this.#extractor;
  }

  #devArticles(): QuoteArticle[] {
    this.#dev ??= readQuoteCorpus(this.#dataFolder, "dev");
    return this.#dev;
  }

  #wanted(paths: readonly string[]): readonly string[] {
    const { articles } = this.#options;
    return articles.length === 0 ? paths : paths.filter((path) => articles.includes(basename(path, ".json")));
  }
}
