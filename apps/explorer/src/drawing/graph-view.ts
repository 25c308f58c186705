import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Picture } from "../exporting/picture.js";
import { edgeAppearance, nodeAppearance, nodeRadius, radiusInCrowd } from "../model/appearance.js";
import type { VisibleGraph } from "../model/filters.js";
import type { Point, Positions } from "../model/layout.js";
import { mayMove } from "../model/motion.js";
import { curvatures, parallelEdges } from "../model/parallel-edges.js";
import type { Selection } from "../model/state.js";
import type { ViewEdge, ViewGraph, ViewNode } from "../model/view-graph.js";
import { curveMiddle, edgePrograms } from "./edge-program.js";
import { type Extent, extentOf, type Frame, fitOf, framedIn, inFrame, ownFrame, sizeOf } from "./frame.js";
import { GroundLayer } from "./ground-layer.js";
import { HullLayer } from "./hull-layer.js";
import { LabelLayer } from "./label-layer.js";
import { nodeProgram } from "./node-program.js";
import type { Framing, Scene } from "./scene.js";
import { changedItems } from "./scene-changes.js";
import { chooseLabels } from "./scene-labels.js";
import { groundPicture, hullPicture, scenePicture } from "./scene-picture.js";
import { type DrawingStyle, LEVEL, shaderColor } from "./style.js";

/** What a person does with the picture. */
export type ViewEvents = {
  readonly select: (selection: Selection | undefined) => void;
  readonly hover: (selection: Selection | undefined) => void;
};

/** The canvas on which sigma draws the node that is pointed at, over all others. */
const HOVERED_LAYER = "hoverNodes";
/** From this many edges on, lines are drawn finer. */
const MANY_EDGES = 600;
/** From this many nodes and edges on, another picture or size is drawn in two goes: like one that moves first, which takes half the time. */
const MANY_ELEMENTS = 3000;
/** Canvases of sigma's that nothing is drawn on. Where they are shown, the browser makes, clears and composes them all the same. */
const UNUSED_LAYERS = ["edgeLabels", "labels", "hovers"];
/** Nodes or edges that are given to sigma anew before the page is let breathe. */
const REFRESHED_AT_ONCE = 2000;
/** Nodes and edges, displayed or not, that sigma is given at once: of more, only those that are displayed. */
const MOST_HELD = 250_000;
/** CSS pixels by which the rim changes at least once a graph is drawn: for another, sigma is given all nodes and edges anew. */
const PADDING_STEP = 20;
/** A large picture is fitted into the frame of the one before unless that would make it smaller than by this share. */
const LEAST_FIT = 0.9;
/** Milliseconds without a movement after which the picture is at rest. */
const REST_MS = 150;

const NO_HULLS = { hulls: [], hullColors: { fill: "", line: "" } };

