import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { ListenError, listen } from "../src/http/listen.js";
import { startServer } from "../src/http/start-server.js";
import { sampleGraph } from "./test-app.js";

const page = new Hono();
page.get("/", (context) => context.html("<title>newsgraph</title>"));

describe("listen", () => {
  test("takes a free port for port 0 and lets go of it", async () => {
    const { address, stop } = await listen(page, "127.0.0.1", 0);
    expect(await (await fetch(address)).text()).toContain("<title>newsgraph</title>");
    await stop();
    await expect(fetch(address)).rejects.toThrow();
  });

  test("says so where the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const failure = await listen(page, "127.0.0.1", port).catch((error: unknown) => error);
    other.close();
    expect(failure).toBeInstanceOf(ListenError);
    expect(String(failure)).toContain(`port ${port} is taken; choose another with --port`);
  });

  test("refuses headers that are too large, and what is no HTTP", async () => {
    const { address, stop } = await listen(page, "127.0.0.1", 0);
    expect((await fetch(address, { headers: { "X-Large": "x".repeat(20_000) } })).status).toBe(431);
    expect(await sent(address, "GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\u0001\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    // Two lengths are how a request is smuggled past a proxy.
    const smuggled = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(await sent(address, smuggled)).toMatch(/^HTTP\/1\.1 400 /);
    await stop();
  });

  test.each([
    ["headers", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "],
    ["body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nslow"],
  ])("ends a connection that keeps back its %s", async (_, bytes) => {
    const hungry = new Hono();
    hungry.post("/", async (context) => context.text(await context.req.text()));
    hungry.onError((_, context) => context.text("gone", 400));
    const limits = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const { address, stop } = await listen(hungry, "127.0.0.1", 0, limits);
    expect(await sent(address, bytes, false)).toMatch(/^HTTP\/1\.1 408 /);
    await stop();
  });

  test("lets a request under way finish when it stops, and takes no other", async () => {
    let answer = () => {};
    const slow = new Hono();
    const asked = new Promise<void>((resolve) => {
      slow.get("/", async (context) => {
        resolve();
        await new Promise<void>((go) => {
          answer = go;
        });
        return context.text("finished");
      });
    });
    const { address, stop } = await listen(slow, "127.0.0.1", 0);
    const response = fetch(address);
    await asked;
    const stopped = stop(30_000);
    await expect(fetch(address)).rejects.toThrow();
    answer();
    expect(await (await response).text()).toBe("finished");
    await stopped;
  });

  test("ends requests that do not finish in time", async () => {
    const endless = new Hono();
    endless.get("/", () => new Promise<Response>(() => {}));
    const { address, stop } = await listen(endless, "127.0.0.1", 0);
    const response = fetch(address).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stop(10);
    expect(await response).toBeInstanceOf(Error);
  });
});

describe("beyond this machine the server", () => {
  const start = (token?: string) =>
    startServer({ graph: { text: sampleGraph }, host: "0.0.0.0", port: 0, token, onError: () => {} });

  test.each([
    ["no token", undefined, "takes a token"],
    ["a token that can be guessed", "kiel", "can be guessed"],
  ])("does not start with %s", async (_, token, message) => {
    await expect(start(token)).rejects.toThrow(message);
  });

  test("starts with a good one, and asks for it", async () => {
    const { address, stop } = await start("Vogelbeere-5150-Kiel");
    const graph = new URL("graph.json", address.replace("0.0.0.0", "127.0.0.1"));
    expect((await fetch(graph)).status).toBe(401);
    await stop(0);
  });
});

/** What the server answers to these bytes before it closes the connection. */
async function sent(address: string, bytes: string, isWhole = true): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  if (isWhole) socket.end(bytes);
  else socket.write(bytes);
  await once(socket, "close");
  return answer;
}
