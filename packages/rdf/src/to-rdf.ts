import type { NewsGraph } from "@newsgraph/graph";
import type { Quad } from "@rdfjs/types";
import type { RdfOptions } from "./model/context.js";
import { rdfRecords } from "./rdf-quads.js";
import { prefixesFor } from "./vocabulary/namespaces.js";
import { JsonLdWriter } from "./write/json-ld.js";
import { writeNquads } from "./write/nquads.js";
import { TurtleWriter } from "./write/turtle.js";

/** The forms that RDF is written in. */
export const RDF_FORMATS = ["turtle", "nquads", "jsonld"] as const;
export type RdfFormat = (typeof RDF_FORMATS)[number];

/** Pieces of text that are gathered before they are joined and handed on: some 64 thousand characters. */
const CHUNK_PIECES = 2048;

/**
 * The graph in RDF, in chunks that joined make one document: equal graphs give equal text. No more of the text is ever held
 * than a chunk and a record. Of N-Quads, every chunk is whole lines.
 * @throws RangeError for a format that is none, for a `base` that nothing can be named under.
 */
export function* toRdfChunks(graph: NewsGraph, format: RdfFormat, options: RdfOptions = {}): Generator<string> {
  const writer = writerFor(format, prefixesFor(options.base));
  let pieces: string[] = [];
  writer.begin?.(pieces);
  for (const record of rdfRecords(graph, options)) {
    writer.record(record, pieces);
    if (pieces.length < CHUNK_PIECES) continue;
    yield pieces.join("");
    pieces = [];
  }
  writer.end?.(pieces);
  if (pieces.length > 0) yield pieces.join("");
}

/** Writes records of quads, one after another, and what stands before and after them. */
type RdfWriter = {
  begin?(pieces: string[]): void;
  record(quads: readonly Quad[], pieces: string[]): void;
  end?(pieces: string[]): void;
};

function writerFor(format: RdfFormat, prefixes: Readonly<Record<string, string>>): RdfWriter {
  if (format === "turtle") return new TurtleWriter(prefixes);
  if (format === "nquads") return { record: writeNquads };
  if (format === "jsonld") return new JsonLdWriter(prefixes);
  throw new RangeError(`toRdfChunks: no format ${JSON.stringify(format)}; there are ${RDF_FORMATS.join(", ")}`);
}
