import type { Attributes } from "graphology-types";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FADE } from "../model/appearance.js";
import { clearDepth, type DrawingStyle, RECEDES } from "./style.js";

/** What an edge carries to be drawn, beside sigma's own; lengths in CSS pixels, `curvature` as a share of the length. */
export type CurveEdgeData = EdgeDisplayData & {
  curvature: number;
  dash: number;
  gap: number;
  arrow: boolean;
  level: number;
};

const UNIFORMS = [
  "u_matrix",
  "u_sizeRatio",
  "u_viewport",
  "u_zoom",
  "u_scale",
  "u_fineness",
  "u_dimmed",
  "u_background",
] as const;

/** Pieces that a curve is drawn in: enough for the widest bow at full-screen length. */
const CURVE_PIECES = 18;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_width;
attribute float a_curvature;
attribute vec2 a_dash;
attribute float a_arrow;
attribute float a_level;
attribute vec3 a_constant;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_viewport;
uniform float u_zoom;
uniform float u_scale;
uniform float u_fineness;
uniform float u_dimmed;
uniform vec3 u_background;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_side;
varying float v_half;
varying float v_along;
const float bias = 255.0 / 254.0;
vec2 to_pixels(vec2 at) { return (u_matrix * vec3(at, 1)).xy * 0.5 * u_viewport; }
vec2 bezier(vec2 a, vec2 c, vec2 b, float t) { return mix(mix(a, c, t), mix(c, b, t), t); }
void main() {
  vec2 a = to_pixels(a_source);
  vec2 b = to_pixels(a_target);
  float span = max(length(b - a), 0.001);
  vec2 direction = (b - a) / span;
  // Twice the bow: a quadratic curve passes half-way between its control point and the chord.
  vec2 c = 0.5 * (a + b) + vec2(-direction.y, direction.x) * a_curvature * 2.0 * span;
  float level = a_level;
  bool recedes = ${RECEDES};
  float zoom = max(0.6, min(1.6, u_zoom));
  float half_width = 0.5 * a_width * zoom * u_scale * (level < 1.5 ? u_fineness : 1.0);
  float head = a_arrow * (5.0 + 3.4 * half_width) * step(0.001, a_width);
  float head_half = 2.4 + 2.2 * half_width;
  float leg_a = max(2.0 * length(c - a), 0.001);
  float leg_b = max(2.0 * length(c - b), 0.001);
  float gap_a = a_radii.x / u_sizeRatio + 2.0;
  float gap_b = a_radii.y / u_sizeRatio + 2.0;
  float t0 = min(0.48, gap_a / leg_a);
  float tip_t = max(0.52, 1.0 - gap_b / leg_b);
  float t1 = max(0.5, tip_t - head / leg_b);
  float arc = 0.5 * (span + length(c - a) + length(c - b));
  vec2 at;
  #ifdef PICKING_MODE
  half_width = max(half_width, 5.0);
  #endif
  if (a_constant.z < 0.5) {
    float t = mix(t0, t1, a_constant.x);
    vec2 tangent = normalize(mix(c - a, b - c, t) + direction * 0.0001);
    // Half a pixel more than the line is where its soft rim ends: a wider strip would only be more to fill.
    v_side = a_constant.y * (half_width + 0.5);
    v_half = half_width;
    v_along = (t - t0) * arc;
    at = bezier(a, c, b, t) + vec2(-tangent.y, tangent.x) * v_side;
  } else {
    vec2 tip = bezier(a, c, b, tip_t);
    vec2 base = bezier(a, c, b, t1);
    vec2 tangent = normalize(tip - base + direction * 0.0001);
    v_along = -1.0;
    float on = step(0.5, a_arrow);
    if (a_constant.x > 0.5) {
      v_side = 0.0;
      v_half = 0.0;
      at = mix(base, tip + tangent, on);
    } else {
      v_side = a_constant.y * (head_half + 1.0);
      v_half = head_half;
      at = base - tangent * 0.5 + vec2(-tangent.y, tangent.x) * v_side * on;
    }
  }
  gl_Position = vec4(at / (0.5 * u_viewport), recedes ? 0.5 : 0.0, 1);
  v_dash = a_dash;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  if (recedes) v_color.rgb = mix(v_color.rgb, u_background, ${FADE.toFixed(2)});
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_side;
varying float v_half;
varying float v_along;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float alpha = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_side));
  if (v_dash.x > 0.0 && v_along >= 0.0) {
    float at = mod(v_along, v_dash.x + v_dash.y);
    alpha *= smoothstep(0.0, 0.8, at) * (1.0 - smoothstep(v_dash.x, v_dash.x + 0.8, at));
  }
  if (alpha < 0.02) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * alpha;
  #endif
}`;

/** The programs that draw edges, by the type of an edge: many are straight, and these in one piece. */
export function edgePrograms(style: DrawingStyle) {
  return {
    straight: edgeProgram(1, style, { first: true }),
    curve: edgeProgram(CURVE_PIECES, style, { first: false }),
  };
}

/** A program that draws edges straight or bowed, full, dashed or dotted, with or without an arrow, in one pass and so many pieces each; the `first` of several that draw in the same layer begins it. */
function edgeProgram(pieces: number, style: DrawingStyle, { first }: { first: boolean }) {
  const constants = strip(pieces);
  return class<
    N extends Attributes = Attributes,
    E extends Attributes = Attributes,
    G extends Attributes = Attributes,
  > extends EdgeProgram<(typeof UNIFORMS)[number], N, E, G> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: constants.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_width", size: 1, type: FLOAT },
          { name: "a_curvature", size: 1, type: FLOAT },
          { name: "a_dash", size: 2, type: FLOAT },
          { name: "a_arrow", size: 1, type: FLOAT },
          { name: "a_level", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        // x: how far along (or, in the head, 1 at its tip); y: side; z: 1 in the head.
        CONSTANT_ATTRIBUTES: [{ name: "a_constant", size: 3, type: FLOAT }],
        CONSTANT_DATA: constants,
      };
    }

    override render(params: RenderParams): void {
      if (first) clearDepth(this.normalProgram.gl);
      const { pickProgram } = this;
      if (style.moving) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    override processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { size, color, curvature, dash, gap, arrow, level } = data as CurveEdgeData;
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = source.size;
      array[start + 5] = target.size;
      array[start + 6] = size;
      array[start + 7] = curvature;
      array[start + 8] = dash;
      array[start + 9] = gap;
      array[start + 10] = arrow ? 1 : 0;
      array[start + 11] = level;
      array[start + 12] = floatColor(color);
      array[start + 13] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const locations = uniformLocations as Record<string, WebGLUniformLocation>;
      gl.uniformMatrix3fv(locations.u_matrix ?? null, false, params.matrix);
      gl.uniform1f(locations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform2f(locations.u_viewport ?? null, params.width, params.height);
      gl.uniform1f(locations.u_zoom ?? null, 1 / (params.sizeRatio * style.scale));
      gl.uniform1f(locations.u_scale ?? null, Math.sqrt(style.scale));
      gl.uniform1f(locations.u_fineness ?? null, style.fineness);
      gl.uniform1f(locations.u_dimmed ?? null, style.dimmed ? 1 : 0);
      gl.uniform3f(locations.u_background ?? null, ...style.background);
    }
  };
}

/** The strip of one edge: pairs of corners along the line, a jump without area, then the head's three corners. */
function strip(pieces: number): number[][] {
  const corners: number[][] = [];
  for (let piece = 0; piece <= pieces; piece++) {
    corners.push([piece / pieces, -1, 0], [piece / pieces, 1, 0]);
  }
  const last = corners.at(-1)!;
  return [...corners, last, [0, -1, 1], [0, -1, 1], [0, 1, 1], [1, 0, 1]];
}

/** Where the middle of an edge's curve is drawn, for its label; the same curve as the shader's. */
export function curveMiddle(
  a: { x: number; y: number },
  b: { x: number; y: number },
  curvature: number,
): { x: number; y: number } {
  // The viewport's y points down, hence the normal turned the other way than in the shader.
  return { x: (a.x + b.x) / 2 + (b.y - a.y) * curvature, y: (a.y + b.y) / 2 - (b.x - a.x) * curvature };
}
