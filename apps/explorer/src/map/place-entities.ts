import type { GraphEntity } from "@newsgraph/schema";
import type { Point } from "../model/map-camera.js";
import { findCountryCode, findPoint, findRegionCode, type GeoPoint, middleLongitude } from "../model/positions.js";
import { nodeId } from "../model/view-graph.js";
import { type Atlas50, type DrawnWorld, drawWorld, findCountry, findRegion, middleOf } from "./world.js";

/**
 * Where a node lies, on the Earth and in the drawn world; `area` is the outline of a state, federal state or canton, as a path of the
 * drawn world, `region` the code of the latter two.
 */
export type PlacedNode = Point & { readonly point: GeoPoint; readonly area?: string; readonly region?: string };

/** The world drawn for a graph, its places in the middle, and the nodes that lie on it by their ids. */
export type PlacedEntities = {
  readonly world: DrawnWorld;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
};

/** Finds the position of every entity that has one: by its own links, or, of a state or a part of one, by its code. */
export async function placeEntities(entities: readonly GraphEntity[], atlas: Atlas50): Promise<PlacedEntities> {
  const found = entities.flatMap((entity) => {
    const shape = entity.kind === "state" ? shapeOf(entity, atlas) : undefined;
    const point = findPoint(entity) ?? (shape && middleOf(shape.area));
    return point === undefined ? [] : [{ id: nodeId("entity", entity.id), point, shape }];
  });
  const world = await drawWorld(atlas, middleLongitude(found.map(({ point }) => point)));
  const nodes = found.map(({ id, point, shape }): [string, PlacedNode] => {
    const node = { point, ...world.place(point) };
    if (shape === undefined) return [id, node];
    return [id, { ...node, area: world.area(shape.area), ...(shape.region && { region: shape.region }) }];
  });
  return { world, nodes: new Map(nodes) };
}

function shapeOf(entity: GraphEntity, atlas: Atlas50) {
  const region = findRegionCode(entity);
  const area = region === undefined ? findCountry(atlas, findCountryCode(entity) ?? "") : findRegion(atlas, region);
  return area && { area, region };
}