/** Draws a view with sigma. The graph is never edited: the scene decides how each node and edge appears. */
export class GraphView {
  readonly #sigma: Sigma;
  /**
   * What sigma draws: {@link #view}, or of a huge one what has been displayed. Empty until there are positions, since to draw nothing of a large
   * graph takes long as well.
   */
  #graph = new MultiDirectedGraph();
  #view: ViewGraph | undefined;
  readonly #labels: LabelLayer;
  readonly #hulls: HullLayer;
  readonly #ground: GroundLayer;
  readonly #resizing: ResizeObserver;
  #scene: Scene | undefined;
  #parallel: readonly (readonly ViewEdge[])[] = [];
  /** The edges that bow wherever all of the graph is displayed: the program that draws an edge stays the same. */
  #mayBow: ReadonlySet<string> = new Set();
  #curvatures: ReadonlyMap<string, number> = new Map();
  #positions: Positions = {};
  #extent = extentOf([]);
  /** How positions lie in what sigma draws: where the frame stays, sigma can be given them bit by bit. */
  #frame: Frame | undefined;
  readonly #style: DrawingStyle = { moving: false, dimmed: false, background: [1, 1, 1], scale: 1, fineness: 1 };
  #stopMoving: (() => void) | undefined;
  /** Nodes and edges whose new look sigma has not been given yet. */
  #pending: { nodes: string[]; edges: string[] } = { nodes: [], edges: [] };
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  /** Whether all is about to be given to sigma anew. */
  #refreshingAll = false;
  /** Whether sigma was given all anew and has not drawn it: until then it takes nothing by itself. */
  #isUndrawn = false;
  #destroyed = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @throws where the browser has no WebGL. */
  constructor(container: HTMLElement, events: ViewEvents) {
    this.#sigma = new Sigma(this.#graph, container, {
      defaultNodeType: "glyph",
      defaultEdgeType: "straight",
      nodeProgramClasses: { glyph: nodeProgram(this.#style) },
      edgeProgramClasses: edgePrograms(this.#style),
      nodeReducer: (id, data) => this.#reduceNode(id, data as Point),
      edgeReducer: (id) => this.#reduceEdge(id),
      defaultDrawNodeHover: () => undefined,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      allowInvalidContainer: true,
      minCameraRatio: 0.04,
      maxCameraRatio: 3,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.4 / this.#style.scale,
    });
    // Asked of a canvas that is there: a context for the question alone takes as long to set up as one that is used.
    if (!this.#sigma.getCanvases().nodes?.getContext("webgl2")) {
      this.#sigma.kill();
      throw new Error("no WebGL 2");
    }
    for (const layer of [...UNUSED_LAYERS, HOVERED_LAYER]) this.#showLayer(layer, false);
    this.#labels = new LabelLayer(this.#sigma.createCanvas("names", { afterLayer: "hoverNodes" }));
    this.#hulls = new HullLayer(this.#sigma.createCanvas("communities", { beforeLayer: "edges" }));
    this.#ground = new GroundLayer(this.#sigma.createCanvas("ground", { beforeLayer: "communities" }));
    this.#sigma.on("afterRender", () => {
      this.#drawBackground();
      this.#drawLabels();
      if (this.#style.moving) this.#restSoon();
      if (this.#isUndrawn) this.#refreshSoon();
      this.#isUndrawn = false;
    });
    this.#sigma.on("resize", () => {
      for (const layer of UNUSED_LAYERS) this.#shrinkLayer(layer);
      if (isLarge(this.#graph)) this.#move();
    });
    this.#sigma.getCamera().on("updated", () => this.#move());
    this.#listen(container, events);
    this.#resizing = new ResizeObserver(() => this.#fitSizes());
    this.#resizing.observe(container);
  }

  /** Takes over another graph; nothing is drawn before its positions and a scene are given. */
  setGraph(view: ViewGraph): void {
    this.#view = view;
    this.#parallel = parallelEdges(view.edges.values());
    this.#mayBow = new Set(this.#parallel.flatMap((group) => group.map(({ id }) => id)));
    this.#scene = undefined;
    this.#positions = {};
    this.#frame = undefined;
    if (this.#graph.order > 0) this.#giveGraph(new MultiDirectedGraph());
  }

  /** Moves the nodes to `positions`; at once the first time, or where they may not be seen moving. */
  setPositions(positions: Positions): void {
    if (positions === this.#positions) return;
    this.#endMoving();
    const before = this.#positions;
    this.#positions = positions;
    this.#extent = extentOf(Object.values(positions));
    const keepsFrame = this.#reframe();
    this.#fitSizes();
    if (this.#graph.order === 0) return;
    if (isLarge(this.#graph)) this.#move();
    if (mayMove(this.#graph.order)) this.#animateFrom(before);
    if (keepsFrame) this.#refreshVisible();
    else this.#refreshAll();
  }

  /** Nodes on their way stay where they are. */
  #endMoving(): void {
    this.#stopMoving?.();
    this.#stopMoving = undefined;
  }

  /** Moves the nodes that had a place to their new ones, seen on their way; others are at theirs at once. */
  #animateFrom(before: Positions): void {
    this.#place(this.#graph.nodes().filter((id) => !Object.hasOwn(before, id)));
    const moved = Object.entries(this.#positions).filter(
      ([id]) => Object.hasOwn(before, id) && this.#graph.hasNode(id),
    );
    if (moved.length === 0) return;
    const targets = Object.fromEntries(moved.map(([id, point]) => [id, this.#framed(point)]));
    this.#stopMoving = animateNodes(this.#graph, targets, { duration: 350 }, () => {
      this.#stopMoving = undefined;
    });
  }

  /** Puts nodes where they are to be drawn, for sigma to be given them anew; those on their way come there by themselves. */
  #place(ids: readonly string[]): void {
    if (this.#stopMoving !== undefined) return;
    for (const id of ids) {
      const point = this.#positions[id];
      // Straight into the attributes: told of each change, sigma would give every node and edge its look several times.
      if (point !== undefined) Object.assign(this.#graph.getNodeAttributes(id), this.#framed(point));
    }
  }

  /** Fits the present positions into a frame; true where that is the frame of those before, and sigma need not know of another. */
  #reframe(): boolean {
    const { clientWidth, clientHeight } = this.#sigma.getContainer();
    const view = { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
    // Not by sigma's graph, which is empty until there are positions.
    const isFramed = (this.#view?.nodes.size ?? 0) + (this.#view?.edges.size ?? 0) > MANY_ELEMENTS;
    const box: Extent = { x: [0, view.width], y: [0, view.height] };
    if (isFramed && this.#frame !== undefined) {
      const frame = framedIn(this.#frame.box, this.#extent);
      const isAtRest = !this.#refreshingAll && !this.#isUndrawn;
      if (isAtRest && fitOf(frame, this.#extent, view) >= LEAST_FIT) {
        this.#frame = frame;
        return true;
      }
    }
    this.#frame = isFramed ? framedIn(box, this.#extent) : ownFrame(this.#extent);
    const { x, y } = this.#frame.box;
    this.#sigma.setCustomBBox({ x: [...x], y: [...y] });
    return false;
  }

  /** Where a point of the positions lies in what sigma draws. */
  #framed(point: Point): Point {
    return this.#frame === undefined ? point : inFrame(this.#frame, point);
  }

  /** Where a point of the positions lies on the screen. */
  #toViewport(point: Point): Point {
    return this.#sigma.graphToViewport(this.#framed(point));
  }

  /** Draws a scene. */
  draw(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#style.dimmed = scene.emphasis !== undefined;
    this.#style.background = shaderColor(scene.palette.background);
    this.#style.fineness = Math.min(1, Math.max(0.4, Math.sqrt(MANY_EDGES / scene.visible.edges.size)));
    const { unfiltered } = scene;
    const isDisplayedAnew = before?.unfiltered !== unfiltered;
    if (isDisplayedAnew) this.#curvatures = curvatures(this.#parallel, (id) => unfiltered.edges.has(id));
    if (isDisplayedAnew && !this.#holds(unfiltered)) this.#hold(unfiltered);
    else if (before === undefined) this.#refreshAll();
    else this.#refresh(changedItems(before, scene));
  }

  /** Whether sigma has all nodes and edges of a graph. */
  #holds({ nodes, edges }: VisibleGraph): boolean {
    for (const id of nodes.keys()) if (!this.#graph.hasNode(id)) return false;
    for (const id of edges.keys()) if (!this.#graph.hasEdge(id)) return false;
    return true;
  }

  /**
   * Gives sigma the whole graph, so that other displays of it are drawn bit by bit; of a huge one what is displayed, and was, since the rest is
   * most of it. Nodes are put where they are to be drawn before sigma sees them.
   */
  #hold(displayed: VisibleGraph): void {
    const { nodes, edges } = this.#view ?? displayed;
    const before = this.#graph;
    const isWhole = nodes.size + edges.size <= MOST_HELD;
    const graph = new MultiDirectedGraph();
    for (const id of nodes.keys()) {
      if (!isWhole && !displayed.nodes.has(id) && !before.hasNode(id)) continue;
      graph.addNode(id, { x: 0, y: 0, ...(this.#positions[id] && this.#framed(this.#positions[id])) });
    }
    for (const { id, source, target } of edges.values()) {
      if (isWhole || displayed.edges.has(id) || before.hasEdge(id)) graph.addDirectedEdgeWithKey(id, source, target);
    }
    this.#giveGraph(graph);
  }

  #giveGraph(graph: MultiDirectedGraph): void {
    if (isLarge(graph)) this.#move();
    this.#endMoving();
    this.#graph = graph;
    this.#pending = { nodes: [], edges: [] };
    this.#sigma.setGraph(graph);
  }

  /** Gives sigma all nodes and edges anew, for the next frame: once, however many changes ask for it together. */
  #refreshAll(): void {
    this.#pending = { nodes: [], edges: [] };
    if (this.#refreshingAll) return;
    this.#refreshingAll = true;
    queueMicrotask(() => {
      this.#refreshingAll = false;
      if (this.#destroyed) return;
      this.#isUndrawn = true;
      this.#place(this.#graph.nodes());
      this.#sigma.refresh({ schedule: true });
    });
  }

  /** Gives sigma the new look of some nodes and edges: so many at a time that the page can answer in between. */
  #refresh({ nodes, edges }: { nodes: readonly string[]; edges: readonly string[] }): void {
    if (nodes.length + edges.length === 0) {
      this.#sigma.scheduleRender();
      return;
    }
    // An edge is drawn only where its nodes are: they go first.
    this.#pending = { nodes: [...this.#pending.nodes, ...nodes], edges: [...this.#pending.edges, ...edges] };
    this.#refreshSoon();
  }

  /** Gives sigma anew what is seen: the rest is given to it when it comes to be seen. */
  #refreshVisible(): void {
    const { nodes, edges } = this.#scene?.visible ?? { nodes: new Map(), edges: new Map() };
    this.#refresh({ nodes: [...nodes.keys()], edges: [...edges.keys()] });
  }

  #refreshSoon(): void {
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = undefined;
      if (this.#refreshingAll || this.#isUndrawn || this.#pending.nodes.length + this.#pending.edges.length === 0)
        return;
      const nodes = this.#pending.nodes.splice(0, REFRESHED_AT_ONCE);
      const edges = this.#pending.edges.splice(0, REFRESHED_AT_ONCE - nodes.length);
      this.#place(nodes);
      this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
      this.#refreshSoon();
    });
  }

  /** Zooms by a factor: less than 1 comes nearer. */
  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: this.#duration(180) });
  }

  /** Shows everything. */
  fit(): void {
    this.#sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: this.#duration(260) });
  }

  /** Brings a node into the picture where it lies outside, or near the rim. */
  reveal(id: string): void {
    if (!Object.hasOwn(this.#positions, id)) return;
    const { width, height } = this.#sigma.getDimensions();
    const at = this.#toViewport(this.#positions[id]!);
    const rim = 48;
    if (at.x > rim && at.y > rim && at.x < width - rim && at.y < height - rim) return;
    const { x, y } = this.#sigma.viewportToFramedGraph(at);
    this.#sigma.getCamera().animate({ x, y }, { duration: this.#duration(260) });
  }

  /** Width by height of the picture in CSS pixels. */
  dimensions(): { width: number; height: number } {
    return this.#sigma.getDimensions();
  }

  /** Where a node is drawn, in CSS pixels of the picture; `undefined` where it is not drawn. */
  findPlace(id: string): { x: number; y: number } | undefined {
    const point = this.#positions[id];
    return point && this.#scene?.visible.nodes.has(id) ? this.#toViewport(point) : undefined;
  }

  /** The picture as it is seen, for files of it; `undefined` before anything is drawn. */
  async picture(): Promise<Picture | undefined> {
    return this.#scene && scenePicture(this.#scene, this.#framing(this.#scene), this.#labels.written);
  }

  /** How a scene is seen now: what takes longer than a frame to make of it goes by this, and not by a picture that moves meanwhile. */
  #framing(scene: Scene): Framing {
    const toScreen = this.#screen();
    const growth = this.#sigma.scaleSize(1);
    const { scale, fineness } = this.#style;
    const zoom = Math.min(1.6, Math.max(0.6, this.#sigma.scaleSize(1 / scale)));
    return {
      ...this.#sigma.getDimensions(),
      positions: this.#positions,
      curvatures: this.#curvatures,
      placeOf: (point) => toScreen(this.#framed(point)),
      radiusOf: (node) => this.#sizeOf(node, scene) * growth,
      widthOf: (edge) => {
        const { width } = edgeAppearance(edge, scene.palette, scene.emphasis, scene.hubs);
        return width * Math.sqrt(scale) * zoom * (scene.emphasis?.edges.has(edge.id) ? 1 : fineness);
      },
    };
  }

  /** Where points of what sigma draws lie on the screen now. */
  #screen(): (point: Point) => Point {
    // The camera moves, scales and does not bend.
    const { x, y } = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const right = this.#sigma.graphToViewport({ x: 1, y: 0 });
    const up = this.#sigma.graphToViewport({ x: 0, y: 1 });
    return (point) => ({
      x: x + point.x * (right.x - x) + point.y * (up.x - x),
      y: y + point.x * (right.y - y) + point.y * (up.y - y),
    });
  }

  /** Radius of a node at the fitted zoom, whatever is filtered out, in CSS pixels. */
  #sizeOf(node: ViewNode, scene: Scene): number {
    return radiusInCrowd(nodeRadius(node), scene.unfiltered.nodes.size);
  }

  /** Releases the canvases and listeners. */
  destroy(): void {
    this.#destroyed = true;
    this.#stopMoving?.();
    clearTimeout(this.#resting);
    clearTimeout(this.#refreshing);
    this.#resizing.disconnect();
    this.#sigma.kill();
  }

  /** Nodes shrink with the picture where the layout, made in CSS pixels, does not fit into it. */
  #fitSizes(): void {
    const { clientWidth, clientHeight } = this.#sigma.getContainer();
    // Hidden: it will be as large as it was, or tell.
    if (clientWidth * clientHeight === 0) return;
    const padding = Math.round(Math.min(64, 12 + 0.06 * Math.min(clientWidth, clientHeight)));
    const { width, height } = sizeOf(this.#extent);
    const room = Math.min(
      (clientWidth - 2 * padding) / Math.max(1, width),
      (clientHeight - 2 * padding) / Math.max(1, height),
    );
    this.#style.scale = Math.min(1.15, Math.max(0.4, room ** 0.7 || 0));
    const before = this.#sigma.getSetting("stagePadding");
    if (this.#graph.order === 0 ? padding !== before : Math.abs(padding - before) > PADDING_STEP) {
      this.#isUndrawn = true;
      this.#sigma.setSetting("stagePadding", padding);
    }
    this.#sigma.scheduleRender();
  }

  /** The picture moves: names stay by their nodes, and what is pointed at is not looked for, until it rests. */
  #move(): void {
    this.#style.moving = true;
    this.#restSoon();
  }

  #restSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#style.moving = false;
      this.#sigma.scheduleRender();
    }, REST_MS);
  }

  #duration(ms: number): number {
    return mayMove() ? ms : 0;
  }

  /** Sigma clears what nothing is drawn on before each frame, too. */
  #shrinkLayer(layer: string): void {
    const canvas = this.#sigma.getCanvases()[layer];
    if (canvas) [canvas.width, canvas.height] = [1, 1];
  }

  #showLayer(layer: string, isShown: boolean): void {
    const canvas = this.#sigma.getCanvases()[layer];
    if (canvas) canvas.style.display = isShown ? "" : "none";
  }

  #listen(container: HTMLElement, events: ViewEvents): void {
    const sigma = this.#sigma;
    const cursor = (pointing: boolean) => container.classList.toggle("pointing", pointing);
    let hovered: Selection | undefined;
    const hover = (selection: Selection | undefined) => {
      cursor(selection !== undefined);
      if (selection?.id === hovered?.id && selection?.sort === hovered?.sort) return;
      hovered = selection;
      events.hover(selection);
    };
    sigma.on("enterNode", ({ node }) => {
      this.#showLayer(HOVERED_LAYER, true);
      hover({ sort: "node", id: node });
    });
    sigma.on("leaveNode", () => {
      this.#showLayer(HOVERED_LAYER, false);
      hover(undefined);
    });
    sigma.on("enterEdge", ({ edge }) => hover({ sort: "edge", id: edge }));
    sigma.on("leaveEdge", () => hover(undefined));
    sigma.on("clickNode", ({ node }) => events.select({ sort: "node", id: node }));
    sigma.on("clickEdge", ({ edge, event }) => {
      const label = this.#labels.findLabelAt(event);
      events.select(label === undefined ? { sort: "edge", id: edge } : { sort: "node", id: label });
    });
    sigma.on("clickStage", ({ event }) => {
      const label = this.#labels.findLabelAt(event);
      events.select(label === undefined ? undefined : { sort: "node", id: label });
    });
    sigma.on("moveBody", ({ event }) => {
      if (hovered !== undefined && !hovered.id.startsWith("label ")) return;
      cursor(this.#labels.findLabelAt(event) !== undefined);
    });
    container.addEventListener("mouseleave", () => hover(undefined));
  }

  #reduceNode(id: string, { x, y }: Point) {
    const scene = this.#scene;
    const node = scene?.visible.nodes.get(id);
    if (!node || !scene || !Object.hasOwn(this.#positions, id)) return { x, y, hidden: true };
    const { color, icon, glyph } = nodeAppearance(node, scene.palette, undefined);
    const isCentral = scene.emphasis?.centre.has(id) ?? false;
    const level = isCentral ? LEVEL.central : levelOf(scene.emphasis?.nodes.has(id), scene.hubs.has(id));
    const ring = isCentral ? scene.palette.selection : undefined;
    const drawn = { x, y, color, icon, size: this.#sizeOf(node, scene), glyph, level, label: "" };
    return ring === undefined ? drawn : { ...drawn, ring };
  }

  #reduceEdge(id: string) {
    const scene = this.#scene;
    const edge = scene?.visible.edges.get(id);
    const curvature = this.#curvatures.get(id) ?? 0;
    // The same whatever is seen: what is refreshed by itself keeps its place in its program.
    const type = this.#mayBow.has(id) ? "curve" : "straight";
    if (!edge || !scene || !this.#isPlaced(edge)) return { type, hidden: true };
    const isEmphasised = scene.emphasis?.edges.has(id) ?? false;
    const appearance = edgeAppearance(edge, scene.palette, isEmphasised ? scene.emphasis : undefined);
    const { color, width, dash, gap, arrow } = appearance;
    const level = levelOf(isEmphasised, scene.hubs.has(edge.source) || scene.hubs.has(edge.target));
    return { type, color, size: width, dash, gap, arrow, curvature, level };
  }

  #isPlaced({ source, target }: ViewEdge): boolean {
    return Object.hasOwn(this.#positions, source) && Object.hasOwn(this.#positions, target);
  }

  #drawBackground(): void {
    const scene = this.#scene;
    const size = this.#sigma.getDimensions();
    const placed = { placeOf: (point: Point) => this.#toViewport(point) };
    this.#ground.draw(size, scene && groundPicture(scene, placed));
    const { hulls, hullColors } = scene ? hullPicture(scene, placed) : NO_HULLS;
    this.#hulls.draw(size, hulls, hullColors);
  }

  #drawLabels(): void {
    const scene = this.#scene;
    const size = this.#sigma.getDimensions();
    if (!scene || Object.keys(this.#positions).length === 0) {
      this.#labels.draw(size, [], [], [], "#000000");
      return;
    }
    if (this.#style.moving) this.#labels.follow(size, (id) => this.#placeOf(id, scene), scene.palette.background);
    else {
      const toScreen = this.#screen();
      const placeOf = (id: string) => toScreen(this.#graph.getNodeAttributes(id) as Point);
      const { nodes, edges, discs } = chooseLabels(scene, this.#framing(scene), placeOf);
      this.#labels.draw(size, nodes, edges, discs, scene.palette.background);
    }
    const headings = scene.headings.map(({ text, x }) => ({ text, x: this.#toViewport({ x, y: 0 }).x }));
    this.#labels.drawHeadings(headings, size, scene.palette.text, scene.palette.background);
  }

  /** Where a node, or the middle of an edge, is drawn. */
  #placeOf(id: string, { visible }: Scene): { x: number; y: number } | undefined {
    const edge = visible.edges.get(id);
    if (edge === undefined) return this.findPlace(id);
    const [source, target] = [this.findPlace(edge.source), this.findPlace(edge.target)];
    return source && target && curveMiddle(source, target, this.#curvatures.get(id) ?? 0);
  }
}

function levelOf(isEmphasised: boolean | undefined, isHub: boolean): number {
  return isEmphasised ? LEVEL.emphasised : isHub ? LEVEL.receding : LEVEL.plain;
}

function isLarge({ order, size }: MultiDirectedGraph): boolean {
  return order + size > MANY_ELEMENTS;
}
