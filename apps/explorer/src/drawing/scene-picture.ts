import { Breath } from "../breath.js";
import {
  edgeCurve,
  type Ground,
  type Picture,
  type PictureEdge,
  type PictureLabel,
  type PictureNode,
} from "../exporting/picture.js";
import { edgeAppearance, nodeAppearance } from "../model/appearance.js";
import { mix } from "../model/palette.js";
import { HULL_MARGIN } from "./hull-layer.js";
import type { Framing, Scene } from "./scene.js";

/** A scene as it is seen, as shapes and words: for files of it. Of many lines it is made bit by bit. */
export async function scenePicture(scene: Scene, framing: Framing, labels: readonly PictureLabel[]): Promise<Picture> {
  const { width, height } = framing;
  const isSeen = ({ at, radius }: PictureNode) =>
    at.x > -radius && at.y > -radius && at.x < width + radius && at.y < height + radius;
  return {
    width,
    height,
    background: scene.palette.background,
    ground: groundPicture(scene, framing),
    ...hullPicture(scene, framing),
    nodes: nodePictures(scene, framing).filter(isSeen),
    labels,
    edges: await edgePictures(scene, framing),
  };
}

/** The map under a scene, where it lies on the screen. */
export function groundPicture({ ground }: Scene, { placeOf }: Pick<Framing, "placeOf">): Ground | undefined {
  if (ground === undefined) return undefined;
  const { x, y } = placeOf({ x: 0, y: 0 });
  // Far off, where rounding counts less.
  const far = placeOf({ x: 1000 * ground.scale, y: 0 });
  return { shapes: ground.shapes, bottom: ground.bottom, scale: (far.x - x) / 1000, x, y };
}

/** The lines round communities, where they lie on the screen. */
export function hullPicture(
  { hulls, palette }: Scene,
  { placeOf }: Pick<Framing, "placeOf">,
): Pick<Picture, "hulls" | "hullColors" | "hullMargin"> {
  const shade = (share: number) => mix(palette.muted, palette.background, share);
  return {
    hulls: hulls.map((hull) => hull.map(placeOf)),
    hullColors: { fill: shade(0.9), line: shade(0.65) },
    hullMargin: HULL_MARGIN,
  };
}

function nodePictures(scene: Scene, { positions, placeOf, radiusOf }: Framing): PictureNode[] {
  const nodes = [...scene.visible.nodes.values()].filter(({ id }) => Object.hasOwn(positions, id));
  const pictures = nodes.map((node) => {
    const { color, icon, ring, zIndex } = nodeAppearance(node, scene.palette, scene.emphasis, scene.hubs);
    return { at: placeOf(positions[node.id]!), kind: node.kind, radius: radiusOf(node), color, icon, ring, zIndex };
  });
  return pictures.sort((a, b) => a.zIndex - b.zIndex);
}

async function edgePictures(scene: Scene, framing: Framing): Promise<PictureEdge[]> {
  const { positions, curvatures, placeOf, radiusOf, widthOf } = framing;
  const breath = new Breath();
  const pictures: (PictureEdge & { readonly zIndex: number })[] = [];
  for (const edge of scene.visible.edges.values()) {
    if (breath.isDue) await breath.take();
    const [from, to] = [positions[edge.source], positions[edge.target]];
    if (from === undefined || to === undefined) continue;
    const { color, dash, gap, arrow, zIndex } = edgeAppearance(edge, scene.palette, scene.emphasis, scene.hubs);
    const radius = (id: string) => radiusOf(scene.visible.nodes.get(id)!);
    const width = widthOf(edge);
    const curve = edgeCurve({
      source: placeOf(from),
      target: placeOf(to),
      radii: [radius(edge.source), radius(edge.target)],
      curvature: curvatures.get(edge.id) ?? 0,
      width,
      arrow,
    });
    pictures.push({ ...curve, color, width, dash, gap, zIndex });
  }
  return pictures.sort((a, b) => a.zIndex - b.zIndex);
}
