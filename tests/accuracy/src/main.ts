import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findDataFolder } from "./data-folder.js";
import { loadScoredExtractor } from "./extract.js";
import { HELP, type Options, readOptions, UsageError } from "./options.js";
import { type Figures, figuresOf, findLosses, formatMisses, formatSections, type Section } from "./report.js";
import { Bench } from "./sections.js";

/**
 * Measures what the arguments ask for and prints the report. Returns the exit code: 0, 1 where `--check` found a loss, 2
 * for wrong arguments. Without gold it says so and returns 0.
 */
export async function score(args: readonly string[], root: string): Promise<number> {
  let options: Options | undefined;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`npm run score: ${error.message}`);
    return 2;
  }
  if (options === undefined) {
    console.log(HELP);
    return 0;
  }
  const dataFolder = findDataFolder(root);
  if (dataFolder === undefined) {
    console.log(
      "Nothing to measure: there is no gold in ../shared beside the repository, nor where NEWSGRAPH_DATA says.",
    );
    return 0;
  }
  const bench = new Bench(root, dataFolder, loadScoredExtractor, options);
  const sections: Section[] = [];
  for (const part of options.parts) sections.push(...(await bench.sections(part)));

  const path = join(root, "tests/scores/baseline.json");
  const baseline: Figures = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Figures) : {};
  if (options.json) console.log(JSON.stringify(figuresOf(sections), undefined, 2));
  else console.log(formatSections(sections, baseline));
  if (options.misses) console.log(`\n${formatMisses(selectMisses(sections, options.missesOf))}`);
  if (options.writeBaseline) {
    const merged = { ...baseline, ...figuresOf(sections) };
    const sorted = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(path, `${JSON.stringify(sorted, undefined, 2)}\n`);
  }
  if (!options.check) return 0;
  const losses = findLosses(sections, baseline);
  for (const loss of losses) console.error(`worse: ${loss}`);
  return losses.length === 0 ? 0 : 1;
}

function selectMisses(sections: readonly Section[], measures: readonly string[]) {
  const misses = sections.flatMap((section) => section.misses);
  return measures.length === 0 ? misses : misses.filter(({ measure }) => measures.includes(measure));
}
