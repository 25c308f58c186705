import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_ROOT } from "../src/http/api-description.js";
import { type RunningServer, startServer } from "../src/http/start-server.js";
import { sampleGraph } from "./test-app.js";

const run = promisify(execFile);
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The shell examples that ask a server, each with the lines that tell what the answers hold. */
const examples = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)]
  .map(([, code = ""]) => code)
  .filter((code) => code.includes("curl"))
  .map((code) => ({ code, expected: [...code.matchAll(/^# (.*)$/gm)].map(([, line = ""]) => line) }));

function hasCurl(): boolean {
  try {
    execFileSync("curl", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasCurl())("the README's examples", () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({ graph: { text: sampleGraph }, port: 0, onError: () => {} });
  });

  afterAll(() => server.stop(0));

  test.each(examples)("$code", async ({ code, expected }) => {
    expect(expected).not.toEqual([]);
    const asked = code.replaceAll("http://127.0.0.1:4747/", server.address);
    const { stdout } = await run("bash", ["-euo", "pipefail", "-c", asked]);
    for (const line of expected) expect(stdout).toContain(line);
  });
});

test("the README lists every address", async () => {
  const server = await startServer({ graph: { text: sampleGraph }, port: 0, onError: () => {} });
  const document = await (await fetch(new URL("api/openapi.json", server.address))).json();
  await server.stop(0);
  const paths = Object.keys(document.paths).map((path) => path.slice(API_ROOT.length));
  for (const path of paths.filter((path) => path !== "")) expect(readme).toContain(`\`${path}\``);
});
