/** Asks one question at a time, and of those that come meanwhile only the last: whoever types is answered what stands there now. */
export class LatestOnly<Question> {
  readonly #ask: (question: Question) => Promise<void>;
  #next: { readonly question: Question } | undefined;
  #running: Promise<void> | undefined;

  /** `ask` is to settle once its question is answered, or cannot be. */
  constructor(ask: (question: Question) => Promise<void>) {
    this.#ask = ask;
  }

  /** Asks a question as soon as the one before is answered, unless another comes. */
  put(question: Question): void {
    this.#next = { question };
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Settles once the last question that was put is answered. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next !== undefined) {
      const { question } = this.#next;
      this.#next = undefined;
      await this.#ask(question);
    }
  }
}
