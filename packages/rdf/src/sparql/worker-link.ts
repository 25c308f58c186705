import { SparqlError } from "./sparql-error.js";
import { nodeModule } from "./threads.js";
import type { WorkerReply, WorkerRequest } from "./worker-messages.js";

/** The parts of a browser's Worker that the engine uses. */
export type BrowserWorker = {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: unknown;
  onerror: unknown;
};

/** A worker that answers one message after another. */
export class WorkerLink {
  readonly #post: (request: WorkerRequest) => void;
  readonly #end: () => void;
  #waiting: { resolve(reply: WorkerReply): void; reject(error: Error): void } | undefined;
  #ended: Error | undefined;

  private constructor(
    start: (
      take: (reply: unknown) => void,
      fail: (error: Error) => void,
    ) => {
      post(request: WorkerRequest): void;
      end(): void;
    },
  ) {
    const { post, end } = start(
      (reply) => this.#waiting?.resolve(reply as WorkerReply),
      (error) => this.#stop(error),
    );
    this.#post = post;
    this.#end = end;
  }

  /** Starts the worker: `startWorker`'s, or in Node a thread. @throws RangeError where there is neither. */
  static start(startWorker?: () => BrowserWorker): WorkerLink {
    if (startWorker !== undefined) return new WorkerLink((take, fail) => browserWorker(startWorker(), take, fail));
    const threads = nodeModule("node:worker_threads");
    const modules = nodeModule("node:module");
    if (threads === undefined || modules === undefined) {
      throw new RangeError(
        "createSparqlEngine: give startWorker in a browser, a function that starts a worker which imports @newsgraph/rdf/sparql-worker",
      );
    }
    // By its name rather than its place: a thread runs the compiled file, whoever runs this one from its sources.
    const file = modules.createRequire(import.meta.url).resolve("@newsgraph/rdf/sparql-worker");
    return new WorkerLink((take, fail) => {
      const worker = new threads.Worker(file);
      worker.on("message", take);
      worker.on("error", fail);
      worker.on("exit", () => fail(new Error("the thread ended")));
      return { post: (request) => worker.postMessage(request), end: () => void worker.terminate() };
    });
  }

  /** Asks the worker, and waits for its reply; whoever asks waits for the reply before asking again. @throws SparqlError */
  async ask(request: WorkerRequest): Promise<WorkerReply> {
    if (this.#ended !== undefined) throw this.#ended;
    const reply = await new Promise<WorkerReply>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#post(request);
    });
    if (reply.type !== "problem") return reply;
    const problem = new SparqlError(reply.code, reply.message, reply.position);
    if (reply.broken) this.end(problem);
    throw problem;
  }

  /** True where the worker has ended, for whatever reason. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Ends the worker; who waits for a reply gets `error`. */
  end(error: Error): void {
    this.#stop(error);
    this.#end();
  }

  #stop(error: Error): void {
    this.#ended ??= error;
    this.#waiting?.reject(this.#ended);
  }
}

function browserWorker(worker: BrowserWorker, take: (reply: unknown) => void, fail: (error: Error) => void) {
  worker.onmessage = ({ data }: { data: unknown }) => take(data);
  worker.onerror = ({ message }: { message?: string }) => fail(new Error(message || "the worker could not be started"));
  return { post: (request: WorkerRequest) => worker.postMessage(request), end: () => worker.terminate() };
}
