import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COREFERENCE_MEASURES, type CoreferenceCounts, conllF1, scoreCoreference } from "./coreference.js";
import type { ScoredExtractor } from "./extract.js";
import { addCounts } from "./measure.js";
import { readMmax } from "./mmax.js";
import { countsRow, type Miss, type Section } from "./report.js";

/**
 * Coreference in the German news of ParCorFull (Lapshinova-Koltunski et al. 2018), which marks chains of two mentions or more of
 * anything, pronouns of possession, events and clauses among them. Entities that are mentioned once are left out on our side too.
 */
export async function parcorSection(
  dataFolder: string,
  extractor: ScoredExtractor,
  wanted: (id: string) => boolean,
): Promise<Section> {
  const folder = join(dataFolder, "eval-only/coref_parcorfull/corpus/news/DE");
  const ids = readdirSync(folder)
    .flatMap((name) => /^(\d+)\.mmax$/.exec(name)?.[1] ?? [])
    .sort();
  const scores: CoreferenceCounts[] = [];
  const misses: Miss[] = [];
  for (const number of ids) {
    const id = `parcor-${number}`;
    if (!wanted(id)) continue;
    const read = (part: string) => readFileSync(join(folder, part), "utf8");
    const { text, chains } = readMmax(
      read(`Basedata/${number}_words.xml`),
      read(`Markables/${number}_coref_level.xml`),
    );
    const { entities } = await extractor.fromText({ id, text });
    const system = entities.filter(({ mentions }) => mentions.length > 1);
    scores.push(scoreCoreference(chains, system));
    misses.push(...missedChains(id, text, chains, system));
  }
  const total = Object.fromEntries(
    COREFERENCE_MEASURES.map((measure) => [measure, addCounts(scores.map((counts) => counts[measure]))]),
  ) as CoreferenceCounts;
  return {
    title: `Coreference of ParCorFull, ${scores.length} articles`,
    rows: [
      { key: "parcor.conll", label: "coreference, CoNLL mean of F1", value: conllF1(total) * 100 },
      countsRow("  MUC", total.muc),
      countsRow("  B³", total.b3),
      countsRow("  CEAFe", total.ceafe),
    ],
    remarks: [],
    misses,
  };
}

type Chains = Parameters<typeof scoreCoreference>[0];

/** Chains of which no two mentions are together in one entity. */
function missedChains(article: string, text: string, gold: Chains, system: Chains): Miss[] {
  const key = ({ from, to }: { from: number; to: number }) => `${from}-${to}`;
  return gold.flatMap(({ mentions }) => {
    const keys = new Set(mentions.map(key));
    if (system.some((chain) => chain.mentions.filter((mention) => keys.has(key(mention))).length > 1)) return [];
    const words = mentions.map(({ from, to }) => text.slice(from, to)).join(" | ");
    return [{ measure: "parcor", sort: "chain missed", article, text: words, sentence: "" }];
  });
}
