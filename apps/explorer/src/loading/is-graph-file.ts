import { looksLikeFacts, looksLikeGraph } from "@newsgraph/graph";
import type { NamedFile } from "../articles/named-file.js";

const HEAD_BYTES = 65_536;

/** True for a file to be opened as a graph; any other is read for articles. */
export async function isGraphFile({ path, blob }: NamedFile): Promise<boolean> {
  if (/\.(?:gexf|graphml|xml)$/i.test(path)) return true;
  const head = await blob.slice(0, HEAD_BYTES).text();
  return looksLikeGraph(head, path) || looksLikeFacts(head);
}
