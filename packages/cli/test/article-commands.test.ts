import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacts, parseGraphFile } from "@newsgraph/schema";
import { afterAll, describe, expect, test } from "vitest";
import { jsonLines, root, runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-cli-articles-"));
const inFolder = (name: string) => join(folder, name);

const ARTICLE = "Anna Weber ist Bürgermeisterin von Kiel. „Wir bauen den Hafen um“, sagte Weber am Montag.";
const OTHER = "Karl Vogt besuchte am Dienstag Bonn.";
const ENGLISH = "Anna Weber visited Berlin on Monday. “We will rebuild the harbour,” she said.";

writeFileSync(inFolder("a.txt"), ARTICLE);
writeFileSync(inFolder("b.md"), `# Besuch\n\n${OTHER}\n`);
writeFileSync(inFolder("c.json"), JSON.stringify({ id: "c", text: ENGLISH }));
writeFileSync(inFolder("bad.json"), '{"id": "bad",\n"text": }');
writeFileSync(inFolder("picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("extract", () => {
  test("writes valid facts, a line for each article, in the order of the input", async () => {
    const { code, stdout, stderr } = await runCommand([
      "extract",
      inFolder("c.json"),
      inFolder("b.md"),
      inFolder("a.txt"),
    ]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const facts = jsonLines(stdout).map(parseFacts);
    expect(facts.map(({ article }) => [article.id, article.language])).toEqual([
      ["c", "en"],
      ["b", "de"],
      ["a", "de"],
    ]);
  });

  test("reads standard input, alone and among files", async () => {
    const { code, stdout } = await runCommand(["extract", inFolder("b.md"), "-"], ARTICLE);
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ article }) => article.text)).toEqual([`# Besuch\n\n${OTHER}\n`, ARTICLE]);
  });

  test("does the good files among bad ones, names file and line of these, and ends with 1", async () => {
    const paths = ["a.txt", "bad.json", "missing.txt", "picture.txt", "b.md"].map(inFolder);
    const { code, stdout, stderr } = await runCommand(["extract", ...paths]);
    expect(jsonLines(stdout).map(({ article }) => article.id)).toEqual(["a", "b"]);
    const messages = stderr.trim().split("\n");
    expect(messages).toHaveLength(3);
    expect(messages[0]).toMatch(/bad\.json:2: /);
    expect(messages[1]).toMatch(/missing\.txt: /);
    expect(messages[2]).toMatch(/picture\.txt: /);
    expect(code).toBe(1);
  });

  test("gives the same bytes every time", async () => {
    const [one, two] = await Promise.all([runCommand(["extract", "seeds"]), runCommand(["extract", "seeds"])]);
    expect(one.stdout).not.toBe("");
    expect(two.stdout).toBe(one.stdout);
  });

  test("writes to a file what it would write to standard output", async () => {
    const output = inFolder("facts.jsonl");
    const { stdout } = await runCommand(["extract", inFolder("a.txt")]);
    await runCommand(["extract", inFolder("a.txt"), "-o", output]);
    expect(readFileSync(output, "utf8")).toBe(stdout);
  });

  test("hands every article on before the next is there", async () => {
    const child = spawn(process.execPath, ["packages/cli/bin/newsgraph.mjs", "extract", "-"], { cwd: root });
    // Longer than the beginning that the reader needs to tell the format.
    const line = (id: string) => `${JSON.stringify({ id, text: `${ARTICLE}\n\n`.repeat(20) })}\n`;
    child.stdin.write(line("first"));
    const ended = once(child, "close");
    const [chunk] = await Promise.race([once(child.stdout.setEncoding("utf8"), "data"), ended]);
    expect(String(chunk)).toContain('"id":"first"');
    child.stdin.end(line("second"));
    const [code] = await ended;
    expect(code).toBe(0);
  });

  test("ends quietly where the reader has closed the pipe", async () => {
    const articles = Array.from(
      { length: 300 },
      (_, index) => `${JSON.stringify({ id: `a${index}`, text: ARTICLE })}\n`,
    );
    writeFileSync(inFolder("many.jsonl"), articles.join(""));
    const command = `node packages/cli/bin/newsgraph.mjs extract ${inFolder("many.jsonl")} | head -n 1`;
    const child = spawn("bash", ["-c", `set -o pipefail; ${command}`], { cwd: root });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.resume();
    const [code] = await once(child, "close");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });
});

describe("build", () => {
  test("makes the same graph of articles as of their facts, in whatever order", async () => {
    const [a, b, c] = ["a.txt", "b.md", "c.json"].map(inFolder) as [string, string, string];
    const { stdout: facts } = await runCommand(["extract", a, b]);
    writeFileSync(inFolder("ab.jsonl"), facts);
    const graphs = await Promise.all([
      runCommand(["build", a, b, c]),
      runCommand(["build", c, b, a]),
      runCommand(["build", c, inFolder("ab.jsonl")]),
      runCommand(["build", "-", c], facts),
    ]);
    expect(parseGraphFile(JSON.parse(graphs[0].stdout)).articles).toHaveLength(3);
    for (const { code, stdout } of graphs) {
      expect(code).toBe(0);
      expect(stdout).toBe(graphs[0].stdout);
    }
  });

  test("reads a folder, and an article from standard input", async () => {
    mkdirSync(inFolder("news/deep"), { recursive: true });
    writeFileSync(inFolder("news/one.txt"), ARTICLE);
    writeFileSync(inFolder("news/deep/two.txt"), OTHER);
    const { code, stdout } = await runCommand(["build", inFolder("news"), "-"], ENGLISH);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles.map(({ id }: { id: string }) => id)).toEqual(["one", "stdin", "two"]);
  });
});
