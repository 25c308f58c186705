import { findEntities } from "@newsgraph/graph";
import type { GraphArticle } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { Quad } from "@rdfjs/types";
import { dc, rdf, schema } from "../vocabulary/terms.js";
import type { RdfContext } from "./context.js";
import { dateLiteral } from "./date-terms.js";
import { webNode } from "./iri.js";
import { wellFormed } from "./well-formed.js";

/** An article: what it is called, when and where it appeared, its text, in which all positions count, and whom it mentions. */
export function articleQuads(context: RdfContext, article: GraphArticle, quads: Quad[]): void {
  const { id, title, date, language, source, url, text } = article;
  const { node } = context.article(id);
  const literal = (value: string) => factory.literal(wellFormed(value));
  quads.push(factory.quad(node, rdf.type, schema.NewsArticle));
  if (title !== undefined) quads.push(factory.quad(node, schema.headline, literal(title)));
  if (date !== undefined) quads.push(factory.quad(node, schema.datePublished, dateLiteral(date)));
  if (language !== "und") quads.push(factory.quad(node, schema.inLanguage, factory.literal(language)));
  if (source !== undefined) quads.push(factory.quad(node, dc.publisher, literal(source)));
  if (url !== undefined) quads.push(factory.quad(node, schema.url, webNode(url) ?? literal(url)));
  quads.push(factory.quad(node, schema.articleBody, literal(text)));
  for (const { entity } of findEntities(context.graph, { article: id, evidence: 0 })) {
    quads.push(factory.quad(node, schema.mentions, context.node("entity", entity.id)));
  }
}
