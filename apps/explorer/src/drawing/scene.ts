import type { Ground } from "../exporting/picture.js";
import type { Emphasis } from "../model/appearance.js";
import type { Heading } from "../model/column-layout.js";
import type { VisibleGraph } from "../model/filters.js";
import type { Point, Positions } from "../model/layout.js";
import type { Palette } from "../model/palette.js";
import type { ViewEdge, ViewNode } from "../model/view-graph.js";

/** All that a picture depends on. */
export type Scene = {
  readonly visible: VisibleGraph;
  /** What would be visible without filters: nodes keep their size, and lines their bow, while others beside them are filtered out. */
  readonly unfiltered: VisibleGraph;
  readonly palette: Palette;
  readonly emphasis: Emphasis | undefined;
  readonly edgeName: (edge: ViewEdge) => string;
  /** Nodes that recede where nothing is emphasised. */
  readonly hubs: ReadonlySet<string>;
  /** Corners of the lines round communities, in the units of the positions. */
  readonly hulls: readonly (readonly Point[])[];
  /** The map under the picture, in the units of the drawn world, which is `scale` times as large in those of the positions. */
  readonly ground: Pick<Ground, "shapes" | "scale" | "bottom"> | undefined;
  /** Words under columns. */
  readonly headings: readonly Heading[];
};

/** How a scene is seen at a moment: where its nodes stand, and how large things are on the screen, in CSS pixels. */
export type Framing = {
  readonly width: number;
  readonly height: number;
  readonly positions: Positions;
  /** How far each edge bows; edges that are missing are straight. */
  readonly curvatures: ReadonlyMap<string, number>;
  /** Where a point of the positions' units is drawn. */
  readonly placeOf: (point: Point) => Point;
  readonly radiusOf: (node: ViewNode) => number;
  readonly widthOf: (edge: ViewEdge) => number;
};
