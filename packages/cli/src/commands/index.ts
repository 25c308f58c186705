import type { CommandDefinition } from "../command-definition.js";
import { analyzeCommand } from "./analyze.command.js";
import { buildCommand } from "./build.command.js";
import { completionCommand } from "./completion.command.js";
import { exportCommand } from "./export.command.js";
import { extractCommand } from "./extract.command.js";
import { mcpCommand } from "./mcp.command.js";
import { queryCommand } from "./query.command.js";
import { serveCommand } from "./serve.command.js";
import { sparqlCommand } from "./sparql.command.js";

/** Every command, in the order in which they are listed. */
export const COMMANDS: readonly CommandDefinition[] = [
  extractCommand,
  analyzeCommand,
  buildCommand,
  queryCommand,
  sparqlCommand,
  exportCommand,
  serveCommand,
  mcpCommand,
  completionCommand,
];
