import type { GraphFile } from "@newsgraph/schema";

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
