import scores from "./plover-scores.json" with { type: "json" };
import { isEventType, type RelationType } from "./vocabulary.js";

const table: Readonly<Record<string, number>> = scores;

/**
 * PLOVER's conflict–cooperation score of an event type and mode, from −10 (conflict) to +10 (cooperation); the type's own
 * where the mode has none. `undefined` for standing relations and `other`.
 * Source: PLOVER codebook, Open Event Data Alliance 2021, CC BY-SA 4.0 (`plover-scores.json`).
 */
export function findPloverScore(type: RelationType, mode?: string): number | undefined {
  if (!isEventType(type)) return undefined;
  return table[`${type}/${mode ?? ""}`] ?? table[`${type}/`];
}
