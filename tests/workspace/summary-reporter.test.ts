import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import SummaryReporter from "../../scripts/summary-reporter.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsgraph-summary-"));
  vi.stubEnv("NEWSGRAPH_TEST_SUMMARY", join(folder, "summary.json"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A test file as Vitest tells a reporter of it. */
function testFile(state: string, tests: readonly string[]) {
  const cases = tests.map((each) => ({ result: () => ({ state: each }) }));
  return { state: () => state, children: { allTests: () => cases } };
}

test.each([
  ["every outcome", [testFile("failed", ["passed", "failed", "skipped", "passed"])], [], [2, 1, 1]],
  [
    "a file that could not be loaded as one failure",
    [testFile("failed", []), testFile("passed", ["passed"])],
    [],
    [1, 1, 0],
  ],
  ["a file whose hook failed after its tests as one failure", [testFile("failed", ["passed"])], [], [1, 1, 0]],
  ["an error outside every test as a failure", [testFile("passed", ["passed"])], [new Error("loose")], [1, 1, 0]],
  ["a test that never ended as a failure", [testFile("failed", ["pending"])], [], [0, 1, 0]],
] as const)("counts %s", (_, files, errors, [passed, failed, skipped]) => {
  new SummaryReporter().onTestRunEnd(files, errors);
  expect(JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"))).toEqual({ passed, failed, skipped });
});
