import { shorten } from "../model/graph-index.js";
import { LABEL_LENGTH } from "../model/labels.js";
import type { Point } from "../model/layout.js";
import { mix } from "../model/palette.js";
import type { ViewNode } from "../model/view-graph.js";
import { curveMiddle } from "./edge-program.js";
import type { EdgeLabel, NodeLabel } from "./label-layer.js";
import type { Framing, Scene } from "./scene.js";

/** With more emphasised edges than this, their labels would hide the picture. */
const EDGE_LABELS = 40;
/** Names that are tried, the first by priority: where more nodes crowd, hardly any other would find room. */
const MOST_TRIED = 1200;
/** Labels may cover nodes of a smaller radius, in CSS pixels: in a crowd, the names of the large ones count more. */
const SMALLEST_OBSTACLE = 6;

/** Names that may be written: of nodes, of edges, and the discs that they must not cover. */
export type LabelChoice = {
  readonly nodes: readonly NodeLabel[];
  readonly edges: readonly EdgeLabel[];
  readonly discs: readonly (Point & { readonly radius: number })[];
};

/** A node on the screen, and how much it counts that its name is written. */
type Candidate = { readonly node: ViewNode; readonly at: Point; readonly radius: number; readonly priority: number };

/** The names that are tried; `placeOf` is where a node is drawn on the screen, which may be on its way. */
export function chooseLabels(scene: Scene, framing: Framing, placeOf: (id: string) => Point): LabelChoice {
  const { palette, emphasis } = scene;
  const { width, height, positions } = framing;
  const isCrowd = scene.visible.nodes.size > 400;
  const isCentral = (id: string) => emphasis?.centre.has(id) ?? false;
  const isFaded = (id: string) => emphasis !== undefined && !emphasis.nodes.has(id);
  const candidates: Candidate[] = [];
  const discs: (Point & { radius: number })[] = [];
  for (const node of scene.visible.nodes.values()) {
    const { id } = node;
    if (!Object.hasOwn(positions, id)) continue;
    const at = placeOf(id);
    if (at.x < -100 || at.y < -100 || at.x > width + 100 || at.y > height + 100) continue;
    const radius = framing.radiusOf(node);
    const faded = isFaded(id);
    if (radius >= SMALLEST_OBSTACLE) discs.push({ x: at.x, y: at.y, radius });
    if (faded && isCrowd && emphasis!.nodes.size > 1) continue;
    candidates.push({ node, at, radius, priority: (isCentral(id) ? 2000 : faded ? 0 : 1000) + radius });
  }
  const nodes = foremost(candidates).map(({ node, at, radius, priority }): NodeLabel => {
    const { id } = node;
    const [central, faded] = [isCentral(id), isFaded(id)];
    return {
      id,
      x: at.x,
      y: at.y,
      radius,
      text: shorten(node.label, LABEL_LENGTH),
      color: faded ? mix(palette.muted, palette.background, 0.55) : palette.text,
      strong: central,
      faded,
      priority,
      required: central,
    };
  });
  const placed = (id: string) => (Object.hasOwn(positions, id) ? placeOf(id) : undefined);
  return { nodes, edges: edgeLabels(scene, framing, placed), discs };
}

/** The first {@link MOST_TRIED} by priority, equal ones by id: all are only sorted where there are no more. */
function foremost(candidates: readonly Candidate[]): Candidate[] {
  const least = Float64Array.from(candidates, ({ priority }) => -priority).sort()[MOST_TRIED - 1];
  return candidates
    .filter(({ priority }) => least === undefined || priority >= -least)
    .sort((a, b) => b.priority - a.priority || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, MOST_TRIED);
}

function edgeLabels(
  { visible, palette, emphasis, edgeName }: Scene,
  { curvatures }: Framing,
  placeOf: (id: string) => Point | undefined,
): EdgeLabel[] {
  const labels: EdgeLabel[] = [];
  if (emphasis === undefined || emphasis.edges.size > EDGE_LABELS) return labels;
  for (const id of emphasis.edges) {
    const edge = visible.edges.get(id);
    if (!edge) continue;
    const [source, target] = [placeOf(edge.source), placeOf(edge.target)];
    if (!source || !target) continue;
    const middle = curveMiddle(source, target, curvatures.get(id) ?? 0);
    labels.push({ ...middle, id, text: edgeName(edge), color: palette.muted, strong: false, faded: false });
  }
  return labels;
}
