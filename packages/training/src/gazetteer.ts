import { readFileSync } from "node:fs";
import {
  buildAutomaton,
  GAZETTEER_MODEL,
  Gazetteer,
  type GazetteerTables,
  type OrganizationTable,
  PLACE_COLUMN_BYTES,
  type RegionKind,
  type RegionTable,
  type StateTable,
  writeModelFile,
} from "@newsgraph/language";
import { compileNationalities } from "./gazetteer-nationalities.js";
import { compilePersonNames } from "./gazetteer-persons.js";
import { compilePlaces, type SourcePlace } from "./gazetteer-places.js";
import { type FactbookCountry, namesOf, readEditedTable, readFactbook, readXz } from "./gazetteer-sources.js";
import { compileOfficeHolders, compileStates, readTerritories } from "./gazetteer-states.js";
import type { StepReport, TrainingContext, TrainingStep } from "./step.js";
import { readWordFrequencies } from "./word-frequencies.js";

const FILE = "gazetteer.bin";

/** Compiles the gazetteer: states, nationalities, capitals, regions, organisations, places and person names. */
export const GAZETTEER_STEP: TrainingStep = {
  name: "gazetteer",
  about: "names of states, places, organisations and persons",
  run: compileGazetteer,
};

async function compileGazetteer(context: TrainingContext): Promise<StepReport> {
  const text = (file: string) => readFileSync(context.data(file), "utf8");
  const territories = readTerritories(context.data("open/gaz_cldr/territories.json"));
  const exonyms = JSON.parse(text("open/gaz_places/exonyms_en_de.json")) as Record<string, string>;
  const countries = readFactbook(context.data("open/gaz_factbook"));
  const lexicon = readLexicon(
    readXz(context.data("open/lex_german_pos_dict/german_pos_dict.tsv.xz")),
    text("open/lex_unimorph_deu/deu.derivations"),
  );
  const states = compileStates(territories, exonyms, countries);
  const nationalities = compileNationalities(germanNames(states), lexicon);
  const places = compilePlaces({
    geonames: readXz(context.data("open/gaz_places/geonames_cities1000_de.tsv.xz")),
    exonyms,
    parts: new Map(states.filter(({ kind }) => kind === "part").map(({ iso, name }) => [iso, name])),
    frequencies: readWordFrequencies(context.data("open/lex_wordfreq/large_de.msgpack.gz")),
    isCommonWord: lexicon.isCommonWord,
  });
  const persons = compilePersonNames({
    germanerFirstNames: text("open/gaz_germaner/vornamen.txt"),
    germanerSurnames: text("open/gaz_germaner/nachnamen.txt"),
    popularFirstNames: text("open/gaz_popular_names/common-forenames-by-country.csv"),
    popularSurnames: text("open/gaz_popular_names/common-surnames-by-country.csv"),
    lexicon: lexicon.properNames,
    isCommonWord: lexicon.isCommonWord,
  });
  const sovereign = new Set(countries.filter((country) => country.sovereign).map((country) => country.iso));
  const columns = layOutPlaces(places, lexicon.isCommonWord);
  const tables: GazetteerTables = {
    states,
    nationalities,
    capitals: compileCapitals(places, countries, sovereign, lexicon.isCommonWord),
    regions: compileRegions(territories, lexicon.properNames),
    organizations: compileOrganizations(),
    officeHolders: compileOfficeHolders(countries),
    ...columns.tables,
  };
  const bytes = writeModelFile(GAZETTEER_MODEL, {
    tables: new TextEncoder().encode(JSON.stringify(tables)),
    places: buildAutomaton(columns.keys),
    "place-columns": columns.bytes,
    "person-names": buildAutomaton(persons),
  });
  await context.writeModel(FILE, bytes);
  return report(new Gazetteer(bytes), tables, places, persons, sovereign);
}

type Lexicon = {
  adjectives: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  properNames: (readonly [form: string, lemma: string, tag: string])[];
  isCommonWord(form: string): boolean;
};

