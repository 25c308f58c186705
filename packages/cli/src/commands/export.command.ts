import type { CommandDefinition } from "../command-definition.js";
import type { ExportOptions } from "./export.js";

/** `newsgraph export`. */
export const exportCommand: CommandDefinition<[graph: string], ExportOptions> = {
  name: "export",
  summary: "a graph in other programs' formats",
  arguments: [{ name: "<graph>", summary: 'graph file, or "-"' }],
  options: [
    {
      flags: "-f, --format <format>",
      summary: "of the output",
      choices: ["json", "gexf", "csv", "turtle", "nquads", "jsonld"],
      required: true,
    },
    { flags: "--table <table>", summary: "csv: one table alone", choices: ["nodes", "edges", "statements"] },
    { flags: "-o, --output <path>", summary: "where to write; a folder for csv without --table", default: "-" },
  ],
  details: `Formats:
  json   the graph file (newsgraph/1), lossless
  gexf   for Gephi and other graph programs
  csv    three tables: nodes, edges, statements; -o names a folder, or --table picks one
  turtle, nquads, jsonld   RDF, for triple stores and programs that read JSON-LD (docs/rdf.md)`,
  examples: [
    { command: "newsgraph export graph.json --format gexf -o graph.gexf" },
    { command: "newsgraph export graph.json --format csv -o tables/" },
    { command: "newsgraph export graph.json --format turtle -o graph.ttl" },
    { command: "newsgraph export graph.json --format csv --table statements | head" },
  ],
  async run([graph], options) {
    const { exportGraph } = await import("./export.js");
    return exportGraph(graph, options);
  },
};
