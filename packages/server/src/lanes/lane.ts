/** How one job of a lane is treated. */
export type JobOptions = {
  /** How long it may run, without the time that it waits; the lane's own limit unless told. */
  timeLimitMs?: number;
};

/**
 * A thread that does jobs one after another. `run` resolves with what the thread answers.
 * `stop` lets jobs that run or wait finish, and takes no new ones.
 */
export type Lane<Job, Result> = {
  /**
   * @throws ProblemError `time-limit` where the job ran too long (its thread is ended), `out-of-memory` where it needed too
   * much, `busy` where too many jobs wait, `not-ready` where the thread cannot start, and whatever the job itself throws.
   */
  run(job: Job, options?: JobOptions): Promise<Result>;
  /** Starts the thread where it does not run yet; resolves once it is ready. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the thread at once; jobs that run or wait are refused. */
  kill(): Promise<void>;
  /** How many jobs run or wait. */
  readonly load: number;
};

/** What a thread says to its lane: that it is ready or cannot be, or the answer to the job that is oldest. */
export type ThreadMessage =
  | { kind: "ready" }
  | { kind: "failed"; message: string }
  | { kind: "done"; value: unknown }
  | { kind: "problem"; problem: import("../problem.js").PlainProblem };
