// A Vitest reporter that writes the counts of a run to the file in NEWSGRAPH_TEST_SUMMARY, for whoever started the run.
import { writeFileSync } from "node:fs";

/** Counts tests by outcome. A file that could not be loaded and an error outside every test count as failed. */
export default class SummaryReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      let failedTests = 0;
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        // A run that ends early leaves tests pending; they did not pass.
        const outcome = state === "passed" || state === "skipped" ? state : "failed";
        counts[outcome] += 1;
        if (outcome === "failed") failedTests += 1;
      }
      if (testModule.state() === "failed" && failedTests === 0) counts.failed += 1;
    }
    const file = process.env.NEWSGRAPH_TEST_SUMMARY;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
