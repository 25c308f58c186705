import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { CSV_TABLES, type CsvTable, toCsvChunks, toGexfChunks, toJsonChunks } from "@newsgraph/graph";
import { RDF_EXPORT_FORMATS, type RdfFormat } from "@newsgraph/rdf";
import { EXIT, InputError, messageOf, UsageError } from "../errors.js";
import { readGraph } from "../graph-input.js";
import { writeOutput } from "../output.js";

/** Options of `newsgraph export`. */
export type ExportOptions = { format: "json" | "gexf" | "csv" | RdfFormat; table?: CsvTable; output: string };

/**
 * Writes a graph in another format. Resolves with the exit code.
 * @throws UsageError for a table of a format that has none, and for three tables where one stream is to take them.
 */
export async function exportGraph(path: string, { format, table, output }: ExportOptions): Promise<number> {
  if (table !== undefined && format !== "csv") throw new UsageError("--table goes with --format csv alone");
  if (format === "csv" && table === undefined && output === "-") {
    throw new UsageError("csv has three tables: name a folder for them with -o, or pick one with --table");
  }
  const graph = await readGraph(path);
  const rdf = RDF_EXPORT_FORMATS.find(({ id }) => id === format);
  if (format === "json") {
    await writeOutput(output, toJsonChunks(graph));
  } else if (format === "gexf") {
    await writeOutput(output, toGexfChunks(graph));
  } else if (rdf !== undefined) {
    await writeOutput(output, rdf.chunks(graph));
  } else if (table !== undefined) {
    await writeOutput(output, toCsvChunks(graph, table));
  } else {
    try {
      await mkdir(output, { recursive: true });
    } catch (error) {
      throw new InputError(`cannot make the folder ${output}: ${messageOf(error)}`);
    }
    for (const each of CSV_TABLES) await writeOutput(join(output, `${each}.csv`), toCsvChunks(graph, each));
  }
  return EXIT.ok;
}
