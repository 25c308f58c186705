import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isLoopback } from "../src/http/hosts.js";
import type { LoggedRequest } from "../src/http/request-log.js";
import { openTestApp, sampleGraph, type TestApp } from "./test-app.js";

let site: TestApp;

beforeAll(async () => {
  site = await openTestApp();
});

afterAll(() => site.end());

describe("what the server gives", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/app.js", "text/javascript; charset=utf-8"],
    ["/graph.json", "application/json; charset=utf-8"],
    ["/api", "text/html; charset=utf-8"],
    ["/api/openapi.json", "application/json"],
    ["/api/style.css", "text/css; charset=utf-8"],
    ["/healthz", "application/json"],
    ["/readyz", "application/json"],
    ["/metrics", "text/plain; version=0.0.4; charset=utf-8"],
  ])("%s as %s", async (path, type) => {
    const response = await site.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(await response.text()).not.toBe("");
  });

  test.each(["/", "/graph.json", "/api/v1/entities", "/api/v1/export/gexf"])(
    "of %s the headers alone to HEAD",
    async (path) => {
      const [whole, head] = [await site.get(path), await site.get(path, {}, "HEAD")];
      await whole.text();
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      for (const name of ["ETag", "Content-Type", "Content-Length"]) {
        expect(head.headers.get(name), name).toBe(whole.headers.get(name));
      }
    },
  );

  test("the graph as it is at the time of the request, and answers from it soon after", async () => {
    const own = await openTestApp();
    const before = await own.get("/graph.json");
    const changed = sampleGraph.replaceAll("Karl Vogt", "Karl Voigt");
    writeFileSync(join(own.folder, "graph.json"), changed);
    const after = await own.get("/graph.json");
    expect(await after.text()).toBe(changed);
    expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
    await vi.waitFor(
      async () => expect((await own.get("/api/v1/relations?actor=Karl+Voigt")).status).toBe(200),
      20_000,
    );
    await own.end();
  });

  test("answers from the old graph while the file holds none", async () => {
    const own = await openTestApp();
    writeFileSync(join(own.folder, "graph.json"), '{"format":"newsgraph/1","articles":[');
    expect(await (await own.get("/graph.json")).text()).toContain('"articles":[');
    expect((await own.get("/api/v1/relations?actor=Karl+Vogt")).status).toBe(200);
    await own.end();
  });

  test("nothing again to a browser that has it", async () => {
    const tag = (await site.get("/app.js")).headers.get("ETag") ?? "";
    const again = await site.get("/app.js", { "If-None-Match": `W/${tag}` });
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
    const response = await site.get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("not found\n");
  });

  test.each(["/graph.json", "/", "/api/v1/entities", "/api/openapi.json", "/nothing"])(
    "to change anything at %s",
    async (path) => {
      const response = await site.get(path, {}, "DELETE");
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD");
      expect((await site.post(path, "x")).status).toBe(405);
    },
  );

  test("a request by another name than this machine's", async () => {
    const { app } = site;
    expect((await app.request("http://evil.example:4747/graph.json")).status).toBe(403);
    expect((await app.request("http://127.0.0.1:4747/graph.json", { headers: { Host: "evil.example" } })).status).toBe(
      403,
    );
    expect((await app.request("http://localhost:4747/graph.json")).status).toBe(200);
    expect((await app.request("http://[::1]:4747/graph.json")).status).toBe(200);
  });

  test("nobody by name where it listens beyond this machine", async () => {
    const open = await openTestApp({ loopbackOnly: false });
    expect((await open.app.request("http://newsroom.example:4747/graph.json")).status).toBe(200);
    await open.end();
  });
});

