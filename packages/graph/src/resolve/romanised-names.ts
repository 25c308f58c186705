import type { NamePart } from "../names/fold-name.js";
import { areRomanisations, soundKey, soundSkeleton } from "../names/sound-key.js";
import { isSurnameOnly } from "../names/surname.js";
import { MERGE_SCORES } from "./merge-reasons.js";
import type { LocalEntity, Resolution } from "./resolution.js";

/** How far below a full romanisation match one stands that rests on an initial or on the surname alone. */
const WEAKER = MERGE_SCORES.romanisation - 0.1;

const isFullPerson = (item: LocalEntity) => item.entity.kind === "person" && !isSurnameOnly(item.parts);

/** The score of two given names as two languages' spellings of one; `undefined` where they are none. */
function scoreGivenNames(a: NamePart, b: NamePart): number | undefined {
  if (a.initial || b.initial) return soundKey(a.key)[0] === soundKey(b.key)[0] ? WEAKER : undefined;
  if (soundSkeleton(a.key) !== soundSkeleton(b.key) || soundKey(a.key)[0] !== soundKey(b.key)[0]) return undefined;
  return MERGE_SCORES.romanisation;
}

/**
 * Joins persons whose full names are spellings of one foreign name in two languages: surnames of one sound, given names of
 * one sound or of the same consonants. Only where every name of that sound fits every other, so that nobody has two candidates.
 */
export function joinRomanisedNames(resolution: Resolution): void {
  const bySound = resolution.indexBy((item) =>
    isFullPerson(item) ? [`${soundKey(item.parts.at(-1)!.key)} ${soundKey(item.parts[0]!.key)[0] ?? ""}`] : [],
  );
  for (const bucket of bySound.lists.values()) {
    const candidates = resolution.distinct(bucket);
    if (candidates.length < 2) continue;
    const names = new Map(candidates.map((item) => [item, namesOf(resolution, item)]));
    for (const component of components(candidates, (a, b) => isRomanisation(names.get(a)!, names.get(b)!))) {
      const scores = component.flatMap((a, index) =>
        component.slice(index + 1).map((b) => scoreNames(names.get(a)!, names.get(b)!)),
      );
      if (component.length < 2 || scores.includes(undefined)) continue;
      const score = Math.min(...(scores as number[]));
      for (const item of component.slice(1)) resolution.joinAcross(component[0]!, item, "romanisation", score);
    }
  }
}

type FullName = { given: NamePart; surname: NamePart };

function namesOf(resolution: Resolution, item: number): FullName[] {
  const names = new Map<string, FullName>();
  for (const member of resolution.clusters.members(item)) {
    const { parts, key } = resolution.items[member]!;
    if (!isSurnameOnly(parts)) names.set(key, { given: parts[0]!, surname: parts.at(-1)! });
  }
  return [...names.values()];
}

function isRomanisation(a: readonly FullName[], b: readonly FullName[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        scoreGivenNames(x.given, y.given) !== undefined &&
        (areRomanisations(x.surname.key, y.surname.key) ||
          (x.surname.key === y.surname.key && areRomanisations(x.given.key, y.given.key))),
    ),
  );
}

function scoreNames(a: readonly FullName[], b: readonly FullName[]): number | undefined {
  const scores = a.flatMap((x) => b.map((y) => scoreGivenNames(x.given, y.given)));
  const found = scores.filter((score) => score !== undefined);
  return found.length === 0 ? undefined : Math.max(...found);
}

/** The connected components of `items` under `linked`, each in the order of `items`. */
function components(items: readonly number[], linked: (a: number, b: number) => boolean): number[][] {
  const open = new Set(items);
  const found: number[][] = [];
  for (const start of items) {
    if (!open.delete(start)) continue;
    const component = [start];
    for (let at = 0; at < component.length; at++) {
      for (const other of [...open]) {
        if (!linked(component[at]!, other)) continue;
        open.delete(other);
        component.push(other);
      }
    }
    found.push(component);
  }
  return found;
}

function hasFullName({ clusters, items }: Resolution, item: number): boolean {
  for (const member of clusters.members(item)) if (isFullPerson(items[member]!)) return true;
  return false;
}

/** Joins persons named by a romanised surname only to the only full name that another language spells so. */
export function joinRomanisedSurnames(resolution: Resolution): void {
  const bySound = resolution.indexBy((item) => (isFullPerson(item) ? [soundKey(item.parts.at(-1)!.key)] : []));
  for (const number of resolution.names) {
    const item = resolution.items[number]!;
    if (item.entity.kind !== "person" || item.parts.length !== 1) continue;
    const surname = item.parts[0]!.key;
    if (hasFullName(resolution, number)) continue;
    const homes = resolution.distinct(bySound.get("person", soundKey(surname)));
    const home = homes[0];
    if (home === undefined || homes.length > 1) continue;
    const spelledSo = namesOf(resolution, home).some((name) => areRomanisations(name.surname.key, surname));
    if (spelledSo) resolution.joinAcross(home, number, "romanisation", WEAKER);
  }
}
