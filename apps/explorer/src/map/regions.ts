import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A federal state or canton; its `id` is its ISO 3166-2 code, its name that of the place itself. */
export type Region = Feature<Polygon | MultiPolygon, { readonly name: string }> & { readonly id: string };

/** The federal states and cantons that there are shapes of, and the lines between them. */
export type Regions = { readonly regions: readonly Region[]; readonly borders: readonly MultiLineString[] };

/** One topology for each state. */
export type RegionTopologies = readonly Topology<{ regions: GeometryCollection<{ name: string }> }>[];

/** Loads the federal states of Germany and Austria and the cantons of Switzerland. Rejects where they cannot be had. */
export async function loadRegions(): Promise<Regions> {
  const { default: text } = await import("./regions.json?raw");
  return readRegions(JSON.parse(text) as RegionTopologies);
}

/** Shapes and borders of topologies. */
export function readRegions(topologies: RegionTopologies): Regions {
  return {
    regions: topologies.flatMap((topology) => feature(topology, topology.objects.regions).features as Region[]),
    // Only what lies between two: the rest is the border of the state, which the atlas draws coarser.
    borders: topologies.map((topology) => mesh(topology, topology.objects.regions, (a, b) => a !== b)),
  };
}
