import { execFile, execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.js";
import { EXAMPLES } from "../src/overview.js";
import { createProgram } from "../src/program.js";
import { root } from "./run-command.js";

const runFile = promisify(execFile);
const examples = [...EXAMPLES, ...COMMANDS.flatMap((each) => each.examples)].map(({ command }) => command);

/** The words of every call of newsgraph in a command line, as bash would hand them over; nothing is run. */
async function callsIn(commandLine: string): Promise<string[][]> {
  // One write for each call: those of a pipe run at the same time.
  const code = `newsgraph() { printf '%s\\0' "$@" $'\\1' >&3; }; command_not_found_handle() { :; }
    PATH=; exec 3>&1 >/dev/null; cd /; eval "\${1//> */}" </dev/null; wait`;
  const { stdout } = await runFile("bash", ["-uc", code, "bash", commandLine]);
  const calls = stdout.split("\u0001\0").filter((call) => call !== "");
  return calls.map((call) => call.split("\0").slice(0, -1));
}

test.each([...new Set(examples)])("`%s` is a command line that the program takes", async (commandLine) => {
  const ran: string[] = [];
  const commands = COMMANDS.map((command) => ({
    ...command,
    run: async () => {
      ran.push(command.name);
      return 0;
    },
  }));
  const calls = await callsIn(commandLine);
  expect(calls).not.toEqual([]);
  for (const args of calls) await createProgram(() => {}, commands).parseAsync(args, { from: "user" });
  expect(ran).toHaveLength(calls.length);
});

test.each(COMMANDS.map(({ name, summary, examples }) => [name, summary, examples] as const))(
  "%s has a summary without a full stop, and examples that show it",
  (name, summary, shown) => {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(shown.length).toBeGreaterThan(0);
    for (const { command } of shown) expect(command).toContain(`newsgraph ${name} `);
  },
);

function isInstalled(tool: string, args: readonly string[]): boolean {
  try {
    execFileSync(tool, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const manual = join(root, "packages/cli/man");
describe.skipIf(!isInstalled("groff", ["--version"]))("groff", () => {
  test.each(readdirSync(manual))("sets %s without a warning", async (name) => {
    const { stdout, stderr } = await runFile("groff", ["-man", "-ww", "-Tutf8", "-P-cbou", join(manual, name)]);
    expect(stderr).toBe("");
    expect(stdout).toContain("EXAMPLES");
  });
});
