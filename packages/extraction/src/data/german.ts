import type { EntityKind, Medium } from "@newsgraph/schema";
import { type EventCarrier, readEventCarriers } from "./event-carriers.js";
import { type EventEntry, type EventLexicon, readEventLexicon, readEventNominals } from "./event-lexicon.js";
import { readGovernmentSeats } from "./government-seats.js";
import { type Hypernym, readHypernyms } from "./hypernyms.js";
import {
  type NounList,
  type OfficeBond,
  readAttitudes,
  readCollectives,
  readMediumNouns,
  readNounSet,
  readOffices,
  readSpeechNouns,
  type SpeechNoun,
} from "./nouns.js";
import { readSourceMarkers, type SourceMarkers } from "./source-markers.js";
import { readSpeechVerbs, type SpeechVerb } from "./speech-verbs.js";
import { readTimeWords, type TimeWords } from "./time-words.js";
import { readVerbControl, type VerbControl } from "./verb-control.js";
import {
  type ClauseOpeners,
  OPENER_USES,
  readWordUses,
  SPEAKER_PREPOSITION_USES,
  type SpeakerPrepositions,
} from "./word-uses.js";

/** The files that a linguist edits for German, by what they hold; each is the text of `data/de/<name>.tsv`. */
export const GERMAN_DATA_FILES = [
  "attitude-adjectives",
  "clause-openers",
  "collectives",
  "event-carriers",
  "event-nominals",
  "event-nouns",
  "event-verbs",
  "government-seats",
  "hypernyms",
  "medium-nouns",
  "named-bodies",
  "offices",
  "place-nouns",
  "source-markers",
  "speaker-prepositions",
  "speech-nouns",
  "speech-verbs",
  "time-words",
  "verb-control",
  "work-nouns",
] as const;
export type GermanDataFile = (typeof GERMAN_DATA_FILES)[number];

/** What the German steps know beyond the language's own lexicon and gazetteer. */
export type GermanData = {
  readonly speechVerbs: ReadonlyMap<string, SpeechVerb>;
  readonly verbControl: ReadonlyMap<string, VerbControl>;
  readonly speechNouns: NounList<SpeechNoun>;
  /** Adjectives for what somebody thinks of something. */
  readonly attitudes: ReadonlyMap<string, Medium>;
  /** What something is said or written in: an interview, a letter. */
  readonly mediumNouns: NounList<Medium>;
  readonly sourceMarkers: SourceMarkers;
  readonly speakerPrepositions: SpeakerPrepositions;
  readonly clauseOpeners: ClauseOpeners;
  /** Words whose value as a time expression is always the same, by their first word. */
  readonly timeWords: ReadonlyMap<string, readonly TimeWords[]>;
  readonly offices: NounList<OfficeBond>;
  readonly collectives: NounList<Extract<EntityKind, "organization" | "group">>;
  readonly eventNouns: NounList<true>;
  readonly workNouns: NounList<true>;
  readonly governmentSeats: ReadonlyMap<string, string>;
  readonly hypernyms: NounList<Hypernym>;
  readonly placeNouns: NounList<true>;
  /** Nouns that are the name of a body by themselves. */
  readonly namedBodies: NounList<Extract<EntityKind, "organization" | "group">>;
  readonly events: EventLexicon;
  readonly eventNominals: NounList<EventEntry>;
  /** Verbs that say what becomes of a happening that a noun under them names. */
  readonly eventCarriers: ReadonlyMap<string, readonly EventCarrier[]>;
};

/**
 * Reads and checks the German data files.
 * @throws DataError with file and line of the first row that is not as its header says.
 */
export function readGermanData(texts: Readonly<Record<GermanDataFile, string>>): GermanData {
  const file = (name: GermanDataFile) => [texts[name], `data/de/${name}.tsv`] as const;
  return {
    speechVerbs: readSpeechVerbs(...file("speech-verbs")),
    verbControl: readVerbControl(...file("verb-control")),
    speechNouns: readSpeechNouns(...file("speech-nouns")),
    attitudes: readAttitudes(...file("attitude-adjectives")),
    mediumNouns: readMediumNouns(...file("medium-nouns")),
    sourceMarkers: readSourceMarkers(...file("source-markers")),
    speakerPrepositions: readWordUses(...file("speaker-prepositions"), SPEAKER_PREPOSITION_USES),
    clauseOpeners: readWordUses(...file("clause-openers"), OPENER_USES),
    timeWords: readTimeWords(...file("time-words")),
    offices: readOffices(...file("offices")),
    collectives: readCollectives(...file("collectives")),
    eventNouns: readNounSet(...file("event-nouns")),
    workNouns: readNounSet(...file("work-nouns")),
    governmentSeats: readGovernmentSeats(...file("government-seats")),
    hypernyms: readHypernyms(...file("hypernyms")),
    namedBodies: readCollectives(...file("named-bodies")),
    placeNouns: readNounSet(...file("place-nouns")),
    events: readEventLexicon(...file("event-verbs")),
    eventNominals: readEventNominals(...file("event-nominals")),
    eventCarriers: readEventCarriers(...file("event-carriers")),
  };
}
