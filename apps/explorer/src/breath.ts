/** Lets others run while something long is done on a thread: asked often, it gives way about every {@link BREATH_MS} milliseconds. */
export class Breath {
  #next = performance.now() + BREATH_MS;

  /** Whether it is time to await {@link take}. */
  get isDue(): boolean {
    return performance.now() >= this.#next;
  }

  /** Settles after what waits to run has run. */
  async take(): Promise<void> {
    await nextTask();
    this.#next = performance.now() + BREATH_MS;
  }
}

/** Settles after what waits to run has run. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Takes steps, giving way between them, and hands on what they end with: at once where they take no longer than a breath.
 * @param failed Is given what a step throws.
 * @returns what stops it: then nothing is handed on.
 */
export function inBreaths<Result>(
  steps: Generator<void, Result>,
  done: (result: Result) => void,
  failed?: (error: unknown) => void,
): () => void {
  let stopped = false;
  const take = async () => {
    const breath = new Breath();
    let step = steps.next();
    while (!step.done) {
      if (breath.isDue) await breath.take();
      if (stopped) return;
      step = steps.next();
    }
    done(step.value);
  };
  const taken = take();
  if (failed) taken.catch(failed);
  return () => {
    stopped = true;
  };
}

/** What steps end with that are taken giving way between them; rejects with what a step throws. */
export function breathing<Result>(steps: Generator<void, Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    inBreaths(steps, resolve, reject);
  });
}

/** What steps end with that are taken one after the other. */
export function finish<Step, Result, Answer>(steps: Generator<Step, Result, Answer | undefined>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Items of a large graph that are dealt with in one step. */
export const ITEMS_A_STEP = 500;

/** A task of several times as long is still far from being noticed. */
const BREATH_MS = 20;
