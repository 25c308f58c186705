import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import * as attw from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { entriesOf, type Manifest, root, workspacePackages } from "../workspace/sources.js";
import { installInto, type Packed, packAll } from "./install.js";

const runFile = promisify(execFile);
const published = workspacePackages.filter(({ manifest }) => manifest.private !== true);
const cases = published.map((each) => [each.manifest.name, each] as const);
const specifiers = published.flatMap(entriesOf).map(({ specifier }) => specifier);

let packed: Packed;

beforeAll(async () => {
  packed = await packAll();
}, 300_000);

afterAll(() => {
  if (packed !== undefined) rmSync(packed.folder, { recursive: true, force: true });
});

function tarballOf({ name, version }: Manifest): string {
  return join(packed.folder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

function filesIn(tarball: string): string[] {
  const list = execFileSync("tar", ["tzf", tarball], { encoding: "utf8" });
  return list
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
}

function readPacked(tarball: string, path: string): string {
  return execFileSync("tar", ["xzOf", tarball, `package/${path}`], { encoding: "utf8", maxBuffer: 1 << 26 });
}

describe.each(cases)("%s as a tarball", (_, { folder, manifest }) => {
  test("has its licence, its notice and its README, and nothing that only its makers need", () => {
    const files = filesIn(tarballOf(manifest));
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "README.md", "package.json"]));
    expect(
      files.filter((path) => /(^|\/)(test|tests|scripts|node_modules)\/|tsbuildinfo|tsconfig|\.tmp$/.test(path)),
    ).toEqual([]);
  });

  test("tells the sources of the data that it ships", () => {
    const notice = readPacked(tarballOf(manifest), "NOTICE");
    const prefix = `${folder.slice(root.length)}/`;
    const shipped = [...readFileSync(join(root, "NOTICE"), "utf8").matchAll(/^((?:packages|apps)\/\S+) \(/gm)]
      .map(([, path = ""]) => path)
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
    expect(notice).toContain("Copyright 2026 the newsgraph authors");
    expect(shipped.filter((path) => !notice.includes(`\n${path} (`))).toEqual([]);
  });

  test("has every file that its package.json names", () => {
    const tarball = tarballOf(manifest);
    const files = filesIn(tarball);
    const { exports = {}, bin = {}, man = [] } = JSON.parse(readPacked(tarball, "package.json"));
    const named = [...Object.values(exports), bin, man]
      .flatMap((target) => (typeof target === "string" ? [target] : Object.values(target as object)))
      .map((path: string) => path.replace(/^\.\//, ""));
    const isThere = (path: string) =>
      path.endsWith("/*") ? files.some((file) => file.startsWith(path.slice(0, -1))) : files.includes(path);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  test("depends on no workspace and names no place of its making", () => {
    const text = readPacked(tarballOf(manifest), "package.json");
    const { dependencies = {}, repository, homepage, bugs, author } = JSON.parse(text);
    expect(Object.entries(dependencies).filter(([, range]) => /workspace:|link:|file:/.test(String(range)))).toEqual(
      [],
    );
    expect([repository, homepage, bugs, author]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("satisfies publint", async () => {
    const tarball = readFileSync(tarballOf(manifest));
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

// Types are resolved as TypeScript does under node16 from ES modules, and under bundler.
test.each(cases.filter(([, each]) => entriesOf(each).length > 0))(
  "%s has types that every resolution of TypeScript finds",
  async (_, each) => {
    const tarball = new Uint8Array(readFileSync(tarballOf(each.manifest)));
    const result = await attw.checkPackage(attw.createPackageFromTarballData(tarball));
    const problems = result.types === false ? ["no types"] : result.problems;
    // ES modules alone are meant: older resolutions and `require` find nothing, or need `import()`.
    const isMeant = (problem: unknown) => {
      const { kind, resolutionKind, entrypoint } = problem as Record<string, string>;
      if (resolutionKind === "node10" || resolutionKind === "node16-cjs") return true;
      return kind === "NoResolution" && !entriesOf(each).some(({ specifier }) => specifier === entrypoint);
    };
    expect(problems.filter((problem) => !isMeant(problem))).toEqual([]);
  },
);

describe("in a project of its own", () => {
  let installed: Awaited<ReturnType<typeof installInto>>;

  beforeAll(async () => {
    installed = await installInto(packed.tarballs);
    if (!("project" in installed)) return;
    mkdirSync(join(installed.project, "news"));
    writeFileSync(join(installed.project, "news/kiel.txt"), ARTICLE);
  }, 600_000);

  afterAll(() => {
    if (installed !== undefined && "project" in installed) rmSync(installed.project, { recursive: true, force: true });
  });

  function project({ skip }: TestContext): string {
    if ("reason" in installed) return skip(installed.reason);
    return installed.project;
  }

  const ARTICLE = "Anna Weber ist Bürgermeisterin von Kiel. „Wir bauen den Hafen um“, sagte Weber am Montag.";

  const PROGRAM = `import { loadExtractor } from "@newsgraph/extraction/node";
import { buildGraph, findEntities, findStatements, fromJson, type NewsGraph, toJson } from "@newsgraph/graph";
import { loadLanguage } from "@newsgraph/language/node";
import { isReadProblem } from "@newsgraph/reading";
import { readPaths } from "@newsgraph/reading/node";
import type { Facts } from "@newsgraph/schema";

const { analyzer } = await loadLanguage();
const { sentences } = await analyzer.analyze("Anna Weber kam nach Kiel. Sie blieb.");
const extractor = await loadExtractor();
const facts: Facts[] = [];
for await (const read of readPaths(["news"])) {
  if (isReadProblem(read)) throw new Error(read.message);
  facts.push(await extractor.extract(read));
}
const graph: NewsGraph = fromJson(toJson(buildGraph(facts)));
const [weber] = findEntities(graph, { kind: "person" });
const [said] = findStatements(graph, { speaker: weber!.entity.id });
console.log(JSON.stringify({ sentences: sentences.length, name: weber!.entity.name, quote: said!.quote }));
`;

  test("every entry can be imported", async (context) => {
    const folder = project(context);
    const code = `for (const each of ${JSON.stringify(specifiers)}) if (Object.keys(await import(each)).length === 0) throw new Error(each);`;
    await runFile(process.execPath, ["--input-type=module", "-e", code], { cwd: folder });
  });

  test("a program extracts, builds a graph and asks it", async (context) => {
    const folder = project(context);
    const { outputText } = ts.transpileModule(PROGRAM, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    });
    writeFileSync(join(folder, "program.mjs"), outputText);
    const { stdout, stderr } = await runFile(process.execPath, ["program.mjs"], { cwd: folder });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({ sentences: 2, name: "Anna Weber", quote: "„Wir bauen den Hafen um“" });
  });

  test.for([
    ["node16", "node16"],
    ["esnext", "bundler"],
  ])(
    "types of the program and of every entry hold with module %s and moduleResolution %s",
    // Every declaration of every package that ours depend on is checked.
    { timeout: 300_000 },
    ([module, moduleResolution], context) => {
      const folder = project(context);
      writeFileSync(join(folder, "program.ts"), PROGRAM);
      const imports = specifiers.map(
        (specifier, index) => `import * as entry${index} from "${specifier}";\nvoid entry${index};\n`,
      );
      writeFileSync(join(folder, "entries.ts"), imports.join(""));
      const { options, errors } = ts.convertCompilerOptionsFromJson(
        {
          module,
          moduleResolution,
          strict: true,
          noEmit: true,
          target: "es2022",
          types: ["node"],
          skipLibCheck: false,
        },
        folder,
      );
      const program = ts.createProgram(
        ["program.ts", "entries.ts"].map((name) => join(folder, name)),
        options,
      );
      const found = [...errors, ...ts.getPreEmitDiagnostics(program)].map(
        ({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
      expect(found).toEqual([]);
    },
  );

  describe("the command", () => {
    const newsgraph = (folder: string, ...args: string[]) =>
      runFile(process.execPath, [join(folder, "node_modules/@newsgraph/cli/bin/newsgraph.mjs"), ...args], {
        cwd: folder,
      });

    test("stands among the programs of the project and tells its version", async (context) => {
      const folder = project(context);
      const { stdout } = await runFile(join(folder, "node_modules/.bin/newsgraph"), ["--version"], {
        shell: process.platform === "win32",
      });
      expect(stdout).toBe(`${published.find(({ name }) => name === "cli")?.manifest.version}\n`);
    });

    test("builds a graph of articles, asks it and exports it", async (context) => {
      const folder = project(context);
      await newsgraph(folder, "build", "news", "-o", "graph.json");
      const { stdout } = await newsgraph(folder, "query", "graph.json", "find:statements");
      expect(JSON.parse(stdout)).toMatchObject({ quote: "„Wir bauen den Hafen um“" });
      await newsgraph(folder, "export", "graph.json", "--format", "gexf", "-o", "graph.gexf");
      expect(readFileSync(join(folder, "graph.gexf"), "utf8")).toContain("Anna Weber");
    });

    test("serves the explorer, whose files it brings along", async (context) => {
      const folder = project(context);
      const bin = join(folder, "node_modules/@newsgraph/cli/bin/newsgraph.mjs");
      const server = spawn(process.execPath, [bin, "serve", "--port", "0"], { cwd: folder });
      try {
        const address = await addressOf(server);
        const page = await (await fetch(address)).text();
        const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1] ?? "";
        expect((await fetch(new URL(script, address))).headers.get("content-type")).toMatch(/javascript/);
        expect(await (await fetch(new URL("graph.json", address))).json()).toMatchObject({ format: "newsgraph/1" });
        expect((await fetch(new URL("licenses.md", address))).status).toBe(200);
      } finally {
        server.kill("SIGTERM");
        await once(server, "close");
      }
    });

    test("brings its manual pages along", (context) => {
      expect(existsSync(join(project(context), "node_modules/@newsgraph/cli/man/newsgraph.1"))).toBe(true);
    });
  });
});

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
