import { type NamePart, nameKey, nameParts } from "../names/fold-name.js";
import { isSurnameOnly, surnameKeys } from "../names/surname.js";
import { joinBucket } from "./equal-names.js";
import type { LocalEntity, Resolution } from "./resolution.js";

const isWordFor = (short: NamePart, long: NamePart) =>
  short.key === long.key || (short.initial && long.key.startsWith(short.key));

/** True where `short` is `long` with a middle name left out or a given name as an initial ("A. Weber", "Anna Maria Weber"). */
export function isShorterForm(short: readonly NamePart[], long: readonly NamePart[]): boolean {
  const [shortLast, longLast] = [short.length - 1, long.length - 1];
  if (shortLast < 1 || longLast < shortLast) return false;
  if (short[shortLast]!.initial || short[shortLast]!.key !== long[longLast]!.key) return false;
  if (!isWordFor(short[0]!, long[0]!)) return false;
  let at = 1;
  for (const part of short.slice(1, shortLast)) {
    while (at < longLast && !isWordFor(part, long[at]!)) at++;
    if (at++ >= longLast) return false;
  }
  return longLast > shortLast || short.some((part, index) => part.initial && !long[index]!.initial);
}

const hasInitial = (parts: readonly NamePart[]) => parts.some((part) => part.initial);
const isFullPerson = (item: LocalEntity) => item.entity.kind === "person" && !isSurnameOnly(item.parts);

/** Joins persons whose name leaves out a middle name, then those with initials, to the only fuller name they fit. */
export function joinShorterForms(resolution: Resolution): void {
  for (const withInitials of [false, true]) {
    const joins: [home: number, item: number][] = [];
    for (const namesakes of namesBySurname(resolution)) {
      for (const number of namesakes) {
        const { parts } = resolution.items[number]!;
        if (hasInitial(parts) !== withInitials) continue;
        const fuller = namesakes.filter((other) => isShorterForm(parts, resolution.items[other]!.parts));
        const homes = resolution.distinct(fuller, number);
        if (homes.length === 1) joins.push([homes[0]!, number]);
      }
    }
    for (const [home, item] of joins) resolution.joinAcross(home, item, "name-part");
  }
}

/** The full names of one surname and first letter, each name of a cluster once; those without a second are left out. */
function namesBySurname(resolution: Resolution): number[][] {
  const lists = new Map<string, number[]>();
  for (const items of resolution.byFullName.lists.values()) {
    if (resolution.items[items[0]!]!.entity.kind !== "person") continue;
    for (const number of items) {
      const { parts } = resolution.items[number]!;
      const key = `${parts.at(-1)!.key} ${parts[0]!.key[0]}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [number]);
      else list.push(number);
    }
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

/** The single words that an article calls a person by; a given name is none of them. */
function singleAliasKeys({ entity, parts }: LocalEntity): string[] {
  return entity.aliases
    .filter((alias) => !/^\p{Ll}/u.test(alias) && nameParts(alias).length === 1)
    .map((alias) => nameKey(alias))
    .filter((key) => key !== parts[0]?.key);
}

/**
 * Joins persons named by surname only to the only full name across the articles that carries it. Where two carry it, each
 * stays by itself; where none does, those of one surname are taken for one person. A word that is somebody's given name may
 * stand for too many. No person joins one that the same article tells apart from it.
 */
export function joinSurnames(resolution: Resolution): void {
  const bySurname = resolution.indexBy((item) =>
    isFullPerson(item) ? [...surnameKeys(item.parts), ...singleAliasKeys(item)] : [],
  );
  const givenNames = new Set<string>();
  const bySingleName = new Map<string, number[]>();
  for (const number of resolution.names) {
    const item = resolution.items[number]!;
    if (isFullPerson(item)) givenNames.add(item.parts[0]!.key);
    if (item.entity.kind !== "person" || !isSurnameOnly(item.parts)) continue;
    const list = bySingleName.get(item.key);
    if (list === undefined) bySingleName.set(item.key, [number]);
    else list.push(number);
  }
  for (const [key, items] of bySingleName) {
    if (givenNames.has(key)) continue;
    const homes = resolution.distinct(bySurname.get("person", key));
    if (homes.length === 1) for (const item of items) resolution.joinAcross(homes[0]!, item, "name-part");
    if (homes.length > 0) continue;
    joinBucket(resolution, items, "single-name");
  }
  for (const [key, items] of bySingleName) {
    const bare = /^(.{3,}[^sxzß])s$/u.exec(key)?.[1];
    if (bare === undefined || givenNames.has(bare) || bySurname.get("person", key) !== undefined) continue;
    const homes = resolution.distinct([...(bySurname.get("person", bare) ?? []), ...(bySingleName.get(bare) ?? [])]);
    if (homes.length === 1) for (const item of items) resolution.joinAcross(homes[0]!, item, "inflection");
  }
}
