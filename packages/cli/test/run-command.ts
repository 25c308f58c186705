import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/newsgraph.mjs", import.meta.url));
const built = fileURLToPath(new URL("../dist/index.js", import.meta.url));

/** The repository's root, in which commands run. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** How a command ended and what it wrote. */
export type Outcome = { code: number | null; stdout: string; stderr: string };

/**
 * Runs `newsgraph` as a process of its own, on what the packages were built to, and feeds it `input`.
 * @throws where nothing is built yet.
 */
export function runCommand(args: readonly string[], input: string | Buffer = ""): Promise<Outcome> {
  if (!existsSync(built)) throw new Error("runCommand: the packages are not built; run `npm run setup` first");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A command that reads no input may be gone before it is written.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The objects of JSON Lines. */
// biome-ignore lint/suspicious/noExplicitAny: what a command prints is checked by the test
export function jsonLines(text: string): any[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
