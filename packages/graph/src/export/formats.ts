import { toJsonChunks } from "../json.js";
import { CSV_TABLES, toCsvChunks } from "./csv.js";
import { toCypherChunks } from "./cypher.js";
import { toDossierChunks } from "./dossier.js";
import { toDotChunks } from "./dot.js";
import { type ExportFormat, inPieces } from "./export-format.js";
import { toFtmChunks } from "./follow-the-money.js";
import { toGexfChunks } from "./gexf.js";
import { toGraphmlChunks } from "./graphml.js";
import { toGraphologyJsonChunks } from "./graphology-json.js";
import { toNeo4jFiles } from "./neo4j-import.js";
import { toWebAnnotationChunks } from "./web-annotations.js";

/** Every format that a graph can be written in, by its id. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: "json",
    label: "newsgraph JSON",
    extension: "json",
    mediaType: "application/json",
    description: "the graph file (newsgraph/1), lossless",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toJsonChunks(graph)),
  },
  {
    id: "graphology",
    label: "graphology JSON",
    extension: "json",
    mediaType: "application/json",
    description: "for programs with graphology: nodes and edges as Graph.import reads them",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toGraphologyJsonChunks(graph)),
  },
  {
    id: "gexf",
    label: "GEXF 1.3",
    extension: "gexf",
    mediaType: "application/xml",
    description: "for Gephi, Gephi Lite and other graph programs",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toGexfChunks(graph)),
  },
  {
    id: "graphml",
    label: "GraphML",
    extension: "graphml",
    mediaType: "application/xml",
    description: "for yEd, NetworkX, igraph, Cytoscape and others",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toGraphmlChunks(graph)),
  },
  {
    id: "csv",
    label: "CSV tables",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    description: "three tables for spreadsheets: nodes, edges, statements",
    takes: ["guardFormulas", "byteOrderMark"],
    needs: [],
    files: (graph, options) =>
      CSV_TABLES.map((table) => ({ name: `${table}.csv`, chunks: inPieces(toCsvChunks(graph, table, options)) })),
  },
  {
    id: "cypher",
    label: "Cypher script",
    extension: "cypher",
    mediaType: "application/x-cypher-query; charset=utf-8",
    description: "for Neo4j and other databases with Cypher: run it with cypher-shell",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toCypherChunks(graph)),
  },
  {
    id: "neo4j",
    label: "Neo4j admin import",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    description: "files for neo4j-admin database import, for graphs too large for a script",
    takes: [],
    needs: [],
    files: toNeo4jFiles,
  },
  {
    id: "dot",
    label: "Graphviz DOT",
    extension: "dot",
    mediaType: "text/vnd.graphviz; charset=utf-8",
    description: "for Graphviz: drawings of small graphs",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toDotChunks(graph)),
  },
  {
    id: "ftm",
    label: "FollowTheMoney",
    extension: "ftm.json",
    mediaType: "application/json-lines",
    description: "entities for Aleph, OpenAleph and other tools of investigation, JSON Lines",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toFtmChunks(graph)),
  },
  {
    id: "annotations",
    label: "Web Annotations",
    extension: "jsonld",
    mediaType: "application/ld+json",
    description: "what is said of which words of an article, JSON-LD of the W3C",
    takes: [],
    needs: [],
    chunks: (graph) => inPieces(toWebAnnotationChunks(graph)),
  },
  {
    id: "dossier",
    label: "Dossier",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    description: "Markdown on one actor: offices, statements by date, what was said of it, events, sources",
    takes: ["actor", "language"],
    needs: ["actor"],
    chunks: (graph, { actor, language } = {}) => {
      if (actor === undefined) throw new RangeError("dossier: give the id of an entity as the option actor");
      return inPieces(toDossierChunks(graph, actor, language));
    },
  },
];

/** The format of that id; `undefined` where there is none. */
export function findExportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
