import type { Gazetteer } from "@newsgraph/language";
import type { Entity } from "@newsgraph/schema";
import { prepositionOf } from "../arguments.js";
import type { Clause } from "../clauses.js";
import type { ExtractionStep } from "../layers.js";
import type { RelationDraft } from "./events.js";
import { behindPhrase, genitiveOf, type Participants } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Nouns for becoming or being a member; a compound names the organisation: "NATO-Beitritt". */
const ACCESSION = /^(?:(.+)-)?(?:Beitritt|Aufnahme|Mitgliedschaft)$/;
/** Prepositions that lead to what one joins. */
const INTO: ReadonlySet<string> = new Set(["zu", "in"]);

/**
 * Who belongs to an organisation because the article speaks of the accession as done: "seit Finnlands Beitritt (zur NATO)", "Polen trat
 * der EU bei", "wurde in die EU aufgenommen". Where an accession is told without its organisation, it is the only alliance of the article.
 */
export function findAccessions(layers: Layers, participants: Participants, gazetteer: Gazetteer): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const add = (members: readonly string[], body: string | undefined, first: number, last: number, rule: string) => {
    const evidence = { from: layers.document.tokens[first]?.from ?? 0, to: layers.document.tokens[last - 1]?.to ?? 0 };
    for (const member of members) {
      if (body === undefined || member === body) continue;
      drafts.push({
        type: "member-of",
        status: "asserted",
        from: [member],
        to: [body],
        evidence: [evidence],
        confidence: 0.65,
        rule,
      });
    }
  };
  for (const [index, phrase] of layers.nounPhrases.entries()) {
    const found = isSince(layers, index) && ACCESSION.exec(layers.document.lemmas[phrase.noun ?? -1] ?? "");
    if (!found) continue;
    const before = layers.nounPhrases[index - 1]?.attributeOf === index ? index - 1 : undefined;
    const whose = before ?? genitiveOf(layers, index);
    const members = whose === undefined ? participants.ofWords(index) : participants.actors([whose]);
    const into = behindPhrase(layers, index).find(({ preposition }) => INTO.has(preposition))?.phrase;
    const body = joined(layers, participants, gazetteer, into, found[1]);
    const last = Math.max(phrase.last, ...[whose, into].map((at) => layers.nounPhrases[at ?? -1]?.last ?? 0));
    add(members, body, layers.nounPhrases[before ?? index]?.first ?? phrase.first, last, "member:accession");
  }
  for (const [index, clause] of layers.clauses.entries()) {
    if (!isDone(clause)) continue;
    const { subject = [], dative = [], prepositional } = layers.arguments[index] ?? {};
    const joins = clause.lemma === "beitreten" && !clause.passive;
    const isTaken = clause.lemma === "aufnehmen" && clause.passive;
    const into = joins ? dative[0] : isTaken ? prepositional?.get("in")?.[0] : undefined;
    if (into === undefined) continue;
    const body = joined(layers, participants, gazetteer, into, undefined);
    const [first = 0, last = 1] = [clause.parts[0]?.first, clause.parts.at(-1)?.last];
    add(participants.actors(subject), body, first, last, "member:accession-verb");
  }
  return drafts;
}

/** Whether a clause tells what happened. */
const isDone = ({ tense, mood, modal, negated, kind }: Clause) =>
  tense === "past" && mood === "indicative" && modal === undefined && !negated && kind !== "infinitive";

/** Whether the phrase stands under "seit": what is spoken of so has come about. */
function isSince({ document, nounPhrases }: Layers, index: number): boolean {
  return prepositionOf(document, nounPhrases[index]!) === "seit";
}

/** The organisation that is joined: by the phrase, by the first part of the compound, else the article's only alliance. */
function joined(
  { references, entities }: Layers,
  { byId }: Participants,
  gazetteer: Gazetteer,
  into: number | undefined,
  modifier: string | undefined,
): string | undefined {
  if (into !== undefined) {
    const id = references.get(into) ?? "";
    return byId.get(id)?.kind === "organization" ? id : undefined;
  }
  const isAlliance = (entity: Entity) =>
    entity.kind === "organization" &&
    [entity.name, ...entity.aliases].some((form) => gazetteer.organization(form)?.kind === "international");
  const named = modifier === undefined ? undefined : gazetteer.organization(modifier)?.name;
  const fits = entities.filter(
    (entity) =>
      isAlliance(entity) &&
      (modifier === undefined ||
        [entity.name, ...entity.aliases].some(
          (form) => form === modifier || gazetteer.organization(form)?.name === named,
        )),
  );
  return fits.length === 1 ? fits[0]?.id : undefined;
}
