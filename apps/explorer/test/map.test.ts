import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iso31662 } from "iso-3166";
import { feature } from "topojson-client";
import { describe, expect, test } from "vitest";
import { placeEntities } from "../src/map/place-entities.js";
import { type RegionTopologies, readRegions } from "../src/map/regions.js";
import { type Atlas50, findCountry, findRegion, middleOf } from "../src/map/world.js";
import { factTimes } from "../src/model/fact-times.js";
import { NO_FILTERS, visibleGraph } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { fittedTo, onScreen, zoomedAt } from "../src/model/map-camera.js";
import { journeyOf, mapScene } from "../src/model/map-scene.js";
import { elsewhereLinks, findCountryCode, findPoint, findRegionCode, middleLongitude } from "../src/model/positions.js";
import { viewOf } from "../src/model/view-graph.js";
import { placedGraph } from "./placed-graph.js";

const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
);
const regions = readRegions(
  JSON.parse(readFileSync(new URL("../src/map/regions.json", import.meta.url), "utf8")) as RegionTopologies,
);
const atlas: Atlas50 = {
  regions,
  topology,
  countries: (feature(topology, topology.objects.countries) as unknown as { features: Atlas50["countries"] }).features,
};

describe("positions", () => {
  test("GeoNames is called by its id, other pages by their address; what is no page is left out", () => {
    const same = ["geo:52.35,14.55", "https://sws.geonames.org/2925535/", "https://www.wikidata.org/wiki/Q4024"];
    expect(elsewhereLinks({ same })).toEqual([
      { link: "https://www.geonames.org/2925535", label: "GeoNames 2925535" },
      { link: "https://www.wikidata.org/wiki/Q4024", label: "wikidata.org/wiki/Q4024" },
    ]);
  });

  test.each([
    ["no links", undefined, undefined],
    ["other links", ["https://www.wikidata.org/wiki/Q1707"], undefined],
    ["a geo: address", ["geo:54.32,10.14"], { latitude: 54.32, longitude: 10.14 }],
    ["with height and uncertainty", ["geo:-8.5,125,30;u=10"], { latitude: -8.5, longitude: 125 }],
    ["two near each other", ["geo:54.3,10.1", "geo:54.4,10.2"], { latitude: 54.3, longitude: 10.1 }],
    ["two that contradict each other", ["geo:54.3,10.1", "geo:48.1,11.6"], undefined],
    ["beyond the pole", ["geo:97,10"], undefined],
    ["no numbers", ["geo:<b>,10"], undefined],
  ])("%s", (_, same, point) => {
    expect(findPoint(same === undefined ? {} : { same })).toEqual(point);
  });

  test("a state's code, and none where links contradict each other", () => {
    expect(findCountryCode({ same: ["urn:iso:std:iso:3166:-1:UA"] })).toBe("UA");
    expect(findCountryCode({ same: ["urn:iso:std:iso:3166:-1:UA", "urn:iso:std:iso:3166:-1:RU"] })).toBeUndefined();
    expect(findCountryCode({})).toBeUndefined();
  });

  test("the middle of points across the date line lies there", () => {
    const at = (longitude: number) => ({ latitude: 0, longitude });
    expect(Math.abs(middleLongitude([at(170), at(-170)]))).toBeCloseTo(180);
    expect(middleLongitude([at(10), at(30)])).toBeCloseTo(20);
    expect(middleLongitude([])).toBe(0);
  });
});

describe("states by Natural Earth", () => {
  test.each([
    ["UA", "Ukraine", 49, 31],
    ["FR", "France", 47, 2],
    ["US", "United States of America", 40, -99],
    ["XK", "Kosovo", 43, 21],
  ])("%s is %s, marked in its largest part", (code, name, latitude, longitude) => {
    const country = findCountry(atlas, code)!;
    expect(country.properties.name).toBe(name);
    const middle = middleOf(country);
    expect(Math.hypot(middle.latitude - latitude, middle.longitude - longitude)).toBeLessThan(3);
  });

  test("no such state", () => {
    expect(findCountry(atlas, "ZZ")).toBeUndefined();
  });
});

