import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ROOT, seedFiles } from "../seeds.mjs";
import { best, milliseconds, row } from "../table.mjs";

/** What a user waits for when the command starts. */
export async function benchProcess() {
  const bin = fileURLToPath(new URL("packages/cli/bin/newsgraph.mjs", ROOT));
  const run = (...args) => execFileSync(process.execPath, [bin, ...args], { maxBuffer: 1 << 28 });
  row("newsgraph --help", milliseconds(await best(() => run("--help"))));
  row("newsgraph extract seeds/*, as a process", milliseconds(await best(() => run("extract", ...seedFiles()))));
}
