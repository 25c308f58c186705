import type { Facts, Relation, Statement } from "@newsgraph/schema";
import type { GoldGraph } from "./src/gold-graph.js";
import { formOfGold } from "./src/named-mentions.js";
import type { QuoteArticle } from "./src/quote-corpus.js";

const SURE = { confidence: 1, rule: "gold" };

/** A gold graph as the facts that a perfect extractor would give. */
export function factsOfGold(gold: GoldGraph): Facts {
  const anywhere = { from: 0, to: 1 };
  const standing = gold.relations.map(({ type, from, to, span }, index) => ({
    id: `r${index}`,
    type: type as Relation["type"],
    from: [from],
    to: [to],
    status: "asserted" as const,
    evidence: [span ?? anywhere],
    ...SURE,
  }));
  const events = gold.events.map(({ type, mode, actor, recipient, status, span }, index) => ({
    id: `v${index}`,
    type,
    ...(mode === undefined ? {} : { mode }),
    from: actor,
    to: recipient,
    status,
    evidence: [span],
    ...SURE,
  }));
  return {
    ...emptyFacts(gold.id, gold.text),
    entities: gold.entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      aliases: [],
      mentions: entity.mentions.map((mention) => {
        const form = formOfGold(gold.text.slice(mention.from, mention.to), entity);
        return { ...mention, form: form === "named" ? "named" : form === "pronoun" ? "pronominal" : "nominal" };
      }),
    })),
    statements: gold.statements.map(({ type, quote, cue, speaker, addressee, via, about }, index) => ({
      id: `s${index}`,
      type,
      medium: "Speech",
      quote,
      cue,
      frame: [],
      speaker: { spans: [], entity: speaker },
      ...(addressee === undefined ? {} : { addressee: { spans: [], entity: addressee } }),
      ...(via === undefined ? {} : { via }),
      about,
      ...SURE,
    })),
    relations: [...standing, ...events],
    times: gold.times,
  };
}

/** An article's gold quotations as the facts that a perfect extractor would give. */
export function factsOfQuotations(article: QuoteArticle): Facts {
  const spans = (tokens: readonly number[]) => tokens.map((token) => ({ ...article.tokens[token]! }));
  return {
    ...emptyFacts(article.id, article.text),
    statements: article.quotations.map((quotation, index) => ({
      id: `s${index}`,
      type: quotation.type as Statement["type"],
      medium: quotation.medium as Statement["medium"],
      quote: spans(quotation.quote),
      cue: spans(quotation.cue),
      frame: spans(quotation.frame),
      speaker: { spans: spans(quotation.speaker) },
      addressee: { spans: spans(quotation.addressee) },
      about: [],
      ...SURE,
    })),
  };
}

function emptyFacts(id: string, text: string): Facts {
  return {
    format: "facts/1",
    article: { id, language: "de", text },
    entities: [],
    statements: [],
    relations: [],
    times: [],
    diagnostics: [],
  };
}
