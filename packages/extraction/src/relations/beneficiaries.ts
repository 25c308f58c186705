import type { Gazetteer } from "@newsgraph/language";
import type { Entity } from "@newsgraph/schema";
import type { EventEntry } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { phrasesAt } from "./needs.js";
import { behindPhrase } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** How often the article must have named a state before help without a recipient is for it. */
const MIN_MENTIONS = 2;
/** Prepositions behind a noun for help that lead to whom it is for. */
const FOR: ReadonlySet<string> = new Set(["für", "an"]);
/** Sums of money, which are given as help. */
const MONEY = /^(?:Million|Milliarde|Euro|Dollar|Franken|Pfund|Mark)$/;

/**
 * Whom help is for where the clause leaves it open: "Die EU-Staaten stellten Militärhilfe bereit", "Weber sicherte die Hilfe des Bündnisses
 * zu". It is the state that the article has named most so far, if those who help are from elsewhere.
 * @param passive whether the clause's subject undergoes it
 * @returns its id, or none
 */
export function findBeneficiary(
  layers: Layers,
  data: GermanData,
  gazetteer: Gazetteer,
  index: number,
  entry: EventEntry,
  actors: readonly string[],
  passive: boolean,
): string[] {
  if (!givesHelp(layers, data, index, entry, passive)) return [];
  const isOpen = entry.recipient.every((slot) => phrasesAt(layers, index, slot, passive).length === 0);
  if (!isOpen) return [];
  const reach = layers.document.sentences[layers.clauses[index]?.sentence ?? -1]?.to ?? 0;
  const named = layers.entities
    .filter(({ kind }) => kind === "state")
    .map(({ id, mentions }) => ({ id, count: mentions.filter(({ from }) => from < reach).length }))
    .filter(({ id, count }) => count >= MIN_MENTIONS && !actors.includes(id))
    .sort((a, b) => b.count - a.count);
  const [most, next] = named;
  if (!most || most.count === next?.count) return [];
  return actors.length > 0 && actors.every((actor) => isForeign(layers, gazetteer, actor, most.id)) ? [most.id] : [];
}

/** Whether a clause says that help is given or promised, and its noun says not for whom. */
function givesHelp(layers: Layers, data: GermanData, index: number, entry: EventEntry, passive: boolean): boolean {
  if (entry.type !== "AID" && entry.type !== "AGREE") return false;
  if (entry.recipient.includes("acc")) return false;
  const lemmaOf = (at: number) => layers.document.lemmas[layers.nounPhrases[at]?.noun ?? -1] ?? "";
  const isHelp = (at: number) => data.eventNominals.find(lemmaOf(at))?.value.type === "AID";
  const given = phrasesAt(layers, index, "acc", passive);
  // "zehn Millionen Euro | an Militärhilfe" says what is given.
  const isForSomebody = (at: number) =>
    behindPhrase(layers, at).some(({ preposition, phrase }) => FOR.has(preposition) && !isHelp(phrase));
  if (given.some(isForSomebody)) return false;
  return given.some((at) => isHelp(at) || (entry.type === "AID" && MONEY.test(lemmaOf(at))));
}

/** Whether an actor is known to be of another state than this one: by what he is, is part of, or holds an office in. */
function isForeign(layers: Layers, gazetteer: Gazetteer, actor: string, state: string): boolean {
  const byId = new Map(layers.entities.map((entity) => [entity.id, entity]));
  const homes = [actor, layers.parts.get(actor)];
  for (const { holderEntity, bondEntity } of layers.offices) {
    if (holderEntity === actor) homes.push(bondEntity, layers.parts.get(bondEntity ?? ""));
  }
  if (homes.includes(state)) return false;
  return homes.some((id) => {
    const home = byId.get(id ?? "");
    return home !== undefined && (home.kind === "state" || isInternational(gazetteer, home));
  });
}

/** Whether an organisation, or one whose members a group's name says that they are ("NATO-Staaten"), is one of several states. */
const isInternational = (gazetteer: Gazetteer, { name, aliases }: Entity) =>
  [name, ...aliases].some((form) =>
    [form, form.split("-")[0] ?? form].some((part) => gazetteer.organization(part)?.kind === "international"),
  );
