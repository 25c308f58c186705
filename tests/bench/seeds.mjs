import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = new URL("../../", import.meta.url);
const SEEDS = new URL("seeds/", ROOT);

/** The paths of the articles in `seeds/`, in the order of their names. */
export function seedFiles() {
  return readdirSync(SEEDS)
    .sort()
    .map((name) => fileURLToPath(new URL(name, SEEDS)));
}

/** The texts of the articles in `seeds/`, in the order of their names. */
export function seedTexts() {
  return seedFiles().map((file) => readFileSync(file, "utf8"));
}
