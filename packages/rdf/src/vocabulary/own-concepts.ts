import { WORDING } from "@newsgraph/graph";
import {
  EVENT_MODES,
  EVENT_TYPES,
  findPloverScore,
  MEDIA,
  MENTION_FORMS,
  type MentionForm,
  RELATION_TYPES,
  STATEMENT_TYPES,
  STATUSES,
} from "@newsgraph/schema";
import type { InBothLanguages } from "./own-terms.js";

/** A word of one of the schema's closed lists. */
export type OwnConcept = { name: string; label: InBothLanguages; broader?: string; score?: number };

/** A closed list of the schema. */
export type OwnScheme = { name: string; label: InBothLanguages; concepts: readonly OwnConcept[] };

const FORM_LABELS: Readonly<Record<MentionForm, InBothLanguages>> = {
  named: { de: "mit Namen", en: "by name" },
  nominal: { de: "mit einer Beschreibung", en: "by description" },
  pronominal: { de: "mit einem Pronomen", en: "by pronoun" },
};

function labelled<Name extends string>(
  names: readonly Name[],
  labels: (wording: (typeof WORDING)["de"]) => Readonly<Record<Name, string>>,
): OwnConcept[] {
  return names.map((name) => ({ name, label: { de: labels(WORDING.de)[name], en: labels(WORDING.en)[name] } }));
}

function scored(concept: OwnConcept, score: number | undefined): OwnConcept {
  return score === undefined ? concept : { ...concept, score };
}

/** PLOVER's modes, each below its type. */
const modes: OwnConcept[] = EVENT_TYPES.flatMap((type) =>
  EVENT_MODES[type].map((mode) => {
    const label = { de: WORDING.de.modes[`${type}/${mode}`]!, en: WORDING.en.modes[`${type}/${mode}`]! };
    return scored({ name: `${type}-${mode}`, label, broader: type }, findPloverScore(type, mode));
  }),
);

/** The closed lists of the schema as concept schemes: relation types with PLOVER's scores, and all the others. */
export const OWN_SCHEMES: readonly OwnScheme[] = [
  {
    name: "RelationTypes",
    label: { de: "Arten von Beziehungen und Ereignissen", en: "types of relations and events" },
    concepts: [
      ...labelled(RELATION_TYPES, (wording) => wording.relationTypes).map((concept, index) =>
        scored(concept, findPloverScore(RELATION_TYPES[index]!)),
      ),
      ...modes,
    ],
  },
  {
    name: "Statuses",
    label: { de: "wie eine Beziehung erzählt wird", en: "how a relation is told" },
    concepts: labelled(STATUSES, (wording) => wording.statuses),
  },
  {
    name: "StatementTypes",
    label: { de: "Arten von Redewiedergabe", en: "types of reported speech" },
    concepts: labelled(STATEMENT_TYPES, (wording) => wording.statementTypes),
  },
  {
    name: "Media",
    label: { de: "Medien von Aussagen", en: "media of statements" },
    concepts: labelled(MEDIA, (wording) => wording.media),
  },
  {
    name: "MentionForms",
    label: { de: "Formen von Erwähnungen", en: "forms of mentions" },
    concepts: MENTION_FORMS.map((name) => ({ name, label: FORM_LABELS[name] })),
  },
];