/** Words of the full-form lexicon and of UniMorph's derivations. */
function readLexicon(forms: string, derivations: string): Lexicon {
  const adjectives = new Set<string>();
  const nouns = new Set<string>();
  const common = new Set<string>();
  const properNames = new Map<string, readonly [string, string, string]>();
  for (const line of forms.split("\n")) {
    const [form, lemma, tag] = line.split("\t");
    if (form === undefined || lemma === undefined || tag === undefined) continue;
    if (tag.startsWith("EIG")) {
      properNames.set(`${lemma}\t${tag}`, [form, lemma, tag]);
      continue;
    }
    common.add(form);
    if (tag.startsWith("ADJ") && lemma.endsWith("isch")) adjectives.add(lemma);
    else if (tag.startsWith("SUB")) nouns.add(lemma);
  }
  for (const line of derivations.split("\n")) {
    const [, word, kinds] = line.split("\t");
    if (word === undefined || kinds === undefined) continue;
    if (kinds.endsWith(":ADJ")) adjectives.add(word);
    else if (kinds.endsWith(":N")) nouns.add(word);
  }
  return {
    adjectives,
    nouns,
    properNames: [...properNames.values()],
    isCommonWord: (form) => common.has(form) || common.has(form.toLowerCase()),
  };
}

function germanNames(states: readonly StateTable[]): Map<string, readonly string[]> {
  return new Map(states.filter((state) => state.kind === "state").map((state) => [state.iso, state.names]));
}

