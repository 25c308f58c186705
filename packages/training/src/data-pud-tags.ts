import { STTS, sttsNumber } from "@newsgraph/language";

/** The STTS tags that a tag of UD German PUD, whose own tags follow the Penn Treebank, leaves open. */
const STTS_OF: Readonly<Record<string, string>> = {
  "APPR ADP": "APPRART",
  "CC CCONJ": "KON",
  "CC SCONJ": "KOUS KOUI",
  "CD NUM": "CARD",
  "DC ADP": "KOKOM APPR",
  "DT DET": "ART PDAT PIAT",
  "DT PRON": "PDS PIS",
  "DTP$ DET": "PPOSAT",
  "DTP$ PRON": "PPOSAT PPOSS PRELAT",
  "EX PRON": "PPER",
  "FW X": "FM",
  "IN ADP": "APPR APPO APZR APPRART",
  "JJ ADJ": "ADJA ADJD",
  "NN NOUN": "NN",
  "NN PRON": "PIS PDS",
  "NN DET": "PIS PDS PIAT",
  "NNA NOUN": "NN",
  "NNP PROPN": "NE",
  "PDT DET": "PIAT PIS",
  "PRP PRON": "PPER PRF PDS PIS",
  "RB ADV": "ADV ADJD PROAV PTKA PTKANT PWAV KON PIS",
  "RB PART": "PTKNEG",
  "REL PRON": "PRELS PRELAT PWS",
  "RP PART": "PTKVZ PTKZU",
  "VB AUX": "VAINF VMINF",
  "VB VERB": "VVINF VVIZU VAINF",
  "VBC AUX": "VAFIN VMFIN",
  "VBC VERB": "VVFIN VAFIN VVIMP",
  "VBN AUX": "VAPP",
  "VBN VERB": "VVPP VAPP",
  "WDT DET": "PWAT PRELAT",
  "WP PRON": "PWS PRELS",
  "WRB ADV": "PWAV",
};
const PUNCTUATION = ["$(", "$,", "$."].map(sttsNumber);

/** Numbers of the STTS tags that a PUD token may have; empty where nothing is to be learnt from it. */
export function goldTagsOfPud(upos: string, xpos: string): readonly number[] {
  if (upos === "PUNCT") return PUNCTUATION;
  return (STTS_OF[`${xpos} ${upos}`] ?? "")
    .split(" ")
    .filter((tag) => STTS.includes(tag as never))
    .map(sttsNumber);
}
