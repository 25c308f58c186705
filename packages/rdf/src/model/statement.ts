import { quoteText } from "@newsgraph/graph";
import type { GraphStatement, Span } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { NamedNode, Quad } from "@rdfjs/types";
import { concept, dcterms, ng, prov, rdf, schema } from "../vocabulary/terms.js";
import type { RdfContext } from "./context.js";
import { dateQuads } from "./date-terms.js";
import { decimalLiteral } from "./decimal-literal.js";
import { passageNode, passageQuads } from "./passage.js";
import { wellFormed } from "./well-formed.js";

/** A statement: its words, who said it to whom, about whom and through whom, and the passages that say so. */
export function statementQuads(context: RdfContext, statement: GraphStatement, quads: Quad[]): void {
  const { id, type, medium, quote, speaker, addressee, cue, frame, about, via, date, confidence, rule } = statement;
  const { place: where, negated = false } = statement;
  const node = context.node("statement", id);
  const place = context.article(statement.article);
  const entity = (property: NamedNode, target: string | undefined) => {
    if (target !== undefined) quads.push(factory.quad(node, property, context.node("entity", target)));
  };
  const at = (property: NamedNode, spans: readonly Span[] | undefined) => {
    for (const span of spans ?? []) quads.push(factory.quad(node, property, passageNode(place, span)));
  };
  quads.push(factory.quad(node, rdf.type, ng.Statement));
  // What was not said is no quotation, however it is written.
  if (type === "Direct" && !negated) quads.push(factory.quad(node, rdf.type, schema.Quotation));
  quads.push(
    factory.quad(node, dcterms.type, concept(type)),
    factory.quad(node, ng.medium, concept(medium)),
    factory.quad(node, ng.status, concept(negated ? "negated" : "asserted")),
    factory.quad(node, schema.text, factory.literal(wellFormed(quoteText(statement, place.article.text)))),
  );
  entity(schema.author, speaker?.entity);
  entity(ng.addressee, addressee?.entity);
  for (const target of new Set(about)) entity(schema.about, target);
  entity(ng.via, via);
  entity(schema.locationCreated, where);
  dateQuads(node, date, quads);
  quads.push(
    factory.quad(node, schema.isPartOf, place.node),
    factory.quad(node, ng.confidence, decimalLiteral(confidence)),
    factory.quad(node, prov.wasGeneratedBy, context.node("rule", rule)),
  );
  at(ng.speakerAt, speaker?.spans);
  at(ng.addresseeAt, addressee?.spans);
  at(ng.cueAt, cue);
  at(ng.frameAt, frame);
  at(prov.wasDerivedFrom, quote);
  for (const span of quote) passageQuads(place, span, quads);
}
