import { liveBytes, timed } from "./clock.mjs";

/** Building: the best of some runs, and what the graph keeps in memory besides the facts it was made of. */
export async function measureBuild(context) {
  const { build, count, report } = context;
  const runs = count < 500_000 ? 4 : 2;
  let best = { ms: Infinity, cpuMs: Infinity };
  for (let run = 0; run < runs; run += 1) {
    context.graph = undefined;
    globalThis.gc();
    const { ms, cpuMs } = await timed(() => build());
    best = { ms: Math.min(best.ms, ms), cpuMs: Math.min(best.cpuMs, cpuMs) };
  }
  const before = liveBytes();
  context.graph = build();
  report("build, by the clock", (count / best.ms) * 1000, "facts/s");
  report("build, of processor time", (count / best.cpuMs) * 1000, "facts/s");
  report("graph in memory, besides the texts", (liveBytes() - before) / count, "bytes/fact");
}
