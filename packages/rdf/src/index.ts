export { RDF_EXPORT_FORMATS } from "./export-formats.js";
export type { RdfOptions } from "./model/context.js";
export { readDataIri } from "./model/iri.js";
export { rdfQuads } from "./rdf-quads.js";
export {
  createSparqlEngine,
  type SparqlEngine,
  type SparqlEngineOptions,
  type SparqlQueryOptions,
} from "./sparql/sparql-engine.js";
export { type QueryPosition, SPARQL_PROBLEMS, SparqlError, type SparqlProblem } from "./sparql/sparql-error.js";
export {
  type SparqlAnswer,
  type SparqlResult,
  type SparqlRows,
  type SparqlTerm,
  type SparqlTriples,
  termOf,
  toSparqlCsv,
  toSparqlJson,
  toSparqlTsv,
} from "./sparql/sparql-result.js";
export type { BrowserWorker } from "./sparql/worker-link.js";
export { RDF_FORMATS, type RdfFormat, toRdfChunks } from "./to-rdf.js";
export {
  DATA_SORTS,
  type DataSort,
  DEFAULT_BASE,
  NAMESPACES,
  NEWSGRAPH_NAMESPACE,
  prefixesFor,
} from "./vocabulary/namespaces.js";
export { ontologyTurtle } from "./vocabulary/ontology.js";
