import {
  ENTITY_KINDS,
  EVENT_MODES,
  LANGUAGES,
  MEDIA,
  MENTION_FORMS,
  RELATION_TYPES,
  STATEMENT_TYPES,
  STATUSES,
} from "@newsgraph/schema";
import { foldText } from "../names/fold-name.js";

/** The kinds of record that may answer a query, in the order of preference where a query leaves it open. */
export const RECORD_KINDS = ["statements", "relations", "entities", "articles"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What the values of a field are. */
export type ValueSort =
  /** An entity by name, alias or id. */
  | "name"
  /** Two entities with two dots between. */
  | "pair"
  /** An article by id or title. */
  | "article"
  /** One of a closed list. */
  | "choice"
  /** One of the values that the graph has. */
  | "word"
  /** Words that stand in a text. */
  | "text"
  /** A date, or a stretch of them. */
  | "date"
  /** A number, or a stretch of them. */
  | "number";

/** A field of the query language. */
export type Field = {
  /** Other words for it, German ones among them. */
  aliases: readonly string[];
  takes: ValueSort;
  /** The kinds of record that have it. */
  kinds: readonly RecordKind[];
  /** The kind that answers where the query does not say: none for fields that say nothing of it. */
  home?: RecordKind;
  /** The values of a closed list. */
  choices?: readonly string[];
  /** What it asks for, for people. */
  about: string;
};

const FACTS = ["statements", "relations"] as const;
const DATED = [...FACTS, "articles"] as const;
const MODES = [...new Set(Object.values(EVENT_MODES).flat())];

/** Every field of the query language by its name. */
export const FIELDS = {
  find: {
    aliases: ["show", "suche", "zeige", "finde"],
    takes: "choice",
    kinds: RECORD_KINDS,
    choices: RECORD_KINDS,
    about: "which kind of record answers",
  },
  speaker: {
    aliases: ["sprecher", "sprecherin", "said-by"],
    takes: "name",
    kinds: ["statements"],
    home: "statements",
    about: "who says it",
  },
  addressee: {
    aliases: ["adressat", "an", "to"],
    takes: "name",
    kinds: ["statements"],
    home: "statements",
    about: "to whom it is said",
  },
  about: {
    aliases: ["über", "thema"],
    takes: "name",
    kinds: ["statements"],
    home: "statements",
    about: "whom or what a statement is about",
  },
  via: {
    aliases: ["laut", "agentur"],
    takes: "name",
    kinds: ["statements"],
    home: "statements",
    about: "the agency or medium that relays it",
  },
  medium: {
    aliases: [],
    takes: "choice",
    kinds: ["statements"],
    home: "statements",
    choices: MEDIA,
    about: "said, written or thought",
  },
  quote: {
    aliases: ["zitat"],
    takes: "text",
    kinds: ["statements"],
    home: "statements",
    about: "words in what is said",
  },
  type: {
    aliases: ["typ"],
    takes: "choice",
    kinds: FACTS,
    choices: [...STATEMENT_TYPES, ...RELATION_TYPES],
    about: "the type of a statement or relation",
  },
  rel: {
    aliases: ["relation", "beziehung"],
    takes: "choice",
    kinds: ["relations"],
    home: "relations",
    choices: RELATION_TYPES,
    about: "the type of a relation",
  },
  mode: {
    aliases: ["modus"],
    takes: "choice",
    kinds: ["relations"],
    home: "relations",
    choices: MODES,
    about: "the mode of an event",
  },
  actor: {
    aliases: ["akteur", "akteurin", "von", "from"],
    takes: "name",
    kinds: ["relations"],
    home: "relations",
    about: "who acts",
  },
  recipient: {
    aliases: ["empfänger", "empfängerin", "ziel"],
    takes: "name",
    kinds: ["relations"],
    home: "relations",
    about: "to whom it is done",
  },
  place: {
    aliases: ["ort"],
    takes: "name",
    kinds: ["relations", "statements"],
    home: "relations",
    about: "where it happens or is said",
  },
  "claimed-by": {
    aliases: ["claimant", "behauptet-von"],
    takes: "name",
    kinds: ["relations"],
    home: "relations",
    about: "who claims it",
  },
  predicate: {
    aliases: ["prädikat", "verb"],
    takes: "word",
    kinds: ["relations"],
    home: "relations",
    about: "the lemma of the verb or noun that says it",
  },
  role: {
    aliases: ["rolle", "amt", "office"],
    takes: "word",
    kinds: ["relations"],
    home: "relations",
    about: "the words for an office",
  },
  status: {
    aliases: [],
    takes: "choice",
    kinds: ["relations", "statements"],
    home: "relations",
    choices: STATUSES,
    about: "whether it, or what is told in it, is told as fact",
  },
  score: {
    aliases: ["punkte"],
    takes: "number",
    kinds: ["relations"],
    home: "relations",
    about: "from conflict (-10) to cooperation (10)",
  },
  evidence: {
    aliases: ["belege"],
    takes: "number",
    kinds: ["relations"],
    home: "relations",
    about: "in how many places it is told",
  },
  between: {
    aliases: ["zwischen"],
    takes: "pair",
    kinds: ["relations", "statements"],
    home: "relations",
    about: "two on different sides, whichever acts or speaks",
  },
  path: { aliases: ["pfad", "weg"], takes: "pair", kinds: FACTS, about: "the shortest ways from one to the other" },
  kind: {
    aliases: ["art"],
    takes: "choice",
    kinds: ["entities"],
    home: "entities",
    choices: ENTITY_KINDS,
    about: "the kind of an entity",
  },
  name: { aliases: ["alias"], takes: "text", kinds: ["entities"], home: "entities", about: "part of a name" },
  near: {
    aliases: ["nahe", "nachbar"],
    takes: "name",
    kinds: ["entities"],
    home: "entities",
    about: "a fact links the two",
  },
  with: {
    aliases: ["mit"],
    takes: "name",
    kinds: ["entities"],
    home: "entities",
    about: "one sentence mentions the two",
  },
  link: {
    aliases: ["same"],
    takes: "word",
    kinds: ["entities"],
    home: "entities",
    about: "an address or id elsewhere",
  },
  form: {
    aliases: [],
    takes: "choice",
    kinds: ["entities"],
    home: "entities",
    choices: MENTION_FORMS,
    about: "a form of its mentions",
  },
  mentions: {
    aliases: ["erwähnungen"],
    takes: "number",
    kinds: ["entities"],
    home: "entities",
    about: "how often it is mentioned",
  },
  articles: {
    aliases: ["artikelzahl"],
    takes: "number",
    kinds: ["entities", "relations"],
    about: "how many articles tell of it",
  },
  entity: {
    aliases: ["wer", "who", "beteiligt"],
    takes: "name",
    kinds: RECORD_KINDS,
    about: "anybody in it",
  },
  id: { aliases: [], takes: "word", kinds: RECORD_KINDS, about: "an id in the graph" },
  in: { aliases: ["article", "artikel"], takes: "article", kinds: RECORD_KINDS, about: "an article that tells it" },
  date: { aliases: ["datum", "wann", "when"], takes: "date", kinds: DATED, about: "when it was" },
  source: {
    aliases: ["quelle"],
    takes: "word",
    kinds: DATED,
    home: "articles",
    about: "who published the article",
  },
  language: {
    aliases: ["sprache", "lang"],
    takes: "choice",
    kinds: DATED,
    home: "articles",
    choices: LANGUAGES,
    about: "the language of the article",
  },
  title: {
    aliases: ["titel"],
    takes: "text",
    kinds: ["articles"],
    home: "articles",
    about: "words in an article's title",
  },
  confidence: { aliases: ["konfidenz"], takes: "number", kinds: FACTS, about: "how sure it is, 0 to 1" },
  rule: { aliases: ["regel"], takes: "word", kinds: FACTS, about: "the rule or model that found it" },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** A field by its name. */
export function fieldOf(name: FieldName): Field {
  return FIELDS[name];
}

/** Where the records keep what a field asks for, where the two are called differently. */
const INDEXED: Partial<Record<FieldName, string>> = {
  actor: "from",
  recipient: "to",
  rel: "type",
  "claimed-by": "claimedBy",
  link: "same",
};

/** The indexed field of the records that a field of the language is looked up in. */
export function indexedAs(name: FieldName): string {
  return INDEXED[name] ?? name;
}

/** The names of all fields. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

const BY_NAME = new Map(
  FIELD_NAMES.flatMap((name) => [name, ...FIELDS[name].aliases].map((one) => [foldText(one), name] as const)),
);

/** The field of that name or alias, whatever its case and umlaut spelling; `undefined` where there is none. */
export function findField(name: string): FieldName | undefined {
  return BY_NAME.get(foldText(name));
}

/** German words for values of closed lists. */
const CHOICE_ALIASES: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  find: { aussagen: "statements", beziehungen: "relations", entitäten: "entities", artikel: "articles" },
  kind: {
    organisation: "organization",
    staat: "state",
    gruppe: "group",
    ort: "place",
    ereignis: "event",
    werk: "work",
  },
  type: { direkt: "Direct", indirekt: "Indirect", berichtet: "Reported" },
  medium: { mündlich: "Speech", schriftlich: "Writing", gedacht: "Thought" },
  status: {
    behauptet: "asserted",
    künftig: "future",
    hypothetisch: "hypothetical",
    verneint: "negated",
    historisch: "historical",
  },
  form: { name: "named", beschreibung: "nominal", pronomen: "pronominal" },
  language: { deutsch: "de", englisch: "en", german: "de", english: "en" },
};

/** What may be written for the values of a closed list, and which value each stands for; keys are folded. */
export function choicesOf(name: FieldName): ReadonlyMap<string, string> {
  const given = CHOICES.get(name);
  if (given !== undefined) return given;
  const made = new Map((fieldOf(name).choices ?? []).map((choice) => [foldText(choice), choice]));
  for (const [alias, choice] of Object.entries(CHOICE_ALIASES[name] ?? {})) made.set(foldText(alias), choice);
  CHOICES.set(name, made);
  return made;
}
const CHOICES = new Map<FieldName, ReadonlyMap<string, string>>();
