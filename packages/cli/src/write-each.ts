import { EXIT } from "./errors.js";
import { openOutput } from "./output.js";
import { type ProblemReport, startReport } from "./problems.js";
import { startProgress } from "./progress.js";

/**
 * Writes what is made of each article to `target`, a path or `-`, as soon as it is there, and says how far it is. Resolves
 * with the exit code: 1 where some input was bad, after all the rest is done.
 */
export async function writeEach(
  target: string,
  make: (report: ProblemReport) => AsyncIterable<{ id: string; text: string }>,
): Promise<number> {
  const progress = startProgress();
  const report = startReport(progress);
  const output = await openOutput(target);
  try {
    let done = 0;
    for await (const { id, text } of make(report)) {
      await output.write(text);
      done += 1;
      progress.show(`${done} articles read, the last ${id}`);
    }
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.end();
  }
  return report.count > 0 ? EXIT.badInput : EXIT.ok;
}
