import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LexiconReading, nominal, sttsNumber } from "@newsgraph/language";

const FILE = new URL("../data/lexicon-supplement.txt", import.meta.url);

/** A form with a reading that it has. */
export type SupplementEntry = readonly [form: string, reading: LexiconReading];

/**
 * The function words of data/lexicon-supplement.txt.
 * @throws Error naming file and line, where a line is not understood or stands there twice.
 */
export function readSupplement(): SupplementEntry[] {
  return parseSupplement(readFileSync(FILE, "utf8"), fileURLToPath(FILE));
}

/** Reads the lines of a supplement; `name` is the file's, for messages. */
export function parseSupplement(text: string, name: string): SupplementEntry[] {
  const entries: SupplementEntry[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const refuse = (what: string): never => {
      throw new Error(`parseSupplement: ${name}:${index + 1}: ${what}: "${line}"`);
    };
    const before = seen.get(line);
    if (before !== undefined) refuse(`stands in line ${before} already`);
    seen.set(line, index + 1);
    const [form, lemma, xpos, ...forms] = line.split(" ");
    if (form === undefined || lemma === undefined || xpos === undefined) return refuse("needs form, lemma and tag");
    if (sttsNumber(xpos) < 0) refuse(`${xpos} is no tag of STTS`);
    let agreement = 0;
    for (const each of forms) {
      if (!/^[ngda*][sp*][mfn*]$/.test(each)) refuse(`${each} is no case, number and gender, as in "dsf" or "d**"`);
      agreement |= nominal(valuesOf(each));
    }
    entries.push([form, { xpos: xpos as LexiconReading["xpos"], lemma, agreement }]);
  }
  return entries;
}

const CASES: Readonly<Record<string, string>> = { n: "Nom", g: "Gen", d: "Dat", a: "Acc" };
const NUMBERS: Readonly<Record<string, string>> = { s: "Sing", p: "Plur" };
const GENDERS: Readonly<Record<string, string>> = { m: "Masc", f: "Fem", n: "Neut" };

function valuesOf(forms: string): { case?: string; number?: string; gender?: string } {
  const [c, n, g] = forms as unknown as [string, string, string];
  return {
    ...(c !== "*" && { case: CASES[c]! }),
    ...(n !== "*" && { number: NUMBERS[n]! }),
    ...(g !== "*" && { gender: GENDERS[g]! }),
  };
}
