import type { NameClass } from "../document.js";
import type { Gazetteer } from "../gazetteer.js";
import type { NameLookup } from "./names.js";

/** Fewest inhabitants of a place that a single word names without context; smaller ones share their names with people. */
const KNOWN_PLACE_POPULATION = 100_000;

/** Classes of names by the gazetteer: states, regions, organisations, persons by their first name, larger places. */
export function nameLookup(gazetteer: Gazetteer): NameLookup {
  return (name): NameClass | undefined => {
    if (gazetteer.state(name) !== undefined || gazetteer.region(name) !== undefined) return "LOC";
    if (gazetteer.organization(name) !== undefined) return "ORG";
    const words = name.split(/\s+/);
    const first = gazetteer.firstName(words[0]!);
    if (words.length > 1 && words.length < 5 && first !== undefined && !first.common) return "PER";
    const [place] = gazetteer.places(name);
    if (place !== undefined && !place.ambiguous) {
      if (words.length > 1 || place.population >= KNOWN_PLACE_POPULATION) return "LOC";
    }
    if (words.length === 1 && first !== undefined && !first.common) return "PER";
    return undefined;
  };
}
