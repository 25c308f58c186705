import { shorten } from "../model/graph-index.js";
import type { Point } from "../model/layout.js";
import { mix } from "../model/palette.js";
import { curveMiddle } from "./edge-program.js";
import type { EdgeLabel, NodeLabel } from "./label-layer.js";
import type { Framing, Scene } from "./scene.js";

/** Labels longer than this are cut; the whole name is in the panel. */
const LABEL_LENGTH = 30;
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

/** The names that are tried; `placeOf` is where a node is drawn on the screen, which may be on its way. */
export function chooseLabels(scene: Scene, framing: Framing, placeOf: (id: string) => Point): LabelChoice {
  const { palette, emphasis } = scene;
  const { width, height, positions } = framing;
  const nodes: NodeLabel[] = [];
  const discs: (Point & { radius: number })[] = [];
  const places = new Map<string, Point>();
  for (const node of scene.visible.nodes.values()) {
    if (!Object.hasOwn(positions, node.id)) continue;
    const at = placeOf(node.id);
    places.set(node.id, at);
    const radius = framing.radiusOf(node);
    if (at.x < -100 || at.y < -100 || at.x > width + 100 || at.y > height + 100) continue;
    const central = emphasis?.centre.has(node.id) ?? false;
    const faded = emphasis !== undefined && !emphasis.nodes.has(node.id);
    if (radius >= SMALLEST_OBSTACLE) discs.push({ ...at, radius });
    if (faded && emphasis.nodes.size > 1 && scene.visible.nodes.size > 400) continue;
    nodes.push({
      ...at,
      id: node.id,
      radius,
      text: shorten(node.label, LABEL_LENGTH),
      color: faded ? mix(palette.muted, palette.background, 0.55) : palette.text,
      strong: central,
      faded,
      priority: (central ? 2000 : faded ? 0 : 1000) + radius,
      required: central,
    });
  }
  const tried = nodes.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)).slice(0, MOST_TRIED);
  return { nodes: tried, edges: edgeLabels(scene, framing, places), discs };
}

function edgeLabels(
  { visible, palette, emphasis, edgeName }: Scene,
  { curvatures }: Framing,
  places: ReadonlyMap<string, Point>,
): EdgeLabel[] {
  const labels: EdgeLabel[] = [];
  if (emphasis === undefined || emphasis.edges.size > EDGE_LABELS) return labels;
  for (const id of emphasis.edges) {
    const edge = visible.edges.get(id);
    const source = edge && places.get(edge.source);
    const target = edge && places.get(edge.target);
    if (!edge || !source || !target) continue;
    const middle = curveMiddle(source, target, curvatures.get(id) ?? 0);
    labels.push({ ...middle, id, text: edgeName(edge), color: palette.muted, strong: false, faded: false });
  }
  return labels;
}
