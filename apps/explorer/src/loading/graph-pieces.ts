import type { GraphFile } from "@newsgraph/schema";
import { nextTask } from "../breath.js";

/** Records of one piece: so many are copied in a few milliseconds. */
const MOST_RECORDS = 500;

/** A graph cut into graphs of a few hundred records, which joined list by list are the same; at least one. */
export function piecesOf(file: GraphFile): GraphFile[] {
  const none: GraphFile = { format: file.format, articles: [], entities: [], statements: [], relations: [] };
  const pieces: GraphFile[] = [];
  for (const sort of ["articles", "entities", "statements", "relations"] as const) {
    for (let at = 0; at < file[sort].length; at += MOST_RECORDS) {
      pieces.push({ ...none, [sort]: file[sort].slice(at, at + MOST_RECORDS) });
    }
  }
  return pieces.length === 0 ? [none] : pieces;
}

/** The graph that was cut into `pieces`. */
export function joinPieces(pieces: readonly GraphFile[]): GraphFile {
  return {
    format: pieces[0]!.format,
    articles: pieces.flatMap(({ articles }) => articles),
    entities: pieces.flatMap(({ entities }) => entities),
    statements: pieces.flatMap(({ statements }) => statements),
    relations: pieces.flatMap(({ relations }) => relations),
  };
}

/** Sends a graph in pieces, others running in between: all at once, a large one would keep the page from answering while it is copied. */
export async function sendPieces(file: GraphFile, send: (piece: GraphFile, isLast: boolean) => void): Promise<void> {
  const pieces = piecesOf(file);
  for (const [at, piece] of pieces.entries()) {
    send(piece, at === pieces.length - 1);
    await nextTask();
  }
}
