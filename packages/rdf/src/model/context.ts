import { codePointOffsets, type NewsGraph } from "@newsgraph/graph";
import type { GraphArticle } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { NamedNode } from "@rdfjs/types";
import { type DataSort, DEFAULT_BASE } from "../vocabulary/namespaces.js";
import { checkBase, dataIri } from "./iri.js";

/** How a graph is told in RDF. */
export type RdfOptions = {
  /** What the graph's own things are named under; https://w3id.org/newsgraph/id/ unless told. Ends in `/`, `#` or `:`. */
  base?: string | undefined;
  /** Every mention as a Web Annotation: ten triples each. Without, articles say whom they mention, but not where. */
  mentions?: boolean | undefined;
};

/** An article with what its passages need: `codePoints` turns offsets in UTF-16 code units into such in characters. */
export type ArticleContext = { article: GraphArticle; node: NamedNode; codePoints: (offset: number) => number };

/** What the makers of triples share: names for things, and the articles that passages stand in. */
export class RdfContext {
  readonly graph: NewsGraph;
  readonly base: string;
  readonly #articles = new Map<string, ArticleContext>();

  constructor(graph: NewsGraph, { base = DEFAULT_BASE }: RdfOptions) {
    this.graph = graph;
    this.base = checkBase(base);
  }

  /** The node of something of the graph. */
  node(sort: DataSort, id: string): NamedNode {
    return factory.namedNode(dataIri(this.base, sort, id));
  }

  /** An article of the graph, by the id that a fact names it by. */
  article(id: string): ArticleContext {
    let known = this.#articles.get(id);
    if (known === undefined) {
      const article = this.graph.findArticle(id)!;
      known = { article, node: this.node("article", id), codePoints: codePointOffsets(article.text) };
      this.#articles.set(id, known);
    }
    return known;
  }
}
