import { readFile, stat } from "node:fs/promises";
import { createSnapshot, type GraphSnapshot } from "./graph-snapshot.js";
import type { Limits } from "./limits.js";

/** Where a graph comes from: a file, which is read again when it changes, or its text. */
export type GraphSource = { file: string } | { text: string };

/** A graph that is kept as its file is. */
export type GraphStore = {
  /** The graph as it was last read well. A file that changed is read in the background meanwhile. */
  current(): GraphSnapshot;
  /** The bytes of the file as they are now, whether or not they are a graph, and their hash. */
  bytes(): Promise<{ bytes: Uint8Array; hash: string }>;
  /** Ends the threads at once. */
  kill(): Promise<void>;
};

/** A file is not looked at more often than this. */
const FRESH_MS = 250;

/**
 * Opens a graph and reads it. A file that changes later is read in a thread of its own, while the old graph goes on
 * answering; one that is no graph, such as a file half written, is told to `onProblem` and the old graph stays.
 * @throws ProblemError `not-ready` where it is no graph, and whatever reading the file throws.
 */
export async function openGraphStore(
  source: GraphSource,
  limits: Limits,
  onProblem: (message: string) => void,
): Promise<GraphStore> {
  if ("text" in source) {
    const snapshot = createSnapshot(Buffer.from(source.text), limits);
    await snapshot.start();
    return { current: () => snapshot, bytes: async () => snapshot, kill: () => snapshot.kill() };
  }
  const { bytes, state } = await readNow(source.file);
  let seen = state;
  let lookedAt = performance.now();
  let current = createSnapshot(bytes, limits);
  let newest = current;
  await current.start();
  let looking: Promise<void> | undefined;

  /** Looks whether the file changed, once at a time however many ask. */
  const look = (): Promise<void> => {
    looking ??= lookNow(source.file).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const lookNow = async (file: string) => {
    lookedAt = performance.now();
    // While a file is replaced there may be none for a moment.
    const now = await stateOf(file).catch(() => seen);
    if (now === seen) return;
    const { bytes, state } = await readNow(file);
    seen = state;
    const next = createSnapshot(bytes, limits);
    if (next.hash === newest.hash) return;
    newest = next;
    next.start().then(
      () => {
        if (next !== newest) return next.stop();
        const old = current;
        current = next;
        return old.stop();
      },
      (error: unknown) => onProblem(`${file}: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  return {
    current() {
      if (performance.now() - lookedAt > FRESH_MS) void look().catch(() => {});
      return current;
    },
    async bytes() {
      // One that is under way may have looked before the file was written.
      await looking;
      await look();
      return newest;
    },
    async kill() {
      await Promise.all([...new Set([current, newest])].map((snapshot) => snapshot.kill()));
    },
  };
}

async function readNow(file: string): Promise<{ bytes: Uint8Array; state: string }> {
  const state = await stateOf(file);
  return { bytes: await readFile(file), state };
}

/** What changes when a file is written: its time, size and number. */
async function stateOf(file: string): Promise<string> {
  const { mtimeNs, size, ino } = await stat(file, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
}
