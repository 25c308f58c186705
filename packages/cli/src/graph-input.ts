import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type CsvColumns, ImportError, type ImportedGraph, importGraph, type NewsGraph } from "@newsgraph/graph";
import { InputError, messageOf } from "./errors.js";

/**
 * Reads a graph: a file of any format that graphs are imported from, a folder with tables of CSV, or standard input for `-`.
 * What of the file the graph does not hold is told on standard error.
 * @throws InputError where there is no such file or folder, or it cannot be read as a graph.
 */
export async function readGraph(path: string): Promise<NewsGraph> {
  const name = path === "-" ? "stdin" : path;
  const { graph, problems } = importFile(await readData(path, name), name);
  for (const problem of problems) process.stderr.write(`${name}: ${problemText(problem)}\n`);
  return graph;
}

/**
 * A graph from the bytes of a file, or of several tables; `columns` says which column of a table holds what.
 * @throws InputError that names the file where they are no graph.
 */
export function importFile(
  data: Uint8Array | readonly Uint8Array[],
  name: string,
  columns?: CsvColumns,
): ImportedGraph {
  try {
    return importGraph(data, { name: basename(name), columns });
  } catch (error) {
    if (error instanceof ImportError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

/** A problem of an import in one line: what it is, how often, and where it was first met. */
export function problemText({ message, count, line }: ImportedGraph["problems"][number]): string {
  const times = count === 1 ? "" : ` (${count} times${line === undefined ? "" : `, first in line ${line}`})`;
  return `${message}${times}`;
}

async function readData(path: string, name: string): Promise<Uint8Array | Uint8Array[]> {
  try {
    if (path === "-") return await buffer(process.stdin);
    if (!(await stat(path)).isDirectory()) return await readFile(path);
    const tables = (await readdir(path)).filter((file) => extname(file).toLowerCase() === ".csv").sort();
    if (tables.length === 0) throw new InputError(`${name}: the folder has no CSV tables; name a file`);
    return await Promise.all(tables.map((file) => readFile(join(path, file))));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot read ${name}: ${messageOf(error)}`);
  }
}
