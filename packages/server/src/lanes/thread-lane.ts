import { Worker } from "node:worker_threads";
import { ProblemError } from "../problem.js";
import type { JobOptions, Lane, ThreadMessage } from "./lane.js";

/** How a lane is made. */
export type ThreadLaneOptions = {
  /** The script that the thread runs; it must speak as `serveThread` does. */
  script: string;
  /** What the script gets as `workerData`. */
  data?: unknown;
  /** How long a job may run unless it says otherwise. */
  timeLimitMs: number;
  /** How many jobs may wait; those beyond are refused. 256 unless told. */
  maxWaiting?: number;
  /** The heap that the thread may use, in MiB; Node's own limit unless told. */
  memoryMb?: number;
  /** Ends the thread after so long without a job; it starts again with the next. Never unless told. */
  idleMs?: number;
};

type Entry = {
  job: unknown;
  timeLimitMs: number;
  enteredAt: number;
  resolve(value: unknown): void;
  reject(error: unknown): void;
};

/** How many jobs lie ready in the thread, so that it need not wait for the next. */
const AHEAD = 32;
/** How exactly time limits are kept. */
const WATCH_MS = 50;

/**
 * A lane over a worker thread, which starts with the first job. A job that runs too long is ended by ending its thread; jobs
 * behind it go to a new one. The time limit counts from when the thread turns to the job.
 */
export function createThreadLane<Job, Result>(options: ThreadLaneOptions): Lane<Job, Result> {
  const { script, data, maxWaiting = 256, memoryMb, idleMs } = options;
  const waiting: Entry[] = [];
  /** Jobs that the thread has, the one it works on first. */
  let posted: Entry[] = [];
  let headSince = 0;
  let isPosting = false;
  let thread: { worker: Worker; ready: Promise<void>; isReady: boolean } | undefined;
  let watch: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let stopped: { resolve(): void } | undefined;

  function startThread() {
    clearTimeout(idle);
    const worker = new Worker(script, {
      workerData: data,
      // The thread runs what was built, whatever conditions or loaders this process was started with.
      execArgv: [],
      ...(memoryMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
    });
    let settle: { resolve(): void; reject(error: unknown): void };
    const ready = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    ready.catch(() => {});
    const started = { worker, ready, isReady: false };
    thread = started;
    const fail = (error: ProblemError) => {
      settle.reject(error);
      if (thread === started) thread = undefined;
      void worker.terminate();
      refuseAll(error);
      finishIfIdle();
    };
    worker.on("message", (message: ThreadMessage) => {
      if (thread !== started) return;
      if (message.kind === "failed") return fail(new ProblemError("not-ready", message.message));
      if (message.kind === "ready") {
        started.isReady = true;
        settle.resolve();
        return pump();
      }
      const entry = posted.shift();
      headSince = performance.now();
      if (message.kind === "done") entry?.resolve(message.value);
      else {
        const { code, message: text, members } = message.problem;
        entry?.reject(new ProblemError(code, text, members));
      }
      pump();
      finishIfIdle();
    });
    worker.on("error", (error) => {
      if (thread !== started) return;
      const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      const problem = outOfMemory
        ? new ProblemError("out-of-memory", "the answer needs more memory than is allowed; ask for less")
        : new ProblemError("internal", error.stack ?? error.message);
      if (started.isReady) abandonThread(problem);
      else fail(problem);
    });
    return started;
  }

  function refuseAll(error: ProblemError) {
    for (const entry of [...posted, ...waiting.splice(0)]) entry.reject(error);
    posted = [];
  }

  /** Ends the thread for the sake of the job it works on; the jobs behind go to a new one. */
  function abandonThread(problem: ProblemError) {
    const worker = thread?.worker;
    thread = undefined;
    void worker?.terminate();
    const [head, ...behind] = posted;
    posted = [];
    waiting.unshift(...behind);
    head?.reject(problem);
    pump();
    finishIfIdle();
  }

  function pump() {
    if (waiting.length > 0 && thread === undefined) startThread();
    if (thread?.isReady && !isPosting && waiting.length > 0 && posted.length < AHEAD) {
      isPosting = true;
      setImmediate(post);
    }
    watch ??= setInterval(enforceLimits, WATCH_MS).unref();
  }

  /** Posts what has gathered as one message: waking a sleeping thread costs more than a look-up. */
  function post() {
    isPosting = false;
    if (!thread?.isReady) return;
    const batch = waiting.splice(0, AHEAD - posted.length);
    if (posted.length === 0) headSince = performance.now();
    posted.push(...batch);
    if (batch.length > 0) thread.worker.postMessage(batch.map(({ job }) => job));
  }

  function enforceLimits() {
    const now = performance.now();
    const head = posted[0];
    if (head !== undefined && now - headSince > head.timeLimitMs) {
      const seconds = head.timeLimitMs / 1000;
      abandonThread(new ProblemError("time-limit", `the answer took longer than ${seconds} seconds; ask for less`));
    }
    // Waiting for longer than two jobs may take means that those ahead are many and long.
    while (waiting[0] !== undefined && thread?.isReady && now - waiting[0].enteredAt > 2 * waiting[0].timeLimitMs) {
      waiting.shift()!.reject(busy());
    }
    if (posted.length === 0 && waiting.length === 0) {
      clearInterval(watch);
      watch = undefined;
    }
  }

  function finishIfIdle() {
    if (posted.length > 0 || waiting.length > 0) return;
    if (stopped !== undefined) {
      clearInterval(watch);
      clearTimeout(idle);
      const { resolve } = stopped;
      void (thread?.worker.terminate() ?? Promise.resolve()).then(() => resolve());
      thread = undefined;
    } else if (idleMs !== undefined) {
      clearTimeout(idle);
      idle = setTimeout(() => {
        void thread?.worker.terminate();
        thread = undefined;
      }, idleMs).unref();
    }
  }

  return {
    run(job, { timeLimitMs = options.timeLimitMs }: JobOptions = {}) {
      if (stopped !== undefined) return Promise.reject(stopping());
      if (waiting.length >= maxWaiting) return Promise.reject(busy());
      clearTimeout(idle);
      return new Promise<Result>((resolve, reject) => {
        const enteredAt = performance.now();
        waiting.push({ job, timeLimitMs, enteredAt, resolve: resolve as (value: unknown) => void, reject });
        pump();
      });
    },
    start: () => (thread ?? startThread()).ready,
    stop() {
      return new Promise<void>((resolve) => {
        stopped = { resolve };
        finishIfIdle();
      });
    },
    kill() {
      return new Promise<void>((resolve) => {
        stopped = { resolve };
        refuseAll(stopping());
        finishIfIdle();
      });
    },
    get load() {
      return posted.length + waiting.length;
    },
  };
}

function stopping(): ProblemError {
  return new ProblemError("not-ready", "the server is stopping");
}

function busy(): ProblemError {
  return new ProblemError("busy", "too many requests are waiting; try again in a little while");
}
