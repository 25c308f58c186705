import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The readings of one form in the full-form dictionary: lemma and tag. */
export type DictionaryEntry = {
  readonly form: string;
  readonly readings: readonly (readonly [lemma: string, tag: string])[];
};

/**
 * Reads an xz-compressed dictionary of lines `form⇥lemma⇥tag`, whose lines for one form stand together. Needs the program `xz`.
 * @throws Error where `xz` is missing or fails.
 */
export async function* readDictionary(file: string): AsyncGenerator<DictionaryEntry> {
  const xz = spawn("xz", ["-dc", file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve, reject) => {
    xz.on("error", (error) => reject(new Error(`readDictionary: cannot run xz (${error.message}); install xz-utils`)));
    xz.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`readDictionary: xz ended with code ${code}`)),
    );
  });
  let form = "";
  let readings: [string, string][] = [];
  for await (const line of createInterface({ input: xz.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [word, lemma, tag] = line.split("\t");
    if (word === undefined || lemma === undefined || tag === undefined) continue;
    if (word !== form) {
      if (readings.length > 0) yield { form, readings };
      form = word;
      readings = [];
    }
    readings.push([lemma, tag]);
  }
  if (readings.length > 0) yield { form, readings };
  await ended;
}
