import type { CommandDefinition } from "../command-definition.js";
import type { ServeOptions } from "./serve.js";

/** `newsgraph serve`. */
export const serveCommand: CommandDefinition<[graph: string | undefined], ServeOptions> = {
  name: "serve",
  summary: "the explorer in the browser",
  arguments: [{ name: "[graph]", summary: 'graph file, or "-"' }],
  options: [
    { flags: "-p, --port <number>", summary: "port to listen on, 0 for any that is free (default: PORT, else 4747)" },
    { flags: "--host <host>", summary: "address to listen on", default: "127.0.0.1" },
  ],
  details: `The server listens on this machine alone unless --host says otherwise. Without a graph the explorer opens empty.`,
  examples: [
    { command: "newsgraph serve graph.json" },
    { command: "newsgraph serve graph.json --port 8080" },
    { command: "newsgraph build seeds | newsgraph serve -" },
  ],
  async run([graph], options) {
    const { serveGraph } = await import("./serve.js");
    return serveGraph(graph, options);
  },
};
