import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.js";
import { SHELLS } from "../src/completion/shells.js";
import { runCommand } from "./run-command.js";

const runFile = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "newsgraph-completion-"));
const script = (shell: string) => join(folder, `completion.${shell}`);
const names = COMMANDS.map(({ name }) => name);

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { code, stdout } = await runCommand(["completion", shell]);
    expect(code).toBe(0);
    writeFileSync(script(shell), stdout);
  }
  writeFileSync(join(folder, "my graph.json"), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isInstalled(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "exit"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isInstalled("bash"))("bash", () => {
  /** What bash's function answers to words as readline splits them, the last being completed. */
  async function complete(words: readonly string[]): Promise<{ words: string[]; files: boolean }> {
    // Outside of readline `compopt` fails; in its place stands one that tells what it was asked for.
    const code = `source "$1"; compopt() { echo "compopt $*"; }; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _newsgraph; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await runFile("bash", ["--norc", "-uc", code, "bash", script("bash"), ...words]);
    const lines = stdout.split("\n").filter((line) => line !== "");
    return { words: lines.filter((line) => !line.startsWith("compopt")), files: !lines.includes("compopt +o default") };
  }

  test.each<[string, string[], string[]]>([
    ["the commands", ["newsgraph", ""], [...names, "-h", "--help", "-V", "--version"]],
    ["a command that was begun", ["newsgraph", "ext"], ["extract"]],
    [
      "the options of a command",
      ["newsgraph", "extract", "a.txt", "--"],
      ["--input-format", "--language", "--output", "--help"],
    ],
    ["the values of an option", ["newsgraph", "query", "--format", ""], ["table", "jsonl"]],
    ["the values of a short option", ["newsgraph", "export", "g.json", "-f", "gex"], ["gexf"]],
    ["the value after a sign of equality", ["newsgraph", "export", "--format", "=", "gex"], ["gexf"]],
    ["the value right at the sign of equality", ["newsgraph", "query", "--format", "="], ["table", "jsonl"]],
    ["the values of an argument", ["newsgraph", "completion", ""], [...SHELLS]],
    ["nothing for a text", ["newsgraph", "query", "g.json", "--limit", ""], []],
    ["nothing for an unknown command", ["newsgraph", "exract", ""], []],
    ["nothing after the last argument", ["newsgraph", "export", "--format", "=", "gexf", "g.json", ""], []],
  ])("completes %s", async (_, words, expected) => {
    expect(await complete(words)).toEqual({ words: expected, files: false });
  });

  test.each([
    ["an argument", ["newsgraph", "export", ""]],
    ["an argument behind an option with its value", ["newsgraph", "export", "--format", "gexf", ""]],
    ["every one of many arguments", ["newsgraph", "build", "a.txt", "-", ""]],
    ["an option's value", ["newsgraph", "build", "a.txt", "-o", ""]],
  ])("leaves %s that is a file to readline", async (_, words) => {
    expect(await complete(words)).toEqual({ words: [], files: true });
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  const complete = async (line: string) => {
    const args = ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script("fish"), line];
    const { stdout } = await runFile("fish", args, { cwd: folder, env: { ...process.env, HOME: folder } });
    return stdout.split("\n").flatMap((each) => (each === "" ? [] : [each.split("\t")[0]]));
  };

  test.each<[string, string, string[]]>([
    ["the commands", "newsgraph ", [...names].sort()],
    ["the values of an option", "newsgraph query g.json --format ", ["jsonl", "table"]],
    ["the options of a command", "newsgraph serve --h", ["--help", "--host"]],
    ["files", "newsgraph export my", ["my graph.json"]],
    ["nothing for a text", "newsgraph query my --limit ", []],
  ])("completes %s", async (_, line, expected) => {
    expect(await complete(line)).toEqual(expected);
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  /** What an interactive zsh in a terminal of its own makes of a line and the tabulator. */
  async function complete(line: string): Promise<string> {
    const code = `zmodload zsh/zpty
      zpty shell 'TERM=dumb zsh -f -i'
      zpty -w shell "PS1=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source $1; cd $2; print BE''GIN"
      zpty -r shell heard '*BEGIN*'
      zpty -w shell "newsgraph() { print -r -- EN''D \\"\\$@\\" EN''D }"
      zpty -w shell "$3"$'\\t'
      zpty -r -m shell heard '*END*END*' && print -r -- $heard
      zpty -d shell`;
    const { stdout } = await runFile("zsh", ["-fc", code, "zsh", script("zsh"), folder, line], { timeout: 30_000 });
    return /END (.*) END/.exec(stdout)?.[1] ?? "";
  }

  test.each([
    ["a command", "newsgraph ext", "extract"],
    ["the value of an option", "newsgraph export g.json --format ge", "export g.json --format gexf"],
    ["the value after a sign of equality", "newsgraph export --format=ge", "export --format=gexf"],
    ["an option", "newsgraph serve --po", "serve --port"],
    ["a file", "newsgraph export my", "export my graph.json"],
  ])("completes %s", async (_, line, expected) => {
    expect((await complete(line)).trim()).toBe(expected);
  });
});
