import { type GermanLexicon, surface } from "@newsgraph/language";
import type { CoreferenceInput } from "./coreference.js";

/** Linking elements between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "er", "e"];

/** The shortest last part that tells a compound: shorter ones are accidents. */
const MIN_PART = 6;

/** Whether a compound's first part is a common noun or a compound of one: "Markt" in "Marktplatz", "Hauptverbindungs" in "…straße". */
function isCommonNoun(lexicon: GermanLexicon, modifier: string): boolean {
  const isNoun = (form: string) => lexicon.knownReadings(form).some(({ xpos }) => xpos === "NN");
  return LINKS.some((link) => {
    const bare = modifier.endsWith(link) ? modifier.slice(0, modifier.length - link.length) : "";
    if (bare.length > 2 && isNoun(bare)) return true;
    for (let at = 3; at <= bare.length - MIN_PART; at += 1) {
      if (isNoun(bare.charAt(at).toUpperCase() + bare.slice(at + 1))) return true;
    }
    return false;
  });
}

/**
 * Makes entities of streets, squares and buildings whose names are compounds: a singular noun with such a head ("Platz", "Brücke")
 * that the dictionary does not know. Common compounds ("Marktplatz") it does know.
 */
export function addCompoundPlaces({ document, phrases, data, drafts, lexicon }: CoreferenceInput): void {
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || phrase.plural === true || drafts.atPhrase(index))
      continue;
    const form = surface(document, phrase.noun);
    const match = data.placeNouns.find(form);
    if (match?.modifier === undefined || lexicon.has(form) || /-/.test(form)) continue;
    if (isCommonNoun(lexicon, match.modifier)) continue;
    const name = form.replace(/(?<=platz|park|dom|tunnel)e?s$/, "");
    const draft = drafts.findByName(name, "place") ?? drafts.create("place");
    drafts.addForm(draft, name);
    drafts.addMention(draft, {
      first: phrase.noun,
      last: phrase.noun + 1,
      phrase: index,
      form: "named",
      rule: `place-noun:${match.head}`,
      confidence: 0.7,
    });
  }
}
