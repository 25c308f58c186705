import { compareText } from "../compare.js";

/** An identifier in somebody's register: `authority` names the register, `id` is unique within it. */
export type AuthorityId = { authority: string; id: string };

/** Registers that give one thing one id: two different ids of one of them are two things. */
const REGISTERS: readonly { authority: string; pattern: RegExp }[] = [
  { authority: "wikidata", pattern: /^(?:(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/|wd:|wikidata:)(Q\d+)$/i },
  { authority: "geonames", pattern: /^(?:(?:www\.|sws\.)?geonames\.org\/|geonames:)(\d+)(?:\/.*)?$/i },
  {
    authority: "iso3166",
    pattern: /^(?:urn:)?iso(?::std:iso)?[:-]?3166(?::?-?[123])?[:/]([a-z]{2,3}(?:-[a-z0-9]{1,3})?)$/i,
  },
  { authority: "iso3166", pattern: /^(?:www\.)?iso\.org\/obp\/ui\/(?:#|%23)iso:code:3166:([a-z]{2})$/i },
  { authority: "gnd", pattern: /^(?:d-nb\.info\/gnd\/|gnd:)([\dX-]+)$/i },
  { authority: "viaf", pattern: /^(?:www\.)?viaf\.org\/viaf\/(\d+)$/i },
  { authority: "ror", pattern: /^ror\.org\/([0-9a-z]+)$/i },
  { authority: "orcid", pattern: /^orcid\.org\/([\dX-]+)$/i },
];

/**
 * What a `same` link identifies. Spellings of one link (http or https, `www.`, a closing slash) give one answer. A link into
 * no register that is known is its own authority: equal links are one thing, different ones say nothing.
 */
export function readSameLink(link: string): AuthorityId {
  const bare = link
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "");
  for (const { authority, pattern } of REGISTERS) {
    const found = pattern.exec(bare);
    if (found) return { authority, id: found[1]!.toUpperCase() };
  }
  return { authority: `link:${bare}`, id: bare };
}

/** The ids of one thing, by register. */
export type Identity = ReadonlyMap<string, ReadonlySet<string>>;

const NO_IDENTITY: Identity = new Map();

/** Where something lies (RFC 5870) tells nobody what it is: a square and its town may share a position. */
const POSITION = /^geo:/i;

/** Reads the `same` links of an entity; no links give an empty identity, and positions are none. */
export function readIdentity(links: readonly string[] | undefined): Identity {
  if (links === undefined || links.length === 0) return NO_IDENTITY;
  const identity = new Map<string, Set<string>>();
  for (const link of links) {
    if (POSITION.test(link)) continue;
    const { authority, id } = readSameLink(link);
    const ids = identity.get(authority);
    if (ids === undefined) identity.set(authority, new Set([id]));
    else ids.add(id);
  }
  return identity;
}

/** True where one register gives the two different ids. */
export function identitiesConflict(a: Identity, b: Identity): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const [authority, ids] of small) {
    const others = large.get(authority);
    if (others !== undefined && ![...ids].some((id) => others.has(id))) return true;
  }
  return false;
}

/** All ids of both. */
export function joinIdentities(a: Identity, b: Identity): Identity {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const joined = new Map<string, ReadonlySet<string>>(a);
  for (const [authority, ids] of b) joined.set(authority, new Set([...(a.get(authority) ?? []), ...ids]));
  return joined;
}

/** The ids as one text in a fixed order, to tell two things of one name apart; `""` without any. */
export function identityText(identity: Identity): string {
  return [...identity]
    .sort(([a], [b]) => compareText(a, b))
    .map(([authority, ids]) => `${authority}=${[...ids].sort(compareText).join("+")}`)
    .join(" ");
}
