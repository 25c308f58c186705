import type { Span } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { NamedNode, Quad } from "@rdfjs/types";
import { oa, rdf, xsd } from "../vocabulary/terms.js";
import type { ArticleContext } from "./context.js";
import { wellFormed } from "./well-formed.js";

/** UTF-16 code units of text before and after a quotation that a TextQuoteSelector repeats, so that it fits one place only. */
const CONTEXT_LENGTH = 32;

/** The passage of an article that a span covers, named as RFC 5147 names parts of plain text: `#char=from,to`, in characters. */
export function passageNode({ node, codePoints }: ArticleContext, { from, to }: Span): NamedNode {
  return factory.namedNode(`${node.value}#char=${codePoints(from)},${codePoints(to)}`);
}

/** A passage in the terms of the Web Annotation model: by its position, and by its words with those around them. */
export function passageQuads(place: ArticleContext, span: Span, quads: Quad[]): NamedNode {
  const { article, node, codePoints } = place;
  const passage = passageNode(place, span);
  const position = factory.namedNode(`${passage.value};position`);
  const quote = factory.namedNode(`${passage.value};quote`);
  const { text } = article;
  // A span that cuts a surrogate pair in two ends behind it, as its position in characters does.
  const [from, to] = [endOfCharacter(text, span.from), endOfCharacter(text, span.to)];
  const literal = (value: string) => factory.literal(wellFormed(value));
  const count = (offset: number) => factory.literal(String(codePoints(offset)), xsd.integer);
  quads.push(
    factory.quad(passage, rdf.type, oa.SpecificResource),
    factory.quad(passage, oa.hasSource, node),
    factory.quad(passage, oa.hasSelector, position),
    factory.quad(passage, oa.hasSelector, quote),
    factory.quad(position, rdf.type, oa.TextPositionSelector),
    factory.quad(position, oa.start, count(from)),
    factory.quad(position, oa.end, count(to)),
    factory.quad(quote, rdf.type, oa.TextQuoteSelector),
    factory.quad(quote, oa.exact, literal(text.slice(from, to))),
    factory.quad(quote, oa.prefix, literal(text.slice(endOfCharacter(text, from - CONTEXT_LENGTH), from))),
    factory.quad(quote, oa.suffix, literal(text.slice(to, endOfCharacter(text, to + CONTEXT_LENGTH)))),
  );
  return passage;
}

/** `offset` kept within the text, and moved from the middle of a surrogate pair behind it. */
function endOfCharacter(text: string, offset: number): number {
  const within = Math.min(Math.max(offset, 0), text.length);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(within - 1, within + 1)) ? within + 1 : within;
}
