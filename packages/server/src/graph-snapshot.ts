import { createHash } from "node:crypto";
import type { ExportRequest, GraphData, GraphJob, GraphJobResult, SparqlReply } from "./lanes/graph-jobs.js";
import type { Lane } from "./lanes/lane.js";
import { THREAD_SCRIPTS } from "./lanes/scripts.js";
import { createThreadLane, type ThreadLaneOptions } from "./lanes/thread-lane.js";
import { IDLE_MS, type Limits } from "./limits.js";
import { type QuestionName, questionOf } from "./questions/index.js";

/**
 * One state of a graph and the threads that answer for it: one for look-ups, one for what may take long, one for exports,
 * one for SPARQL.
 * The latter start when first needed; each thread reads the graph for itself, from bytes that they share.
 */
export type GraphSnapshot = {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, shortened, in base64url: the same for the same file. */
  readonly hash: string;
  /** Reads the graph. @throws ProblemError `not-ready` where it is none; the message says why. */
  start(): Promise<void>;
  /** The JSON text of an answer. `input` must be what the question's schema gives. */
  ask(question: QuestionName, input: Readonly<Record<string, unknown>>): Promise<string>;
  /** An export in pieces, each made when it is asked for; what is left is dropped where the reader stops. */
  exportPieces(request: ExportRequest): Promise<AsyncIterableIterator<Uint8Array>>;
  /** The answer to a SPARQL query, in one of the media types that `accept` says. */
  sparql(query: string, accept: string | undefined): Promise<SparqlReply>;
  /** Lets what was asked be answered, and ends the threads. */
  stop(): Promise<void>;
  /** Ends the threads at once. */
  kill(): Promise<void>;
  /** How many jobs run or wait in each thread. */
  readonly load: Readonly<Record<"lookup" | "search" | "export" | "sparql", number>>;
};

/** A snapshot of the graph that `bytes` hold. */
export function createSnapshot(bytes: Uint8Array, limits: Limits): GraphSnapshot {
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
  const data: GraphData = { bytes: shared(bytes), hash, sparql: false };
  const script = THREAD_SCRIPTS.graph();
  const lane = (options: Partial<ThreadLaneOptions>): Lane<GraphJob, GraphJobResult> =>
    createThreadLane({ script, data, timeLimitMs: limits.queryTimeMs, ...options });
  const lookup = lane({});
  const search = lane({ idleMs: IDLE_MS });
  const exporting = lane({ idleMs: IDLE_MS });
  // The engine has a thread of its own below this one, and ends it where a query takes too long.
  const sparql = lane({ data: { ...data, sparql: true }, timeLimitMs: Infinity, maxWaiting: 32, idleMs: IDLE_MS });
  const lanes = [lookup, search, exporting, sparql];
  return {
    bytes: data.bytes,
    hash,
    start: () => lookup.start(),
    async ask(question, input) {
      const { quick } = questionOf(question);
      return (await (quick ? lookup : search).run({ kind: "ask", question, input })) as string;
    },
    async exportPieces(request) {
      return pieces(exporting, (await exporting.run({ kind: "open-export", request })) as number);
    },
    async sparql(query, accept) {
      const request = { query, accept, timeoutMs: limits.queryTimeMs, maxResults: limits.sparqlResults };
      return (await sparql.run({ kind: "sparql", request })) as SparqlReply;
    },
    async stop() {
      await Promise.all(lanes.map((each) => each.stop()));
    },
    async kill() {
      await Promise.all(lanes.map((each) => each.kill()));
    },
    get load() {
      return { lookup: lookup.load, search: search.load, export: exporting.load, sparql: sparql.load };
    },
  };
}

/** No generator: one that was never started would not notice that nobody wants it. */
function pieces(lane: Lane<GraphJob, GraphJobResult>, number: number): AsyncIterableIterator<Uint8Array> {
  let ended = false;
  const iterator: AsyncIterableIterator<Uint8Array> = {
    async next() {
      if (ended) return { done: true, value: undefined };
      const piece = (await lane.run({ kind: "next-piece", export: number })) as Uint8Array | undefined;
      if (piece !== undefined) return { done: false, value: piece };
      ended = true;
      return { done: true, value: undefined };
    },
    async return() {
      if (!ended) await lane.run({ kind: "close-export", export: number }).catch(() => {});
      ended = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** The same bytes in memory that threads share. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  copy.set(bytes);
  return copy;
}
