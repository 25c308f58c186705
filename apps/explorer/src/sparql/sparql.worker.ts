import "@newsgraph/rdf/sparql-worker";
