import { type EntityKind, isActorKind } from "@newsgraph/schema";
import { type Clause, findVerb } from "../clauses.js";
import type { ExtractionStep } from "../layers.js";
import type { RelationDraft } from "./events.js";

type Layers = Parameters<ExtractionStep["run"]>[0];
type Standing = Extract<
  RelationDraft["type"],
  "member-of" | "holds-office" | "owner-of" | "participant-in" | "located-in"
>;

/** Verbs that tell a standing relation of their subject, and the argument that it is held to, the first that is there. */
const VERBS = new Map<
  string,
  { readonly type: Standing; readonly slots: readonly string[]; readonly inverse?: boolean }
>([
  ["angehören", { type: "member-of", slots: ["dat"] }],
  ["vorstehen", { type: "holds-office", slots: ["dat"] }],
  ["leiten", { type: "holds-office", slots: ["acc"] }],
  ["anführen", { type: "holds-office", slots: ["acc"] }],
  ["regieren", { type: "holds-office", slots: ["acc"] }],
  ["besitzen", { type: "owner-of", slots: ["acc"] }],
  ["gewinnen", { type: "participant-in", slots: ["acc"] }],
  ["verlieren", { type: "participant-in", slots: ["acc"] }],
  ["gehören", { type: "owner-of", slots: ["dat", "zu"], inverse: true }],
]);

/** Prepositions under which a happening stands that the subject is at: "bei der Konferenz", "auf dem Gipfel". */
const AT = ["bei", "auf", "an"] as const;
/** Verbs of coming together, which lead to the happening with "zu": "treffen sich zu einem Gipfel". */
const COMES = /^(?:treffen|zusammentreffen|zusammenkommen|versammeln|reisen|anreisen|einfinden)$/;
/** Happenings that one is hit by rather than has a part in. */
const NOT_ATTENDED = /(?:krieg|anschlag|attentat|massaker|invasion|beben|tsunami|hurrikan|flut|krise|konflikt|putsch)/i;

const ELECTION = /wahl(?:en)?\b/i;
/** What those do at an election who stand in it; others may do anything on its occasion. */
const RUNS =
  /^(?:antreten|kandidieren|siegen|gewinnen|verlieren|unterliegen|durchsetzen|teilnehmen|erzielen|erreichen|abschneiden|holen|bewerben|erhalten)$/;

/** Standing relations that verbs tell: "gehört der EU an", "leitet die Behörde", and who does something at a happening takes part in it. */
export function findVerbRelations(layers: Layers): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const [index, clause] of layers.clauses.entries()) {
    if (clause.negated || clause.passive) continue;
    drafts.push(...heldBy(layers, index, clause), ...takesPart(layers, index, clause));
  }
  for (const [index, clause] of layers.clauses.entries())
    if (!clause.negated) drafts.push(...takesPlace(layers, index, clause));
  return drafts;
}

/** Verbs of happenings that take place. */
const TAKES_PLACE = /^(?:stattfinden|beginnen|enden|tagen|abhalten|veranstalten|planen|ausrichten|austragen|eröffnen)$/;

/** "Der Gipfel findet in Kiel statt". */
function takesPlace(layers: Layers, index: number, clause: Clause): RelationDraft[] {
  const roles = layers.arguments[index];
  if (!roles || !TAKES_PLACE.test(clause.lemma ?? "")) return [];
  return pairs(
    layers,
    clause,
    "located-in",
    idsAt(layers, roles.subject),
    idsAt(layers, roles.prepositional.get("in") ?? []),
    clause.lemma ?? "",
  );
}

