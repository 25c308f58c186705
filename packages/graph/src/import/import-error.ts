/** Where in a file something stands; both count from 1. */
export type ImportPosition = { line: number; column?: number };

/**
 * Why a file is refused: its format is none that is read, it is of another version of newsgraph's own formats, it is larger
 * than any that is tried, or it is not what its format says.
 */
export type ImportReason = "unknown-format" | "wrong-version" | "too-large" | "invalid";

/** A file that cannot be imported: nothing of it is loaded. The message holds the position and the remedy as well. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  /** Where in the file, as far as that is known. */
  readonly position: ImportPosition | undefined;
  /** What to do about it. */
  readonly remedy: string;
  readonly reason: ImportReason;

  constructor(problem: string, remedy: string, position?: ImportPosition, reason: ImportReason = "invalid") {
    super(`${position === undefined ? "" : `${positionText(position)}: `}${problem}; ${remedy}`);
    this.position = position;
    this.remedy = remedy;
    this.reason = reason;
  }
}

function positionText({ line, column }: ImportPosition): string {
  return column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
}

/** The line and column of an offset of `text`. */
export function positionOf(text: string, offset: number): ImportPosition {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** Something in a file that the graph does not hold as it stood, how often, and the line where it was first met. */
export type ImportProblem = { code: string; message: string; count: number; line?: number };

/** Collects problems: each kind is told once, however often it is met. */
export class ImportProblems {
  readonly #byMessage = new Map<string, ImportProblem>();

  add(code: string, message: string, line?: number): void {
    const known = this.#byMessage.get(message);
    if (known !== undefined) known.count += 1;
    else this.#byMessage.set(message, { code, message, count: 1, ...(line !== undefined && { line }) });
  }

  list(): ImportProblem[] {
    return [...this.#byMessage.values()];
  }
}
