import type { EntityKind } from "@newsgraph/schema";
import type { Arguments } from "./arguments.js";

/** Prepositions under which the place stands where something happens or is said. */
const PLACE_PREPOSITIONS = ["in", "auf", "an", "bei"];

/**
 * Id of the place or state under a preposition of place in a clause; `undefined` where there is none, or where `isTaken` has it for
 * something else.
 */
export function findClausePlace(
  roles: Arguments | undefined,
  references: ReadonlyMap<number, string>,
  kindOf: (id: string) => EntityKind | undefined,
  isTaken: (id: string, phrase: number) => boolean,
): string | undefined {
  for (const preposition of PLACE_PREPOSITIONS) {
    for (const phrase of roles?.prepositional.get(preposition) ?? []) {
      const id = references.get(phrase);
      const kind = id === undefined ? undefined : kindOf(id);
      if (id !== undefined && !isTaken(id, phrase) && (kind === "place" || kind === "state")) return id;
    }
  }
  return undefined;
}
