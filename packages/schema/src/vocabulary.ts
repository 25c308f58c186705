/** The closed lists of the ontology: kinds, types and modes. Everything else in the schema is built from them. */

/** Kinds of entity. `person`, `organization`, `state` and `group` are the actors. */
export const ENTITY_KINDS = ["person", "organization", "state", "group", "place", "event", "work"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The kinds that act, speak and are spoken to. */
export const ACTOR_KINDS = ["person", "organization", "state", "group"] as const satisfies readonly EntityKind[];

/** True for the kinds that act, speak and are spoken to. */
export function isActorKind(kind: EntityKind): boolean {
  return (ACTOR_KINDS as readonly EntityKind[]).includes(kind);
}

/** How a mention refers: by name ("Stoltenberg"), by description ("der NATO-Chef"), by pronoun ("er"). */
export const MENTION_FORMS = ["named", "nominal", "pronominal"] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** Types of reported speech, thought and writing, as in Petersen-Frey & Biemann 2024 (arXiv 2404.16764). */
export const STATEMENT_TYPES = ["Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

/** Medium of a statement; `SW`, `ST` and `TW` where it is open between two. */
export const MEDIA = ["Speech", "Writing", "Thought", "SW", "ST", "TW"] as const;
export type Medium = (typeof MEDIA)[number];

/** Relations that hold for a while, between two entities. */
export const STANDING_RELATIONS = [
  "holds-office",
  "member-of",
  "part-of",
  "located-in",
  "citizen-of",
  "family-of",
  "participant-in",
  "owner-of",
] as const;
export type StandingRelation = (typeof STANDING_RELATIONS)[number];

/** PLOVER's sixteen event types, each with its modes (PLOVER codebook, Open Event Data Alliance 2021). */
export const EVENT_MODES = {
  AGREE: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber",
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
  ],
} as const satisfies Record<string, readonly string[]>;
export type EventType = keyof typeof EVENT_MODES;

/** PLOVER's event types in the order of the codebook. */
export const EVENT_TYPES = Object.keys(EVENT_MODES) as readonly EventType[];

/** Every relation type: standing relations, PLOVER events, and `other` for a verb that fits none of them. */
export const RELATION_TYPES = [...STANDING_RELATIONS, ...EVENT_TYPES, "other"] as const;
export type RelationType = StandingRelation | EventType | "other";

/** True for one of PLOVER's sixteen event types. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_MODES, type);
}

/** True where PLOVER's codebook gives `mode` to `type`. */
export function isModeOf(type: RelationType, mode: string): boolean {
  return isEventType(type) && (EVENT_MODES[type] as readonly string[]).includes(mode);
}

/** PLOVER's auxiliary modes: whether the relation is told as fact. */
export const STATUSES = ["asserted", "future", "hypothetical", "negated", "historical"] as const;
export type Status = (typeof STATUSES)[number];

/** Languages that the analysis reads, as ISO 639-1 codes. `und` stands for any other. */
export const LANGUAGES = ["de", "en", "und"] as const;
export type Language = (typeof LANGUAGES)[number];
