import type { NamePart } from "./fold-name.js";

/** Words that belong to the surname after them ("von der Leyen"), folded. */
const PARTICLES = new Set(
  "von vom van de der den del della di da dos du la le al el bin ibn ben zu zum zur ter ten af av mac mc".split(" "),
);

/** True for a person's name that is a surname alone, with or without particles. */
export function isSurnameOnly(parts: readonly NamePart[]): boolean {
  return parts.length < 2 || PARTICLES.has(parts[0]!.key);
}

/** The surnames that a full name answers to: its last word, alone and with the particles before it. */
export function surnameKeys(parts: readonly NamePart[]): string[] {
  const last = parts.length - 1;
  if (last < 0 || parts[last]!.initial) return [];
  const keys = [parts[last]!.key];
  for (let index = last - 1; index > 0 && PARTICLES.has(parts[index]!.key); index--) {
    keys.push(parts[index]!.key + keys.at(-1)!);
  }
  return keys;
}