test.each(["/", "/graph.json", "/missing", "/api", "/api/v1/entities", "/api/v1/entities/none"])(
  "%s comes with headers that keep foreign content out",
  async (path) => {
    const { headers } = await site.get(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  },
);

test("pages of the origins that it is told of may show the explorer in a frame, and that alone", async () => {
  const framed = await openTestApp({ framedBy: ["https://a.example", "https://b.example"] });
  try {
    const policyOf = async (path: string) => (await framed.get(path)).headers.get("Content-Security-Policy") ?? "";
    expect(await policyOf("/")).toMatch(/; frame-ancestors https:\/\/a\.example https:\/\/b\.example$/);
    expect(await policyOf("/")).toContain("default-src 'none'; script-src 'self';");
    for (const path of ["/graph.json", "/api", "/app.js"]) {
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    }
  } finally {
    await framed.end();
  }
});

test("the worker for SPARQL alone may compile WebAssembly, also where the browser has it already", async () => {
  const path = "/assets/sparql.worker-a1B2.js";
  const { headers } = await site.get(path);
  const known = await site.get(path, { "If-None-Match": headers.get("ETag") ?? "" });
  expect(known.status).toBe(304);
  for (const each of [headers, known.headers]) {
    const policy = each.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  }
  expect((await site.get("/app.js")).headers.get("Content-Security-Policy")).not.toContain("unsafe");
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

describe("entity tags", () => {
  test("are the same for the same request, and differ by request and encoding", async () => {
    const tagOf = async (path: string, headers = {}) => (await site.get(path, headers)).headers.get("ETag");
    const tag = await tagOf("/api/v1/entities?kind=person");
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    expect(await tagOf("/api/v1/entities?kind=person")).toBe(tag);
    expect(await tagOf("/api/v1/entities?kind=place")).not.toBe(tag);
    expect(await tagOf("/api/v1/entities?kind=person", { "Accept-Encoding": "gzip" })).not.toBe(tag);
  });

  test("spare the answer whoever has it", async () => {
    const path = "/api/v1/statements";
    const tag = (await site.get(path)).headers.get("ETag") ?? "";
    expect((await site.get(path, { "If-None-Match": `"other", ${tag}` })).status).toBe(304);
    expect((await site.get(path, { "If-None-Match": '"other"' })).status).toBe(200);
  });
});

describe("gzip", () => {
  test.each([
    ["gzip", true],
    ["gzip, deflate, br", true],
    ["*", true],
    ["br", false],
    ["gzip;q=0", false],
    ["identity", false],
  ])("for Accept-Encoding %s: %s", async (accepted, packed) => {
    for (const path of ["/graph.json", "/api/v1/relations", "/api/v1/export/json"]) {
      const response = await site.get(path, { "Accept-Encoding": accepted });
      expect(response.headers.get("Content-Encoding"), path).toBe(packed ? "gzip" : null);
      expect(response.headers.get("Vary")).toContain("Accept-Encoding");
      const bytes = Buffer.from(await response.arrayBuffer());
      JSON.parse((packed ? gunzipSync(bytes) : bytes).toString());
    }
  });
});

describe("pages elsewhere", () => {
  test("may not read anything unless asked for", async () => {
    const response = await site.get("/api/v1/entities", { Origin: "https://example.org" });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  test("may not post", async () => {
    const type = { "Content-Type": "text/plain" };
    const foreign = await site.post("/api/v1/extract", "Kiel.", { Origin: "https://example.org", ...type });
    expect(foreign.status).toBe(403);
    const none = await site.post("/api/v1/extract", "Kiel.", { Origin: "null", ...type });
    expect(none.status).toBe(403);
  });

  test("may where --cors names them, and they alone", async () => {
    const open = await openTestApp({ origins: ["https://example.org"], token: "0123456789abcdef" });
    const allowed = async (origin: string) => {
      const headers = { Origin: origin, "Access-Control-Request-Method": "GET" };
      return (await open.get("/api/v1/entities", headers, "OPTIONS")).headers.get("Access-Control-Allow-Origin");
    };
    expect(await allowed("https://example.org")).toBe("https://example.org");
    expect(await allowed("https://example.org.evil.example")).toBeNull();
    await open.end();
  });
});

describe("the token", () => {
  const token = "Vogelbeere-5150-Kiel";
  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
  let locked: TestApp;

  beforeAll(async () => {
    locked = await openTestApp({ token });
  });

  afterAll(() => locked.end());

  test.each([
    ["as a bearer", `Bearer ${token}`, 200],
    ["as a bearer, the scheme in small letters", `bearer ${token}`, 200],
    ["as the password of anybody", basic(`anybody:${token}`), 200],
    ["cut short", `Bearer ${token.slice(0, -1)}`, 401],
    ["with more behind it", `Bearer ${token}x`, 401],
    ["empty", "Bearer ", 401],
    ["as the user", basic(`${token}:`), 401],
    ["in another scheme", `Digest ${token}`, 401],
    ["as no scheme at all", token, 401],
  ])("given %s", async (_, authorization, status) => {
    for (const path of ["/", "/graph.json", "/api/v1/entities", "/api/openapi.json", "/metrics"]) {
      expect((await locked.get(path, { Authorization: authorization })).status, path).toBe(status);
    }
  });

  test("left out: 401, with what the browser needs to ask for it", async () => {
    const response = await locked.get("/graph.json");
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toContain("Basic realm=");
    expect(await response.json()).toMatchObject({ status: 401, type: "/api#problem-unauthorized" });
  });

  test("is not needed to see that the server runs", async () => {
    expect((await locked.get("/healthz")).status).toBe(200);
    expect((await locked.get("/readyz")).status).toBe(200);
  });

  test("stands in the document as a way in", async () => {
    const document = await (await locked.get("/api/openapi.json", { Authorization: `Bearer ${token}` })).json();
    expect(document.security).toEqual([{ bearer: [] }, { basic: [] }]);
  });
});

test("a client that asks too often is told to wait", async () => {
  const slow = await openTestApp({ requestsPerSecond: 1 });
  const statuses: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await slow.get("/api")).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  const response = await slow.get("/api");
  expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await slow.get("/healthz")).status).toBe(200);
  await slow.end();
});

describe("the log", () => {
  async function logged(logQueries: boolean): Promise<LoggedRequest[]> {
    const requests: LoggedRequest[] = [];
    const app = await openTestApp({ log: (request) => requests.push(request), logQueries, token: "0123456789abcdef" });
    const headers = { Authorization: "Bearer 0123456789abcdef" };
    await app.get("/api/v1/entities/none?", headers);
    await app.get("/api/v1/statements?speaker=Weber", headers);
    await app.end();
    return requests;
  }

  test("tells of each request, but neither what was asked nor the token", async () => {
    const requests = await logged(false);
    expect(requests).toMatchObject([
      { method: "GET", path: "/api/v1/entities/none", route: "/api/v1/entities/:id", status: 404 },
      { method: "GET", path: "/api/v1/statements", route: "/api/v1/statements", status: 200 },
    ]);
    expect(JSON.stringify(requests)).not.toMatch(/Weber|0123456789abcdef/);
  });

  test("tells what was asked where that is wanted", async () => {
    expect((await logged(true))[1]).toMatchObject({ query: "?speaker=Weber" });
  });
});

test("requests are counted by route, not by address", async () => {
  await site.get("/api/v1/entities/no-such-entity");
  const text = await (await site.get("/metrics")).text();
  expect(text).toMatch(
    /newsgraph_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/entities\/:id",status="404"\} [1-9]/,
  );
  expect(text).not.toContain("no-such-entity");
  expect(text).toContain('newsgraph_jobs{thread="lookup"}');
});

test("a server that stops is not ready", async () => {
  const own = await openTestApp();
  own.app.stopping();
  const response = await own.get("/readyz");
  expect(response.status).toBe(503);
  expect(response.headers.get("Connection")).toBe("close");
  expect((await own.get("/healthz")).status).toBe(200);
  await own.end();
});
