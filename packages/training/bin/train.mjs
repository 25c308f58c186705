#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const entry = new URL("../dist/index.js", import.meta.url);
if (!existsSync(fileURLToPath(entry))) {
  console.error("train: packages/training is not built yet; run `npx tsc -b packages/training` first");
  process.exit(2);
}
const { runTraining, TRAINING_STEPS } = await import(entry.href);

const chosen = process.argv.slice(2);
if (chosen.includes("--help") || chosen.includes("-h")) {
  console.log("Usage: npm run train -- [step ...]     (no step: all, in this order)\n");
  for (const step of TRAINING_STEPS) console.log(`  ${step.name.padEnd(12)}${step.about}`);
  console.log("\nData is looked for in $NEWSGRAPH_DATA, else in ../shared beside the repository.");
} else {
  try {
    await runTraining(chosen, { log: (line) => console.log(line) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
