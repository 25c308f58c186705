import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph, toJson } from "@newsgraph/graph";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { root, runCommand } from "./run-command.js";
import { sampleFacts, secondFacts } from "./sample-facts.js";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-serve-"));
const file = join(folder, "graph.json");
const small = toJson(buildGraph([sampleFacts()]));
const large = toJson(buildGraph([sampleFacts(), secondFacts()]));
let server: ChildProcess | undefined;
/** What the server has written. */
let said = "";

afterEach(async () => {
  if (server !== undefined && server.exitCode === null && server.signalCode === null) {
    server.kill("SIGKILL");
    await once(server, "close");
  }
  server = undefined;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `newsgraph serve` and resolves with the address that it prints. */
async function serve(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const bin = "packages/cli/bin/newsgraph.mjs";
  const child = spawn(process.execPath, [bin, "serve", ...args], { cwd: root, env: { ...process.env, ...env } });
  server = child;
  said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  while (!/http:\S+\/\n/.test(said)) {
    if (child.exitCode !== null) throw new Error(`serve ended with exit code ${child.exitCode}: ${said}`);
    await Promise.race([once(child.stdout, "data"), once(child, "close")]);
  }
  return /http:\S+/.exec(said)?.[0] ?? "";
}

const graphAt = async (address: string) => (await fetch(new URL("graph.json", address))).text();

test("serves the explorer and the graph on this machine, and ends well when it is told to", async () => {
  writeFileSync(file, small);
  const address = await serve([file, "--port", "0"]);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(address)).text()).toContain("<!doctype html>");
  expect(await graphAt(address)).toBe(small);
  server?.kill("SIGTERM");
  expect(await once(server as ChildProcess, "close")).toEqual([0, null]);
});

test("gives a graph that was built again to whoever loads the page again", async () => {
  writeFileSync(file, small);
  const address = await serve([file, "--port", "0"]);
  await graphAt(address);
  writeFileSync(file, large);
  expect(await graphAt(address)).toBe(large);
});

test("opens empty without a graph, on the port that PORT names", async () => {
  const address = await serve([], { PORT: "0" });
  expect(JSON.parse(await graphAt(address))).toMatchObject({ format: "newsgraph/1", articles: [] });
});

test("says so where the port is taken, and ends with 1", async () => {
  writeFileSync(file, small);
  const { port } = new URL(await serve([file, "--port", "0"]));
  const { code, stderr } = await runCommand(["serve", file, "--port", port]);
  expect(stderr).toBe(
    `newsgraph: port ${port} is taken; choose another with --port, or --port 0 for any that is free\n`,
  );
  expect(code).toBe(1);
});

test("refuses a file that is no graph", async () => {
  writeFileSync(join(folder, "facts.json"), JSON.stringify({ ...sampleFacts(), format: "facts/9" }));
  const { code, stderr } = await runCommand(["serve", join(folder, "facts.json"), "--port", "0"]);
  expect(stderr).toContain('has format "facts/9"');
  expect(code).toBe(1);
});

describe("beyond this machine", () => {
  const token = "Vogelbeere-5150-Kiel";

  test("it does not start without a token", async () => {
    writeFileSync(file, small);
    const { code, stderr } = await runCommand(["serve", file, "--host", "0.0.0.0", "--port", "0"]);
    expect(stderr).toContain("takes a token: set NEWSGRAPH_TOKEN, or name a file with --token-file");
    expect(code).toBe(1);
  });

  test("it asks for the token of the file, and the log tells of requests but not of it", async () => {
    writeFileSync(file, small);
    writeFileSync(join(folder, "token.txt"), `${token}\n`);
    const args = ["--host", "0.0.0.0", "--port", "0", "--token-file", join(folder, "token.txt"), "--log"];
    const address = (await serve([file, ...args])).replace("0.0.0.0", "127.0.0.1");
    const statements = new URL("api/v1/statements?speaker=Weber", address);
    expect((await fetch(statements)).status).toBe(401);
    expect((await fetch(statements, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
    server?.kill("SIGTERM");
    expect(await once(server as ChildProcess, "close")).toEqual([0, null]);
    const lines = said.split("\n").filter((line) => line.startsWith("{"));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { path: "/api/v1/statements", status: 401 },
      { path: "/api/v1/statements", status: 200 },
    ]);
    expect(said).not.toMatch(/Vogelbeere|Weber/);
  });

  test.each([
    ["an origin with a path", ["--cors", "https://example.org/x"], "is no origin"],
    ["a rate of nothing", ["--rate", "0"], "is no whole number from 1 to"],
    ["a token file without a token", ["--token-file", "/dev/null"], "holds no token"],
  ])("%s is refused", async (_, args, message) => {
    const { code, stderr } = await runCommand(["serve", "--port", "0", ...args]);
    expect(stderr).toContain(message);
    expect(code).not.toBe(0);
  });
});
