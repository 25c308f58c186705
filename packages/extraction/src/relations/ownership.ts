import { surface } from "@newsgraph/language";
import type { Entity } from "@newsgraph/schema";
import { prepositionOf } from "../arguments.js";
import { type Clause, clauseTokens } from "../clauses.js";
import type { ExtractionStep } from "../layers.js";
import type { NounPhrase } from "../noun-phrase.js";
import type { RelationDraft } from "./events.js";
import { behindPhrase, genitiveOf } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Firms that belong to another: what stands before it names the owner in a compound ("die Siemens-Tochter"). */
const DAUGHTER = /^(?:(.+)-)?Tochter(?:gesellschaft|firma|unternehmen|konzern)?$/;
/** Words of a share: "hält 30 Prozent an der Telekom". */
const SHARE = /^(?:Prozent|Prozentpunkt|Anteil|Beteiligung|Mehrheit|Aktie|Aktienanteil|Mehrheitsanteil)$/;
/** Things that firms own, which have names of their own: "die „Nordlicht“, ein Schiff der Reederei Falk". */
const PROPERTY =
  /(?:schiff|frachter|tanker|fähre|kutter|dampfer|flugzeug|zeitung|zeitschrift|magazin|sender|kraftwerk|fabrik|raffinerie|hotel)$/i;
/** Verbs of having a share. */
const HOLD = /^(?:halten|besitzen)$/;

/** Who owns a firm, or a share of it: "die Siemens-Tochter Osram", "hält 30 Prozent an Osram", "ist mit 30 Prozent an Osram beteiligt". */
export function findOwnership(layers: Layers): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const byId = new Map(layers.entities.map((entity) => [entity.id, entity]));
  const at = (index: number | undefined) => byId.get(layers.references.get(index ?? -1) ?? "");
  const add = (owner: Entity | undefined, owned: Entity | undefined, first: number, last: number, rule: string) => {
    if (!owner || !owned || !OWNED.has(owned.kind) || owner.id === owned.id || !OWNERS.has(owner.kind)) return;
    const [from, to] = [layers.document.tokens[first]?.from ?? 0, layers.document.tokens[last - 1]?.to ?? 0];
    drafts.push({
      type: "owner-of",
      status: "asserted",
      from: [owner.id],
      to: [owned.id],
      evidence: [{ from, to }],
      confidence: 0.7,
      rule,
    });
  };
  for (const [index, phrase] of layers.nounPhrases.entries()) {
    const lemma = layers.document.lemmas[phrase.noun ?? -1] ?? "";
    const firm = genitiveOf(layers, index);
    const thing = firm !== undefined && PROPERTY.test(lemma) ? appositionTo(layers, index) : undefined;
    if (thing !== undefined && at(firm)?.kind === "organization")
      add(at(firm), at(thing), phrase.first, layers.nounPhrases[firm ?? -1]?.last ?? phrase.last, "owner:property");
    const modifier = DAUGHTER.exec(lemma);
    if (!modifier) continue;
    const owner = modifier[1] === undefined ? ownerBehind(layers, index) : undefined;
    const named =
      modifier[1] === undefined
        ? at(owner)
        : layers.entities.find(({ name, aliases }) => [name, ...aliases].includes(modifier[1]!));
    const owned = phrase.name === undefined ? appositionTo(layers, index) : index;
    const end = Math.max(phrase.last, layers.nounPhrases[owner ?? -1]?.last ?? 0);
    add(named, at(owned), phrase.first, end, "owner:daughter");
  }
  for (const [index, clause] of layers.clauses.entries()) {
    if (clause.negated) continue;
    const span = [clause.parts[0]?.first ?? 0, clause.parts.at(-1)?.last ?? 1] as const;
    for (const owned of sharesIn(layers, index, clause)) {
      for (const owner of layers.arguments[index]?.subject ?? []) add(at(owner), at(owned), ...span, "owner:share");
    }
  }
  return drafts;
}

const OWNED: ReadonlySet<Entity["kind"]> = new Set(["organization", "work", "place"]);
const OWNERS: ReadonlySet<Entity["kind"]> = new Set(["person", "organization", "state"]);

/** The phrases of what the clause's subject has a share in. */
function sharesIn(layers: Layers, index: number, clause: Clause): readonly number[] {
  const { document, nounPhrases: phrases, arguments: roles } = layers;
  const isShare = (at: number) => SHARE.test(document.lemmas[phrases[at]?.noun ?? -1] ?? "");
  const { accusative = [], prepositional } = roles[index] ?? {};
  if (HOLD.test(clause.lemma ?? "") && !clause.passive) {
    const share = accusative.find(isShare);
    if (share === undefined) return [];
    const genitive = genitiveOf(layers, share);
    const behind = behindPhrase(layers, share).find(({ preposition }) => preposition === "an")?.phrase;
    const named = behind ?? genitive ?? prepositional?.get("an")?.[0];
    return named === undefined ? [] : [named];
  }
  const owned = prepositional?.get("an") ?? [];
  if (owned.length === 0 || ![...(prepositional?.values() ?? [])].some((under) => under.some(isShare))) return [];
  return clauseTokens(clause).some((token) => surface(document, token) === "beteiligt") ? owned : [];
}

/** "eine Tochter | der Post", "eine Tochterfirma | von Siemens". */
function ownerBehind(layers: Layers, index: number): number | undefined {
  return (
    genitiveOf(layers, index) ?? behindPhrase(layers, index).find(({ preposition }) => preposition === "von")?.phrase
  );
}

/** The name before the comma: "Osram, | eine Tochter …". */
function appositionTo({ document, nounPhrases: phrases }: Layers, index: number): number | undefined {
  const [before, phrase] = [phrases[index - 1], phrases[index] as NounPhrase];
  const isApposed = before?.last === phrase.first - 1 && surface(document, phrase.first - 1) === ",";
  return isApposed && prepositionOf(document, phrase) === undefined ? index - 1 : undefined;
}
