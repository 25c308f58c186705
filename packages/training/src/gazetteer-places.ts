/** A populated place while the gazetteer is compiled. */
export type SourcePlace = {
  /** GeoNames id. */
  readonly id: number;
  readonly name: string;
  /** Every form that it is looked up by. */
  readonly keys: readonly string[];
  readonly country: string;
  readonly subdivision: string;
  /** What the source has in brackets behind the name, to tell it from others: "Oder" in "Frankfurt (Oder)"; `""` without. */
  readonly qualifier: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
};

/** What decides on places and their names. */
export type PlaceSources = {
  /** GeoNames, tab-separated with a heading: id, name, German name, country, admin1, feature, population, lat, lon, alternates. */
  readonly geonames: string;
  /** German names by GeoNames id, by admin1 code ("RU.48") and by English name. */
  readonly exonyms: Readonly<Record<string, string>>;
  /** German names of parts of states by ISO 3166-2 code ("US-TX"), for countries whose admin1 codes are those of ISO. */
  readonly parts: ReadonlyMap<string, string>;
  /** Centibels by lower-cased German word. */
  readonly frequencies: ReadonlyMap<string, number>;
  isCommonWord(form: string): boolean;
};

/**
 * The fewest inhabitants of a place that is kept. GeoNames has 97,000 places from 1,000 on; with these bounds the gazetteer
 * stays within its share of the download. Seats of government and places with a German name of their own are always kept.
 */
const LEAST_INHABITANTS = 10_000;
const LEAST_INHABITANTS_GERMAN = 2_000;
const GERMAN_SPEAKING = new Set(["DE", "AT", "CH", "LI", "LU"]);
/** An alternate name in some other language is a key only if German texts use it. */
const SHORTEST_ALTERNATE = 4;

/** Centibels by which a form must be more frequent than the listed German name to take its place: ten times as frequent. */
const CLEARLY_MORE_FREQUENT = 100;

/** The places that are kept, by descending population. */
export function compilePlaces(sources: PlaceSources): SourcePlace[] {
  const rows = sources.geonames
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter((cells) => cells.length >= 9)
    .map((cells) => readRow(cells, sources));
  // 0 stands for several places.
  const mainNames = new Map<string, number>();
  for (const row of rows) for (const name of row.names) mainNames.set(name, mainNames.has(name) ? 0 : row.id);
  return rows
    .filter(isKept)
    .map((row) => namePlace(row, mainNames, sources))
    .sort((a, b) => b.population - a.population || compare(a.name, b.name) || compare(a.country, b.country));
}

type Row = Omit<SourcePlace, "name" | "keys"> & {
  /** Names in order of preference: German ones first. */
  readonly names: readonly string[];
  readonly hasGermanName: boolean;
  readonly alternates: readonly string[];
};

function readRow(cells: readonly string[], { exonyms, parts }: PlaceSources): Row {
  const cell = (index: number) => cells[index] ?? "";
  const id = cell(0);
  const name = cell(1);
  const german = cell(2);
  const country = cell(3);
  const hasGermanName = german !== "" && german !== name;
  const transliterated = hasGermanName ? "" : germanTransliteration(name, country);
  const preferred = hasGermanName ? german : (exonyms[name] ?? exonyms[id] ?? (german || transliterated || name));
  const all = [
    preferred,
    german,
    exonyms[id],
    exonyms[name],
    transliterated,
    name,
    name.replace(/(?: City|-shi)$/, ""),
  ];
  return {
    id: Number(id),
    names: [...new Set(all.flatMap(clean))],
    hasGermanName,
    country,
    subdivision: exonyms[`${country}.${cell(4)}`] ?? parts.get(`${country}-${cell(4)}`) ?? "",
    qualifier: QUALIFIED.exec(preferred)?.[1] ?? QUALIFIED.exec(name)?.[1] ?? "",
    feature: cell(5),
    population: Number(cell(6)) || 0,
    latitude: Number(cell(7)),
    longitude: Number(cell(8)),
    alternates: cell(9).split(","),
  };
}

