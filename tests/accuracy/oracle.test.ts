import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { factsOfGold, factsOfQuotations } from "./oracle.js";
import { findDataFolder } from "./src/data-folder.js";
import { findSeed } from "./src/extract.js";
import { type GoldGraph, listGoldFiles, readGoldGraph } from "./src/gold-graph.js";
import { graphRows, scoreGraph } from "./src/graph-score.js";
import { quotationRows } from "./src/quotation-report.js";
import { pairQuotations, quotationsOfFacts } from "./src/quotations.js";
import { readQuoteCorpus } from "./src/quote-corpus.js";
import type { Row } from "./src/report.js";
import { scoreSeed, seedRows } from "./src/seed-report.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dataFolder = findDataFolder(root);

/** Every ratio of the rows in percent, every count with what it is of. */
function figuresOf(rows: readonly Row[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.map(({ label, ratio, value, of }) => [label, ratio === undefined ? [value, of] : ratio.f1 * 100]),
  );
}

function expectPerfect(rows: readonly Row[]) {
  for (const [label, figure] of Object.entries(figuresOf(rows))) {
    if (typeof figure === "number") expect(figure, label).toBeCloseTo(100);
  }
}

// Gold lies outside the repository; where it is not there, there is nothing to convert.
describe.skipIf(dataFolder === undefined)("gold converted to facts scores 100", () => {
  const seeds = (): GoldGraph[] =>
    listGoldFiles(dataFolder!, "seeds").map((path) =>
      readGoldGraph(path, findSeed(root, basename(path, ".json")).text, undefined),
    );

  test("on the gold graphs", () => {
    const articles = new Map(readQuoteCorpus(dataFolder!, "dev").map((article) => [article.id, article]));
    const scores = listGoldFiles(dataFolder!, "dev").map((path) => {
      const article = articles.get(basename(path, ".json"))!;
      const gold = readGoldGraph(path, article.text, article.sentences);
      expect(gold.date, gold.id).toBe(article.date);
      return scoreGraph(gold, factsOfGold(gold));
    });
    const rows = graphRows("graphs", scores);
    expectPerfect(rows);
    expect(rows.find(({ key }) => key === "graphs.conll")!.value).toBeCloseTo(100);
  });

  test("on the seeds, their statements and open times", () => {
    const scores = seeds().map((gold) => scoreSeed(scoreGraph(gold, factsOfGold(gold))));
    expectPerfect(
      graphRows(
        "seeds",
        scores.map(({ graph }) => graph),
      ),
    );
    for (const { label, value, of } of seedRows(scores)) expect(value, label).toBe(of ?? 0);
  });

  test("on the quotations", () => {
    const pairs = readQuoteCorpus(dataFolder!, "dev").flatMap((article) =>
      pairQuotations(article.quotations, quotationsOfFacts(factsOfQuotations(article), article.tokens)),
    );
    expectPerfect(quotationRows("quotes", pairs));
  });
});

describe.skipIf(dataFolder === undefined)("gold that is spoilt scores less", () => {
  test("another kind for every entity leaves no named mention right", () => {
    const path = listGoldFiles(dataFolder!, "seeds")[0]!;
    const gold = readGoldGraph(path, findSeed(root, basename(path, ".json")).text, undefined);
    const facts = factsOfGold(gold);
    for (const entity of facts.entities) entity.kind = entity.kind === "work" ? "person" : "work";
    const rows = graphRows("seeds", [scoreGraph(gold, facts)]);
    expect(rows.find(({ key }) => key === "seeds.named")!.ratio!.f1).toBe(0);
    expect(rows.find(({ key }) => key === "seeds.conll")!.value).toBeCloseTo(100);
  });
});
