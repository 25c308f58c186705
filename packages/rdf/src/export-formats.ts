import type { StreamFormat } from "@newsgraph/graph";
import { type RdfFormat, toRdfChunks } from "./to-rdf.js";

const DESCRIBED: Readonly<Record<RdfFormat, Pick<StreamFormat, "label" | "extension" | "mediaType" | "description">>> =
  {
    turtle: {
      label: "Turtle",
      extension: "ttl",
      mediaType: "text/turtle; charset=utf-8",
      description: "RDF for people and triple stores",
    },
    nquads: {
      label: "N-Quads",
      extension: "nq",
      mediaType: "application/n-quads",
      description: "RDF line by line, for bulk loading",
    },
    jsonld: {
      label: "JSON-LD",
      extension: "jsonld",
      mediaType: "application/ld+json",
      description: "RDF as JSON, with a context of its own",
    },
  };

/** The forms of RDF as formats of export, in the shape of the graph package's `EXPORT_FORMATS`. */
export const RDF_EXPORT_FORMATS: readonly StreamFormat[] = (Object.keys(DESCRIBED) as RdfFormat[]).map((id) => ({
  id,
  ...DESCRIBED[id],
  takes: [],
  needs: [],
  chunks: (graph) => toRdfChunks(graph, id),
}));
