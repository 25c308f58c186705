// The parts of graphology-layout-forceatlas2 that run one iteration at a time; its own types cover runs of many only.

declare module "graphology-layout-forceatlas2/helpers.js" {
  import type Graph from "graphology";

  /** Matrices of numbers: ten a node, of which the first two are its place, and three an edge. */
  export function graphToByteArrays(
    graph: Graph,
    getEdgeWeight: (edge: string, attributes: { weight: number }) => number,
  ): { nodes: Float32Array; edges: Float32Array };
}

declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /** One iteration, in place. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
