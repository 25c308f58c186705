import type { EntityDraft, EntityDrafts } from "./entity-drafts.js";

/** Words that rephrase what the first part of the compound names: "die Hafen-Miliz" is the Hafen. */
const APPOSED =
  /^(?:Miliz|Konzern|Gruppe|Partei|Organisation|Terrororganisation|Bewegung|Rebellen|Unternehmen|Firma|Verlag|Bündnis|Allianz|Netzwerk)$/;
/** Words for one body of a state: its government, its forces. */
const SYNONYMS: readonly RegExp[] = [
  /^(?:Regierung|Administration|Staatsführung)$/,
  /^(?:Armee|Militär|Streitkräfte|Streitkräften|Truppen)$/,
];

/**
 * Joins names of one body: a compound that only says what the first part is ("Hafen-Konzern" of "Hafen"), and compounds of one first part
 * whose last parts mean the same ("US-Regierung", "US-Administration").
 */
export function joinSameBodies(drafts: EntityDrafts): void {
  const first = new Map<string, EntityDraft>();
  for (const draft of [...drafts.all]) {
    if (draft.kind !== "organization") continue;
    const [form = ""] = draft.forms.keys();
    const [, modifier = "", head = ""] = /^([\p{L}\d]+)-(\p{Lu}\p{L}+)$/u.exec(form) ?? [];
    const named = APPOSED.test(head) ? drafts.findByName(modifier, "organization") : undefined;
    if (named && named !== draft) {
      drafts.absorb(named, draft);
      continue;
    }
    const synonyms = SYNONYMS.findIndex((heads) => heads.test(head));
    if (synonyms < 0) continue;
    const key = `${modifier} ${synonyms}`;
    const known = first.get(key);
    if (known) {
      // Of two names alike the first is the body's.
      known.canonical ??= known.forms.keys().next().value;
      drafts.absorb(known, draft);
    } else first.set(key, draft);
  }
}
