import { liveBytes, timed } from "./clock.mjs";

/** Above so many facts a run is long enough to be its own warm-up. */
const ONE_RUN = 500_000;

/** Building: the best of some runs, and what the graph keeps in memory besides the facts that it was made of. */
export async function measureBuild(context) {
  const { build, count, report } = context;
  let best = { ms: Infinity, cpuMs: Infinity };
  let bytes = 0;
  for (let run = count < ONE_RUN ? 4 : 1; run > 0; run -= 1) {
    context.graph = undefined;
    const before = liveBytes();
    const { result, ms, cpuMs } = await timed(build);
    context.graph = result;
    // The graph of the run before may still be alive: the first run tells.
    bytes = Math.max(bytes, liveBytes() - before);
    best = { ms: Math.min(best.ms, ms), cpuMs: Math.min(best.cpuMs, cpuMs) };
  }
  report("build, by the clock", (count / best.ms) * 1000, "facts/s");
  report("build, of processor time", (count / best.cpuMs) * 1000, "facts/s");
  report("graph in memory, besides the texts", bytes / count, "bytes/fact");
}