function heldBy(layers: Layers, index: number, clause: Clause): RelationDraft[] {
  const found = findVerb(VERBS, clause);
  const roles = layers.arguments[index];
  if (!found || !roles) return [];
  const { type, slots, inverse = false } = found.value;
  const subjects = idsAt(layers, roles.subject);
  const under = (slot: string) =>
    slot === "acc" ? roles.accusative : slot === "dat" ? roles.dative : (roles.prepositional.get(slot) ?? []);
  const objects = idsAt(layers, slots.map(under).find((phrases) => phrases.length > 0) ?? []);
  const [from, to] = inverse ? [objects, subjects] : [subjects, objects];
  return pairs(layers, clause, type, from, to, found.lemma);
}

function takesPart(layers: Layers, index: number, clause: Clause): RelationDraft[] {
  const roles = layers.arguments[index];
  if (!roles) return [];
  const lemma = clause.lemma ?? "";
  const prepositions = COMES.test(lemma) ? [...AT, "zu"] : AT;
  const events = prepositions
    .flatMap((preposition) => roles.prepositional.get(preposition) ?? [])
    .filter((at) => {
      const id = layers.references.get(at);
      const entity = id === undefined ? undefined : layers.entities.find((other) => other.id === id);
      const [host, phrase] = [layers.nounPhrases[at - 1], layers.nounPhrases[at]];
      // "der Einsatz der Armee | bei der WM": it belongs to the noun before it.
      const isAttribute =
        host?.noun !== undefined && host.name === undefined && !host.pronoun && host.last === phrase?.preposition;
      const isRun = !ELECTION.test(entity?.name ?? "") || RUNS.test(lemma);
      return entity?.kind === "event" && !isAttribute && isRun && !NOT_ATTENDED.test(entity.name);
    });
  // "setzte sich bei der Wahl gegen Weber durch": the other stood in it as well.
  const opponents = RUNS.test(lemma) ? (roles.prepositional.get("gegen") ?? []) : [];
  const taking = idsAt(layers, [...roles.subject, ...opponents]);
  return pairs(layers, clause, "participant-in", taking, idsAt(layers, events), lemma);
}

const idsAt = ({ references, sets }: Layers, phrases: readonly number[]): string[] => [
  ...new Set(phrases.flatMap((at) => sets.get(at) ?? references.get(at) ?? [])),
];

const isBody = (kind: EntityKind) => kind === "organization";

/** What may stand at either end of a relation. */
const ENDS: Readonly<Record<Standing, { holder(kind: EntityKind): boolean; held(kind: EntityKind): boolean }>> = {
  "member-of": { holder: isActorKind, held: isBody },
  "holds-office": { holder: (kind) => kind === "person", held: (kind) => isBody(kind) || kind === "state" },
  "owner-of": { holder: isActorKind, held: (kind) => isBody(kind) || kind === "work" },
  "participant-in": { holder: isActorKind, held: (kind) => kind === "event" },
  "located-in": { holder: (kind) => kind === "event", held: (kind) => kind === "place" || kind === "state" },
};

function pairs(
  layers: Layers,
  clause: Clause,
  type: Standing,
  from: readonly string[],
  to: readonly string[],
  lemma: string,
): RelationDraft[] {
  if (from.length === 0 || to.length === 0) return [];
  const kindOf = (id: string) => layers.entities.find((entity) => entity.id === id)?.kind ?? "work";
  const { holder: holds, held: isHeldBy } = ENDS[type];
  const isHolder = (id: string) => holds(kindOf(id));
  const isHeld = (id: string) => isHeldBy(kindOf(id));
  const holders = from.filter(isHolder);
  const held = to.filter((id) => isHeld(id) && !holders.includes(id));
  const first = layers.document.tokens[clause.parts[0]?.first ?? 0];
  const last = layers.document.tokens[(clause.parts.at(-1)?.last ?? 1) - 1];
  if (!first || !last) return [];
  return holders.flatMap((holder) =>
    held.map((body) => ({
      type,
      status: "asserted" as const,
      ...(type === "holds-office" ? { role: lemma } : {}),
      from: [holder],
      to: [body],
      evidence: [{ from: first.from, to: last.to }],
      confidence: 0.6,
      rule: `verb:${lemma}`,
    })),
  );
}
