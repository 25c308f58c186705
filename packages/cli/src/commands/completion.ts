import { settleCommand } from "../command-definition.js";
import { bashCompletion } from "../completion/bash.js";
import { completedCommand } from "../completion/completed-command.js";
import { fishCompletion } from "../completion/fish.js";
import type { Shell } from "../completion/shells.js";
import { zshCompletion } from "../completion/zsh.js";
import { EXIT } from "../errors.js";
import { writeOutput } from "../output.js";
import { COMMANDS } from "./index.js";

const WRITERS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the completion script of a shell. Resolves with the exit code. */
export async function printCompletion(shell: Shell): Promise<number> {
  const commands = await Promise.all(COMMANDS.map(settleCommand));
  await writeOutput("-", [WRITERS[shell](commands.map(completedCommand))]);
  return EXIT.ok;
}
