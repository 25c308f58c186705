import type { Gazetteer, Place } from "@newsgraph/language";

/** A place is meant where it has so many times the inhabitants of the next one called so: Paris, not Paris in Texas. */
const DOMINANCE = 10;
/** Towns called like a common word ("Hof", "Buch") are meant only from this size on. */
const LARGE_TOWN = 100_000;

/**
 * Where a place of that name lies, as a `geo:` address (RFC 5870) to a hundredth of a degree; `undefined` where the gazetteer knows none, or
 * several that could be meant, or a region, which is no point. A name alone decides: unknown is better than wrong.
 */
export function placeLink(name: string, gazetteer: Gazetteer): string | undefined {
  if (gazetteer.region(name) !== undefined) return undefined;
  if (gazetteer.hasPlace(name) === undefined) return undefined;
  // "Frankfurt" may be Frankfurt am Main, which no list calls by that name alone.
  const places = [...gazetteer.places(name), ...gazetteer.placesBeginning(name)];
  const [largest, ...others] = places.sort((a, b) => b.population - a.population);
  if (largest === undefined) return undefined;
  const next = others.find((other) => !isNear(other, largest));
  if (largest.ambiguous && largest.population < LARGE_TOWN) return undefined;
  if (next !== undefined && largest.population < DOMINANCE * Math.max(1000, next.population)) return undefined;
  return `geo:${largest.latitude},${largest.longitude}`;
}

/** In degrees: the size of a large city. */
const CITY = 0.3;

/** Under a second name, or a part of it: "New York" and "New York City", Berlin and its districts. */
function isNear(a: Place, b: Place): boolean {
  return Math.abs(a.latitude - b.latitude) <= CITY && Math.abs(a.longitude - b.longitude) <= CITY;
}
