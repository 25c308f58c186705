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

/** A task of several times as long is still far from being noticed. */
const BREATH_MS = 20;
