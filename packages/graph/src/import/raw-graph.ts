import { ImportError } from "./import-error.js";

/** What a file says of a node or edge besides what the format itself names, in the file's words. */
export type RawAttribute = readonly [name: string, value: string];

/** A node as a foreign file has it. `line` is where it stands in the file. */
export type RawNode = {
  id: string;
  label?: string | undefined;
  attributes: readonly RawAttribute[];
  line?: number | undefined;
};

/** An edge as a foreign file has it; an end is absent only where the file's format allows that. */
export type RawEdge = {
  id?: string | undefined;
  source?: string | undefined;
  target?: string | undefined;
  label?: string | undefined;
  attributes: readonly RawAttribute[];
  directed: boolean;
  line?: number | undefined;
};

/** A graph in nobody's vocabulary yet: what the readers of all formats give. */
export type RawGraph = { nodes: RawNode[]; edges: RawEdge[] };

/** The value of the first of these attributes that is not empty; names count without case. */
export function attribute(attributes: readonly RawAttribute[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = attributes.find(([key, value]) => isNamed(key, name) && value.trim() !== "");
    if (found) return found[1].trim();
  }
  return undefined;
}

/** True where `key` is `name`, which is in lower case, but for its case. Most are of another length, which costs least to see. */
function isNamed(key: string, name: string): boolean {
  return key.length === name.length && (key === name || key.toLowerCase() === name);
}

/**
 * Refuses a graph that is not whole.
 * @throws ImportError for a node or edge whose id was given before, and for an edge that leads to no node.
 */
export function checkRawGraph({ nodes, edges }: RawGraph): void {
  const ids = new Set<string>();
  for (const { id, line } of nodes) {
    if (ids.has(id)) throw doubled("node", id, line);
    ids.add(id);
  }
  const edgeIds = new Set<string>();
  for (const { id, source, target, line } of edges) {
    if (id !== undefined) {
      if (edgeIds.has(id)) throw doubled("edge", id, line);
      edgeIds.add(id);
    }
    for (const end of [source, target]) {
      if (end === undefined || ids.has(end)) continue;
      throw new ImportError(
        `an edge leads to the node ${JSON.stringify(end)}, which the file does not have`,
        "add the node or take the edge out",
        line === undefined ? undefined : { line },
      );
    }
  }
}

function doubled(what: string, id: string, line: number | undefined): ImportError {
  return new ImportError(
    `the ${what} ${JSON.stringify(id)} is given twice`,
    `give each ${what} an id of its own`,
    line === undefined ? undefined : { line },
  );
}
