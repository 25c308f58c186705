import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { graphToByteArrays } from "graphology-layout-forceatlas2/helpers.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { LayoutEdge, LayoutNode, Point, Positions } from "./layout.js";

/** A connected part of a graph: edges lead between its nodes. */
export type Part = { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

/** How far the forces of a part have come: from 0 to 1, and where these of its nodes are now. */
export type ForceStep = {
  readonly share: number;
  readonly nodes: readonly LayoutNode[];
  readonly points: () => MovablePoint[];
};
export type MovablePoint = { x: number; y: number };

/** From so many nodes on, those with the most links are placed first and the others round them. */
const MANY = 1500;
/** Nodes that are placed first. */
const CORE = 500;
/** Share of the work of many nodes that placing the first is. */
const CORE_SHARE = 0.15;

/**
 * Places the nodes of a part by ForceAtlas2 (Jacomy et al. 2014, PLOS ONE 9(6)), an iteration a step, in its own units. Nodes in `start`
 * begin there. A step that is answered with `true` is the last.
 */
export function* forceLayout(part: Part, start: Positions): Generator<ForceStep, MovablePoint[], boolean | undefined> {
  const { nodes } = part;
  const isRefined = nodes.some(({ id }) => Object.hasOwn(start, id));
  if (nodes.length <= MANY || isRefined) {
    return yield* iterations(part, start, isRefined ? 60 : nodes.length < 500 ? 600 : 250);
  }
  const core = coreOf(part);
  const steps = iterations(core, {}, 250);
  let step = steps.next();
  let stopped = false;
  while (!step.done) {
    stopped = (yield { ...step.value, share: step.value.share * CORE_SHARE }) ?? false;
    step = steps.next(stopped);
  }
  const grown = Math.sqrt(nodes.length / core.nodes.length);
  const begun = Object.fromEntries(
    step.value.map(({ x, y }, index) => [core.nodes[index]!.id, { x: x * grown, y: y * grown }]),
  );
  const rest = iterations(part, begun, stopped ? 0 : 60);
  step = rest.next();
  while (!step.done) {
    const answer = yield { ...step.value, share: CORE_SHARE + step.value.share * (1 - CORE_SHARE) };
    step = rest.next(answer);
  }
  return step.value;
}

/** The nodes with the most links, in the order of the part, and the edges between them. */
function coreOf({ nodes, edges }: Part): Part {
  const links = new Map<string, number>();
  for (const { source, target } of edges) {
    links.set(source, (links.get(source) ?? 0) + 1);
    links.set(target, (links.get(target) ?? 0) + 1);
  }
  const most = [...nodes].sort((a, b) => links.get(b.id)! - links.get(a.id)! || (a.id < b.id ? -1 : 1)).slice(0, CORE);
  const ids = new Set(most.map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => ids.has(id)),
    edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}

/** Fields of a node in the matrices that `iterate` works on: its place comes first. */
const NODE_FIELDS = 10;

function* iterations(
  { nodes, edges }: Part,
  start: Positions,
  count: number,
): Generator<ForceStep, MovablePoint[], boolean | undefined> {
  const graph = new Graph({ type: "undirected" });
  for (const [index, { id }] of nodes.entries()) {
    graph.addNode(id, { ...(Object.hasOwn(start, id) ? start[id] : spiral(index, id)) });
  }
  gatherRound(graph, edges, start);
  for (const { source, target, weight } of edges) {
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addEdge(source, target, { weight });
    else graph.updateEdgeAttribute(edge, "weight", (sum: number | undefined) => (sum ?? 0) + weight);
  }
  const matrices = graphToByteArrays(graph, (_, { weight }) => 1 + Math.log2(Math.max(1, weight)));
  const points = () =>
    nodes.map((_, index) => ({
      x: finite(matrices.nodes[index * NODE_FIELDS]!),
      y: finite(matrices.nodes[index * NODE_FIELDS + 1]!),
    }));
  if (nodes.length < 2) return points();
  const settings = {
    ...forceAtlas2.inferSettings(nodes.length),
    adjustSizes: false,
    barnesHutOptimize: nodes.length > 800,
    barnesHutTheta: 0.5,
    edgeWeightInfluence: 0.6,
    gravity: 1.4,
    linLogMode: true,
    outboundAttractionDistribution: false,
    scalingRatio: 6,
    slowDown: 4,
    strongGravityMode: false,
  };
  for (let done = 0; done < count; done++) {
    if (yield { share: done / count, nodes, points }) break;
    iterate(settings, matrices.nodes, matrices.edges);
  }
  return points();
}

/** Puts nodes that `start` does not place amid their neighbours that it does, a little aside. */
function gatherRound(graph: Graph, edges: readonly LayoutEdge[], start: Positions): void {
  const neighbours = new Map<string, Point[]>();
  for (const { source, target } of edges) {
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (Object.hasOwn(start, node) || !Object.hasOwn(start, other) || !graph.hasNode(node)) continue;
      const list = neighbours.get(node);
      if (list) list.push(start[other]!);
      else neighbours.set(node, [start[other]!]);
    }
  }
  for (const [node, points] of neighbours) {
    const aside = spiral(3, node);
    const mean = (axis: "x" | "y") => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    graph.mergeNodeAttributes(node, { x: mean("x") + aside.x, y: mean("y") + aside.y });
  }
}

/** Sunflower spiral, turned a little by the id so that files with numbered ids do not line up. */
function spiral(index: number, id: string): Point {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  const angle = index * Math.PI * (3 - Math.sqrt(5)) + ((hash >>> 0) / 2 ** 32) * 0.5;
  const radius = 10 * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
