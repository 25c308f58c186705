import type { CommandDefinition } from "../command-definition.js";
import type { SparqlOptions } from "./sparql.js";

/** `newsgraph sparql`. */
export const sparqlCommand: CommandDefinition<[graph: string, query: string], SparqlOptions> = {
  name: "sparql",
  summary: "ask a graph in SPARQL 1.1, over its RDF form",
  arguments: [
    { name: "<graph>", summary: 'graph file, or "-"' },
    { name: "<query>", summary: 'the query, "@file" for a file that has it, or "-" for standard input' },
  ],
  options: [
    {
      flags: "-f, --format <format>",
      summary: "of the answer (default: table on a terminal, else json; turtle for triples)",
      choices: ["table", "json", "csv", "tsv", "turtle"],
    },
    { flags: "--limit <number>", summary: "at most so many rows or triples" },
    { flags: "--timeout <seconds>", summary: "when to give up", default: "60" },
    { flags: "--base <iri>", summary: "what the graph's own things are named under" },
    { flags: "-o, --output <file>", summary: "where to write", default: "-" },
  ],
  details: `SELECT gives rows, ASK yes or no, CONSTRUCT and DESCRIBE triples in Turtle. Nothing is changed: updates and SERVICE are refused.
The prefixes of docs/rdf.md, which says what stands for what, need not be declared: ng, schema, sem, prov, oa, skos, entity and others.`,
  examples: [
    {
      command: `newsgraph sparql graph.json 'SELECT ?who ?what { ?s schema:author/schema:name ?who ; schema:text ?what }'`,
    },
    { command: "newsgraph sparql graph.json @question.rq --format csv -o answer.csv" },
    { command: "newsgraph sparql graph.json 'ASK { ?e a sem:Event ; dcterms:type ng:CONSULT }'" },
    { command: "newsgraph sparql graph.json 'DESCRIBE ng:Statement'", summary: "what a term means" },
  ],
  async run([graph, query], options) {
    const { askSparql } = await import("./sparql.js");
    return askSparql(graph, query, options);
  },
};
