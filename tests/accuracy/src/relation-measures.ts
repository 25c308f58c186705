import type { Alignment } from "./alignment.js";
import { pairBest } from "./assignment.js";
import type { ViewEvent, ViewRelation, ViewTime } from "./graph-view.js";
import { type Counts, countMatches } from "./measure.js";

/** Which of gold was found by which of the system's, and what is left on both sides. */
export type Matching<T> = { counts: Counts; pairs: { gold: T; system: T }[]; missed: T[]; false: T[] };

/** Pairs gold with system one to one so that as many as possible fit; what fits better is preferred where there is a choice. */
function matchUp<T>(gold: readonly T[], system: readonly T[], fit: (gold: T, system: T) => number): Matching<T> {
  const paired = pairBest(gold, system, fit);
  const foundGold = new Set(paired.map(({ left }) => left));
  const usedSystem = new Set(paired.map(({ right }) => right));
  return {
    counts: countMatches(paired.length, system.length, gold.length),
    pairs: paired.map(({ left, right }) => ({ gold: gold[left]!, system: system[right]! })),
    missed: gold.filter((_, index) => !foundGold.has(index)),
    false: system.filter((_, index) => !usedSystem.has(index)),
  };
}

/** Standing relations by type and both ends. `family-of` holds in either direction. */
export function matchRelations(
  gold: readonly ViewRelation[],
  system: readonly ViewRelation[],
  { goldOf }: Alignment,
): Matching<ViewRelation> {
  return matchUp(gold, system, (wanted, said) => {
    if (wanted.type !== said.type) return 0;
    const from = goldOf.get(said.from);
    const to = goldOf.get(said.to);
    if (from === wanted.from && to === wanted.to) return 1;
    return wanted.type === "family-of" && from === wanted.to && to === wanted.from ? 1 : 0;
  });
}

/**
 * Events by type, actor and recipient; `pair` leaves the type out. Of lists one shared entity suffices, an empty list
 * matches an empty one only. Among several that fit, the same mode and status and the nearer trigger decide who pairs.
 */
export function matchEvents(
  gold: readonly ViewEvent[],
  system: readonly ViewEvent[],
  { goldOf }: Alignment,
  by: "type" | "pair" = "type",
): Matching<ViewEvent> {
  const meets = (wanted: readonly string[], said: readonly string[]) => {
    if (wanted.length === 0 || said.length === 0) return wanted.length === said.length;
    return said.some((id) => wanted.includes(goldOf.get(id) ?? ""));
  };
  return matchUp(gold, system, (wanted, said) => {
    if (by === "type" && wanted.type !== said.type) return 0;
    if (!meets(wanted.actor, said.actor) || !meets(wanted.recipient, said.recipient)) return 0;
    const alike =
      (wanted.type === said.type ? 1 : 0) +
      (wanted.mode === said.mode ? 1 : 0) +
      (wanted.status === said.status ? 1 : 0);
    const near = 1 / (1 + Math.abs(wanted.span.from - said.span.from));
    return 1 + alike * 1e-4 + near * 1e-5;
  });
}

/** Times by overlapping span and equal value. */
export function matchTimes(gold: readonly ViewTime[], system: readonly ViewTime[]): Matching<ViewTime> {
  return matchUp(gold, system, (wanted, said) =>
    wanted.value === said.value && wanted.from < said.to && said.from < wanted.to ? 1 : 0,
  );
}
