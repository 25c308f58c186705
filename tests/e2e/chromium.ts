import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphFile } from "@newsgraph/schema";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = join(root, "packages/cli/bin/newsgraph.mjs");

/** The browser that the tests run in; `undefined` where there is none, and tests that need it are skipped: `describe.skipIf(!browserPath)`. */
export const browserPath: string | undefined =
  process.env.NEWSGRAPH_NO_CHROMIUM === undefined ? await findChromium() : undefined;

// No network beyond the page, no first-run pages, and software WebGL, as on a machine without a screen.
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium with a fresh profile. @throws where there is none; skip by {@link browserPath} before. */
export async function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) {
    throw new Error("openBrowser: no Chromium found; install one or set CHROMIUM_PATH to it");
  }
  return chromium.launch({ executablePath: browserPath, args: FLAGS, chromiumSandbox: false });
}

/**
 * A page in a context of its own, everything that went wrong in it (errors, failed loads, what its policy refused), and the
 * addresses of everything it asked for.
 */
export type WatchedPage = { context: BrowserContext; page: Page; problems: string[]; requests: string[] };

/** Opens `address` in a window of 1280 × 800 with the browser's language set to `locale`. */
export async function openPage(browser: Browser, address: string, locale = "en-GB"): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  return { context, page, problems, requests };
}

/** A running `newsgraph serve`. */
export type Served = { address: string; stop(): Promise<void> };

/** Builds the graph of `articles` (by default the seeds) and serves it in the built explorer, on a free port, with further options. */
export async function serveExplorer(
  articles: readonly string[] = [join(root, "seeds")],
  options: readonly string[] = [],
): Promise<Served> {
  return serve((graph) => runToEnd(["build", ...articles, "-o", graph]), options);
}

/** Serves a graph in the built explorer. */
export async function serveGraph(file: GraphFile): Promise<Served> {
  return serve(async (graph) => writeFileSync(graph, JSON.stringify(file)), []);
}

/** Serves the graph file that `make` puts at a path. */
async function serve(make: (graph: string) => Promise<void>, options: readonly string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-e2e-"));
  const graph = join(folder, "graph.json");
  await make(graph);
  const args = [cli, "serve", graph, "--port", "0", ...options];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => server.on("close", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: await addressOf(server), stop };
}

function addressOf(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /(http:\/\/\S+)\s/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("close", (code) => reject(new Error(`newsgraph serve ended with exit code ${code}: ${said}`)));
  });
}

function runToEnd(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`newsgraph ${args.join(" ")} ended with exit code ${code}: ${said}`));
    });
  });
}
