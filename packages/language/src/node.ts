import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  type LanguageResources,
  MODEL_FILES,
  type ModelBytes,
  openLanguage,
  PARSER_FILE,
} from "./language-resources.js";

export type { LanguageResources };

/** The folder of the model files; it lies beside both `src` and `dist`. */
const MODELS = new URL("../models/", import.meta.url);

/**
 * The resources from the model files that come with this package.
 * @throws Error naming the file that is missing, damaged or of another version, and the remedy.
 */
export async function loadLanguage(): Promise<LanguageResources> {
  const read = MODEL_FILES.map(async (name) => [name, await readModel(name)] as const);
  return openLanguage(Object.fromEntries(await Promise.all(read)) as ModelBytes, () => readModel(PARSER_FILE));
}

async function readModel(name: string): Promise<Uint8Array> {
  const path = fileURLToPath(new URL(name, MODELS));
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Error(`loadLanguage: the model file ${path} cannot be read; make it with \`npm run train\``, { cause });
  }
}
