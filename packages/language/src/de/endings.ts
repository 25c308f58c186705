import { nominal } from "./agreement.js";
import type { Reading } from "./lexicon.js";
import type { Stts } from "./stts.js";

type LookUp = (form: string) => readonly Reading[];

const noGenitive = nominal({ number: "Sing" }) & ~nominal({ case: "Gen" });
const masculine = nominal({ gender: "Masc" });
const feminine = nominal({ gender: "Fem" });
const neuter = nominal({ gender: "Neut" });
const singular = nominal({ number: "Sing" });
const plural = nominal({ number: "Plur" });
const genitive = nominal({ case: "Gen", number: "Sing" });
const notDativePlural = plural & ~nominal({ case: "Dat" });

/** Endings of nouns with their forms, and what the lemma has in their place; the first that fits counts. */
const NOUN_ENDINGS: readonly (readonly [ending: string, agreement: number, lemmaEnding: string])[] = [
  ["innen", feminine & plural, "in"],
  ["ungen", feminine & plural, "ung"],
  ["heiten", feminine & plural, "heit"],
  ["keiten", feminine & plural, "keit"],
  ["schaften", feminine & plural, "schaft"],
  ["ionen", feminine & plural, "ion"],
  ["täten", feminine & plural, "tät"],
  ["ung", feminine & singular, "ung"],
  ["heit", feminine & singular, "heit"],
  ["keit", feminine & singular, "keit"],
  ["schaft", feminine & singular, "schaft"],
  ["ion", feminine & singular, "ion"],
  ["tät", feminine & singular, "tät"],
  ["enz", feminine & singular, "enz"],
  ["anz", feminine & singular, "anz"],
  ["erin", feminine & singular, "erin"],
  ["istin", feminine & singular, "istin"],
  ["ismus", masculine & singular, "ismus"],
  ["lings", masculine & genitive, "ling"],
  ["linge", masculine & notDativePlural, "ling"],
  ["ling", masculine & noGenitive, "ling"],
  ["chens", neuter & genitive, "chen"],
  ["chen", neuter & (noGenitive | plural), "chen"],
  ["lein", neuter & (noGenitive | plural), "lein"],
  ["ments", neuter & genitive, "ment"],
  ["ment", neuter & noGenitive, "ment"],
  ["isten", masculine & (plural | nominal({ number: "Sing" })), "ist"],
  ["ist", masculine & nominal({ case: "Nom", number: "Sing" }), "ist"],
  ["eure", masculine & notDativePlural, "eur"],
  ["eur", masculine & noGenitive, "eur"],
  ["ern", masculine & nominal({ case: "Dat", number: "Plur" }), "er"],
  ["ers", masculine & genitive, "er"],
  ["er", masculine & (noGenitive | notDativePlural), "er"],
];

/** Last letters of adjective stems. */
const ADJECTIVE_STEM =
  /(?:lich|isch|ig|bar|los|sam|haft|voll|iv|al|ell|ös|ant|ent|weit|reich|arm|frei|nah|treu|feindlich|mäßig)$/;
/** Verbs that the lexicon may lack are those in -ieren and -en of loan words; their forms are regular. */
const VERB_ENDINGS: readonly (readonly [ending: RegExp, tags: readonly Stts[], lemmaEnding: string])[] = [
  [/ieren$/, ["VVINF", "VVFIN"], "ieren"],
  [/ierte$/, ["VVFIN", "ADJA"], "ieren"],
  [/ierten$/, ["VVFIN", "ADJA"], "ieren"],
  [/iert$/, ["VVPP", "VVFIN", "ADJD"], "ieren"],
];

/** Readings of a word of which no part is known, by its ending; a capital word may be a name besides. */
export function endingReadings(form: string, lookUp: LookUp): Reading[] {
  const first = form.charAt(0);
  if (!/\p{L}/u.test(first)) return [];
  const name: Reading = { xpos: "NE", lemma: form, agreement: nominal({ number: "Sing" }), source: "ending" };
  if (first !== first.toLowerCase()) {
    if (form.length > 3 && form.endsWith("s")) {
      const bare = lookUp(form.slice(0, -1)).filter((reading) => reading.xpos === "NE");
      if (bare.length > 0) {
        return bare.map((reading) => ({
          ...reading,
          agreement: reading.agreement & genitive || genitive,
          source: "ending",
        }));
      }
    }
    return [name, nounByEnding(form)];
  }
  return smallByEnding(form);
}

function nounByEnding(form: string): Reading {
  for (const [ending, agreement, lemmaEnding] of NOUN_ENDINGS) {
    if (form.length > ending.length + 2 && form.endsWith(ending)) {
      return { xpos: "NN", lemma: form.slice(0, -ending.length) + lemmaEnding, agreement, source: "ending" };
    }
  }
  return { xpos: "NN", lemma: form, agreement: nominal({}), source: "ending" };
}

function smallByEnding(form: string): Reading[] {
  const found: Reading[] = [];
  for (const [ending, tags, lemmaEnding] of VERB_ENDINGS) {
    if (!ending.test(form)) continue;
    const lemma = form.replace(ending, lemmaEnding);
    for (const xpos of tags)
      found.push({ xpos, lemma: xpos.startsWith("V") ? lemma : form, agreement: 0, source: "ending" });
  }
  const stem = form.replace(/e[mnrs]?$/, "");
  if (ADJECTIVE_STEM.test(form)) found.push({ xpos: "ADJD", lemma: form, agreement: 0, source: "ending" });
  else if (stem !== form && (ADJECTIVE_STEM.test(stem) || /(?:en|er|ier)(?:d|t)$/.test(stem))) {
    found.push({ xpos: "ADJA", lemma: stem, agreement: adjectiveAgreement(form), source: "ending" });
  }
  if (found.length > 0) return found;
  const open: readonly Stts[] = ["ADJA", "ADJD", "VVFIN", "VVINF", "VVPP", "ADV", "FM", "NE"];
  return open.map((xpos) => ({ xpos, lemma: form, agreement: 0, source: "ending" }));
}

/** The forms that an attributive adjective can be by its ending, strong and weak together; 0 without such an ending. */
export function adjectiveAgreement(form: string): number {
  const ending = form.slice(form.lastIndexOf("e"));
  return ADJECTIVE_FORMS[ending] ?? 0;
}

const ADJECTIVE_FORMS: Readonly<Record<string, number>> = {
  e:
    nominal({ case: "Nom", number: "Sing" }) |
    nominal({ case: "Acc", number: "Sing", gender: "Fem" }) |
    nominal({ case: "Acc", number: "Sing", gender: "Neut" }) |
    nominal({ case: "Nom", number: "Plur" }) |
    nominal({ case: "Acc", number: "Plur" }),
  em:
    nominal({ case: "Dat", number: "Sing", gender: "Masc" }) | nominal({ case: "Dat", number: "Sing", gender: "Neut" }),
  er:
    nominal({ case: "Nom", number: "Sing", gender: "Masc" }) |
    nominal({ case: "Gen", number: "Sing", gender: "Fem" }) |
    nominal({ case: "Dat", number: "Sing", gender: "Fem" }) |
    nominal({ case: "Gen", number: "Plur" }),
  es:
    nominal({ case: "Nom", number: "Sing", gender: "Neut" }) | nominal({ case: "Acc", number: "Sing", gender: "Neut" }),
  en:
    nominal({ number: "Plur" }) |
    nominal({ case: "Gen", number: "Sing" }) |
    nominal({ case: "Dat", number: "Sing" }) |
    nominal({ case: "Acc", number: "Sing", gender: "Masc" }),
};
