/** The parts of Node's `worker_threads` that are used here. */
type WorkerThreads = {
  parentPort: { on(event: "message", listener: (message: unknown) => void): void; postMessage(message: unknown): void };
  Worker: new (
    file: string,
  ) => {
    on(event: "message" | "error" | "exit", listener: (value: never) => void): void;
    postMessage(message: unknown): void;
    terminate(): Promise<number>;
  };
};
type Modules = {
  "node:worker_threads": WorkerThreads;
  "node:module": { createRequire(from: string): { resolve(specifier: string): string } };
};

/**
 * A module of Node, where there is Node; `undefined` in browsers. Asked for at run time rather than imported, so that what
 * is bundled for browsers names nothing that they lack (`process.getBuiltinModule`, Node 20.16).
 */
export function nodeModule<Name extends keyof Modules>(name: Name): Modules[Name] | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as Modules[Name] | undefined;
}
