import type { InputProblem } from "./facts-input.js";
import type { Progress } from "./progress.js";

/** Takes the problems of a command's input: each is shown at once, and counted for the exit code. A note is not counted. */
export type ProblemReport = { readonly count: number; add(problem: InputProblem): void; note(message: string): void };

/** Starts a report that shows problems as `file:line: message`. */
export function startReport(progress: Progress): ProblemReport {
  let count = 0;
  return {
    get count() {
      return count;
    },
    add({ file, line, message }) {
      count += 1;
      progress.report(`${line === undefined ? file : `${file}:${line}`}: ${message}`);
    },
    note: (message) => progress.report(message),
  };
}
