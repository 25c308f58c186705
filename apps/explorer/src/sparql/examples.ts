/** Queries to begin with; `messages.sparql.examples` names them. */
export const SPARQL_EXAMPLES = {
  statements: `SELECT ?who ?statement ?article WHERE {
  ?statement a ng:Statement ;
    ng:status ng:asserted ;
    schema:author ?who ;
    schema:isPartOf ?article .
  ?who schema:name ?name .
}
ORDER BY ?name ?statement
`,
  events: `# sem:Event is what the articles themselves tell as fact.
SELECT ?actor ?kind ?recipient ?date ?passage WHERE {
  ?event a ng:Relation , sem:Event ;
    dcterms:type/skos:prefLabel ?kind ;
    ng:actor ?actor ;
    prov:wasDerivedFrom ?passage .
  OPTIONAL { ?event ng:recipient ?recipient }
  OPTIONAL { ?event dcterms:date ?date }
  FILTER(LANG(?kind) = "{language}")
}
ORDER BY ?kind ?actor ?passage
`,
  notAsserted: `# What is denied, planned, possible, or claimed by somebody.
SELECT ?relation ?actor ?predicate ?status ?claimedBy WHERE {
  ?relation a ng:Relation ;
    ng:actor ?actor ;
    ng:status ?told .
  ?told skos:prefLabel ?status .
  OPTIONAL { ?relation ng:predicate ?predicate }
  OPTIONAL { ?relation ng:claimedBy ?claimedBy }
  FILTER(?told != ng:asserted || BOUND(?claimedBy))
  FILTER(LANG(?status) = "{language}")
}
ORDER BY ?status ?predicate ?relation
`,
  offices: `SELECT ?person ?office ?at WHERE {
  ?relation dcterms:type ng:holds-office ;
    ng:actor ?person ;
    ng:recipient ?at .
  OPTIONAL { ?relation schema:roleName ?office }
}
ORDER BY ?person ?office
`,
  scores: `# PLOVER's scores from conflict (-10) to cooperation (10).
SELECT ?actor ?recipient (AVG(?score) AS ?mean) (COUNT(?relation) AS ?events) WHERE {
  ?relation ng:actor ?actor ;
    ng:recipient ?recipient ;
    ng:score ?score ;
    ng:status ng:asserted .
}
GROUP BY ?actor ?recipient
ORDER BY DESC(?events) ?mean
`,
  about: `SELECT ?entity (COUNT(?statement) AS ?statements) WHERE {
  ?statement a ng:Statement ;
    ng:status ng:asserted ;
    schema:about ?entity .
}
GROUP BY ?entity
ORDER BY DESC(?statements)
`,
  rules: `SELECT ?rule (COUNT(?found) AS ?findings) (AVG(?confidence) AS ?mean) WHERE {
  { ?found prov:hadActivity/rdfs:label ?rule }
  UNION
  { ?found a ng:Statement ; prov:wasGeneratedBy/rdfs:label ?rule }
  ?found ng:confidence ?confidence .
}
GROUP BY ?rule
ORDER BY DESC(?findings)
`,
} as const;
export type SparqlExample = keyof typeof SPARQL_EXAMPLES;

/** An example's query; labels come in `language`. */
export function exampleQuery(example: SparqlExample, language: string): string {
  return SPARQL_EXAMPLES[example].replaceAll("{language}", language);
}
