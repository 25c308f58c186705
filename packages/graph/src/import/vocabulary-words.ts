import { ENTITY_KINDS, type EntityKind, isModeOf, RELATION_TYPES, type RelationType } from "@newsgraph/schema";

/** Words by which foreign files name kinds, in small letters without spaces and signs. */
const KIND_WORDS: Readonly<Record<EntityKind, readonly string[]>> = {
  person: [
    "person",
    "people",
    "human",
    "individual",
    "politician",
    "character",
    "actor",
    "author",
    "mensch",
    "politiker",
  ],
  organization: [
    ...["organization", "organisation", "org", "company", "firm", "corporation", "party", "institution", "agency"],
    ...["publicbody", "body", "ngo", "medium", "media", "team", "firma", "unternehmen", "partei", "behörde", "verein"],
  ],
  state: ["state", "country", "nation", "gpe", "staat", "land"],
  group: ["group", "collective", "community", "legalentity", "gruppe"],
  place: ["place", "location", "loc", "city", "town", "region", "address", "ort", "stadt", "gebiet"],
  event: ["event", "ereignis", "conference", "meeting"],
  work: ["work", "document", "book", "law", "treaty", "product", "publication", "werk", "buch", "gesetz", "vertrag"],
};

const kinds = new Map(ENTITY_KINDS.flatMap((kind) => KIND_WORDS[kind].map((word) => [word, kind] as const)));

const squeeze = (text: string) => text.toLowerCase().replace(/[\s_:-]+/g, "");

/** The kind that a word of a foreign file names: `Person`, `:Organisation`, `LOC`. `undefined` for a word unknown. */
export function findKind(word: string): EntityKind | undefined {
  return word
    .split(/[|;,]/)
    .map((part) => kinds.get(squeeze(part)))
    .find((kind) => kind !== undefined);
}

const types = new Map(RELATION_TYPES.map((type) => [squeeze(type), type]));

/** The type and mode that the words of an edge name: `CONSULT/visit`, `MEMBER_OF`, `member of`; `undefined` for others. */
export function findRelationType(words: string): { type: RelationType; mode?: string } | undefined {
  const [name = "", mode] = words.split("/");
  const type = types.get(squeeze(name));
  if (type === undefined) return undefined;
  return mode !== undefined && isModeOf(type, mode.trim()) ? { type, mode: mode.trim() } : { type };
}
