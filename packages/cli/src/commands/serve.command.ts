import type { CommandDefinition } from "../command-definition.js";
import type { ServeOptions } from "./serve.js";

/** `newsgraph serve`. */
export const serveCommand: CommandDefinition<[graph: string | undefined], ServeOptions> = {
  name: "serve",
  summary: "the explorer in the browser, and the graph for programs over HTTP",
  arguments: [{ name: "[graph]", summary: 'graph file, or "-"' }],
  options: [
    { flags: "-p, --port <number>", summary: "port to listen on, 0 for any that is free (default: PORT, else 4747)" },
    {
      flags: "--host <host>",
      summary: "address to listen on; one beyond this machine takes a token",
      default: "127.0.0.1",
    },
    { flags: "--token-file <file>", summary: "what clients must know (default: NEWSGRAPH_TOKEN, where it is set)" },
    { flags: "--cors <origins...>", summary: "pages of these origins may ask, such as https://example.org" },
    { flags: "--embed <origins...>", summary: "pages of these origins may show the explorer in a frame" },
    { flags: "--rate <number>", summary: "requests a second of one client (default: 50, on this machine any number)" },
    { flags: "--query-time <seconds>", summary: "how long a query may take (default: 10)" },
    { flags: "--max-body <MiB>", summary: "how large a posted article may be (default: 4)" },
    { flags: "--log", summary: "requests on standard error, one JSON object a line" },
    { flags: "--log-queries", summary: "with --log: what is asked for, too" },
  ],
  details: `The server listens on this machine alone unless --host says otherwise. Without a graph the explorer opens empty.
The interface for programs is described at /api. A graph file that is built again is read again.`,
  examples: [
    { command: "newsgraph serve graph.json" },
    { command: "newsgraph serve graph.json --port 8080" },
    { command: "newsgraph build seeds | newsgraph serve -" },
    { command: "newsgraph serve graph.json --host 0.0.0.0 --token-file token.txt --log" },
  ],
  async run([graph], options) {
    const { serveGraph } = await import("./serve.js");
    return serveGraph(graph, options);
  },
};
