import type { CommandDefinition } from "../command-definition.js";

/** `newsgraph mcp`. */
export const mcpCommand: CommandDefinition<[graph: string], object> = {
  name: "mcp",
  summary: "the graph for assistants, by the Model Context Protocol",
  arguments: [{ name: "<graph>", summary: "graph file" }],
  options: [],
  details: `Speaks the Model Context Protocol on standard input and output; an assistant starts it. Its tools search entities,
statements, relations and articles, find ways between entities, run queries and extract from a text, each with its sources.
A graph file that is built again is read again.

In an assistant's configuration (the paths in full):
  {"mcpServers": {"newsgraph": {"command": "node", "args": [".../packages/cli/bin/newsgraph.mjs", "mcp", ".../graph.json"]}}}`,
  examples: [{ command: "newsgraph mcp graph.json" }],
  async run([graph]) {
    const { serveMcp } = await import("./mcp.js");
    return serveMcp(graph);
  },
};
