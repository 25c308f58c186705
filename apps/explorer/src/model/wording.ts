import type { GraphRelation } from "@newsgraph/schema";
import type { Messages } from "../messages/index.js";
import type { ViewEdge } from "./view-graph.js";

/** The name of an event's or relation's sort: its mode where it has one ("Besuch"), else its type ("Gespräch"). */
export function relationName(relation: Pick<GraphRelation, "type" | "mode">, messages: Messages): string {
  const mode = relation.mode === undefined ? undefined : messages.modes[`${relation.type}/${relation.mode}`];
  return mode ?? messages.edgeTypes[relation.type];
}

/** The short words on an edge: an office's role, a mode, a type, how many statements it folds. */
export function edgeName(edge: ViewEdge, messages: Messages): string {
  if (edge.role !== undefined) return edge.role;
  if (edge.type === "said-about") return messages.saidAbout(edge.statements.length);
  const mode = edge.mode === undefined ? undefined : messages.modes[`${edge.type}/${edge.mode}`];
  const name = mode ?? messages.edgeTypes[edge.type];
  return edge.relations.length > 1 ? `${name} ×${edge.relations.length}` : name;
}
