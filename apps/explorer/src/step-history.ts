/** The steps that can be gone back to and forward to: numbers of the browser's entries, `first` ≤ `at` ≤ `last`. */
export type StepRange = { readonly first: number; readonly at: number; readonly last: number };

/** What of `window.history` the steps are kept in. */
export type Entries = Pick<History, "state" | "pushState" | "replaceState" | "go">;

/** Entries that are never added to: for a page in a frame, whose steps would stand in the way of those of the page round it. */
export function withoutEntries(entries: Entries): Entries {
  return {
    get state() {
      return entries.state;
    },
    pushState: (state, unused, url) => entries.replaceState(state, unused, url),
    replaceState: (state, unused, url) => entries.replaceState(state, unused, url),
    go: () => {},
  };
}

/**
 * The steps of a person through the views of one graph, kept as entries of the browser's history, so that its buttons for back and
 * forward, a phone's gesture and undo are one and the same. An entry's address says all of its view; its number tells where it stands.
 */
export class StepHistory {
  readonly #entries: Entries;
  readonly #changed: (range: StepRange) => void;
  #range: StepRange = { first: 0, at: 0, last: 0 };
  /** The step that the browser has been asked to go to, and has not arrived at. */
  #target: number | undefined;

  constructor(entries: Entries, changed: (range: StepRange) => void) {
    this.#entries = entries;
    this.#changed = changed;
  }

  /** The page was opened, or opened again: the present entry is a step of its own, or the one it was. */
  resume(url: string): void {
    const at = numberIn(this.#entries.state, "step") ?? 0;
    const first = Math.min(numberIn(this.#entries.state, "first") ?? at, at);
    if (this.#write("replaceState", { first, at, last: at }, url)) this.#set({ first, at, last: at });
  }

  /** Adds a step, after which there is none to redo. Where the browser takes no more entries, the step joins the one before. */
  add(url: string): void {
    this.#target = undefined;
    const at = this.#range.at + 1;
    const range = { first: this.#range.first, at, last: at };
    if (this.#write("pushState", range, url)) this.#set(range);
  }

  /** Adds the first step with another graph: those before lead to views of the former and are not gone back to. */
  restart(url: string): void {
    this.#target = undefined;
    const at = this.#range.at + 1;
    const range = { first: at, at, last: at };
    if (this.#write("pushState", range, url)) this.#set(range);
  }

  /** Asks the browser for the step before (−1) or after (+1); its `popstate` then goes to {@link arrive}. */
  go(by: -1 | 1): void {
    const { first, at, last } = this.#range;
    const moving = this.#target !== undefined;
    this.#target = Math.min(last, Math.max(first, (this.#target ?? at) + by));
    // A second call under way would count from where the first one ends: it waits for that.
    if (!moving) this.#move();
  }

  /** The browser has gone to another entry: its state; an entry without one came of an address typed by hand, and is a new step. */
  arrive(state: unknown, url: string): void {
    const { first, at, last } = this.#range;
    const step = numberIn(state, "step");
    if (step === undefined) {
      this.#target = undefined;
      const range = { first, at: at + 1, last: at + 1 };
      if (this.#write("replaceState", range, url)) this.#set(range);
      return;
    }
    this.#set({ first: Math.min(first, step), at: step, last: Math.max(last, step) });
    this.#move();
  }

  #move(): void {
    const by = this.#target === undefined ? 0 : this.#target - this.#range.at;
    if (by === 0) this.#target = undefined;
    else this.#entries.go(by);
  }

  #write(how: "pushState" | "replaceState", { first, at }: StepRange, url: string): boolean {
    try {
      this.#entries[how]({ step: at, first }, "", url);
    } catch {
      return false;
    }
    // Browsers that are asked too often refuse, some by throwing and some by doing nothing.
    return numberIn(this.#entries.state, "step") === at;
  }

  #set(range: StepRange): void {
    this.#range = range;
    this.#changed(range);
  }
}

function numberIn(state: unknown, name: "step" | "first"): number | undefined {
  const value = typeof state === "object" && state !== null ? (state as Record<string, unknown>)[name] : undefined;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}
