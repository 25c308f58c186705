import type { CommandDefinition } from "../command-definition.js";
import { ARTICLES, READING_OPTIONS } from "../reading-options.js";
import type { BuildOptions } from "./build.js";

/** `newsgraph build`. */
export const buildCommand: CommandDefinition<[paths: string[]], BuildOptions> = {
  name: "build",
  summary: "articles or facts to a graph",
  arguments: [{ name: "<paths...>", summary: 'articles or facts files: files, folders or "-"' }],
  options: [
    ...READING_OPTIONS,
    {
      flags: "--columns <list>",
      summary: "of CSV tables, where headers do not tell: source=Absender,target=Empfänger",
    },
    { flags: "-o, --output <file>", summary: "where to write the graph", default: "-" },
  ],
  details: `${ARTICLES}
Facts files, as "newsgraph extract" writes them, may stand beside articles, and so may graphs: newsgraph's own, GEXF, GraphML,
graphology JSON, CSV lists of nodes or edges and FollowTheMoney entities. Each of their edges rests on its line of the file.
The graph is the same whatever the order of the input.`,
  examples: [
    { command: "newsgraph build seeds -o graph.json" },
    { command: "newsgraph build monday.jsonl tuesday.jsonl -o week.json" },
    { command: "newsgraph extract news/ | newsgraph build - -o graph.json" },
    { command: "newsgraph build letters.csv --columns source=Absender,target=Empfänger -o graph.json" },
  ],
  async run([paths], options) {
    const { buildGraph } = await import("./build.js");
    return buildGraph(paths, options);
  },
};
