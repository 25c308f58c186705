/** Exit codes of the command: all well, some input was bad (the others are done), the command line was wrong. */
export const EXIT = { ok: 0, badInput: 1, usage: 2 } as const;

/** An error that the user is told in a line, with an excerpt of what it is about below, in whole lines, where there is one. */
abstract class CommandError extends Error {
  constructor(
    message: string,
    readonly excerpt = "",
  ) {
    super(message);
  }
}

/** A command line that cannot be carried out; ends with exit code 2. */
export class UsageError extends CommandError {
  override readonly name = "UsageError";
}

/** Input or surroundings that a command cannot do without are bad; ends with exit code 1. */
export class InputError extends CommandError {
  override readonly name = "InputError";
}

/** True for an error of the operating system with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ENOSPC: "no space is left",
};

/** The message of whatever was thrown, on one line; for an error of the operating system, what it means. */
export function messageOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (Object.hasOwn(REASONS, code)) return REASONS[code] ?? code;
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, " ");
}
