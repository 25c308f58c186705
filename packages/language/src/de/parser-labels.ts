/** The relations of UD version 2 that the parser gives: those of the German treebanks, with their subtypes where these mean something of their own. */
export const DEPRELS = [
  "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound",
  "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "det:poss", "discourse", "expl", "expl:pv", "fixed", "flat",
  "goeswith", "mark", "nmod", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:arg", "orphan", "parataxis",
  "punct", "reparandum", "vocative", "xcomp",
] as const; // biome-ignore format: a table
export type Deprel = (typeof DEPRELS)[number];

const NUMBERS: ReadonlyMap<string, number> = new Map(DEPRELS.map((deprel, index) => [deprel, index]));

/** The place of a relation in `DEPRELS`; that of its universal part where the subtype is none of them, −1 where that is none either. */
export function deprelNumber(deprel: string): number {
  return NUMBERS.get(deprel) ?? NUMBERS.get(deprel.split(":", 1)[0]!) ?? -1;
}
