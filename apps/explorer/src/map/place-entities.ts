import type { GraphEntity } from "@newsgraph/schema";
import type { Point } from "../model/map-camera.js";
import { findCountryCode, findPoint, type GeoPoint, middleLongitude } from "../model/positions.js";
import { nodeId } from "../model/view-graph.js";
import { type Atlas50, drawWorld, findCountry, middleOf } from "./world.js";

/** Where a node lies, on the Earth and in the drawn world; `area` is the outline of a state, as a path of the drawn world. */
export type PlacedNode = Point & { readonly point: GeoPoint; readonly area?: string };

/** The world drawn for a graph, its places in the middle, and the nodes that lie on it by their ids. */
export type PlacedEntities = {
  readonly world: ReturnType<typeof drawWorld>;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
};

/** Finds the position of every entity that has one: by its own links, or, of a state, by its code. */
export function placeEntities(entities: readonly GraphEntity[], atlas: Atlas50): PlacedEntities {
  const found = entities.flatMap((entity) => {
    const code = entity.kind === "state" ? findCountryCode(entity) : undefined;
    const country = code === undefined ? undefined : findCountry(atlas, code);
    const point = findPoint(entity) ?? (country && middleOf(country));
    return point === undefined ? [] : [{ id: nodeId("entity", entity.id), point, country }];
  });
  const world = drawWorld(atlas, middleLongitude(found.map(({ point }) => point)));
  const nodes = found.map(({ id, point, country }): [string, PlacedNode] => {
    const node = { point, ...world.place(point) };
    return [id, country === undefined ? node : { ...node, area: world.country(country) }];
  });
  return { world, nodes: new Map(nodes) };
}
