import { surface } from "@newsgraph/language";
import type { ExtractionStep } from "../layers.js";
import { rememberedTest } from "../remembered-test.js";
import type { RelationDraft } from "./events.js";
import { behindPhrase, genitiveOf } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Nouns for a place that say in or by which other one it lies. */
const isDistrict = rememberedTest(
  /(?:vorort|vorstadt|stadtteil|stadtbezirk|stadtviertel|ortsteil|bezirk|hauptstadt|^stadt|kleinstadt|großstadt|hafenstadt|küstenstadt|ort|dorf|gemeinde|insel|provinz)$/i,
);

/** "Butscha, ein Vorort von Kiew", "Balve, einer Stadt in Nordrhein-Westfalen", "Butscha ist ein Vorort von Kiew". */
export function findDistricts(layers: Layers): RelationDraft[] {
  const { document, nounPhrases: phrases, clauses, references, entities } = layers;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const at = (index: number | undefined) => byId.get(references.get(index ?? -1) ?? "");
  const drafts: RelationDraft[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || phrase.plural === true) continue;
    if (!isDistrict(document.lemmas[phrase.noun] ?? "")) continue;
    const where =
      genitiveOf(layers, index) ??
      behindPhrase(layers, index).find(({ preposition }) => preposition === "von" || preposition === "in")?.phrase;
    const outer = at(where);
    if (outer?.kind !== "place" && outer?.kind !== "state") continue;
    const before = phrases[index - 1];
    const isApposed =
      before?.name !== undefined && before.last === phrase.first - 1 && surface(document, before.last) === ",";
    const isSaid = clauses.findIndex(
      ({ lemma, negated, parts }, clause) =>
        lemma === "sein" &&
        !negated &&
        phrase.preposition === undefined &&
        parts.some(({ first, last }) => first <= phrase.first && phrase.first < last) &&
        layers.arguments[clause]?.subject.every((subject) => subject < index) === true,
    );
    const inner = isApposed ? at(index - 1) : at(layers.arguments[isSaid]?.subject[0]);
    if (inner?.kind !== "place" || inner.id === outer.id) continue;
    const first = isApposed ? (before?.first ?? phrase.first) : phrase.first;
    drafts.push({
      type: "located-in",
      status: "asserted",
      from: [inner.id],
      to: [outer.id],
      evidence: [
        {
          from: document.tokens[first]?.from ?? 0,
          to: document.tokens[(phrases[where ?? index]?.last ?? phrase.last) - 1]?.to ?? 0,
        },
      ],
      confidence: 0.75,
      rule: "place:district",
    });
  }
  return drafts;
}
