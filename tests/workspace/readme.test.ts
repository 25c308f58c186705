import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./sources.js";

const runFile = promisify(execFile);

/** A fenced block of a README: its language, its text, and the line it starts on. */
type Example = { language: string; code: string; line: number };

function examplesOf(file: string): Example[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: language = "", 2: code = "", index }) => ({
    language,
    code,
    line: text.slice(0, index).split("\n").length,
  }));
}

/** The files and folders of the repository that a page links to or shows, by their paths from the page. */
function linksOf(file: string): string[] {
  const targets = [...readFileSync(file, "utf8").matchAll(/\]\((?!\w+:)([^)#\s]+)[^)]*\)/g)];
  return targets.map(([, target = ""]) => target);
}

/** A folder in which the examples find what they find in the repository's root, and may leave what they make. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "newsgraph-readme-"));
  for (const name of readdirSync(root)) {
    if (!name.startsWith(".")) symlinkSync(join(root, name), join(folder, name));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { ...process.env, CI: "true", PORT: "0", NEWSGRAPH_NO_OPEN: "1" };
// The examples of the other packages, which need no process of their own, are run by those packages' tests.
const READMES = ["README.md", "packages/schema/README.md", "packages/cli/README.md", "apps/explorer/README.md"];
describe.each(READMES)("%s", (readme) => {
  const examples = examplesOf(join(root, readme));

  if (readme === "README.md") {
    test("has examples in shell and in TypeScript", () => {
      expect(new Set(examples.map(({ language }) => language))).toEqual(new Set(["sh", "ts"]));
    });
  }

  // One after another: a later example uses the graph that an earlier one made.
  test.each(examples.map((each) => [`${each.language} on line ${each.line}`, each] as const))(
    "%s runs",
    async (_, { language, code }) => {
      if (language === "ts") await runTypeScript(code);
      else if (language === "sh" && /\bserve\b|npm start/.test(code)) await visit(code);
      else if (language === "sh") await runFile("bash", ["-euo", "pipefail", "-c", code], { cwd: folder, env });
    },
  );
});

const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

test.each(pages)("every link of %s leads to something", (page) => {
  const file = join(root, page);
  expect(linksOf(file).filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
});

/** Checks the types of an example, runs it on what the packages were built to, and compares what it prints with its comments. */
async function runTypeScript(code: string): Promise<void> {
  const place = join(folder, "example");
  mkdirSync(place, { recursive: true });
  const file = join(place, "example.ts");
  writeFileSync(file, code);
  expect(typeErrors(file)).toEqual([]);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  writeFileSync(join(place, "example.mjs"), outputText);
  const { stdout } = await runFile(process.execPath, [join(place, "example.mjs")], { cwd: folder });
  expect(stdout).not.toBe("");
  const promised = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
  if (promised.length > 0) expect(stdout.trimEnd().split("\n")).toEqual(promised);
}

function typeErrors(file: string): string[] {
  const config = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([file], {
    ...options,
    composite: false,
    incremental: false,
    noEmit: true,
    lib: ["lib.es2023.d.ts"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

/** Starts a server as the example does, opens its page and its graph, and stops it. */
async function visit(code: string): Promise<void> {
  const server = spawn("bash", ["-euo", "pipefail", "-c", code], { cwd: folder, env, detached: true });
  try {
    const address = await addressOf(server);
    expect((await fetch(address)).status).toBe(200);
    expect(await (await fetch(new URL("graph.json", address))).json()).toMatchObject({ format: "newsgraph/1" });
  } finally {
    const ended = new Promise((resolve) => server.on("close", resolve));
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGTERM");
    await ended;
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on("data", (chunk) => {
        said += chunk;
        const address = /(http:\/\/\S+)\s/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    server.on("close", (code) => reject(new Error(`ended with exit code ${code}: ${said}`)));
  });
}
