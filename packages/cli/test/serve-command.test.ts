import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph, toJson } from "@newsgraph/graph";
import { afterAll, afterEach, expect, test } from "vitest";
import { root, runCommand } from "./run-command.js";
import { sampleFacts, secondFacts } from "./sample-facts.js";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-serve-"));
const file = join(folder, "graph.json");
const small = toJson(buildGraph([sampleFacts()]));
const large = toJson(buildGraph([sampleFacts(), secondFacts()]));
let server: ChildProcess | undefined;

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
  let said = "";
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
