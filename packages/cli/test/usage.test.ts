import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.js";
import { root, runCommand } from "./run-command.js";

const names = COMMANDS.map(({ name }) => name);

describe("--help", () => {
  test("lists every command, with examples and exit codes", async () => {
    const { code, stdout, stderr } = await runCommand(["--help"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(stdout).toContain("Examples");
    expect(stdout).toContain("Exit codes");
  });

  test.each(names)("%s --help shows examples that begin with its name", async (name) => {
    const { code, stdout } = await runCommand([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\n(.*\n)*.*newsgraph ${name} `));
  });
});

test("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
  expect(await runCommand(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("nothing but commander is loaded before a command runs", () => {
  const dist = join(root, "packages/cli/dist");
  const files = new Set([join(dist, "index.js")]);
  const packages = new Set<string>();
  for (const file of files) {
    // As the compiler writes them: what only types need is gone, and what is imported when it is needed is no line's start.
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export) (?:.* from )?"([^"]+)";$/gm,
    )) {
      if (specifier.startsWith(".")) files.add(join(dirname(file), specifier));
      else if (!specifier.startsWith("node:")) packages.add(specifier);
    }
  }
  expect(files).toContain(join(dist, "commands/export.command.js"));
  expect([...packages]).toEqual(["commander"]);
});

test.each([
  ["no command", [], /Usage: newsgraph/],
  ["an unknown command", ["exract"], /unknown command 'exract'.*\n.*Did you mean extract/],
  ["an unknown option", ["extract", "--fast", "x"], /unknown option '--fast'/],
  ["no input", ["extract"], /missing required argument 'paths'/],
  [
    "an unknown export format",
    ["export", "x.json", "--format", "xlsx"],
    /xlsx.*Allowed choices are json, .*gexf, .*turtle/,
  ],
  ["no export format", ["export", "x.json"], /required option '-f, --format <format>' not specified/],
  ["no query", ["query", "x.json"], /missing required argument 'query'/],
  ["an unknown field", ["query", "x.json", "speeker:A"], /speeker/],
  [
    "a filter that is no query",
    ["export", "x.json", "--format", "json", "--filter", "kind:"],
    /\n {2}kind:\n {2}\^{5}\n/,
  ],
  ["no number", ["query", "x.json", "a", "--limit", "many"], /many.*number/],
  ["a port that is none", ["serve", "--port", "80000"], /80000 is no whole number from 0 to 65535/],
  [
    "one of the files of a format that is one",
    ["export", "x.json", "--format", "gexf", "--part", "nodes"],
    /--part.*gexf/,
  ],
  ["several files to standard output", ["export", "x.json", "--format", "csv"], /folder.*-o.*--part/],
  [
    "an option of another format",
    ["export", "x.json", "--format", "gexf", "--bom"],
    /--bom does not go with gexf; .* csv/,
  ],
  ["a dossier of nobody", ["export", "x.json", "--format", "dossier"], /dossier needs --actor/],
])("%s is wrong usage: exit code 2 and why, on standard error", async (_, args, message) => {
  const { code, stdout, stderr } = await runCommand(args);
  expect(stderr).toMatch(message);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});
