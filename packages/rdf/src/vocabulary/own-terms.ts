import type { NamedNode } from "@rdfjs/types";
import { ng, prov, schema, xsd } from "./terms.js";

/** Words in both languages of the ontology. */
export type InBothLanguages = { readonly de: string; readonly en: string };

/** A class or property of newsgraph's own. */
export type OwnTerm = {
  readonly term: NamedNode;
  readonly label: InBothLanguages;
  readonly comment: InBothLanguages;
};
type OwnClass = OwnTerm & { readonly subClassOf: NamedNode };
type OwnProperty = OwnTerm & {
  readonly subPropertyOf?: NamedNode;
  readonly domain?: NamedNode;
  /** A datatype makes the property one of values; anything else, or nothing, one of things. */
  readonly range?: NamedNode;
};

/** Classes that no other vocabulary has. */
export const OWN_CLASSES: readonly OwnClass[] = [
  {
    term: ng.Statement,
    subClassOf: schema.CreativeWork,
    label: { de: "Aussage", en: "Statement" },
    comment: {
      de: "Etwas, das laut einem Artikel gesagt, geschrieben oder gedacht wurde, wörtlich oder nicht.",
      en: "One thing that, as an article tells, was said, written or thought, verbatim or not.",
    },
  },
  {
    term: ng.Relation,
    subClassOf: prov.Entity,
    label: { de: "Beziehung", en: "Relation" },
    comment: {
      de: "Eine Beziehung oder ein Ereignis, wie Artikel davon erzählen. Ob es als Tatsache erzählt wird, sagt ng:status, und wer es behauptet, ng:claimedBy.",
      en: "A relation or an event as articles tell of it. Whether it is told as fact says ng:status, and who claims it ng:claimedBy.",
    },
  },
  {
    term: ng.State,
    subClassOf: schema.AdministrativeArea,
    label: { de: "Staat", en: "State" },
    comment: {
      de: "Ein Land oder ein Gliedstaat, der handelt oder an dem gehandelt wird.",
      en: "A country or a federal state that acts or is acted upon.",
    },
  },
];

