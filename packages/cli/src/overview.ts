import type { ExampleDefinition } from "./command-definition.js";
import { EXIT } from "./errors.js";

/** What the program is for. */
export const SUMMARY =
  "Who said and did what, to whom, where and when: news articles as a graph, every line traceable.";

/** The way through the commands. */
export const EXAMPLES: readonly ExampleDefinition[] = [
  { command: "newsgraph extract seeds/*.txt", summary: "facts of two articles, one JSON line each" },
  { command: "newsgraph build seeds -o graph.json", summary: "the graph of all articles in a folder" },
  { command: "newsgraph query graph.json speaker:Stoltenberg", summary: "what one says, with the sentences" },
  { command: "newsgraph export graph.json --format gexf -o graph.gexf" },
  { command: "newsgraph serve graph.json", summary: "the explorer, at http://127.0.0.1:4747/" },
];

/** What the program's exit codes mean. */
export const EXIT_CODES: readonly { code: number; summary: string }[] = [
  { code: EXIT.ok, summary: "all well" },
  { code: EXIT.badInput, summary: "some input was bad (the others are done)" },
  { code: EXIT.usage, summary: "wrong usage" },
];

/** The environment variables that the program heeds. */
export const ENVIRONMENT: readonly { name: string; summary: string }[] = [
  { name: "PORT", summary: "the port of serve where --port is not given" },
  { name: "NEWSGRAPH_TOKEN", summary: "the token that clients of serve must give where --token-file is not given" },
  { name: "NO_COLOR", summary: "set to anything, tables are plain text" },
];
