import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { Lane } from "../src/lanes/lane.js";
import { createThreadLane, type ThreadLaneOptions } from "../src/lanes/thread-lane.js";
import { ProblemError } from "../src/problem.js";

type Job = { echo?: number; spin?: true; grow?: true; problem?: true; fail?: true };
type Echo = { echo: number; done: number };

const script = fileURLToPath(new URL("lane-thread.mjs", import.meta.url));
let lane: Lane<Job, Echo> | undefined;

afterEach(async () => {
  await lane?.kill();
  lane = undefined;
});

function open(options: Partial<ThreadLaneOptions> = {}): Lane<Job, Echo> {
  lane = createThreadLane({ script, timeLimitMs: 20_000, ...options });
  return lane;
}

/** The code of the problem that a promise ends with. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).code;
}

test("answers come in the order of the jobs, each to its own", async () => {
  const { run } = open();
  const echoes = await Promise.all(Array.from({ length: 200 }, (_, echo) => run({ echo })));
  expect(echoes).toEqual(Array.from({ length: 200 }, (_, echo) => ({ echo, done: echo + 1 })));
});

test("a job's problem is its own, and no end of the thread", async () => {
  const { run } = open();
  const problem = run({ problem: true });
  await expect(problem).rejects.toMatchObject({ code: "not-found", members: { suggestion: "another" } });
  expect(await codeOf(run({ fail: true }))).toBe("internal");
  expect(await run({ echo: 1 })).toEqual({ echo: 1, done: 1 });
});

test("a job without an end is ended, and those behind it are done by a new thread", async () => {
  const { run } = open();
  expect(await run({ echo: 1 })).toEqual({ echo: 1, done: 1 });
  const endless = codeOf(run({ spin: true }, { timeLimitMs: 200 }));
  const behind = run({ echo: 2 });
  expect(await endless).toBe("time-limit");
  expect(await behind).toEqual({ echo: 2, done: 1 });
});

test("the time that a thread needs to start is no job's", async () => {
  expect(await open({ timeLimitMs: 1000 }).run({ echo: 1 }, { timeLimitMs: 200 })).toMatchObject({ echo: 1 });
});

test("a job that takes all memory ends its thread alone", async () => {
  const { run } = open({ memoryMb: 32 });
  expect(await codeOf(run({ grow: true }))).toBe("out-of-memory");
  expect(await run({ echo: 1 })).toEqual({ echo: 1, done: 1 });
});

test("jobs beyond those that may wait are refused", async () => {
  const { run } = open({ maxWaiting: 3 });
  const taken = [1, 2, 3].map((echo) => run({ echo }));
  expect(await codeOf(run({ echo: 4 }))).toBe("busy");
  expect((await Promise.all(taken)).map(({ echo }) => echo)).toEqual([1, 2, 3]);
});

test("a thread that cannot start says why, to all who wait", async () => {
  const { run, start } = open({ data: { broken: true } });
  const jobs = [run({ echo: 1 }), run({ echo: 2 })];
  await expect(start()).rejects.toThrow("there is no graph");
  for (const job of jobs) expect(await codeOf(job)).toBe("not-ready");
});

test("a thread that nobody needs ends, and starts again", async () => {
  const { run } = open({ idleMs: 20 });
  expect(await run({ echo: 1 })).toMatchObject({ done: 1 });
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return (await run({ echo: 2 })).done;
    })
    .toBe(1);
});

describe("at the end", () => {
  test("stop lets jobs finish and takes no more", async () => {
    const { run, stop } = open();
    const job = run({ echo: 1 });
    const stopped = stop();
    expect(await codeOf(run({ echo: 2 }))).toBe("not-ready");
    expect(await job).toMatchObject({ echo: 1 });
    await stopped;
  });

  test("kill refuses those that run or wait", async () => {
    const { run, kill } = open();
    const jobs = [run({ spin: true }), run({ echo: 1 })].map(codeOf);
    await kill();
    expect(await Promise.all(jobs)).toEqual(["not-ready", "not-ready"]);
  });
});
