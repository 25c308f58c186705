import type { NewsGraph } from "@newsgraph/graph";
import type { RdfOptions } from "../model/context.js";
import { checkBase } from "../model/iri.js";
import { toRdfChunks } from "../to-rdf.js";
import { DEFAULT_BASE, prefixesFor } from "../vocabulary/namespaces.js";
import { ontologyNquads } from "../vocabulary/ontology.js";
import { SparqlError } from "./sparql-error.js";
import type { SparqlResult } from "./sparql-result.js";
import { type BrowserWorker, WorkerLink } from "./worker-link.js";

/** How an engine is made. */
export type SparqlEngineOptions = RdfOptions & {
  /**
   * Starts the engine's worker in a browser: one whose file imports `@newsgraph/rdf/sparql-worker`. Node needs none, and
   * runs the engine in a thread.
   */
  startWorker?: (() => BrowserWorker) | undefined;
};

/** How a query is run. */
export type SparqlQueryOptions = {
  /** Milliseconds after which the query is given up; no limit unless told. Waiting for an earlier query does not count. */
  timeoutMs?: number | undefined;
  /** Rows or triples to give at most; `complete` of the result says whether that was all. No limit unless told. */
  maxResults?: number | undefined;
  /** Calls the query off. */
  signal?: AbortSignal | undefined;
};

/** Answers SPARQL 1.1 queries about one graph, one after another. */
export type SparqlEngine = {
  /**
   * Answers a query. The prefixes of `prefixesFor` need not be declared. Nothing is ever changed: updates, LOAD and SERVICE
   * are refused. A query that runs out of time ends the thread with it, and the next one waits until the graph is loaded anew.
   * @throws SparqlError, whose `code` says why there is no answer.
   */
  query(query: string, options?: SparqlQueryOptions): Promise<SparqlResult>;
  /** Ends the engine and frees what it holds. In Node a process does not end before. */
  close(): void;
};

/**
 * An engine that answers SPARQL queries about the RDF form of a graph and about the ontology, in a thread of its own.
 * Resolves once all is loaded. Oxigraph does the work; it is loaded here and nowhere else.
 * @throws RangeError for a `base` that nothing can be named under, and in browsers without `startWorker`.
 */
export async function createSparqlEngine(graph: NewsGraph, options: SparqlEngineOptions = {}): Promise<SparqlEngine> {
  checkBase(options.base ?? DEFAULT_BASE);
  const engine = new ThreadedEngine(graph, options);
  await engine.ready();
  return engine;
}

class ThreadedEngine implements SparqlEngine {
  readonly #graph: NewsGraph;
  readonly #options: SparqlEngineOptions;
  #loading: Promise<WorkerLink>;
  #link: WorkerLink | undefined;
  #closed = false;
  /** Resolves when the last query that was asked is done, well or not. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(graph: NewsGraph, options: SparqlEngineOptions) {
    this.#graph = graph;
    this.#options = options;
    this.#loading = this.#load();
  }

  async ready(): Promise<void> {
    await this.#loading;
  }

  query(query: string, options: SparqlQueryOptions = {}): Promise<SparqlResult> {
    const answer = this.#last.then(() => this.#run(query, options));
    this.#last = answer.catch(() => {});
    return answer;
  }

  close(): void {
    this.#closed = true;
    this.#link?.end(new SparqlError("aborted", "the engine was closed"));
  }

  async #run(query: string, { timeoutMs, maxResults, signal }: SparqlQueryOptions): Promise<SparqlResult> {
    const link = await this.#loading;
    const onAbort = () => link.end(new SparqlError("aborted", "the query was called off"));
    if (signal?.aborted) throw new SparqlError("aborted", "the query was called off");
    signal?.addEventListener("abort", onAbort, { once: true });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => link.end(new SparqlError("timeout", tooLong(timeoutMs))), timeoutMs);
    try {
      const reply = await link.ask({ type: "query", query, maxResults });
      if (reply.type !== "result") throw new SparqlError("failed", "the thread gave no result");
      return reply.result;
    } catch (error) {
      throw error instanceof SparqlError ? error : new SparqlError("failed", messageOf(error));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      if (link.ended && !this.#closed) this.#loadAnew();
    }
  }

  #loadAnew(): void {
    this.#loading = this.#load();
    // Whoever asks next learns of a failure; with nobody listening it would end the process.
    this.#loading.catch(() => {});
  }

  async #load(): Promise<WorkerLink> {
    const { startWorker, ...rdf } = this.#options;
    const link = WorkerLink.start(startWorker);
    this.#link = link;
    try {
      await link.ask({ type: "open", prefixes: prefixesFor(rdf.base) });
      await link.ask({ type: "load", nquads: ontologyNquads() });
      // One piece at a time: the text of a large graph would not fit into memory at once.
      for (const nquads of toRdfChunks(this.#graph, "nquads", rdf)) await link.ask({ type: "load", nquads });
      return link;
    } catch (error) {
      link.end(new SparqlError("failed", `the graph could not be loaded: ${messageOf(error)}`));
      throw error;
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tooLong(timeoutMs: number): string {
  return `the query took longer than ${timeoutMs / 1000} seconds and was ended; narrow it down, or give it more time`;
}
