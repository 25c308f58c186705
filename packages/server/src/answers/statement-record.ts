import type { NewsGraph, StatementAnswer } from "@newsgraph/graph";
import { GraphStatement, type Party, sliceSpan } from "@newsgraph/schema";
import { z } from "zod";
import { Named, named } from "./entity-record.js";
import { ArticleReference, articleReference, Evidence, evidenceOf } from "./evidence.js";

const { id, type, medium, date, confidence, rule } = GraphStatement.shape;

const PartyRecord = z
  .object({
    id: Named.shape.id.optional(),
    name: Named.shape.name.optional(),
    words: z.string().optional().describe("the article's words for it"),
  })
  .meta({
    id: "Party",
    description: "Who a statement is by or to: the entity where it is known, and the article's words.",
  });
type PartyRecord = z.infer<typeof PartyRecord>;

/** A statement as an answer. */
export const StatementRecord = z
  .object({
    id,
    type,
    medium,
    quote: z.string().describe("what is said, parts joined by an ellipsis"),
    speaker: PartyRecord.optional(),
    addressee: PartyRecord.optional(),
    about: z.array(Named),
    via: Named.optional().describe("the agency or medium that relays it"),
    date,
    article: ArticleReference,
    confidence,
    rule,
    evidence: z.array(Evidence).describe("the sentences it stands in; the marks are its words"),
  })
  .meta({ id: "Statement", description: "One thing said, written or thought, and who said it." });
export type StatementRecord = z.infer<typeof StatementRecord>;

/** A statement that the graph found, as an answer: names beside ids, and its source. */
export function statementRecord(graph: NewsGraph, { statement, quote, evidence }: StatementAnswer): StatementRecord {
  const { id, type, medium, speaker, addressee, about, via, date, article, confidence, rule } = statement;
  const text = graph.findArticle(article)!.text;
  return {
    id,
    type,
    medium,
    quote,
    ...(speaker !== undefined && { speaker: partyRecord(graph, text, speaker) }),
    ...(addressee !== undefined && { addressee: partyRecord(graph, text, addressee) }),
    about: about.map((each) => named(graph, each)),
    ...(via !== undefined && { via: named(graph, via) }),
    ...(date !== undefined && { date }),
    article: articleReference(graph, article),
    confidence,
    rule,
    evidence: evidenceOf(graph, evidence),
  };
}

function partyRecord(graph: NewsGraph, text: string, { spans, entity }: Party): PartyRecord {
  const words = spans.map((span) => sliceSpan(text, span)).join(" … ");
  return { ...(entity !== undefined && named(graph, entity)), ...(words !== "" && { words }) };
}
