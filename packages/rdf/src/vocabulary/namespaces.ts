/** The namespace of newsgraph's own terms, see docs/rdf.md. */
export const NEWSGRAPH_NAMESPACE = "https://w3id.org/newsgraph/ns#";

/** Where a graph's own things are named unless told otherwise. Give a `base` of your own before you merge graphs. */
export const DEFAULT_BASE = "https://w3id.org/newsgraph/id/";

/** The vocabularies that the export uses, by the prefix that Turtle, JSON-LD and the SPARQL engine know them under. */
export const NAMESPACES = {
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  ng: NEWSGRAPH_NAMESPACE,
  oa: "http://www.w3.org/ns/oa#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  sem: "http://semanticweb.cs.vu.nl/2009/11/sem/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The sorts of thing that a graph names, each of which has a folder under the base and a prefix of the same name. */
export const DATA_SORTS = ["article", "entity", "statement", "relation", "rule"] as const;
export type DataSort = (typeof DATA_SORTS)[number];

/** Every prefix with its namespace: the vocabularies', and those of the graph's own things under `base`. */
export function prefixesFor(base: string = DEFAULT_BASE): Readonly<Record<string, string>> {
  return { ...NAMESPACES, ...Object.fromEntries(DATA_SORTS.map((sort) => [sort, `${base}${sort}/`])) };
}
