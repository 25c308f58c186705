import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph, toJson } from "@newsgraph/graph";
import { sampleFacts, secondFacts } from "../../cli/test/sample-facts.js";
import { createExtractionDesk, type ExtractionDesk } from "../src/extraction-desk.js";
import { type GraphStore, openGraphStore } from "../src/graph-store.js";
import { type App, type AppOptions, createApp } from "../src/http/app.js";
import { DEFAULT_LIMITS, type Limits } from "../src/limits.js";

/** The graph of two small articles, as its file has it. */
export const sampleGraph = toJson(buildGraph([sampleFacts(), secondFacts()]));

/** A server without sockets: `get` asks it as a client on this machine would. */
export type TestApp = {
  app: App;
  store: GraphStore;
  desk: ExtractionDesk;
  folder: string;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  post(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  end(): Promise<void>;
};

/** What a test says of the server; the rest is as on this machine. */
export type TestOptions = Partial<Omit<AppOptions, "limits">> & { limits?: Partial<Limits>; graph?: string };

/** Makes a server over a graph file and the files of a small explorer, both in a new folder beside a secret. */
export async function openTestApp({ graph = sampleGraph, limits, ...options }: TestOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-server-"));
  const explorer = join(folder, "explorer");
  mkdirSync(explorer);
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "graph.json"), graph);
  writeFileSync(join(explorer, "index.html"), "<!doctype html><title>newsgraph</title>");
  writeFileSync(join(explorer, "app.js"), "export {};");
  mkdirSync(join(explorer, "assets"));
  writeFileSync(join(explorer, "assets", "sparql.worker-a1B2.js"), "export {};");
  const all = { ...DEFAULT_LIMITS, ...limits };
  const store = await openGraphStore({ file: join(folder, "graph.json") }, all, () => {});
  const desk = createExtractionDesk(all);
  const app = await createApp(store, desk, { explorer, loopbackOnly: true, ...options, limits: all });
  const ask = async (path: string, init: RequestInit) => app.request(`http://127.0.0.1:4747${path}`, init);
  return {
    app,
    store,
    desk,
    folder,
    get: (path, headers = {}, method = "GET") => ask(path, { headers, method }),
    post: (path, body, headers = {}) => ask(path, { body, headers, method: "POST" }),
    async end() {
      await Promise.all([store.kill(), desk.kill()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
