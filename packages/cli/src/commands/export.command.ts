import type { CommandDefinition } from "../command-definition.js";
import type { ExportCommandOptions } from "./export.js";

/** `newsgraph export`. */
export const exportCommand: CommandDefinition<[graph: string], ExportCommandOptions> = {
  name: "export",
  summary: "a graph in other programs' formats",
  arguments: [{ name: "<graph>", summary: 'graph file, or "-"' }],
  options: [
    {
      flags: "-f, --format <format>",
      summary: "of the output",
      choices: async () => (await import("../export-formats.js")).EXPORT_FORMATS.map(({ id }) => id),
      required: true,
    },
    { flags: "--filter <query>", summary: "only the part of the graph that a query selects, as query takes it" },
    { flags: "--part <name>", summary: "of a format of several files this one alone, such as statements.csv" },
    { flags: "--bom", summary: "csv: begin with a byte order mark, by which Excel knows UTF-8" },
    { flags: "--bare-cells", summary: "csv: no apostrophe before what a spreadsheet would run as a formula" },
    { flags: "--actor <entity>", summary: "dossier: whom it is about, by name or id" },
    {
      flags: "--language <code>",
      summary: "dossier: language of headings (default: that of most articles)",
      choices: async () => (await import("@newsgraph/graph")).EXPORT_LANGUAGES,
    },
    { flags: "-o, --output <path>", summary: "where to write; a folder for a format of several files", default: "-" },
  ],
  details: async () => {
    const { isFilesFormat } = await import("@newsgraph/graph");
    const { EXPORT_FORMATS } = await import("../export-formats.js");
    const lines = EXPORT_FORMATS.map((format) => {
      const several = isFilesFormat(format) ? " (several files)" : "";
      return `  ${format.id.padEnd(12)} ${format.label}${several}: ${format.description}`;
    });
    return `Formats:\n${lines.join("\n")}`;
  },
  examples: [
    { command: "newsgraph export graph.json --format gexf -o graph.gexf" },
    { command: "newsgraph export graph.json --format csv --bom -o tables", summary: "three tables for Excel" },
    { command: "newsgraph export graph.json --format csv --part statements.csv | head" },
    { command: "newsgraph export graph.json --format turtle --filter 'speaker:Stoltenberg date:2023'" },
    { command: "newsgraph export graph.json --format dossier --actor Stoltenberg -o stoltenberg.md" },
    { command: "newsgraph export graph.json --format html -o graph.html", summary: "to be sent to somebody" },
    {
      command: "newsgraph export graph.json --format json --filter kind:person -o persons.json",
      summary: "a smaller graph",
    },
  ],
  async run([graph], options) {
    const { exportGraph } = await import("./export.js");
    return exportGraph(graph, options);
  },
};
