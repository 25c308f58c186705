/**
 * What the drawing programs need beside nodes and edges, changed in place: drawing anew then costs a frame, where the data of all nodes and
 * edges would cost a hundred.
 */
export type DrawingStyle = {
  /** Whether the picture moves. Then nobody points at an edge, and drawing what is pointed at, which costs as much again, can wait. */
  moving: boolean;
  /** Whether something is emphasised, so that the rest recedes. */
  dimmed: boolean;
  /** What recedes, recedes towards it: red, green and blue, 0 to 1. */
  background: readonly [number, number, number];
  /** How much smaller than laid out the picture is drawn. */
  scale: number;
  /** How much finer lines are drawn because there are many; those that are emphasised are not. */
  fineness: number;
};

/** How a node or edge stands out, from what recedes always to what is in the centre. */
export const LEVEL = { receding: 0, plain: 1, emphasised: 2, central: 3 } as const;

/** In a shader: whether what has the level `level` recedes. */
export const RECEDES = "(level < 0.5 || (u_dimmed > 0.5 && level < 1.5))";

/** Lets what stands out be drawn over what recedes, in whatever order they come: each has its depth. To be called before a layer's first drawing of a frame. */
export function clearDepth(gl: WebGLRenderingContext | WebGL2RenderingContext): void {
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.enable(gl.DEPTH_TEST);
  gl.depthFunc(gl.LEQUAL);
  gl.clear(gl.DEPTH_BUFFER_BIT);
}

/** A colour `#rrggbb` as a shader takes it. */
export function shaderColor(color: string): [number, number, number] {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
