import type { NewsGraph } from "@newsgraph/graph";
import type { Quad } from "@rdfjs/types";
import { articleQuads } from "./model/article.js";
import { RdfContext, type RdfOptions } from "./model/context.js";
import { entityQuads, mentionQuads } from "./model/entity.js";
import { ruleQuads, softwareQuads } from "./model/provenance.js";
import { relationQuads } from "./model/relation.js";
import { statementQuads } from "./model/statement.js";

/**
 * The graph as RDF/JS quads, all in the default graph and without blank nodes: equal graphs give equal quads in equal order,
 * those of one subject mostly together. A passage that several facts rest on is described with each of them, so a quad may
 * come more than once, as in any stream of RDF. docs/rdf.md describes the model. An empty graph gives the software alone.
 * @throws RangeError for a `base` that nothing can be named under.
 */
export function* rdfQuads(graph: NewsGraph, options: RdfOptions = {}): Generator<Quad, void, undefined> {
  for (const record of rdfRecords(graph, options)) yield* record;
}

/** {@link rdfQuads} record by record: an article, an entity, a statement, a relation, or a rule when it is first met. */
export function* rdfRecords(graph: NewsGraph, options: RdfOptions): Generator<Quad[], void, undefined> {
  const context = new RdfContext(graph, options);
  const { articles, entities, statements, relations } = graph.file;
  const rules = new Set<string>();
  const record = (make: (quads: Quad[]) => void) => {
    const quads: Quad[] = [];
    make(quads);
    return quads;
  };
  const introduce = (rule: string | undefined, quads: Quad[]) => {
    if (rule === undefined || rules.has(rule)) return;
    rules.add(rule);
    ruleQuads(context, rule, quads);
  };
  yield record((quads) => softwareQuads(context, quads));
  for (const article of articles) yield record((quads) => articleQuads(context, article, quads));
  for (const entity of entities) {
    yield record((quads) => {
      entityQuads(context, entity, quads);
      if (!options.mentions) return;
      for (const { rule } of entity.mentions) introduce(rule, quads);
      mentionQuads(context, entity, quads);
    });
  }
  for (const statement of statements) {
    yield record((quads) => {
      introduce(statement.rule, quads);
      statementQuads(context, statement, quads);
    });
  }
  for (const relation of relations) {
    yield record((quads) => {
      for (const { rule } of relation.evidence) introduce(rule, quads);
      relationQuads(context, relation, quads);
    });
  }
}
