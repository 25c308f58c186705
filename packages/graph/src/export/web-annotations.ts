import type { GraphFile, GraphStatement, Span } from "@newsgraph/schema";
import { codePointOffsets } from "../code-points.js";
import { relationLabel } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { toPlainText } from "./plain-text.js";

/** Where the things of a graph are named; the same addresses as in its RDF form. */
const BASE = "https://w3id.org/newsgraph/id/";
/** Code units of text before and after a quote, by which it is found again in another version of its article. */
const CONTEXT_LENGTH = 32;

type Body = { type: string; purpose: string; value?: string; source?: string };
type Target = { source: string; selector: object[] };

/**
 * Everything that the graph says of its articles' words as annotations of the Web Annotation model
 * (https://www.w3.org/TR/annotation-model/): one JSON-LD `AnnotationCollection` in pieces, one annotation a line. Mentions
 * identify an entity; the parts of a statement (quote, speaker, addressee, cue, frame) and the evidence of a relation are
 * linked to it, with who or what it is. Each target is given by a `TextPositionSelector`, which counts code points of the
 * article's text, and a `TextQuoteSelector`; its source is the article's address, or its name in the graph.
 */
export function* toWebAnnotationChunks(graph: NewsGraph): Generator<string> {
  const page = { id: `${BASE}annotations/1`, type: "AnnotationPage", partOf: `${BASE}annotations`, startIndex: 0 };
  yield '{"@context":"http://www.w3.org/ns/anno.jsonld",' +
    `"id":"${BASE}annotations","type":"AnnotationCollection","label":"newsgraph","total":${countAnnotations(graph.file)},` +
    `"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let before = "\n";
  for (const annotation of annotations(graph)) {
    yield before + annotation;
    before = ",\n";
  }
  yield "\n]}}\n";
}

function name(sort: string, id: string): string {
  return `${BASE}${sort}/${encodeURIComponent(toPlainText(id))}`;
}

const classifying = (value: string): Body => ({ type: "TextualBody", purpose: "classifying", value });
const identifying = (id: string): Body => ({
  type: "SpecificResource",
  purpose: "identifying",
  source: name("entity", id),
});
const linking = (sort: string, id: string): Body => ({
  type: "SpecificResource",
  purpose: "linking",
  source: name(sort, id),
});

function countAnnotations({ entities, statements, relations }: GraphFile): number {
  let total = 0;
  for (const { mentions } of entities) total += mentions.length;
  for (const statement of statements) total += statementParts(statement).length;
  for (const { evidence } of relations) total += evidence.length;
  return total;
}

/** The parts of a statement that stand in its article, with what there is to say of each. */
function statementParts({ type, medium, quote, speaker, addressee, cue, frame }: GraphStatement) {
  const party = (entity: string | undefined) => (entity === undefined ? [] : [identifying(entity)]);
  const parts: [name: string, spans: readonly Span[], bodies: readonly Body[]][] = [
    ["quote", quote, [classifying(type), classifying(medium)]],
    ["speaker", speaker?.spans ?? [], party(speaker?.entity)],
    ["addressee", addressee?.spans ?? [], party(addressee?.entity)],
    ["cue", cue, []],
    ["frame", frame, []],
  ];
  return parts.filter(([, spans]) => spans.length > 0);
}

/** Every annotation as JSON. */
function* annotations(graph: NewsGraph): Generator<string> {
  const sources = new Map(
    graph.file.articles.map(({ id, text, url }) => [
      id,
      { text, source: url ?? name("article", id), count: codePointOffsets(text) },
    ]),
  );
  const target = (article: string, span: Span): Target => {
    const { text, source, count } = sources.get(article)!;
    return { source, selector: selectors(text, span, count) };
  };
  const annotation = (
    id: string,
    motivation: string,
    rule: string | undefined,
    bodies: readonly Body[],
    targets: Target[],
  ) =>
    JSON.stringify({
      id: `${BASE}annotation/${id}`,
      type: "Annotation",
      motivation,
      ...(rule !== undefined && { generator: { type: "Software", name: toPlainText(rule) } }),
      body: bodies,
      target: targets,
    });

  for (const { id, kind, name: label, mentions } of graph.file.entities) {
    const bodies = [identifying(id), classifying(kind), { type: "TextualBody", purpose: "tagging", value: label }];
    for (const [index, mention] of mentions.entries()) {
      const own = [...bodies, classifying(mention.form)];
      yield annotation(`${part(id)}/${index}`, "identifying", undefined, own, [target(mention.article, mention)]);
    }
  }
  for (const statement of graph.file.statements) {
    const { id, article, rule } = statement;
    for (const [role, spans, bodies] of statementParts(statement)) {
      const own = [linking("statement", id), classifying(role), ...bodies];
      yield annotation(
        `${part(id)}/${role}`,
        "linking",
        rule,
        own,
        spans.map((span) => target(article, span)),
      );
    }
  }
  for (const relation of graph.file.relations) {
    const { id, status, from, to, evidence } = relation;
    const ends = [...from, ...to].map(identifying);
    const bodies = [linking("relation", id), classifying(relationLabel(relation)), classifying(status), ...ends];
    for (const [index, { article, rule, ...span }] of evidence.entries()) {
      yield annotation(`${part(id)}/${index}`, "linking", rule, bodies, [target(article, span)]);
    }
  }
}

const part = (id: string) => encodeURIComponent(toPlainText(id));

function selectors(text: string, { from, to }: Span, count: (offset: number) => number): object[] {
  // No half of a surrogate pair at the outer ends of the context.
  const before = text.slice(Math.max(0, from - CONTEXT_LENGTH), from).replace(/^[\udc00-\udfff]/, "");
  const after = text.slice(to, to + CONTEXT_LENGTH).replace(/[\ud800-\udbff]$/, "");
  return [
    { type: "TextPositionSelector", start: count(from), end: count(to) },
    { type: "TextQuoteSelector", exact: text.slice(from, to), prefix: before, suffix: after },
  ];
}
