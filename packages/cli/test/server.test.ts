import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InputError } from "../src/errors.js";
import { createSite, isLoopback, listen } from "../src/server.js";

const parent = mkdtempSync(join(tmpdir(), "newsgraph-server-"));
const folder = mkdtempSync(join(parent, "dist-"));
let graph = '{"format":"newsgraph/1"}';
let site: Hono;

beforeAll(async () => {
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>newsgraph</title>");
  writeFileSync(join(folder, "app.js"), "export {};");
  site = await createSite({ folder, readGraph: async () => graph }, true);
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  site.request(`http://127.0.0.1:4747${path}`, { method, headers });

describe("what the server gives", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/app.js", "text/javascript; charset=utf-8"],
    ["/graph.json", "application/json; charset=utf-8"],
  ])("%s as %s", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
  });

  test("the graph as it is at the time of the request", async () => {
    const before = await get("/graph.json");
    graph = '{"format":"newsgraph/1","articles":[]}';
    const after = await get("/graph.json");
    expect(await after.text()).toBe(graph);
    expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
  });

  test("nothing again to a browser that has it", async () => {
    const tag = (await get("/app.js")).headers.get("ETag") ?? "";
    const again = await get("/app.js", { "If-None-Match": `W/${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});

describe("what the server refuses", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "//etc/passwd",
    "/app.js/../../secret.txt",
    "/missing.js",
  ])("%s, which is no file of the explorer", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("not found\n");
  });

  test("to change anything", async () => {
    expect((await get("/graph.json", {}, "POST")).status).toBe(405);
  });

  test("a request by another name than this machine's", async () => {
    expect((await site.request("http://evil.example:4747/graph.json")).status).toBe(403);
    expect((await site.request("http://localhost:4747/graph.json")).status).toBe(200);
    expect((await site.request("http://[::1]:4747/graph.json")).status).toBe(200);
  });

  test("nobody by name where it listens beyond this machine", async () => {
    const open = await createSite({ folder, readGraph: async () => graph }, false);
    expect((await open.request("http://newsroom.example:4747/graph.json")).status).toBe(200);
  });
});

test.each(["/", "/graph.json", "/missing"])("%s comes with headers that keep foreign content out", async (path) => {
  const { headers } = await get(path);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
});

test.each([
  ["127.0.0.1", true],
  ["localhost", true],
  ["LOCALHOST", true],
  ["0.0.0.0", false],
  ["127.0.0.1.evil.example", false],
])("isLoopback(%s) is %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

describe("listen", () => {
  test("takes a free port for port 0 and lets go of it", async () => {
    const { address, stop } = await listen(site, "127.0.0.1", 0);
    expect(await (await fetch(address)).text()).toContain("<title>newsgraph</title>");
    await stop();
    await expect(fetch(address)).rejects.toThrow();
  });

  test("says so where the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const failure = await listen(site, "127.0.0.1", port).catch((error: unknown) => error);
    other.close();
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(`port ${port} is taken; choose another with --port`);
  });
});
