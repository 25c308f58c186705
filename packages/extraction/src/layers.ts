import type { Document, Step } from "@newsgraph/language";
import type { Diagnostic, Entity, Relation, Span, Statement, Time } from "@newsgraph/schema";
import type { Arguments } from "./arguments.js";
import type { Clause } from "./clauses.js";
import type { NounPhrase } from "./noun-phrase.js";
import type { Office } from "./offices.js";
import type { Quotation } from "./quotations.js";

/** What stands before the first step: the analysed text and the article's date at the precision known, if any. */
export type ExtractionInput = { readonly document: Document; readonly date: string | undefined };

/** The layers that extraction lays over a document, in the order in which they usually come about. */
export type ExtractionLayers = {
  /** Calendar times with their values. */
  times: readonly Time[];
  /** Time expressions whose value the text leaves open: never guessed. */
  openTimes: readonly Span[];
  nounPhrases: readonly NounPhrase[];
  quotations: readonly Quotation[];
  clauses: readonly Clause[];
  /** Parallel to `clauses`: what the noun phrases of each are to its verb. */
  arguments: readonly Arguments[];
  entities: readonly Entity[];
  /** Noun phrase (by index) → id of the entity that it refers to. */
  references: ReadonlyMap<number, string>;
  /** Noun phrase (by index) → ids of those whom it takes up by their number: "beide", "die drei Länder". */
  sets: ReadonlyMap<number, readonly string[]>;
  /** Offices told in the text, with the ids of who holds them and of what they are held in, where known. */
  offices: readonly (Office & { readonly holderEntity: string | undefined; readonly bondEntity: string | undefined })[];
  /** Entity id of a body ("irakische Regierung") → that of the state it belongs to. */
  parts: ReadonlyMap<string, string>;
  /** Ids of unnamed entities that no verb makes act or suffer: they are kept only where they have a part in a fact. */
  bystanders: ReadonlySet<string>;
  statements: readonly Statement[];
  relations: readonly Relation[];
  diagnostics: readonly Diagnostic[];
};

/** A step of the extraction. */
export type ExtractionStep = Step<ExtractionLayers, ExtractionInput>;
