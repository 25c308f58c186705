import type { GraphIndex } from "./graph-index.js";
import type { ViewNode } from "./view-graph.js";

/**
 * When a node is told of first: a statement when it was made, everything else with the first dated article that has it. `undefined` where no
 * date is known.
 */
export function findFirstDate(index: GraphIndex, node: ViewNode): string | undefined {
  const said = node.kind === "statement" ? index.statements.get(node.subject)?.date : undefined;
  if (said !== undefined) return said;
  const dates = node.articles.flatMap((id) => index.articles.get(id)?.date ?? []);
  return dates.reduce<string | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}