/** A river, range or region of one word, as GeoNames tells German homonyms apart: not "(Kreis 7)", nor "(Dorf)", which all villages have. */
const QUALIFIED = /^[^(/]+ \((?!Dorf|Stadt|Zentrum)(\p{Lu}[\p{L}-]+)\)$/u;

function isKept({ country, population, hasGermanName, feature }: Row): boolean {
  const least = GERMAN_SPEAKING.has(country) ? LEAST_INHABITANTS_GERMAN : LEAST_INHABITANTS;
  return population >= least || hasGermanName || /^PPL(?:C|A)$/.test(feature);
}

function namePlace(
  row: Row,
  mainNames: ReadonlyMap<string, number>,
  { frequencies, isCommonWord }: PlaceSources,
): SourcePlace {
  const used = (word: string) => frequencies.get(word.toLowerCase());
  const isCapital = row.feature === "PPLC";
  const listed = row.names[0]!;
  // GeoNames lists names of other cities among the alternates: "Islamabad" for Chittagong.
  const alternates = row.alternates.filter(
    (word) =>
      word.length >= SHORTEST_ALTERNATE &&
      /^\p{Lu}\p{Ll}[\p{L}’' -]*$/u.test(word) &&
      (mainNames.get(word) ?? row.id) === row.id &&
      !isCommonWord(word) &&
      (used(word) !== undefined || (isCapital && word[0] === listed[0])),
  );
  const rivals = [...row.names, ...(isCapital ? alternates : [])].filter(
    (word) => word[0] === listed[0] && word !== row.names.at(-1),
  );
  const frequency = used(listed) ?? (listed.includes(" ") ? 0 : Number.NEGATIVE_INFINITY);
  const better = rivals
    .filter((word) => used(word) !== undefined && used(word)! >= frequency + CLEARLY_MORE_FREQUENT)
    .toSorted((a, b) => used(b)! - used(a)! || compare(a, b))[0];
  const { names, hasGermanName: _, alternates: __, ...place } = row;
  const name = better ?? listed;
  return { ...place, name, keys: [...new Set([name, ...names, ...alternates])] };
}

/** Countries whose place names GeoNames romanises the English way, from Cyrillic. */
const CYRILLIC = new Set(["UA", "RU", "BY", "BG", "KZ", "KG"]);
const TRANSLITERATIONS: readonly (readonly [english: RegExp, german: string])[] = [
  [/shch/g, "schtsch"],
  [/kh/g, "ch\ue000"],
  [/zh/g, "sch\ue000"],
  [/sh/g, "sch\ue000"],
  [/ch(?!\ue000)/g, "tsch"],
  [/ts(?!ch)/g, "z\ue000"],
  [/z(?!\ue000)/g, "s"],
  [/v/g, "w"],
  [/(?<=^|[aeiouy])y(?=[aeiou])/g, "j"],
  [/[’']/g, ""],
  [/\ue000/g, ""],
];

/** The German spelling of a name romanised the English way: Zhytomyr → Schytomyr, Chernihiv → Tschernihiw. */
export function germanTransliteration(name: string, country: string): string {
  if (!CYRILLIC.has(country)) return "";
  let german = name.toLowerCase();
  for (const [english, replacement] of TRANSLITERATIONS) german = german.replace(english, replacement);
  return german.replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The name without a bracket behind it and with plain apostrophes, without marks of transliteration where they are macrons. */
function clean(name: string | undefined): string[] {
  if (name === undefined) return [];
  const bare = name.replace(/\s*\(.*$/, "").trim();
  if (bare === "") return [];
  const plain = bare.normalize("NFD").replace(/[\u0304\u0323\u0327\u0306]/g, (mark) => (mark === "\u0327" ? mark : ""));
  const composed = plain.normalize("NFC");
  return composed === bare ? [bare] : [bare, composed];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