/** Names of the capitals of sovereign states. Among homonyms the larger city wins: "Georgetown", "Kingston". */
function compileCapitals(
  places: readonly SourcePlace[],
  countries: readonly FactbookCountry[],
  sovereign: ReadonlySet<string>,
  isCommonWord: (form: string) => boolean,
): [string, string][] {
  const capitals = new Map<string, string>();
  for (const place of places) {
    if (place.feature !== "PPLC" || !sovereign.has(place.country)) continue;
    for (const key of place.keys) {
      if (!capitals.has(key) && (key === place.name || !isCommonWord(key))) capitals.set(key, place.country);
    }
  }
  for (const { iso, capital } of countries) {
    const key = capital.replace(/[ ;,]*\(.*$/, "");
    const seat = places.find((place) => place.country === iso && place.keys.includes(key));
    if (!sovereign.has(iso) || seat === undefined || [...capitals.values()].includes(iso)) continue;
    for (const name of seat.keys) if (!capitals.has(name)) capitals.set(name, iso);
  }
  return [...capitals].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Codes of CLDR's groups of territories that are no region that news names: the world, "Americas" in two senses. */
const NO_REGIONS = new Set(["001", "021", "053"]);
const LEXICON_REGIONS: Readonly<Record<string, RegionKind>> = { GEB: "region", WAT: "water", MOU: "mountains" };

function compileRegions(
  territories: Readonly<Record<string, string>>,
  properNames: Lexicon["properNames"],
): RegionTable[] {
  const regions: RegionTable[] = readEditedTable("gazetteer-regions.tsv", 2).map(({ cells }) => ({
    kind: cells[0] as RegionKind,
    names: namesOf(cells[1]),
  }));
  const known = new Set(regions.flatMap((region) => region.names));
  const add = (kind: RegionKind, name: string) => {
    if (known.has(name)) return;
    known.add(name);
    regions.push({ kind, names: [name] });
  };
  for (const [code, name] of Object.entries(territories).sort()) {
    if (/^\d{3}$/.test(code) && !NO_REGIONS.has(code)) add("continent", name);
  }
  for (const [, lemma, tag] of [...properNames].sort()) {
    const kind = LEXICON_REGIONS[tag.slice(-3)];
    if (kind !== undefined) add(kind, lemma);
  }
  return regions;
}

function compileOrganizations(): OrganizationTable[] {
  return readEditedTable("gazetteer-organizations.tsv", 3).map(({ cells }) => {
    const acronym = cells[1] === "-" ? undefined : cells[1]!;
    const names = namesOf(cells[2]);
    // "NATO", "NASA": where the usual name is the acronym in other letters, the acronym is the name.
    const isAcronym = acronym !== undefined && names[0]?.toLowerCase() === acronym.toLowerCase();
    const all = [...(isAcronym ? [acronym] : []), ...names, ...(acronym === undefined ? [] : [acronym])];
    return { kind: cells[0]!, ...(acronym === undefined ? {} : { acronym }), names: [...new Set(all)] };
  });
}

function layOutPlaces(places: readonly SourcePlace[], isCommonWord: (form: string) => boolean) {
  const count = places.length;
  const bytes = new Uint8Array(PLACE_COLUMN_BYTES * count);
  const view = new DataView(bytes.buffer);
  const indexer = () => {
    const indexes = new Map<string, number>();
    const of = (name: string): number => {
      if (!indexes.has(name)) indexes.set(name, indexes.size);
      return indexes.get(name)!;
    };
    return { names: indexes, of };
  };
  const countries = indexer();
  const subdivisions = indexer();
  const features = indexer();
  const keys: [string, number][] = [];
  const placeNames: [number, string][] = [];
  const placeQualifiers: [number, string][] = [];
  for (const [index, place] of places.entries()) {
    view.setUint16(2 * index, Math.min(0xffff, Math.round(place.population / 1000)), true);
    view.setInt16(2 * (count + index), Math.round(place.latitude * 100), true);
    view.setInt16(2 * (2 * count + index), Math.round(place.longitude * 100), true);
    view.setUint8(6 * count + index, countries.of(place.country));
    view.setUint16(7 * count + 2 * index, subdivisions.of(place.subdivision), true);
    view.setUint8(9 * count + index, features.of(place.feature));
    if (place.id >= 1 << 24) throw new Error(`layOutPlaces: GeoNames id ${place.id} needs more than three bytes`);
    // A column for each byte: those of the highest hardly differ and compress to little.
    for (let byte = 0; byte < 3; byte += 1) view.setUint8((10 + byte) * count + index, (place.id >> (8 * byte)) & 0xff);
    if (place.qualifier !== "") placeQualifiers.push([index, place.qualifier]);
    if (place.keys.length > 1) placeNames.push([index, place.name]);
    for (const key of place.keys) keys.push([key, 2 * index + (isCommonWord(key) ? 1 : 0)]);
  }
  return {
    keys,
    bytes,
    tables: {
      placeCountries: [...countries.names.keys()],
      placeSubdivisions: [...subdivisions.names.keys()],
      placeFeatures: [...features.names.keys()],
      placeNames,
      placeQualifiers,
    },
  };
}

function report(
  gazetteer: Gazetteer,
  tables: GazetteerTables,
  places: readonly SourcePlace[],
  persons: readonly unknown[],
  sovereign: ReadonlySet<string>,
): StepReport {
  const share = (found: number) => `${found} of ${sovereign.size}`;
  const nationality = new Map(tables.nationalities.map((entry) => [entry.iso, entry]));
  const states = [...sovereign];
  const capitals = new Set(tables.capitals.map(([, iso]) => iso));
  return {
    title: "Gazetteer",
    summary:
      "`gazetteer.bin`: states with nationalities and capitals, regions, organisations, populated places, person names; read by " +
      "`Gazetteer`. What no source has is in packages/training/data/gazetteer-*.tsv, kept by hand.",
    sources: [
      { name: "GeoNames cities1000", licence: "CC BY 4.0", url: "https://www.geonames.org" },
      { name: "libgeonames exonyms, ISO 3166-2 names", licence: "see the packages' copyright files" },
      { name: "Unicode CLDR territories", licence: "Unicode License 3.0", url: "https://cldr.unicode.org" },
      { name: "The World Factbook (May 2026)", licence: "public domain" },
      { name: "UniMorph German derivations", licence: "CC BY-SA 3.0", url: "https://unimorph.github.io" },
      {
        name: "german-pos-dict (EIG)",
        licence: "CC BY-SA 4.0",
        url: "https://github.com/languagetool-org/german-pos-dict",
      },
      { name: "GermaNER name lists", licence: "Apache 2.0", url: "https://github.com/tudarmstadt-lt/GermaNER" },
      { name: "popular-names-by-country-dataset", licence: "CC0 1.0" },
      {
        name: "wordfreq (which alternate names German uses)",
        licence: "CC BY-SA 4.0",
        url: "https://github.com/rspeer/wordfreq",
      },
    ],
    scores: [
      [
        "states with adjective",
        share(states.filter((iso) => (nationality.get(iso)?.adjectives.length ?? 0) > 0).length),
      ],
      [
        "states with a name of inhabitants",
        share(states.filter((iso) => (nationality.get(iso)?.persons.length ?? 0) > 0).length),
      ],
      ["states with capital", share(states.filter((iso) => capitals.has(iso)).length)],
      ["populated places", String(places.length)],
      ["places with a GeoNames id", String(places.filter(({ id }) => id > 0).length)],
      ["person names", String(persons.length)],
      ["organisations", String(tables.organizations.length)],
      ["office holders", String(tables.officeHolders.length)],
      ["largest place named Essen", gazetteer.places("Essen")[0]?.country ?? "none"],
    ],
    weaknesses: [
      "Office holders stand in the Factbook's English spelling, which German news does not share for names in other scripts.",
      "Small places outside the German-speaking countries are missing below 10,000 inhabitants.",
      "Surnames come from a list that holds many common words; `common` marks those that the lexicon knows.",
    ],
  };
}
