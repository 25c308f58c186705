import { buildAutomaton } from "../src/automaton-builder.js";
import { GAZETTEER_MODEL, Gazetteer, PERSON_NAME_BITS, PLACE_COLUMN_BYTES } from "../src/gazetteer.js";
import type { GazetteerTables } from "../src/gazetteer-tables.js";
import { writeModelFile } from "../src/model-file.js";

const { first, masculine, feminine, surname, common } = PERSON_NAME_BITS;

const TABLES: GazetteerTables = {
  states: [
    { iso: "NO", name: "Norwegen", kind: "state", names: ["Norwegen", "Königreich Norwegen", "Norway"] },
    { iso: "SE", name: "Schweden", kind: "state", names: ["Schweden"] },
    { iso: "DE-HE", name: "Hessen", kind: "part", names: ["Hessen"] },
  ],
  nationalities: [
    { iso: "NO", adjectives: ["norwegisch"], persons: ["Norweger"] },
    { iso: "SE", adjectives: ["schwedisch"], persons: ["Schwede"] },
    { iso: "US", adjectives: ["US-amerikanisch"], persons: ["US-Amerikaner"] },
    { iso: "DE", adjectives: ["deutsch"], persons: ["Deutscher (Deutsche)"] },
  ],
  capitals: [["Oslo", "NO"], ["Paris", "FR"]],
  regions: [{ kind: "region", names: ["Naher Osten", "Nahen Osten"] }],
  organizations: [
    { kind: "international", acronym: "NATO", names: ["NATO", "Nato"] },
    { kind: "international", acronym: "UN", names: ["Vereinte Nationen", "Vereinten Nationen", "UN"] },
    { kind: "parliament", names: ["Bundestag"] },
  ],
  officeHolders: [],
  placeCountries: ["FR", "DE", "US"],
  placeSubdivisions: ["", "Nordrhein-Westfalen"],
  placeFeatures: ["PPLC", "PPL"],
  placeNames: [],
  placeQualifiers: [[1, "Ruhr"]],
}; // biome-ignore format: a table

/** Places in the order of population: name, thousands of inhabitants, latitude, longitude, country, subdivision, feature, id. */
const PLACES: readonly (readonly [string, number, number, number, number, number, number, number])[] = [
  ["Paris", 2139, 48.85, 2.35, 0, 0, 0, 2_988_507],
  ["Essen", 593, 51.46, 7.01, 1, 1, 1, 2_928_810],
  ["Paris", 25, 33.66, -95.56, 2, 0, 1, 4_717_560],
  ["Bad Oeynhausen", 50, 52.21, 8.8, 1, 1, 1, 2_953_525],
];
const COMMON_WORDS = new Set(["Essen"]);

/** A small gazetteer in the form of the one that ships. */
export function exampleGazetteer(): Gazetteer {
  const count = PLACES.length;
  const columns = new DataView(new ArrayBuffer(PLACE_COLUMN_BYTES * count));
  for (const [index, [, thousands, latitude, longitude, country, subdivision, feature, id]] of PLACES.entries()) {
    columns.setUint16(2 * index, thousands, true);
    columns.setInt16(2 * (count + index), Math.round(100 * latitude), true);
    columns.setInt16(2 * (2 * count + index), Math.round(100 * longitude), true);
    columns.setUint8(6 * count + index, country);
    columns.setUint16(7 * count + 2 * index, subdivision, true);
    columns.setUint8(9 * count + index, feature);
    for (let byte = 0; byte < 3; byte += 1) columns.setUint8((10 + byte) * count + index, (id >> (8 * byte)) & 0xff);
  }
  return new Gazetteer(
    writeModelFile(GAZETTEER_MODEL, {
      tables: new TextEncoder().encode(JSON.stringify(TABLES)),
      places: buildAutomaton(PLACES.map(([name], index) => [name, 2 * index + (COMMON_WORDS.has(name) ? 1 : 0)])),
      "place-columns": new Uint8Array(columns.buffer),
      "person-names": buildAutomaton([
        ["Anna", first | feminine],
        ["Jonas", first | masculine],
        ["Andrea", first],
        ["Weber", surname | common],
        ["Lindqvist", surname],
      ]),
    }),
  );
}
