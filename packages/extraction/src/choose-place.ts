import type { Gazetteer, Place } from "@newsgraph/language";

/** What an article says about where the places that it names lie. */
export type PlaceSurroundings = {
  /** ISO 3166 codes of the states that it speaks of, and of their parts: "US", "US-TX". */
  readonly countries: ReadonlySet<string>;
  /** Names of the parts of states and of the regions that it names. */
  readonly areas: ReadonlySet<string>;
};

/** Words right beside a place's name that say where it lies: "Oder" in "Frankfurt an der Oder", "Texas" in "Paris (Texas)". */
export type PlaceHint = {
  /** A river, a region, a part of a state or a state; of a nationality ("im ukrainischen Charkiw") the state. */
  readonly area: string;
  /** Whether it may say something else: "in Paris, Texas", but "in London, Frankreich und Italien". Then it counts only where it fits. */
  readonly loose: boolean;
};

/** A place is meant where it has so many times the inhabitants of the next one called so: Paris, not Paris in Texas. */
const DOMINANCE = 10;
/** Up to so many times the size of another one, it gives way to doubt where the article names the part of the state that the other lies in. */
const DOUBTFUL = 25;
/** Towns called like a common word ("Hof", "Buch"), and those of states that the article does not name, are meant only from this size on. */
const LARGE_TOWN = 100_000;
/** From this size on, hardly a village has the name of a town. */
const TOWN = 20_000;
/** Readers of German know towns of these states without being told the state. */
const GERMAN_SPEAKING: ReadonlySet<string> = new Set(["DE", "AT", "CH"]);
/** The fewest inhabitants that a comparison counts with: of the smallest places the gazetteer has none. */
const VILLAGE = 1_000;

/**
 * The populated place that a name means: by the words beside it, then by its size against others of the name, then by the states and
 * regions that the article names. `undefined` where the gazetteer knows none, several could be meant, or a region, which is no point:
 * unknown is better than wrong.
 */
export function choosePlace(
  name: string,
  gazetteer: Gazetteer,
  { countries, areas }: PlaceSurroundings,
  hints: readonly PlaceHint[] = [],
): Place | undefined {
  if (gazetteer.hasPlace(name) === undefined) return undefined;
  // "Frankfurt" may be Frankfurt am Main, which no list calls by that name alone.
  const namesakes = distinct([...gazetteer.places(name), ...gazetteer.placesBeginning(name)]).sort(
    (a, b) => b.population - a.population,
  );
  let places = namesakes;
  for (const { area, loose } of hints) {
    const there = places.filter((place) => liesIn(place, name, area, gazetteer));
    if (there.length > 0 || !loose) places = there;
  }
  const isHinted = places.length < namesakes.length;
  if (isHinted && places.length === 1) return places[0];
  if (gazetteer.region(name) !== undefined) return undefined;
  const [largest] = places;
  if (largest === undefined) return undefined;
  const inArea = ({ subdivision }: Place) =>
    subdivision !== undefined && subdivision !== name && areas.has(subdivision);
  // Where parts of a state are named, one of the others is hardly meant.
  const inCountry = ({ country }: Place) => countries.has(country) && !hasPart(countries, country);
  const isTold = (place: Place) => isHinted || inArea(place) || inCountry(place);
  const rivals = places.filter((place) => size(place) * DOMINANCE > size(largest));
  if (rivals.length === 1) {
    // Frankfurt in an article that names Brandenburg, and not Hesse, may be the one on the Oder.
    const doubtful =
      !inArea(largest) && places.some((place) => inArea(place) && size(place) * DOUBTFUL > size(largest));
    return !doubtful && isLikely(largest, isTold(largest), countries) ? largest : undefined;
  }
  for (const narrow of [
    inArea,
    inCountry,
    ({ country }: Place) => countries.has(country) || GERMAN_SPEAKING.has(country),
  ]) {
    const [first, second] = rivals.filter(narrow);
    if (first === undefined) continue;
    return (second === undefined || size(first) >= DOMINANCE * size(second)) &&
      isLikely(first, isTold(first), countries)
      ? first
      : undefined;
  }
  return undefined;
}

/** The links of a place: its address at GeoNames and its position (`geo:`, RFC 5870) to a hundredth of a degree. */
export function placeLinks({ id, latitude, longitude }: Place): string[] {
  return [`https://sws.geonames.org/${id}/`, `geo:${latitude},${longitude}`];
}

const size = ({ population }: Place): number => Math.max(VILLAGE, population);

function isLikely(
  { country, feature, population, ambiguous }: Place,
  isTold: boolean,
  countries: ReadonlySet<string>,
): boolean {
  if (population >= LARGE_TOWN) return true;
  if (ambiguous) return false;
  if (isTold || feature === "PPLC") return true;
  return GERMAN_SPEAKING.has(country) && (population >= TOWN || !hasPart(countries, country));
}

/** Whether a part of that state is among the codes. */
function hasPart(codes: ReadonlySet<string>, country: string): boolean {
  return [...codes].some((code) => code.startsWith(`${country}-`));
}

/** Whether a place of that name lies in, or on, what an area's name says. */
function liesIn(place: Place, name: string, area: string, gazetteer: Gazetteer): boolean {
  const state = gazetteer.state(area);
  if (state !== undefined && state.iso === place.country) return true;
  if (place.subdivision === area || place.qualifier === area) return true;
  // "Frankfurt am Main"
  return place.name.startsWith(`${name} `) && place.name.endsWith(` ${area}`);
}

/** In degrees: the size of a large city. */
const CITY = 0.3;

/** The places without those near one before them: "New York" and "New York City", Berlin and its districts, Halle and "Halle-Neustadt". */
function distinct(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const isNear = (other: Place) =>
      Math.abs(place.latitude - other.latitude) <= CITY && Math.abs(place.longitude - other.longitude) <= CITY;
    if (!kept.some(isNear)) kept.push(place);
  }
  return kept;
}
