import type { GermanLexicon } from "./lexicon.js";
import type { Stts } from "./stts.js";

const FINITE = /^V[AMV](?:FIN|IMP)$/;

/**
 * The tags of a sentence with the finite verb set right where a stretch between marks would have none: behind "wir" stands no infinitive
 * ("… und wir bleiben."), between a name and a comma no attribute ("Weber bekannte, gelogen zu haben").
 */
export function settleFiniteVerbs(forms: readonly string[], tags: readonly Stts[], lexicon: GermanLexicon): Stts[] {
  return tags.map((tag, at) => {
    const infinitive = tag === "VVINF" && forms[at - 1]?.toLowerCase() === "wir";
    const attribute = tag === "ADJA" && tags[at - 1] === "NE" && tags[at + 1] === "$," && tags[at + 2] !== "ADJA";
    if ((!infinitive && !attribute) || hasFiniteVerb(tags, at)) return tag;
    return lexicon.knownReadings(forms[at]!).some(({ xpos }) => xpos === "VVFIN") ? "VVFIN" : tag;
  });
}

function hasFiniteVerb(tags: readonly Stts[], at: number): boolean {
  for (const step of [-1, 1]) {
    for (let i = at; tags[i] !== undefined && !tags[i]!.startsWith("$"); i += step) {
      if (FINITE.test(tags[i]!)) return true;
    }
  }
  return false;
}
