import { type ExportOptions, isFilesFormat, type NewsGraph, selectGraph } from "@newsgraph/graph";
import { EXPORT_FORMATS, findExportFormat } from "./export-formats.js";
import type { ExportRequest } from "./lanes/graph-jobs.js";
import { ProblemError } from "./problem.js";
import { readingQuery } from "./questions/query-problem.js";
import { resolveEntity } from "./questions/resolve-entity.js";

/** How many exports may be open at a time. */
const MAX_OPEN = 16;

/** Hands exports out piece by piece, so that many go on side by side and none is ever held as a whole. */
export class ExportDesk {
  readonly #graph: NewsGraph;
  readonly #open = new Map<number, Iterator<string>>();
  #last = 0;

  constructor(graph: NewsGraph) {
    this.#graph = graph;
  }

  /** Begins an export and gives its number. @throws ProblemError where the request is wrong or too many are open. */
  open(request: ExportRequest): number {
    if (this.#open.size >= MAX_OPEN) {
      throw new ProblemError("busy", `${MAX_OPEN} exports are under way; try again in a little while`);
    }
    const chunks = chunksOf(this.#graph, request);
    this.#last += 1;
    this.#open.set(this.#last, chunks[Symbol.iterator]());
    return this.#last;
  }

  /** The next piece in UTF-8, or `undefined` after the last. */
  next(number: number): Uint8Array | undefined {
    const chunks = this.#open.get(number);
    if (chunks === undefined) throw new ProblemError("internal", `there is no export ${number}`);
    const { value, done } = chunks.next();
    if (!done) return Buffer.from(value);
    this.#open.delete(number);
    return undefined;
  }

  /** Ends an export before its time; nothing for one that has ended. */
  close(number: number): void {
    this.#open.get(number)?.return?.();
    this.#open.delete(number);
  }
}

function chunksOf(whole: NewsGraph, { format: id, file, filter, options }: ExportRequest): Iterable<string> {
  const format = findExportFormat(id);
  if (format === undefined) {
    const known = EXPORT_FORMATS.map((each) => each.id).join(", ");
    throw new ProblemError("not-found", `there is no format ${JSON.stringify(id)}; there are ${known}`);
  }
  for (const option of Object.keys(options) as (keyof ExportOptions)[]) {
    if (!format.takes.includes(option)) throw new ProblemError("bad-request", `${id} takes no ${option}`);
  }
  for (const option of format.needs) {
    if (options[option] === undefined) throw new ProblemError("bad-request", `${id} needs ${option}; give it`);
  }
  const graph = filter === undefined ? whole : readingQuery(() => selectGraph(whole, filter));
  const resolved = options.actor === undefined ? options : { ...options, actor: resolveEntity(graph, options.actor) };
  if (!isFilesFormat(format)) {
    if (file !== undefined) throw new ProblemError("bad-request", `${id} is one file; leave file out`);
    return format.chunks(graph, resolved);
  }
  const files = format.files(graph, resolved);
  const found = files.find(({ name }) => name === file);
  if (found === undefined) {
    const names = files.map(({ name }) => name).join(", ");
    throw new ProblemError("bad-request", `${id} has several files; give file as one of ${names}`);
  }
  return found.chunks;
}
