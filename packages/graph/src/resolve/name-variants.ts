import type { EntityKind } from "@newsgraph/schema";
import { foldedWords, foldTextBare, nameKey } from "../names/fold-name.js";
import { inflectionKey } from "../names/inflection.js";
import { isFullName, type LocalEntity, type Resolution } from "./resolution.js";

/** Kinds whose names decline and are given aliases; a group has no name of its own. */
const NAMED_KINDS: ReadonlySet<EntityKind> = new Set(["person", "organization", "state", "place", "event", "work"]);

/** Joins a name with umlauts to the same name without their dots, as English newspapers write it. */
export function joinBareSpellings(resolution: Resolution): void {
  joinByDerivedKey(resolution, "spelling", (item) => {
    if (item.entity.kind === "group" || !/[äöüø]/i.test(item.entity.name.normalize("NFC"))) return undefined;
    return nameKey(item.entity.name, foldTextBare);
  });
}

/** A genitive s never follows a sibilant, and a name that short is more likely another name. */
const GENITIVE = /^(.{3,}[^sxzß])s$/u;

/** A single word in -en is declined only as an adjective is ("Grünen"), which no person's name is. */
const WEAK_ENDING = /^(.{3,}e)n$/u;

/** Joins a name with a genitive s, or a single word in -en, to the same name without, where that was seen too. */
export function joinGenitives(resolution: Resolution): void {
  joinByDerivedKey(resolution, "inflection", ({ entity: { kind }, key }) => {
    if (!NAMED_KINDS.has(kind) || kind === "work") return undefined;
    return GENITIVE.exec(key)?.[1] ?? (kind === "person" ? undefined : WEAK_ENDING.exec(key)?.[1]);
  });
}

const DECLINED_KINDS: ReadonlySet<EntityKind> = new Set(["organization", "state", "place", "event"]);

/** Joins names of several words that differ in their case endings only, unless registers tell any of them apart. */
export function joinInflections(resolution: Resolution): void {
  const byKey = resolution.indexBy(({ entity }) => {
    const key = DECLINED_KINDS.has(entity.kind) ? inflectionKey(entity.name) : "";
    return key.includes(" ") ? [key] : [];
  });
  for (const items of byKey.lists.values()) {
    const forms = resolution.distinct(items);
    const apart = forms.some((a, index) => forms.slice(index + 1).some((b) => resolution.clusters.conflict(a, b)));
    if (!apart) for (const form of forms.slice(1)) resolution.join(forms[0]!, form, "inflection");
  }
}

/** Legal forms of companies and clubs in German and English, folded. */
const LEGAL_FORMS = new Set(
  "ag se gmbh kg kgaa ohg ev ug mbh co inc ltd llc plc corp corporation limited sa spa nv bv ab oyj".split(" "),
);

/** The key of a company's name without its legal form ("Nordlicht Werke GmbH & Co. KG"); `undefined` without one. */
export function findKeyWithoutLegalForm(name: string): string | undefined {
  const words = foldedWords(name.replace(/\be\.\s?V\./g, "eV").replace(/\bS\.\s?A\./g, "SA"));
  let length = words.length;
  while (length > 1 && LEGAL_FORMS.has(words[length - 1]!)) length--;
  return length === words.length ? undefined : words.slice(0, length).join("");
}

/** Joins a company's name with its legal form to the name without. */
export function joinLegalForms(resolution: Resolution): void {
  joinByDerivedKey(resolution, "legal-form", (item) =>
    item.entity.kind === "organization" ? findKeyWithoutLegalForm(item.entity.name) : undefined,
  );
}

function joinByDerivedKey(
  resolution: Resolution,
  reason: "spelling" | "inflection" | "legal-form",
  derive: (item: LocalEntity) => string | undefined,
): void {
  const { byFullName } = resolution;
  for (const number of resolution.names) {
    const item = resolution.items[number]!;
    if (!isFullName(item)) continue;
    const key = derive(item);
    if (key === undefined || key === item.key) continue;
    const others = resolution.distinct(byFullName.get(item.entity.kind, key), number);
    if (others.length === 1) resolution.join(others[0]!, number, reason);
  }
}

/** An abbreviation: capitals and digits, at least two of them capitals. */
const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}.&/-]+s?$/u;

/**
 * True where another article's entity of that name may be taken for this one. A bare word of the name ("Bank" of "Deutsche
 * Handelsbank") names too many others, except with states and places; a description in lower case names nobody.
 */
export function isTellingAlias(kind: EntityKind, name: string, alias: string): boolean {
  if (!NAMED_KINDS.has(kind) || /^\p{Ll}/u.test(alias)) return false;
  if (kind === "person") return foldedWords(alias).length > 1;
  if (ACRONYM.test(alias) || kind === "state" || kind === "place") return nameKey(alias).length > 1;
  const words = new Set(foldedWords(name));
  return foldedWords(alias).some((word) => !words.has(word));
}

/** Joins an entity to the only one of its kind that some article gives its name as an alias. */
export function joinAliases(resolution: Resolution): void {
  const byAlias = resolution.indexBy((item) => {
    const { kind, name, aliases } = item.entity;
    return aliases.filter((alias) => isTellingAlias(kind, name, alias)).map((alias) => nameKey(alias));
  });
  for (const [name, namesakes] of resolution.byFullName.lists) {
    const holders = byAlias.lists.get(name);
    if (holders === undefined) continue;
    const owners = resolution.distinct(holders).filter((owner) => !isAmong(resolution, owner, namesakes));
    const targets = resolution.distinct(namesakes);
    if (owners.length !== 1 || targets.length !== 1) continue;
    if (name.startsWith("person ")) resolution.joinAcross(owners[0]!, targets[0]!, "alias");
    else resolution.join(owners[0]!, targets[0]!, "alias");
  }
}

function isAmong(resolution: Resolution, item: number, others: readonly number[]): boolean {
  const root = resolution.clusters.root(item);
  return others.some((other) => resolution.clusters.root(other) === root);
}
