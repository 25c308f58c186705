import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { iso31661Alpha2ToNumeric } from "iso-3166";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { Breath } from "../breath.js";
import type { Point } from "../model/map-camera.js";
import type { GeoPoint } from "../model/positions.js";
import { loadRegions, type Region, type Regions } from "./regions.js";

/** A state. */
type Country = Feature<Polygon | MultiPolygon, { readonly name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** States, federal states and borders by Natural Earth, in the public domain. */
export type Atlas50 = { readonly countries: readonly Country[]; readonly topology: Atlas; readonly regions: Regions };

/** An area with its name and, in the drawn world, its middle and extent. */
export type NamedArea = Point & {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
};

/** Size of the drawn world before it is zoomed, in pixels. */
export const WORLD = { width: 960, height: 468 };

/** Has no ISO numeric code, and is found by its name in Natural Earth. */
const WITHOUT_NUMBER: Readonly<Record<string, string>> = { XK: "Kosovo" };

/** Loads the shapes of the states, which come with the page. Rejects where they cannot be had. */
export async function loadAtlas(): Promise<Atlas50> {
  // As text: a script of a page that is one file cannot ask for data beside it.
  const [{ default: text }, regions] = await Promise.all([import("world-atlas/countries-50m.json?raw"), loadRegions()]);
  const breath = new Breath();
  const topology = JSON.parse(text) as Atlas;
  await breath.take();
  return { topology, countries: feature(topology, topology.objects.countries).features as Country[], regions };
}

/** The shape of a state by its ISO 3166-1 code of two capitals. */
export function findCountry({ countries }: Atlas50, code: string): Country | undefined {
  const number = iso31661Alpha2ToNumeric[code];
  return countries.find(({ id, properties }) => {
    return number === undefined ? properties.name === WITHOUT_NUMBER[code] : id === number;
  });
}

/** The shape of a federal state or canton by its ISO 3166-2 code; `undefined` where there is none. */
export function findRegion({ regions }: Atlas50, code: string): Region | undefined {
  return regions.regions.find(({ id }) => id === code);
}

/** Where a state is marked: in the middle of its largest part, so that France does not lie in the Atlantic. */
export function middleOf({ geometry }: Country | Region): GeoPoint {
  const parts: Position[][][] = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const shapes = parts.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const largest = shapes.reduce((most, shape) => (geoArea(shape) > geoArea(most) ? shape : most));
  const [longitude, latitude] = geoCentroid(largest);
  return { latitude, longitude };
}

/** The world as it is drawn. */
export type DrawnWorld = Awaited<ReturnType<typeof drawWorld>>;

/**
 * The world drawn flat with a meridian in the middle: Equal Earth (Šavrič, Patterson, Jenny 2018), which keeps areas in proportion. It is
 * drawn bit by bit, so that the page can answer in between.
 */
export async function drawWorld({ countries, topology, regions }: Atlas50, middle: number) {
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent([[0, 0], [WORLD.width, WORLD.height]], { type: "Sphere" }); // biome-ignore format: two corners
  const path = geoPath(projection);
  const shape = (object: Parameters<typeof path>[0]) => path(object) ?? "";
  const breath = new Breath();
  let land = "";
  for (const country of countries) {
    if (breath.isDue) await breath.take();
    land += shape(country);
  }
  await breath.take();
  const lines = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  await breath.take();
  const borders = shape(lines);
  await breath.take();
  return {
    sphere: shape({ type: "Sphere" }),
    land,
    borders,
    regionBorders: regions.borders.map(shape).join(""),
    /** The federal states and cantons by name: where each is named, and the room for its name. */
    regions: regions.regions.map((region): NamedArea => {
      const [[left, top], [right, bottom]] = path.bounds(region);
      const [x, y] = path.centroid(region);
      return { id: region.id, name: region.properties.name, x, y, width: right - left, height: bottom - top };
    }),
    area: shape,
    /** A point of the Earth in the drawn world. */
    place({ latitude, longitude }: GeoPoint): Point {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x, y };
    },
    /** The shortest way between two points, as a path of the drawn world. */
    way(from: GeoPoint, to: GeoPoint): string {
      const coordinates = [from, to].map(({ latitude, longitude }) => [longitude, latitude]);
      return shape({ type: "LineString", coordinates });
    },
  };
}
