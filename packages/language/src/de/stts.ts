import type { Upos } from "../document.js";

/** The tags of STTS (Schiller, Teufel, Stöckert, Thielen 1999), with PROAV for pronominal adverbs as in TIGER. */
export const STTS = [
  "$(", "$,", "$.", "ADJA", "ADJD", "ADV", "APPO", "APPR", "APPRART", "APZR", "ART", "CARD", "FM", "ITJ", "KOKOM", "KON",
  "KOUI", "KOUS", "NE", "NN", "PDAT", "PDS", "PIAT", "PIS", "PPER", "PPOSAT", "PPOSS", "PRELAT", "PRELS", "PRF", "PROAV",
  "PTKA", "PTKANT", "PTKNEG", "PTKVZ", "PTKZU", "PWAT", "PWAV", "PWS", "TRUNC", "VAFIN", "VAIMP", "VAINF", "VAPP", "VMFIN",
  "VMINF", "VMPP", "VVFIN", "VVIMP", "VVINF", "VVIZU", "VVPP", "XY",
] as const; // biome-ignore format: a table
export type Stts = (typeof STTS)[number];

const NUMBERS: ReadonlyMap<string, number> = new Map(STTS.map((tag, index) => [tag, index]));

/** The place of `tag` in `STTS`; −1 where it is none of them. Treebank variants (PAV, PIDAT, PWREL …) are understood. */
export function sttsNumber(tag: string): number {
  return NUMBERS.get(VARIANTS[tag] ?? tag) ?? -1;
}

const VARIANTS: Readonly<Record<string, string>> = {
  PAV: "PROAV",
  PIDAT: "PIAT",
  PWREL: "PRELS",
  NNE: "NE",
  ADVART: "ADV",
};

const UPOS_OF: Readonly<Record<Stts, Upos>> = {
  "$(": "PUNCT", "$,": "PUNCT", "$.": "PUNCT", ADJA: "ADJ", ADJD: "ADJ", ADV: "ADV", APPO: "ADP", APPR: "ADP", APPRART: "ADP",
  APZR: "ADP", ART: "DET", CARD: "NUM", FM: "X", ITJ: "INTJ", KOKOM: "ADP", KON: "CCONJ", KOUI: "ADP", KOUS: "SCONJ",
  NE: "PROPN", NN: "NOUN", PDAT: "DET", PDS: "PRON", PIAT: "DET", PIS: "PRON", PPER: "PRON", PPOSAT: "DET", PPOSS: "PRON",
  PRELAT: "PRON", PRELS: "PRON", PRF: "PRON", PROAV: "ADV", PTKA: "ADV", PTKANT: "ADV", PTKNEG: "PART", PTKVZ: "ADP",
  PTKZU: "PART", PWAT: "DET", PWAV: "ADV", PWS: "PRON", TRUNC: "NOUN", VAFIN: "AUX", VAIMP: "AUX", VAINF: "AUX", VAPP: "AUX",
  VMFIN: "AUX", VMINF: "AUX", VMPP: "AUX", VVFIN: "VERB", VVIMP: "VERB", VVINF: "VERB", VVIZU: "VERB", VVPP: "VERB", XY: "X",
}; // biome-ignore format: a table

/** The universal tag that UD German GSD gives most often to words of an STTS tag, whatever the word. */
export function uposOf(tag: Stts): Upos {
  return UPOS_OF[tag];
}
