import { parentPort } from "node:worker_threads";
import { toPlainProblem } from "../problem.js";
import type { ThreadMessage } from "./lane.js";

/**
 * The thread's side of a lane: makes what does the jobs, and then does them one after another, in the order in which they
 * come.
 */
export async function serveThread<Job>(prepare: () => Promise<(job: Job) => unknown>): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("serveThread: this is no worker thread; start it by createThreadLane");
  const say = (message: ThreadMessage) => port.postMessage(message);
  let work: (job: Job) => unknown;
  try {
    work = await prepare();
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    return;
  }
  let last: Promise<void> = Promise.resolve();
  port.on("message", (jobs: readonly Job[]) => {
    last = last.then(async () => {
      for (const job of jobs) {
        try {
          say({ kind: "done", value: await work(job) });
        } catch (error) {
          say({ kind: "problem", problem: toPlainProblem(error) });
        }
      }
    });
  });
  say({ kind: "ready" });
}
