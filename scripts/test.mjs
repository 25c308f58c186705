// npm test: everything that is needed is installed and built, then every test runs. Arguments go to Vitest, such as
// `npm test -- packages/graph`. The last line is `N passed, N failed`, with `, N skipped` where tests were skipped.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExplorer, buildPackages, ensureInstalled, main, root, run, StepFailed, tool } from "./workspace.mjs";

async function runTests(chromium) {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-test-"));
  const summary = join(folder, "summary.json");
  const env = { NEWSGRAPH_TEST_SUMMARY: summary };
  if (chromium.path !== undefined) env.CHROMIUM_PATH = chromium.path;
  else env.NEWSGRAPH_NO_CHROMIUM = chromium.reason;
  // Where CI is set, Vitest colours what goes to a file, too.
  if (!process.stdout.isTTY && process.env.FORCE_COLOR === undefined) env.NO_COLOR = "1";
  try {
    const reporters = ["--reporter=default", `--reporter=${join(root, "scripts/summary-reporter.mjs")}`];
    const args = [tool("vitest", "vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)];
    const code = await run(process.execPath, args, { env });
    if (chromium.reason !== undefined) console.log(`Not run: tests in a browser (tests/e2e): ${chromium.reason}.`);
    const { passed, failed, skipped } = JSON.parse(readFileSync(summary, "utf8"));
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    process.exitCode = failed > 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(async () => {
  try {
    await ensureInstalled();
    await buildPackages();
    await buildExplorer();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    console.log("0 passed, 1 failed");
    process.exitCode = 1;
    return;
  }
  // playwright-core, which looks for a browser, is there only once dependencies are installed.
  const { ensureChromium } = await import("./chromium.mjs");
  await runTests(await ensureChromium());
});