describe("federal states and cantons by Natural Earth", () => {
  test("all of Germany, Austria and Switzerland are there by their ISO codes", () => {
    const codes = regions.regions.map(({ id }) => id);
    expect(new Set(codes).size).toBe(16 + 9 + 26);
    const of = (country: string) => codes.filter((code) => code.startsWith(country)).length;
    expect([of("DE-"), of("AT-"), of("CH-")]).toEqual([16, 9, 26]);
    expect(codes.filter((code) => iso31662.every(({ code: known }) => known !== code))).toEqual([]);
  });

  test.each([
    ["DE-BB", "Brandenburg", 52.5, 13.4],
    ["DE-BY", "Bayern", 48.9, 11.4],
    ["AT-9", "Wien", 48.2, 16.4],
    ["AT-7", "Tirol", 47.2, 11.5],
    ["CH-LU", "Luzern", 47.1, 8.1],
  ])("%s is %s, where it lies", (code, name, latitude, longitude) => {
    const region = findRegion(atlas, code)!;
    expect(region.properties.name).toBe(name);
    const middle = middleOf(region);
    expect(Math.hypot(middle.latitude - latitude, middle.longitude - longitude)).toBeLessThan(0.6);
  });

  test("a federal state is placed by its code, with its outline; one without a shape is not", async () => {
    const named = (id: string, code: string) => {
      return { ...placedGraph().entities[1]!, id, kind: "state" as const, same: [`urn:iso:std:iso:3166:-2:${code}`] };
    };
    const { nodes } = await placeEntities([named("e1", "DE-BY"), named("e2", "US-TX")], atlas);
    expect([...nodes.keys()]).toEqual(["entity:e1"]);
    expect(nodes.get("entity:e1")).toMatchObject({ area: expect.stringMatching(/^M/), region: "DE-BY" });
  });

  test("a code of two states, or of none, is no code", () => {
    const link = (code: string) => `urn:iso:std:iso:3166:-2:${code}`;
    expect(findRegionCode({ same: [link("AT-7")] })).toBe("AT-7");
    expect(findRegionCode({ same: [link("AT-7"), link("DE-BY")] })).toBeUndefined();
    expect(findRegionCode({ same: ["urn:iso:std:iso:3166:-1:AT"] })).toBeUndefined();
  });
});

describe("the map of a graph", async () => {
  const file = placedGraph();
  const index = indexGraph(file);
  const view = viewOf(index);
  const { nodes, world } = await placeEntities(file.entities, atlas);
  const isPlaced = (id: string) => nodes.has(id);

  test("places lie by their links, states by their code with their outline", () => {
    expect([...nodes.keys()]).toEqual(["entity:e2", "entity:e5", "entity:e7", "entity:e8"]);
    expect(nodes.get("entity:e7")?.area).toMatch(/^M/);
    expect(nodes.get("entity:e2")?.area).toBeUndefined();
    const [kiel, denmark] = [nodes.get("entity:e2")!, nodes.get("entity:e7")!];
    expect(kiel.y).toBeGreaterThan(denmark.y);
    expect(world.way(kiel.point, denmark.point)).toMatch(/^M.*L/);
  });

  test("what is visible is placed, or listed beside; lines join what is placed", () => {
    const scene = mapScene(visibleGraph(view, { statements: false, articles: false }, NO_FILTERS), isPlaced);
    expect(scene.placed.map(({ label }) => label)).toEqual(["Kiel", "Dänemark", "Lübeck", "Schweden"]);
    expect(scene.unplaced.map(({ label }) => label)).toEqual(["Neustadt"]);
    expect(scene.lines.map(({ type }) => type)).toEqual(["AID"]);
  });

  test("a journey is what was visited, told as fact, by date", () => {
    expect(journeyOf(index, factTimes(file), "e1", isPlaced)).toEqual(["entity:e5", "entity:e2"]);
    expect(journeyOf(index, factTimes(file), "e4", isPlaced)).toEqual([]);
  });
});

describe("the camera", () => {
  const size = { width: 600, height: 400 };
  const world = { width: 960, height: 468 };

  test("fits what there is into the picture, with a rim", () => {
    const points = [
      { x: 400, y: 100 },
      { x: 500, y: 160 },
    ];
    const camera = fittedTo(points, size, world);
    for (const point of points) {
      const { x, y } = onScreen(camera, point);
      expect(x).toBeGreaterThan(50);
      expect(x).toBeLessThan(550);
      expect(y).toBeGreaterThan(50);
      expect(y).toBeLessThan(350);
    }
  });

  test("shows a single place with its surroundings, and the whole world where there is none", () => {
    expect(fittedTo([{ x: 400, y: 100 }], size, world).scale).toBeLessThan(20);
    expect(fittedTo([], size, world).scale).toBeLessThan(1);
  });

  test("zooms about the point under the pointer, so far as there is something to see", () => {
    const camera = { scale: 2, x: 10, y: 20 };
    const point = { x: 200, y: 100 };
    const under = { x: (point.x - camera.x) / 2, y: (point.y - camera.y) / 2 };
    const nearer = zoomedAt(camera, 1.5, point);
    expect(nearer.scale).toBe(3);
    expect(onScreen(nearer, under)).toEqual(point);
    expect(zoomedAt(camera, 1e9, point).scale).toBe(60);
  });
});
