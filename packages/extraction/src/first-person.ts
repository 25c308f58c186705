import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import type { Entity, Mention } from "@newsgraph/schema";
import { compareSpans } from "@newsgraph/schema";
import type { ExtractionLayers } from "./layers.js";
import { tokensWithin } from "./positions.js";

const SINGULAR = /^(?:ich|mich|mir|i|me)$/i;
const PLURAL = /^(?:wir|uns|we|us)$/i;

/**
 * The entities with the pronouns of the first person in their own words: "ich" in a direct quote is its speaker, "wir" an
 * organisation, state or group that speaks.
 */
export function addFirstPerson(
  document: Document,
  { entities = [], statements = [] }: Partial<Pick<ExtractionLayers, "entities" | "statements">>,
): Entity[] {
  const spoken = new Map<string, Mention[]>();
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const seen = new Set<number>();
  for (const { type, quote, speaker, confidence } of statements) {
    const id = speaker?.entity;
    if (type !== "Direct" || id === undefined) continue;
    const pronoun = kinds.get(id) === "person" ? SINGULAR : PLURAL;
    for (const token of quote.flatMap((part) => tokensWithin(document, part))) {
      const { from, to } = document.tokens[token] ?? { from: 0, to: 0 };
      if (seen.has(from) || !pronoun.test(surface(document, token))) continue;
      seen.add(from);
      const mention: Mention = { from, to, form: "pronominal", rule: "coreference:first-person", confidence };
      spoken.set(id, [...(spoken.get(id) ?? []), mention]);
    }
  }
  return entities.map((entity) => {
    const own = spoken.get(entity.id);
    return own === undefined ? entity : { ...entity, mentions: [...entity.mentions, ...own].sort(compareSpans) };
  });
}
