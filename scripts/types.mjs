// npm run types: packages, tests and explorer are checked; every checker runs, and one that finds something fails the whole.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, main, root, run, StepFailed, tool } from "./workspace.mjs";

await main(async () => {
  await ensureInstalled();
  const explorer = join(root, "apps/explorer");
  const tsc = tool("typescript", "bin/tsc");
  const checks = [
    ["the packages", tsc, ["-b"]],
    ["the tests", tsc, ["-p", "tests"]],
  ];
  if (existsSync(join(explorer, "tsconfig.json"))) {
    const svelteCheck = tool("svelte-check", "bin/svelte-check", explorer);
    const args = ["--workspace", explorer, "--tsconfig", join(explorer, "tsconfig.json"), "--fail-on-warnings"];
    checks.push(["the explorer", svelteCheck, args]);
  }
  const failed = [];
  for (const [what, script, args] of checks) {
    if ((await run(process.execPath, [script, ...args], { quiet: true })) !== 0) failed.push(what);
  }
  if (failed.length > 0) throw new StepFailed(`Types do not hold in ${failed.join(", ")}`);
});
