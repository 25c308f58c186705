import type { ReadProblem } from "@newsgraph/reading";
import type { GraphFile } from "@newsgraph/schema";
import type { ExtractionJob, ExtractionProgress } from "./extraction-job.js";
import type { NamedFile } from "./named-file.js";

/** What is done with the graph of a person's own articles: joined with the open one, or shown in its place. */
export const INTAKE_MODES = ["add", "replace"] as const;
export type IntakeMode = (typeof INTAKE_MODES)[number];

/** What came of reading. */
export type IntakeResult =
  | { readonly articles: number; readonly known: number; readonly problems: readonly ReadProblem[] }
  | { readonly failure: string };

/** The graph that is open, and how another is shown. */
export type GraphHolder = {
  readonly graph: GraphFile | undefined;
  showGraph(graph: GraphFile, options: { keepState: boolean }): Promise<void>;
};

/** A person's own articles on their way into the graph: chosen in a dialog, read in a worker, shown. */
export class Intake {
  /** The files to be read; they gather here while the dialog is open. */
  files = $state.raw<readonly NamedFile[]>([]);
  /** True while the dialog is open. */
  choosing = $state(false);
  /** How far reading is; `undefined` where nothing is read. */
  progress = $state.raw<ExtractionProgress | undefined>(undefined);
  /** What came of it last, until it is dismissed. */
  result = $state.raw<IntakeResult | undefined>(undefined);
  #holder: GraphHolder;
  #cancel: (() => void) | undefined;

  constructor(holder: GraphHolder) {
    this.#holder = holder;
  }

  /** Opens the dialog with more files to choose from. While articles are read nothing else is taken. */
  offer(files: readonly NamedFile[]): void {
    if (this.progress !== undefined) return;
    const known = new Set(this.files.map(({ path }) => path));
    this.files = [...this.files, ...files.filter(({ path }) => !known.has(path))];
    this.choosing = true;
  }

  /** Closes the dialog; nothing of what was chosen is kept. */
  dismiss(): void {
    this.choosing = false;
    this.files = [];
    this.result = undefined;
  }

  /** Reads what was chosen. The open graph stays until all is read, and where reading fails or finds nothing. */
  async start(mode: IntakeMode, pasted: ExtractionJob["pasted"]): Promise<void> {
    const { files } = this;
    const base = mode === "add" ? this.#holder.graph : undefined;
    this.dismiss();
    this.progress = { share: 0, articles: 0 };
    try {
      const { extractInWorker } = await import("./extract-in-worker.js");
      const job = { files, ...(pasted !== undefined && { pasted }), ...(base !== undefined && { base }) };
      const running = extractInWorker(job, (progress) => {
        this.progress = progress;
      });
      this.#cancel = running.cancel;
      const { graph, ...result } = await running.outcome;
      if (result.articles > 0) await this.#holder.showGraph(graph, { keepState: base !== undefined });
      this.result = result;
    } catch (error) {
      this.result = { failure: error instanceof Error ? error.message : String(error) };
    }
    this.progress = undefined;
  }

  /** Calls reading off: the graph stays as it is. */
  cancel(): void {
    this.#cancel?.();
    this.progress = undefined;
  }
}
