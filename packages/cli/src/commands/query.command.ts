import type { CommandDefinition } from "../command-definition.js";
import type { QueryOptions } from "./query.js";

/** `newsgraph query`. */
export const queryCommand: CommandDefinition<[graph: string, query: string[]], QueryOptions> = {
  name: "query",
  summary: "ask a graph, with evidence for every answer",
  arguments: [
    { name: "<graph>", summary: 'graph file, or "-"' },
    { name: "<query...>", summary: "words and fields; between quotation marks of the shell where in doubt" },
  ],
  options: [
    { flags: "--limit <number>", summary: "at most so many answers (default: all)" },
    {
      flags: "--format <format>",
      summary: "how to answer (default: table on a terminal, else jsonl)",
      choices: ["table", "jsonl"],
    },
  ],
  details: async () => {
    const { FIELDS } = await import("@newsgraph/graph");
    const fields = Object.entries(FIELDS).map(([name, { about }]) => `  ${`${name}:`.padEnd(12)} ${about}`);
    return `A query is words and fields, as in mail and code search: side by side all must hold; OR, a minus sign before a word or field, and
parentheses do what they say. "..." leads from one date, number or name to another: date:2023-04..2023-07, path:A..B. The
fields tell whether statements, relations, entities or articles answer; find: asks for another kind. A query that begins with a
minus sign stands after "--". All of it: docs/query-language.md.

Fields:
${fields.join("\n")}`;
  },
  examples: [
    { command: "newsgraph query graph.json kind:person" },
    { command: "newsgraph query graph.json 'speaker:Stoltenberg about:Ukraine -type:direct'" },
    { command: "newsgraph query graph.json rel:CONSULT mode:visit date:2023-04..2023-07" },
    { command: "newsgraph query graph.json between:NATO..Ukraine", summary: "what joins two, whichever acts" },
    { command: "newsgraph query graph.json path:Reuters..Vilnius", summary: "the shortest ways from one to the other" },
    { command: "newsgraph query graph.json find:articles Gipfel --limit 10 --format jsonl" },
  ],
  async run([graph, query], options) {
    const { queryGraph } = await import("./query.js");
    return queryGraph(graph, query, options);
  },
};
