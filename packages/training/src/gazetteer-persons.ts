import { PERSON_NAME_BITS } from "@newsgraph/language";

/** The texts of the sources of person names. */
export type PersonSources = {
  /** GermaNER's `vornamen.txt`: name, VN, Masc or Fem or nothing. */
  readonly germanerFirstNames: string;
  /** GermaNER's `nachnamen.txt`: one a line. */
  readonly germanerSurnames: string;
  /** `common-forenames-by-country.csv` and `common-surnames-by-country.csv`. */
  readonly popularFirstNames: string;
  readonly popularSurnames: string;
  /** Readings of the lexicon whose tag starts with EIG: form, lemma, tag. */
  readonly lexicon: readonly (readonly [form: string, lemma: string, tag: string])[];
  /** Whether a form is a common word as well. */
  isCommonWord(form: string): boolean;
};

/** Every person name with its bits of `PERSON_NAME_BITS`, sorted by name. */
export function compilePersonNames(sources: PersonSources): [name: string, bits: number][] {
  const bits = new Map<string, number>();
  const votes = new Map<string, { masculine: number; feminine: number }>();
  const add = (raw: string, more: number) => {
    const name = repair(raw.trim());
    // Initials and fragments say nothing; names in other scripts do not occur in German text.
    if (name.length < 2 || !/^\p{Lu}[\p{Script=Latin}'’. -]*$/u.test(name) || name.length > 30) return;
    bits.set(name, (bits.get(name) ?? 0) | more);
    const vote = votes.get(name) ?? { masculine: 0, feminine: 0 };
    if (more & PERSON_NAME_BITS.masculine) vote.masculine++;
    if (more & PERSON_NAME_BITS.feminine) vote.feminine++;
    votes.set(name, vote);
  };
  const { first, masculine, feminine, surname } = PERSON_NAME_BITS;
  for (const line of sources.germanerFirstNames.split("\n")) {
    const [name = "", , gender = ""] = line.split("\t");
    add(name, first | (gender.startsWith("Ma") ? masculine : gender.startsWith("Fe") ? feminine : 0));
  }
  for (const name of sources.germanerSurnames.split("\n")) add(name, surname);
  for (const line of sources.popularFirstNames.split("\n").slice(1)) {
    const cells = line.trimEnd().split(",");
    const gender = cells[9] === "M" ? masculine : cells[9] === "F" ? feminine : 0;
    for (const name of [cells[10], cells[11]]) if (name !== undefined) add(name, first | gender);
  }
  for (const line of sources.popularSurnames.split("\n").slice(1)) {
    const cells = line.trimEnd().split(",");
    for (const name of [cells[4], cells[5]]) if (name !== undefined) add(name, surname);
  }
  for (const [, lemma, tag] of sources.lexicon) {
    if (tag.endsWith(":NAC")) add(lemma, surname);
    else if (/:VOR\W?$/.test(tag))
      add(lemma, first | (tag.includes(":FEM:") ? feminine : tag.includes(":MAS:") ? masculine : 0));
  }
  return [...bits]
    .map(([name, own]): [string, number] => [name, withoutRareGender(own, votes.get(name)!)])
    .map(([name, own]): [string, number] => [name, own | (sources.isCommonWord(name) ? PERSON_NAME_BITS.common : 0)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A gender that less than a quarter of the sources give is dropped: "Maria" is feminine, "Andrea" stays open. */
function withoutRareGender(bits: number, votes: { masculine: number; feminine: number }): number {
  const quarter = (votes.masculine + votes.feminine) / 4;
  if (votes.masculine < quarter) return bits & ~PERSON_NAME_BITS.masculine;
  return votes.feminine < quarter ? bits & ~PERSON_NAME_BITS.feminine : bits;
}

/** Undoes UTF-8 that was read as Latin-1 ("ZsÃ³fia"). */
function repair(name: string): string {
  if (!/[ÃÅÄ][\u0080-\u00bf]/.test(name)) return name;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(name, (unit) => unit.charCodeAt(0)));
  } catch {
    return name;
  }
}
