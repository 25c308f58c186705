import type { GraphFile } from "@newsgraph/schema";
import { type PlacedEntities, placeEntities } from "./place-entities.js";
import { loadAtlas } from "./world.js";

const known = new WeakMap<GraphFile, Promise<PlacedEntities>>();

/** The world and where the entities of a graph lie on it; found once for a graph. Rejects where the shapes cannot be loaded. */
export function placesOf(file: GraphFile): Promise<PlacedEntities> {
  const found = known.get(file) ?? loadAtlas().then((atlas) => placeEntities(file.entities, atlas));
  known.set(file, found);
  // A failure may pass: the next to ask tries again.
  found.catch(() => known.delete(file));
  return found;
}
