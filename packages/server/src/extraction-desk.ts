import type { ExtractJob, ExtractResult } from "./lanes/extract-jobs.js";
import type { Lane } from "./lanes/lane.js";
import { THREAD_SCRIPTS } from "./lanes/scripts.js";
import { createThreadLane } from "./lanes/thread-lane.js";
import { IDLE_MS, type Limits } from "./limits.js";

/** Extraction in a thread of its own, which loads the models with the first article. */
export type ExtractionDesk = Pick<Lane<ExtractJob, ExtractResult>, "run" | "kill" | "load">;

/** Opens a desk for extraction; nothing is loaded yet. */
export function createExtractionDesk(limits: Limits): ExtractionDesk {
  return createThreadLane<ExtractJob, ExtractResult>({
    script: THREAD_SCRIPTS.extract(),
    timeLimitMs: limits.extractTimeMs,
    memoryMb: limits.memoryMb,
    maxWaiting: 32,
    idleMs: IDLE_MS,
  });
}
