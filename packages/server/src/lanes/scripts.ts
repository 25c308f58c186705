import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The scripts of the threads: always those that were built, since a thread cannot run TypeScript. */
export const THREAD_SCRIPTS = {
  graph: () => resolve("@newsgraph/server/graph-thread"),
  extract: () => resolve("@newsgraph/server/extract-thread"),
} as const;
