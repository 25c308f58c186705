import { checkExample, DataError, keyRows, oneOf, parseTable } from "./table.js";

const PLACES = ["before", "behind", "aside", "adverb", "relative", "before-relative", "behind-relative"] as const;

/** Where a word stands that leads to a source; see the head of `source-markers.tsv`. */
export type MarkerPlace = (typeof PLACES)[number];

/** A word that leads to whoever says something. */
export type SourceMarker = {
  /** In lower case. */
  readonly marker: string;
  /** What it takes: whoever is named, any noun that is a source, or that noun alone; `-` where its place says all. */
  readonly source: "anyone" | "noun" | "-" | (string & {});
};

/** The words that lead to a source. */
export type SourceMarkers = {
  /** The marker that the word, in any case, is in this place. */
  find(place: MarkerPlace, word: string): SourceMarker | undefined;
  /** Prepositions that name whoever it is, in lower case: in the clause of a verb of saying, who relays what was said. */
  readonly relaying: ReadonlySet<string>;
};

/** Reads `source-markers.tsv`. */
export function readSourceMarkers(text: string, file: string): SourceMarkers {
  const rows = parseTable(text, file, 4, 4);
  const markers = keyRows(
    rows,
    file,
    ({ cells, line }): SourceMarker => {
      const [marker = "", placeName, source = "", example] = cells;
      const place = oneOf(placeName, PLACES, file, line);
      const governs = place === "before" || place === "behind";
      if (governs ? !/^(?:anyone|noun|\p{Lu}\p{Ll}+)$/u.test(source) : source !== "-") {
        const wanted = governs ? 'none of "anyone", "noun", a noun with its capital' : `not "-" as ${place} needs`;
        throw new DataError(file, line, `"${source}" is ${wanted}`);
      }
      checkExample(example, file, line, marker);
      return { marker, source };
    },
    2,
  );
  const relaying = [...markers.values()].filter(({ source }) => source === "anyone").map(({ marker }) => marker);
  const byPlace = new Map<MarkerPlace, Map<string, SourceMarker>>();
  for (const [key, marker] of markers) {
    const place = key.slice(marker.marker.length + 1) as MarkerPlace;
    byPlace.set(place, (byPlace.get(place) ?? new Map<string, SourceMarker>()).set(marker.marker, marker));
  }
  return { find: (place, word) => byPlace.get(place)?.get(word.toLowerCase()), relaying: new Set(relaying) };
}
