/** A line on standard error that says how far a command is. Shown only where standard error is a terminal. */
export type Progress = {
  /** Replaces the line. At most ten times a second the terminal sees it. */
  show(line: string): void;
  /** Writes a message that stays, above the line. */
  report(message: string): void;
  /** Takes the line away. */
  end(): void;
};

const REDRAW_MS = 100;
const CLEAR_LINE = "\r\x1b[K";

/** Starts a progress line, on standard error unless told otherwise. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let drawn = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (drawn) stream.write(CLEAR_LINE);
    drawn = false;
  };
  return {
    show(line) {
      const now = performance.now();
      if (!stream.isTTY || now - drawnAt < REDRAW_MS) return;
      stream.write(`${CLEAR_LINE}${line.slice(0, (stream.columns ?? 80) - 1)}`);
      drawn = true;
      drawnAt = now;
    },
    report(message) {
      clear();
      stream.write(`${message}\n`);
    },
    end: clear,
  };
}
