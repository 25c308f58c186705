import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder that holds `data/`, with corpora and gold: the environment's `NEWSGRAPH_DATA`, else `shared` beside the
 * repository. `undefined` where there is no gold in it.
 */
export function findDataFolder(root: string): string | undefined {
  const given = process.env.NEWSGRAPH_DATA;
  const candidates = given === undefined ? [join(root, "../shared/data")] : [given, join(given, "data")];
  return candidates.find((folder) => existsSync(join(folder, "eval-only/gold_graphs")));
}
