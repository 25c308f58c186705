import type { Gazetteer, GermanLexicon } from "@newsgraph/language";
import { addUnnamedActors } from "./actors.js";
import { addNamedBodies } from "./body-entities.js";
import { type CoreferenceInput, linkMentions } from "./coreference.js";
import { findCountedReferences } from "./counted-references.js";
import type { GermanData } from "./data/german.js";
import { assignOffices, type EntityDraft, EntityDrafts } from "./entity-drafts.js";
import { addEventEntities } from "./event-entities.js";
import type { ExtractionStep } from "./layers.js";
import { resolveMetonymy } from "./metonymy.js";
import { groupNames } from "./name-groups.js";
import { readNames } from "./names.js";
import { findOffices, findPredicateOffices } from "./offices.js";
import { addCompoundPlaces } from "./place-entities.js";
import { linkPlaces } from "./place-links.js";
import { addQuotedNames } from "./quoted-names.js";
import { addRepeatedNames } from "./repeated-names.js";
import { joinNationalBodies, joinSameBodies } from "./same-bodies.js";
import { linkViews } from "./views.js";
import { addCompoundWorks } from "./work-entities.js";

/** What the step knows. */
export type EntityResources = {
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly german: GermanData;
};

/** The step that finds who and what a German article speaks of: names grouped, titles, descriptions and pronouns linked. */
export function germanEntities({ gazetteer, lexicon, german: data }: EntityResources): ExtractionStep {
  return {
    name: "german-entities",
    requires: ["quotations", "nounPhrases", "clauses", "arguments"],
    assigns: ["entities", "references", "offices", "parts", "bystanders", "sets"],
    run({ document, quotations, nounPhrases: phrases, clauses, arguments: roles }) {
      const drafts = new EntityDrafts(document, gazetteer, data.governmentSeats);
      groupNames(drafts, document, phrases, readNames(document, phrases, gazetteer, data), gazetteer, data);
      joinSameBodies(drafts);
      const offices = findOffices(document, phrases, gazetteer, data);
      const predicated = findPredicateOffices(document, phrases, clauses, gazetteer, data);
      const input: CoreferenceInput = {
        document,
        phrases,
        clauses,
        arguments: roles,
        subjects: new Set(roles.flatMap(({ subject }) => subject)),
        offices,
        gazetteer,
        lexicon,
        data,
        drafts,
      };
      addQuotedNames(input, quotations);
      addRepeatedNames(input);
      addCompoundPlaces(input);
      addCompoundWorks(input);
      addNamedBodies(input);
      resolveMetonymy(input);
      addEventEntities(input);
      const officeBonds = assignOffices(drafts, offices, data.offices);
      linkMentions(input);
      addUnnamedActors(input);
      joinNationalBodies(drafts, gazetteer);
      linkViews(input);
      const counted = findCountedReferences(input);
      // What an office is held in may be a description or a body without a name: known only now.
      const toldBonds = assignOffices(drafts, predicated, data.offices);
      const bonds = [...officeBonds, ...toldBonds].map((bond, index) => {
        const { owner, loose = false } = offices[index] ?? predicated[index - offices.length] ?? {};
        return loose || owner === undefined ? bond : (drafts.atPhrase(owner) ?? bond);
      });
      linkPlaces(document, drafts, gazetteer);
      const { entities, idOf } = drafts.finish();
      const idOfDraft = (draft: EntityDraft | undefined) => (draft === undefined ? undefined : idOf.get(draft));
      const references = new Map<number, string>();
      for (const index of phrases.keys()) {
        const id = idOfDraft(drafts.atPhrase(index));
        if (id !== undefined) references.set(index, id);
      }
      const bound = [...offices, ...predicated].map((office, index) => ({
        ...office,
        holderEntity: references.get(office.holder),
        bondEntity: idOfDraft(bonds[index]),
        title: drafts.officeTitle(office),
      }));
      const parts = new Map<string, string>();
      for (const draft of drafts.all) {
        const [part, whole] = [idOfDraft(draft), idOfDraft(draft.partOf)];
        if (part !== undefined && whole !== undefined) parts.set(part, whole);
      }
      const sets = new Map<number, readonly string[]>();
      for (const [phrase, those] of counted) {
        sets.set(
          phrase,
          those.map(idOfDraft).filter((id) => id !== undefined),
        );
      }
      const bystanders = new Set<string>();
      for (const draft of drafts.all) {
        const id = idOfDraft(draft);
        const isUnnamed = draft.mentions.length > 0 && draft.mentions.every(({ rule }) => rule.startsWith("actor:"));
        if (id !== undefined && isUnnamed && !draft.acts) bystanders.add(id);
      }
      return { entities, references, offices: bound, parts, bystanders, sets };
    },
  };
}
