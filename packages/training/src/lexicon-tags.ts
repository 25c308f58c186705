import type { LexiconReading } from "@newsgraph/language";
import { finite, nominal } from "@newsgraph/language";

const CASE: Readonly<Record<string, string>> = { NOM: "Nom", GEN: "Gen", DAT: "Dat", AKK: "Acc" };
const NUMBER: Readonly<Record<string, string>> = { SIN: "Sing", PLU: "Plur" };
const GENDER: Readonly<Record<string, string>> = { MAS: "Masc", FEM: "Fem", NEU: "Neut" };
const MOOD: Readonly<Record<string, string>> = {
  PRÄ: "IndPres",
  PRT: "IndPast",
  KJ1: "SubPres",
  KJ2: "SubPast",
  IMP: "ImpPres",
};
const NAME_TYPES: Readonly<Record<string, LexiconReading["detail"]>> = {
  VOR: "first-name",
  "VOR*": "first-name",
  "VOR#": "first-name",
  NAC: "surname",
  PER: "person",
  STD: "city",
  COU: "country",
  GEB: "region",
  GEO: "region",
  WAT: "water",
  MOU: "mountain",
};
const AUXILIARIES = new Set(["haben", "sein", "werden"]);
const MODALS = new Set(["dürfen", "können", "mögen", "müssen", "sollen", "wollen"]);
/** Lemmas whose readings depend on them, not on the tag alone. */
export const SPECIAL_LEMMAS: ReadonlySet<string> = new Set([...AUXILIARIES, ...MODALS, "der", "wer", "was"]);
const COMPARISON: Readonly<Record<string, LexiconReading["detail"]>> = {
  GRU: "positive",
  KOM: "comparative",
  SUP: "superlative",
};

/**
 * The STTS readings of a dictionary tag (the tag set of K. Daniel Naber's german-pos-dict, after Morphy). Empty where the
 * tag says nothing that STTS has.
 */
export function readingsOfTag(lemma: string, tag: string): LexiconReading[] {
  const parts = tag.split(":");
  const has = (part: string) => parts.includes(part);
  const find = <T>(table: Readonly<Record<string, T>>): T | undefined => {
    for (const part of parts) if (Object.hasOwn(table, part)) return table[part];
    return undefined;
  };
  const agreement = () => {
    const values: { case?: string; number?: string; gender?: string } = {};
    const found = { case: find(CASE), number: find(NUMBER), gender: find(GENDER) };
    if (found.case !== undefined) values.case = found.case;
    if (found.number !== undefined) values.number = found.number;
    if (found.gender !== undefined) values.gender = found.gender;
    return nominal(values);
  };
  const inflected = find(CASE) !== undefined;

  switch (parts[0]) {
    case "VER":
      return verbReadings(lemma, parts, find(MOOD), find(NUMBER));
    case "SUB":
      // Adjectives and infinitives used as nouns are read off their small forms.
      return has("ADJ") || has("INF") ? [] : [{ xpos: "NN", lemma, agreement: agreement() }];
    case "EIG": {
      const detail = find(NAME_TYPES);
      return [{ xpos: "NE", lemma, agreement: agreement(), ...(detail !== undefined && { detail }) }];
    }
    case "ADJ":
    case "PA1":
    case "PA2": {
      const detail = parts[0] === "ADJ" ? (find(COMPARISON) ?? "positive") : parts[0] === "PA1" ? "present" : "past";
      if (inflected) return [{ xpos: "ADJA", lemma, agreement: agreement(), detail }];
      // "größten" after "am" is ADJD, which the superlative's PRD says.
      return [{ xpos: "ADJD", lemma, agreement: 0, detail }];
    }
    case "ART":
      return [{ xpos: "ART", lemma, agreement: agreement() }];
    case "PRO":
      return pronounReadings(lemma, parts, agreement());
    case "ADV":
      return [{ xpos: has("PRO") ? "PROAV" : has("INR") ? "PWAV" : "ADV", lemma, agreement: 0 }];
    case "KON":
      if (has("UNT")) return [{ xpos: "KOUS", lemma, agreement: 0 }];
      if (has("INF")) return [{ xpos: "KOUI", lemma, agreement: 0 }];
      if (has("VGL")) return [{ xpos: "KOKOM", lemma, agreement: 0 }];
      return has("NEB") ? [{ xpos: "KON", lemma, agreement: 0 }] : [];
    case "ZUS":
      return [{ xpos: "PTKVZ", lemma, agreement: 0 }];
    case "NEG":
      return [];
    case "ZAL":
      return [{ xpos: "CARD", lemma, agreement: 0 }];
    case "INJ":
      return [{ xpos: "ITJ", lemma, agreement: 0 }];
    default:
      if (!parts[0]!.startsWith("PRP")) return [];
      return [{ xpos: "APPR", lemma, agreement: governedCases(tag) }];
  }
}

function governedCases(tag: string): number {
  let mask = 0;
  for (const [name, value] of Object.entries(CASE))
    if (tag.includes(name) && name !== "NOM") mask |= nominal({ case: value });
  return mask;
}

function verbReadings(
  lemma: string,
  parts: readonly string[],
  mood: string | undefined,
  number: string | undefined,
): LexiconReading[] {
  const kind = AUXILIARIES.has(lemma) ? "VA" : MODALS.has(lemma) ? "VM" : "VV";
  const has = (part: string) => parts.includes(part);
  if (has("EIZ")) return [{ xpos: "VVIZU", lemma, agreement: 0 }];
  if (has("INF")) return [{ xpos: `${kind}INF`, lemma, agreement: 0 }];
  if (has("PA2")) return [{ xpos: `${kind}PP`, lemma, agreement: 0 }];
  if (has("PA1") || mood === undefined) return [];
  const person = ["1", "2", "3"].find((p) => parts.includes(p));
  if (mood === "ImpPres") {
    if (kind === "VM") return [];
    return [
      { xpos: `${kind}IMP`, lemma, agreement: finite({ mood, person: 2, ...(number !== undefined && { number }) }) },
    ];
  }
  const agreement = finite({
    mood,
    ...(number !== undefined && { number }),
    ...(person !== undefined && { person: Number(person) }),
  });
  return [{ xpos: `${kind}FIN`, lemma, agreement }];
}

function pronounReadings(lemma: string, parts: readonly string[], agreement: number): LexiconReading[] {
  const both = (attributive: LexiconReading["xpos"], substantive: LexiconReading["xpos"]): LexiconReading[] => {
    const onlyAttributive = parts.includes("BEG");
    const onlySubstantive = parts.includes("STV");
    return [
      ...(onlySubstantive ? [] : [{ xpos: attributive, lemma, agreement }]),
      ...(onlyAttributive ? [] : [{ xpos: substantive, lemma, agreement }]),
    ];
  };
  switch (parts[1]) {
    case "PER":
    case "REF":
      // The dictionary gives all personal pronouns the lemma "ich"; the supplement has them.
      return [];
    case "POS":
      return both("PPOSAT", "PPOSS");
    case "DEM":
      return lemma === "der" ? [] : both("PDAT", "PDS");
    case "IND":
      return both("PIAT", "PIS");
    case "RIN":
      if (lemma === "wer" || lemma === "was") return [];
      return [...both("PWAT", "PWS"), { xpos: "PRELS", lemma, agreement }];
    default:
      return [];
  }
}
