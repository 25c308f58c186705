import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { buildGraph, toJsonChunks } from "@newsgraph/graph";
import autocannon from "autocannon";
import { generatedFacts } from "../graph/generated-facts.mjs";
import { ROOT } from "../seeds.mjs";
import { row } from "../table.mjs";

const SECONDS = 5;
const CONNECTIONS = 20;
const SIZES = [10_000, 100_000];

/** What is asked: the simple requests of a page that follows a name, a list, an article. */
const REQUESTS = [
  ["one entity by id", ({ entity }) => `/api/v1/entities/${entity}`],
  ["entities by name", ({ name }) => `/api/v1/entities?name=${encodeURIComponent(name)}&limit=10`],
  ["statements of a speaker", ({ speaker }) => `/api/v1/statements?speaker=${speaker}&limit=10`],
  ["relations of an entity", ({ entity }) => `/api/v1/relations?entity=${entity}&limit=10`],
  ["a query", ({ speaker }) => `/api/v1/query?q=speaker:${speaker}&limit=10`],
  ["what the client has already", ({ entity }) => `/api/v1/entities/${entity}`, true],
];

/**
 * Requests a second that `newsgraph serve` answers on one core, and how long they take: by autocannon, over connections that
 * stay open. The time on the core that a request costs is what counts where other work is on the machine.
 * `GRAPH_SIZES=10000,1000000` measures other sizes.
 */
export async function benchHttp() {
  const isPinned = process.platform === "linux" && spawnSync("taskset", ["--version"]).status === 0;
  if (!isPinned) console.log("  without taskset the server may use several cores");
  const sizes = process.env.GRAPH_SIZES?.split(",").map(Number) ?? SIZES;
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  try {
    for (const size of sizes) {
      const graph = buildGraph(generatedFacts(size));
      const file = join(folder, "graph.json");
      await pipeline(toJsonChunks(graph), createWriteStream(file));
      console.log(`  ${size.toLocaleString("en")} facts`);
      await measureServer(file, namesIn(graph), isPinned);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureServer(file, names, isPinned) {
  const bin = fileURLToPath(new URL("packages/cli/bin/newsgraph.mjs", ROOT));
  const command = [process.execPath, bin, "serve", file, "--port", "0"];
  const [program, ...args] = isPinned ? ["taskset", "-c", "0", ...command] : command;
  const server = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await addressOf(server);
    for (const [label, pathOf, isKnown = false] of REQUESTS) {
      const url = new URL(pathOf(names), address).href;
      const tag = (await fetch(url)).headers.get("etag");
      const options = { url, connections: CONNECTIONS, ...(isKnown && { headers: { "If-None-Match": tag } }) };
      // As many as the compiler needs to warm up, however busy the machine is.
      await autocannon({ ...options, amount: 3000 });
      const before = coreMs(server.pid);
      const result = await autocannon({ ...options, duration: SECONDS });
      const cost = (coreMs(server.pid) - before) / result.requests.total;
      const rate = Math.round(result.requests.average).toLocaleString("en");
      const { p50, p99 } = result.latency;
      const failed = result.errors + result.non2xx - (isKnown ? result.requests.total : 0);
      row(
        `  ${label}`,
        `${rate} requests/s, p50 ${p50} ms, p99 ${p99} ms, ${cost.toFixed(2)} ms of the core each${failed > 0 ? `, ${failed} failed` : ""}`,
      );
    }
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.on("close", resolve));
  }
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const address = /(http:\/\/\S+)\n/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    server.on("close", (code) => reject(new Error(`newsgraph serve ended with exit code ${code}`)));
  });
}

/** The milliseconds that a process has spent on a core, on Linux; elsewhere not known. */
function coreMs(pid) {
  if (process.platform !== "linux") return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  // utime and stime, in hundredths of a second (proc(5)).
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Who is asked for: the entity that is mentioned most, and the one that says most; the dearest of each. */
function namesIn(graph) {
  const [{ id, name }] = [...graph.file.entities].sort((a, b) => b.mentions.length - a.mentions.length);
  const counts = new Map();
  for (const { speaker } of graph.file.statements) {
    if (speaker?.entity !== undefined) counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
  }
  const [[speaker]] = [...counts].sort(([, a], [, b]) => b - a);
  return { entity: id, name, speaker };
}
