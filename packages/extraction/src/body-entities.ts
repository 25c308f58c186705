import { prepositionOf } from "./arguments.js";
import type { CoreferenceInput } from "./coreference.js";

/** Prepositions of places: "im Westen" is a direction. */
const DIRECTIONS = new Set(["in", "nach", "aus", "von", "an"]);

/**
 * Makes entities of bodies whose name is a common noun ("der Kongress", "die Staatssicherheit"): singular, no compound of it, and
 * without an attribute that says which one.
 */
export function addNamedBodies({ document, phrases, data, drafts }: CoreferenceInput): void {
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || phrase.plural === true || drafts.atPhrase(index))
      continue;
    const name = document.lemmas[phrase.noun] ?? "";
    const match = data.namedBodies.find(name);
    if (!match || match.modifier !== undefined || phrases[index + 1]?.attributeOf === index) continue;
    const preposition = prepositionOf(document, phrase) ?? "";
    if (preposition === "auf" || (match.value === "group" && DIRECTIONS.has(preposition))) continue;
    const draft = drafts.findByName(name, match.value) ?? drafts.create(match.value);
    drafts.addForm(draft, name);
    drafts.addMention(draft, {
      first: phrase.noun,
      last: phrase.noun + 1,
      phrase: index,
      form: "named",
      rule: `named-body:${match.head}`,
      confidence: 0.7,
    });
  }
}
