import type { Gazetteer } from "@newsgraph/language";
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

/** A body of a state without its name: "das Militär". */
const FORCES = /^(?:Armee|Militär|Streitkräfte)$/;

/**
 * Joins bodies of one state that are told in different words: a court by the nationality and by the capital ("das serbische" and "das
 * Belgrader Kriegsverbrechergericht"), and the forces without a nationality with the only ones that have one ("die thailändische Armee",
 * "das Militär").
 */
export function joinNationalBodies(drafts: EntityDrafts, gazetteer: Gazetteer): void {
  const bodies = drafts.all.filter(({ kind }) => kind === "organization");
  const join = (into: EntityDraft, from: EntityDraft) => {
    into.canonical ??= into.forms.keys().next().value;
    into.partOf ??= from.partOf;
    into.acts ||= from.acts;
    drafts.absorb(into, from);
  };
  const nameOf = ({ canonical, forms }: EntityDraft) => canonical ?? forms.keys().next().value ?? "";
  const national = bodies.filter(({ partOf }) => partOf?.iso !== undefined);
  for (const body of bodies) {
    const [, town = "", head = ""] = /^(\p{Lu}\p{L}+)er (\p{Lu}\p{L}+)$/u.exec(nameOf(body)) ?? [];
    const iso = town === "" ? undefined : gazetteer.capitalOf(town);
    const same = national.find(
      (other) => other !== body && other.partOf?.iso === iso && lastWord(nameOf(other)) === head,
    );
    if (iso !== undefined && same !== undefined && drafts.all.includes(same)) join(body, same);
  }
  const unnamed = bodies.find((body) => FORCES.test(nameOf(body)) && body.partOf === undefined);
  const [forces, ...others] = national.filter(
    (body) => FORCES.test(lastWord(nameOf(body))) && drafts.all.includes(body),
  );
  if (unnamed && forces && others.length === 0) join(forces, unnamed);
}

const lastWord = (name: string) => name.slice(name.lastIndexOf(" ") + 1);
