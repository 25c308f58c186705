import { type GraphFile, type GraphStatement, MENTION_FORMS, type MentionForm, type Span } from "@newsgraph/schema";
import { codePointOffsets } from "../code-points.js";
import { relationLabel } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { toPlainText } from "./plain-text.js";

/** Where the things of a graph are named; the same addresses as in its RDF form. */
const BASE = "https://w3id.org/newsgraph/id/";
/** Code units of text before and after a quote, by which it is found again in another version of its article. */
const CONTEXT_LENGTH = 32;

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

// Bodies are written as JSON at once: an annotation has several, and a graph millions.
function textualBody(purpose: string, value: string): string {
  return `{"type":"TextualBody","purpose":"${purpose}","value":${JSON.stringify(value)}}`;
}

function specificResource(purpose: string, sort: string, id: string): string {
  return `{"type":"SpecificResource","purpose":"${purpose}","source":${JSON.stringify(name(sort, id))}}`;
}

const classifying = (value: string) => textualBody("classifying", value);
const identifying = (id: string) => specificResource("identifying", "entity", id);
const linking = (sort: string, id: string) => specificResource("linking", sort, id);

/** The JSON that tells how a mention is worded. */
const FORMS = Object.fromEntries(MENTION_FORMS.map((form) => [form, classifying(form)])) as Record<MentionForm, string>;

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
  const parts: [name: string, spans: readonly Span[], bodies: readonly string[]][] = [
    ["quote", quote, [classifying(type), classifying(medium)]],
    ["speaker", speaker?.spans ?? [], party(speaker?.entity)],
    ["addressee", addressee?.spans ?? [], party(addressee?.entity)],
    ["cue", cue, []],
    ["frame", frame, []],
  ];
  return parts.filter(([, spans]) => spans.length > 0);
}

/** Every annotation as JSON. What several annotations have in common is turned into JSON once. */
function* annotations(graph: NewsGraph): Generator<string> {
  const sources = new Map(
    graph.file.articles.map(({ id, text, url }) => [
      id,
      { text, source: JSON.stringify(url ?? name("article", id)), count: codePointOffsets(text) },
    ]),
  );
  const target = (article: string, span: Span): string => {
    const { text, source, count } = sources.get(article)!;
    return `{"source":${source},"selector":[${selectors(text, span, count)}]}`;
  };

  for (const { id, kind, name: label, mentions } of graph.file.entities) {
    const bodies = [identifying(id), classifying(kind), textualBody("tagging", label)].join();
    const own = part(id);
    for (const [index, { article, form, from, to, rule }] of mentions.entries()) {
      const body = `${bodies},${FORMS[form]}`;
      const generator = rule === undefined ? "" : generatorJson(rule);
      yield annotation(`${own}/${index}`, "identifying", generator, body, target(article, { from, to }));
    }
  }
  for (const statement of graph.file.statements) {
    const { id, article, rule } = statement;
    const own = part(id);
    const linked = linking("statement", id);
    const generator = generatorJson(rule);
    for (const [role, spans, bodies] of statementParts(statement)) {
      const body = [linked, classifying(role), ...bodies].join();
      const targets = spans.map((span) => target(article, span)).join(",");
      yield annotation(`${own}/${role}`, "linking", generator, body, targets);
    }
  }
  for (const relation of graph.file.relations) {
    const { id, status, from, to, evidence } = relation;
    const ends = [...from, ...to].map(identifying);
    const body = [linking("relation", id), classifying(relationLabel(relation)), classifying(status), ...ends].join();
    const own = part(id);
    for (const [index, { article, rule, from, to }] of evidence.entries()) {
      yield annotation(`${own}/${index}`, "linking", generatorJson(rule), body, target(article, { from, to }));
    }
  }
}

/** An annotation of its parts: the end of its address, what it is for, and the JSON of what made it, of its bodies and targets. */
function annotation(id: string, motivation: string, generator: string, bodies: string, targets: string): string {
  const head = `"id":"${BASE}annotation/${id}","type":"Annotation","motivation":"${motivation}"`;
  return `{${head},${generator}"body":[${bodies}],"target":[${targets}]}`;
}

function generatorJson(rule: string): string {
  return `"generator":{"type":"Software","name":${JSON.stringify(toPlainText(rule))}},`;
}

const part = (id: string) => encodeURIComponent(toPlainText(id));

/** The JSON of both selectors of a span. */
function selectors(text: string, { from, to }: Span, count: (offset: number) => number): string {
  // No half of a surrogate pair at the outer ends of the context.
  const first = Math.max(0, from - CONTEXT_LENGTH);
  const before = text.slice(isHalf(text.charCodeAt(first), 0xdc00) ? first + 1 : first, from);
  const last = to + CONTEXT_LENGTH;
  const after = text.slice(to, isHalf(text.charCodeAt(last - 1), 0xd800) ? last - 1 : last);
  const position = `{"type":"TextPositionSelector","start":${count(from)},"end":${count(to)}}`;
  const [exact, prefix, suffix] = [text.slice(from, to), before, after].map((part) => JSON.stringify(part));
  return `${position},{"type":"TextQuoteSelector","exact":${exact},"prefix":${prefix},"suffix":${suffix}}`;
}

/** Whether a code unit is one of the 1,024 from `first` on: those are the first or the second halves of surrogate pairs. */
function isHalf(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}
