import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type CardFile, withSection } from "./model-card.js";
import type { TrainingContext } from "./step.js";
import { TRAINING_STEPS } from "./steps.js";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const CARD = "MODEL-CARD.md";

/** Where training reads and writes. */
export type TrainingOptions = {
  /** Folder with `data/open` and `data/eval-only`. Default: `NEWSGRAPH_DATA`, else `../shared` beside the repository. */
  readonly data?: string;
  /** Folder that the models are written to. Default: packages/language/models. */
  readonly models?: string;
  readonly log?: (line: string) => void;
};

/**
 * Path of a file of the shared data.
 * @throws Error saying where it was looked for, where it is missing.
 */
export function dataPath(
  file: string,
  folder = process.env.NEWSGRAPH_DATA ?? path.join(REPOSITORY, "../shared"),
): string {
  const found = [path.join(folder, "data", file), path.join(folder, file)].find((candidate) => existsSync(candidate));
  if (found === undefined) {
    throw new Error(`dataPath: ${file} is not in ${folder}; set NEWSGRAPH_DATA to the folder that holds data/open`);
  }
  return found;
}

/**
 * Runs training steps: writes their model files and their sections of the model card, and logs their scores.
 * @param chosen names of steps; empty for all
 * @throws Error naming the steps there are, where one is not known.
 */
export async function runTraining(chosen: readonly string[] = [], options: TrainingOptions = {}): Promise<void> {
  const names = TRAINING_STEPS.map((step) => step.name);
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`runTraining: there is no step "${unknown}"; there are ${names.join(", ")}`);
  const log = options.log ?? (() => {});
  const models = options.models ?? path.join(REPOSITORY, "packages/language/models");
  await mkdir(models, { recursive: true });

  for (const step of TRAINING_STEPS) {
    if (chosen.length > 0 && !chosen.includes(step.name)) continue;
    log(`${step.name}: ${step.about}`);
    const files: CardFile[] = [];
    const context: TrainingContext = {
      data: (file) => dataPath(file, options.data),
      readModel: (name) => readFile(path.join(models, name)),
      async writeModel(name, bytes) {
        await writeFile(path.join(models, name), bytes);
        files.push({ name, bytes: bytes.length, gzippedBytes: gzipSync(bytes, { level: 9 }).length });
        log(`  ${name}: ${bytes.length} bytes, ${files.at(-1)!.gzippedBytes} gzipped`);
      },
      log: (line) => log(`  ${line}`),
    };
    const report = await step.run(context);
    for (const [name, value] of report.scores) log(`  ${name}: ${value}`);
    const card = path.join(models, CARD);
    const before = existsSync(card) ? await readFile(card, "utf8") : "";
    await writeFile(card, withSection(before, step.name, report, files, names));
  }
}
