import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type ExportFormat,
  type ExportLanguage,
  type ExportOptions,
  isFilesFormat,
  type NewsGraph,
  parseQuery,
  QuerySyntaxError,
  selectGraph,
} from "@newsgraph/graph";
import { ProblemError, resolveEntity } from "@newsgraph/server/answers";
import { EXIT, InputError, messageOf, UsageError } from "../errors.js";
import { EXPORT_FORMATS } from "../export-formats.js";
import { readGraph } from "../graph-input.js";
import { writeOutput } from "../output.js";
import { explainQueryError } from "../query/explain-query-error.js";
import { toLine } from "../table.js";

/** Options of `newsgraph export`. */
export type ExportCommandOptions = {
  format: string;
  filter?: string;
  part?: string;
  bom?: true;
  bareCells?: true;
  actor?: string;
  language?: ExportLanguage;
  output: string;
};

/** The flag of each option that only some formats take. */
const FLAGS: Readonly<Record<keyof ExportOptions, string>> = {
  byteOrderMark: "--bom",
  guardFormulas: "--bare-cells",
  actor: "--actor",
  language: "--language",
};

/**
 * Writes a graph, or the part of it that a query selects, in another format. Resolves with the exit code.
 * @throws UsageError for an option that the format does not take or cannot do without, for several files where one stream is to
 * take them, and for a filter that cannot be understood; InputError for a graph that cannot be read and names it does not have.
 */
export async function exportGraph(path: string, given: ExportCommandOptions): Promise<number> {
  const { filter, part, output } = given;
  const format = EXPORT_FORMATS.find(({ id }) => id === given.format)!;
  const options = optionsFor(format, given);
  if (part !== undefined && !isFilesFormat(format)) {
    throw new UsageError(`--part goes with formats of several files; ${format.id} is one`);
  }
  if (isFilesFormat(format) && part === undefined && output === "-") {
    throw new UsageError(`${format.id} has several files: name a folder for them with -o, or pick one with --part`);
  }
  const select = filter === undefined ? (graph: NewsGraph) => graph : filterFor(filter);
  const whole = await readGraph(path);
  if (options.actor !== undefined) options.actor = entityMeant(whole, options.actor);
  const graph = select(whole);
  if (!isFilesFormat(format)) {
    await writeOutput(output, format.chunks(graph, options));
    return EXIT.ok;
  }
  const files = format.files(graph, options);
  if (part !== undefined) {
    const found = files.find(({ name }) => name === part);
    if (found === undefined) {
      throw new UsageError(`--part: ${format.id} has ${files.map(({ name }) => name).join(", ")}, and no ${part}`);
    }
    await writeOutput(output, found.chunks);
    return EXIT.ok;
  }
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    throw new InputError(`cannot make the folder ${output}: ${messageOf(error)}`);
  }
  for (const { name, chunks } of files) await writeOutput(join(output, name), chunks);
  return EXIT.ok;
}

/** The options that go to the format. @throws UsageError for one that it does not take or cannot do without. */
function optionsFor(format: ExportFormat, { bom, bareCells, actor, language }: ExportCommandOptions): ExportOptions {
  const options: ExportOptions = {
    ...(bom && { byteOrderMark: true }),
    ...(bareCells && { guardFormulas: false }),
    ...(actor !== undefined && { actor }),
    ...(language !== undefined && { language }),
  };
  for (const option of Object.keys(options) as (keyof ExportOptions)[]) {
    if (format.takes.includes(option)) continue;
    const fitting = EXPORT_FORMATS.filter(({ takes }) => takes.includes(option)).map(({ id }) => id);
    throw new UsageError(`${FLAGS[option]} does not go with ${format.id}; it goes with ${fitting.join(", ")}`);
  }
  for (const option of format.needs) {
    if (options[option] === undefined) throw new UsageError(`${format.id} needs ${FLAGS[option]}`);
  }
  return options;
}

/** What takes the part of a graph that a query selects. @throws UsageError for a query that cannot be understood. */
function filterFor(text: string): (graph: NewsGraph) => NewsGraph {
  const explained = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw error instanceof QuerySyntaxError ? explainQueryError(error, text) : error;
    }
  };
  const query = explained(() => parseQuery(text));
  return (graph) => explained(() => selectGraph(graph, query));
}

function entityMeant(graph: NewsGraph, asked: string): string {
  try {
    return resolveEntity(graph, asked);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { candidates = [] } = error.members;
    const found = candidates.map(({ id, kind, name }) => `  ${toLine(`${name} (${kind}, ${id})`)}\n`).join("");
    throw new InputError(error.message, found);
  }
}
