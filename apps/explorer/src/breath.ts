/** Lets others run while something long is done on a thread: asked often, it gives way about every {@link BREATH_MS} milliseconds. */
export class Breath {
  #next = performance.now() + BREATH_MS;

  /** Whether it is time to await {@link take}. */
  get isDue(): boolean {
    return performance.now() >= this.#next;
  }

  /** Settles after what waits to run has run. */
  async take(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#next = performance.now() + BREATH_MS;
  }
}

/**
 * Takes steps, giving way between them, and hands on what they end with: at once where they take no longer than a breath.
 * @returns what stops it: then nothing is handed on.
 */
export function inBreaths<Result>(steps: Generator<void, Result>, done: (result: Result) => void): () => void {
  let stopped = false;
  void (async () => {
    const breath = new Breath();
    let step = steps.next();
    while (!step.done) {
      if (breath.isDue) await breath.take();
      if (stopped) return;
      step = steps.next();
    }
    done(step.value);
  })();
  return () => {
    stopped = true;
  };
}

/** A task of several times as long is still far from being noticed. */
const BREATH_MS = 20;
