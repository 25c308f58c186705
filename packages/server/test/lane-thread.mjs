// The thread of thread-lane.test.ts: does what each job says.
import { workerData } from "node:worker_threads";
import { serveThread } from "../dist/lanes/serve-thread.js";
import { ProblemError } from "../dist/problem.js";

await serveThread(async () => {
  if (workerData?.broken) throw new Error("there is no graph");
  let done = 0;
  return async (job) => {
    if (job.spin) for (;;);
    if (job.grow) for (const kept = []; ; ) kept.push(new Array(100_000).fill(kept.length));
    if (job.problem) throw new ProblemError("not-found", "there is no such thing", { suggestion: "another" });
    if (job.fail) throw new Error("unforeseen");
    done += 1;
    return { echo: job.echo, done };
  };
});