/** Properties that no other vocabulary has. */
export const OWN_PROPERTIES: readonly OwnProperty[] = [
  {
    term: ng.actor,
    domain: ng.Relation,
    label: { de: "Handelnder", en: "actor" },
    comment: {
      de: "Wer handelt, oder die erste Seite einer Beziehung: wer das Amt hat, Mitglied ist, liegt.",
      en: "Who acts, or the first side of a relation: who holds the office, is the member, is located.",
    },
  },
  {
    term: ng.recipient,
    domain: ng.Relation,
    label: { de: "Betroffener", en: "recipient" },
    comment: {
      de: "Wem etwas geschieht, oder die andere Seite einer Beziehung; bei Besuchen und Angriffen auch ein Ort.",
      en: "To whom it is done, or the other side of a relation; of visits and attacks a place, too.",
    },
  },
  {
    term: ng.status,
    label: { de: "Status", en: "status" },
    comment: {
      de: "Ob eine Beziehung als Tatsache, als geplant, möglich, verneint oder früher erzählt wird; ob eine Aussage gemacht (ng:asserted) oder nicht gemacht wurde (ng:negated).",
      en: "Whether a relation is told as fact, as planned, possible, denied or earlier; whether a statement was made (ng:asserted) or was not (ng:negated).",
    },
  },
  {
    term: ng.claimedBy,
    domain: ng.Relation,
    subPropertyOf: prov.wasAttributedTo,
    label: { de: "behauptet von", en: "claimed by" },
    comment: {
      de: "Der Sprecher, in dessen Aussage die Beziehung steht; fehlt er, so erzählt sie der Artikel selbst.",
      en: "The speaker of the statement that the relation stands in; where there is none, the article itself tells it.",
    },
  },
  {
    term: ng.mode,
    domain: ng.Relation,
    label: { de: "Modus", en: "mode" },
    comment: { de: "PLOVERs genauere Art des Ereignisses.", en: "PLOVER's closer kind of the event." },
  },
  {
    term: ng.predicate,
    domain: ng.Relation,
    range: xsd.string,
    label: { de: "Prädikat", en: "predicate" },
    comment: {
      de: "Die Grundform des Verbs oder Nomens, das die Beziehung ausdrückt.",
      en: "The lemma of the verb or noun that tells the relation.",
    },
  },
  {
    term: ng.otherDate,
    domain: ng.Relation,
    label: { de: "anderes Datum", en: "other date" },
    comment: {
      de: "Ein Tag, den andere Artikel für dasselbe Ereignis nennen; eine Beziehung mit diesem dcterms:date erzählt davon.",
      en: "A day that other articles give for the same event; a relation with that dcterms:date tells of it.",
    },
  },
  {
    term: ng.number,
    domain: ng.Relation,
    label: { de: "Zahl", en: "number" },
    comment: {
      de: "Was Artikel an einem Ereignis zählen: wovon (ng:counted) wenigstens und höchstens wie viele (ng:least, ng:most).",
      en: "What articles count of an event: of what (ng:counted) how many at least and at most (ng:least, ng:most).",
    },
  },
  {
    term: ng.counted,
    range: xsd.string,
    label: { de: "gezählt", en: "counted" },
    comment: { de: "Die Grundform des gezählten Nomens.", en: "The lemma of the noun that is counted." },
  },
  {
    term: ng.least,
    range: xsd.decimal,
    label: { de: "mindestens", en: "at least" },
    comment: { de: "Die kleinste mögliche Zahl.", en: "The smallest number that it can be." },
  },
  {
    term: ng.most,
    range: xsd.decimal,
    label: { de: "höchstens", en: "at most" },
    comment: { de: "Die größte mögliche Zahl.", en: "The greatest number that it can be." },
  },
  {
    term: ng.contradicts,
    label: { de: "widerspricht", en: "contradicts" },
    comment: {
      de: "Eine Zahl anderer Artikel für dasselbe, die nicht zugleich wahr sein kann.",
      en: "A number that other articles give of the same and that cannot be true as well.",
    },
  },
  {
    term: ng.score,
    range: xsd.decimal,
    label: { de: "Konflikt–Kooperation", en: "conflict–cooperation" },
    comment: {
      de: "PLOVERs Wert von −10 (Konflikt) bis +10 (Kooperation).",
      en: "PLOVER's score from −10 (conflict) to +10 (cooperation).",
    },
  },
  {
    term: ng.holdsOfficeAt,
    label: { de: "hat ein Amt bei", en: "holds an office at" },
    comment: {
      de: "Die Organisation oder der Staat, bei dem jemand ein Amt hat; welches, sagt schema:roleName der Beziehung.",
      en: "The organisation or state that somebody holds an office at; which one says schema:roleName of the relation.",
    },
  },
  {
    term: ng.addressee,
    domain: ng.Statement,
    label: { de: "Angesprochener", en: "addressee" },
    comment: { de: "An wen eine Aussage gerichtet ist.", en: "To whom a statement is made." },
  },
  {
    term: ng.via,
    domain: ng.Statement,
    label: { de: "verbreitet durch", en: "relayed by" },
    comment: {
      de: "Die Agentur oder das Medium, durch das der Artikel die Aussage kennt.",
      en: "The agency or medium through which the article knows the statement.",
    },
  },
  {
    term: ng.medium,
    domain: ng.Statement,
    label: { de: "Medium", en: "medium" },
    comment: {
      de: "Ob gesprochen, geschrieben oder gedacht wurde.",
      en: "Whether it was spoken, written or thought.",
    },
  },
  {
    term: ng.speakerAt,
    domain: ng.Statement,
    label: { de: "Stelle des Sprechers", en: "passage of the speaker" },
    comment: {
      de: "Die Wörter, die sagen, von wem eine Aussage ist.",
      en: "The words that say whom a statement is by.",
    },
  },
  {
    term: ng.addresseeAt,
    domain: ng.Statement,
    label: { de: "Stelle des Angesprochenen", en: "passage of the addressee" },
    comment: {
      de: "Die Wörter, die sagen, an wen eine Aussage gerichtet ist.",
      en: "The words that say to whom a statement is made.",
    },
  },
  {
    term: ng.cueAt,
    domain: ng.Statement,
    label: { de: "Stelle des Redeverbs", en: "passage of the cue" },
    comment: {
      de: "Die Wörter, die sagen, dass etwas gesagt wird, wie „sagte“.",
      en: 'The words that say that something is said, such as "said".',
    },
  },
  {
    term: ng.frameAt,
    domain: ng.Statement,
    label: { de: "Stelle des Rahmens", en: "passage of the frame" },
    comment: {
      de: "Der Satzteil mit Sprecher und Redeverb.",
      en: "The part of the sentence with speaker and cue.",
    },
  },
  {
    term: ng.mentionForm,
    label: { de: "Form der Erwähnung", en: "form of the mention" },
    comment: {
      de: "Ob durch einen Namen, eine Beschreibung oder ein Pronomen erwähnt wird.",
      en: "Whether the mention is by name, by description or by pronoun.",
    },
  },
  {
    term: ng.confidence,
    range: xsd.decimal,
    label: { de: "Sicherheit", en: "confidence" },
    comment: {
      de: "Der Anteil solcher Funde, der erwartungsgemäß stimmt, von 0 bis 1.",
      en: "The share of such findings that is expected to be right, from 0 to 1.",
    },
  },
  {
    term: ng.earliest,
    range: xsd.date,
    label: { de: "frühestens am", en: "earliest" },
    comment: {
      de: "Der erste Tag, den das Datum (dcterms:date) meinen kann.",
      en: "The first day that the date (dcterms:date) may mean.",
    },
  },
  {
    term: ng.latest,
    range: xsd.date,
    label: { de: "spätestens am", en: "latest" },
    comment: {
      de: "Der letzte Tag, den das Datum (dcterms:date) meinen kann.",
      en: "The last day that the date (dcterms:date) may mean.",
    },
  },
];
