import { CommanderError } from "commander";
import { EXIT, InputError, messageOf, UsageError } from "./errors.js";
import { createProgram } from "./program.js";

/**
 * Runs one command line, without the program's name, and resolves with the exit code. Reads and writes the process's
 * standard streams; a reader that closes the pipe, as `head` does, ends the process quietly.
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietlyOnClosedPipe);
  process.stderr.on("error", endQuietlyOnClosedPipe);
  let exitCode: number = EXIT.ok;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof UsageError || error instanceof InputError) {
      process.stderr.write(`newsgraph: ${messageOf(error)}\n${error.excerpt}`);
      return error instanceof UsageError ? EXIT.usage : EXIT.badInput;
    }
    throw error;
  }
  return exitCode;
}

function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.ok);
}
