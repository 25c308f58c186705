import type { Attributes } from "graphology-types";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FADE, HUB_FADE, ICON_FADE } from "../model/appearance.js";
import { ATLAS_COLUMNS, ATLAS_REACH, drawAtlas } from "./glyphs.js";
import { clearDepth, type DrawingStyle, RECEDES } from "./style.js";

/** What a node carries to be drawn, beside sigma's own: colours as hex; `ring` may be absent. */
export type GlyphNodeData = NodeDisplayData & { icon: string; ring?: string; glyph: number; level: number };

const UNIFORMS = [
  "u_matrix",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_atlas",
  "u_columns",
  "u_reach",
  "u_dimmed",
  "u_background",
] as const;

/** How far the drawn quad reaches, in node radii: room for the halo and the ring. */
const QUAD = 1.36;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_icon;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_glyph;
attribute float a_level;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_dimmed;
uniform vec3 u_background;
varying vec4 v_color;
varying vec4 v_icon;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_glyph;
varying float v_radius;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_at = a_corner * ${QUAD.toFixed(2)};
  float level = a_level;
  bool recedes = ${RECEDES};
  float depth = recedes ? 0.5 : level < 2.5 ? 0.25 : 0.0;
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_at, 1)).xy, depth, 1);
  v_glyph = a_glyph;
  v_radius = a_size / u_sizeRatio;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_icon = a_icon;
  v_ring = a_ring;
  v_icon.a *= bias;
  v_ring.a *= bias;
  if (recedes) {
    v_color.rgb = mix(v_color.rgb, u_background, u_dimmed > 0.5 ? ${FADE.toFixed(2)} : ${HUB_FADE.toFixed(2)});
    v_icon.rgb = mix(v_icon.rgb, u_background, ${ICON_FADE.toFixed(2)});
  }
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform sampler2D u_atlas;
uniform float u_columns;
uniform float u_reach;
uniform vec3 u_background;
varying vec4 v_color;
varying vec4 v_icon;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_glyph;
varying float v_radius;
vec2 sample_at(vec2 at) {
  vec2 inside = clamp(at * u_reach, -0.99, 0.99) * vec2(0.5, -0.5) + 0.5;
  float index = floor(v_glyph + 0.5);
  vec2 cell = vec2(mod(index, u_columns), floor(index / u_columns));
  return texture2D(u_atlas, (cell + inside) / u_columns).rg;
}
vec4 over(vec4 below, vec4 color, float alpha) {
  float share = color.a * alpha;
  return vec4(color.rgb * share, share) + below * (1.0 - share);
}
void main() {
  #ifdef PICKING_MODE
  if (length(v_at) > 1.1) discard;
  gl_FragColor = v_color;
  #else
  // One CSS pixel in radii: the halo is 2 px wide at every size, the ring 2.5 px beyond it.
  float pixel = 1.0 / max(v_radius, 1.0);
  float edge = min(0.5, 1.2 * pixel);
  vec4 color = vec4(0.0);
  if (v_ring.a > 0.0) {
    float ring = sample_at(v_at / (1.0 + min(0.33, 4.5 * pixel))).r;
    color = over(color, v_ring, smoothstep(0.5 - edge, 0.5 + edge, ring));
  }
  float halo = sample_at(v_at / (1.0 + min(0.16, 2.0 * pixel))).r;
  vec2 glyph = sample_at(v_at);
  color = over(color, vec4(u_background, 1.0), smoothstep(0.5 - edge, 0.5 + edge, halo));
  color = over(color, v_color, smoothstep(0.5 - edge, 0.5 + edge, glyph.r));
  color = over(color, v_icon, glyph.g * smoothstep(4.0, 7.0, v_radius));
  if (color.a < 0.02) discard;
  gl_FragColor = color;
  #endif
}`;

/** A program that draws nodes as the shape of their kind with its icon, a halo that parts them from edges, and a ring when selected. */
export function nodeProgram(style: DrawingStyle) {
  return class<
    N extends Attributes = Attributes,
    E extends Attributes = Attributes,
    G extends Attributes = Attributes,
  > extends NodeProgram<(typeof UNIFORMS)[number], N, E, G> {
    texture: WebGLTexture | undefined;

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_glyph", size: 1, type: FLOAT },
          { name: "a_level", size: 1, type: FLOAT },
          color("a_color"),
          color("a_icon"),
          color("a_ring"),
          color("a_id"),
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override render(params: RenderParams): void {
      clearDepth(this.normalProgram.gl);
      super.render(params);
    }

    override processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
      const { x, y, size, color, icon, ring, glyph, level } = data as GlyphNodeData;
      const { array } = this;
      array[start] = x;
      array[start + 1] = y;
      array[start + 2] = size;
      array[start + 3] = glyph;
      array[start + 4] = level;
      array[start + 5] = floatColor(color);
      array[start + 6] = floatColor(icon);
      array[start + 7] = ring === undefined ? 0 : floatColor(ring);
      array[start + 8] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const locations = uniformLocations as Record<string, WebGLUniformLocation>;
      this.texture ??= createTexture(gl);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.texture ?? null);
      gl.uniform1i(locations.u_atlas ?? null, 0);
      gl.uniform1f(locations.u_columns ?? null, ATLAS_COLUMNS);
      gl.uniform1f(locations.u_reach ?? null, ATLAS_REACH);
      gl.uniformMatrix3fv(locations.u_matrix ?? null, false, params.matrix);
      gl.uniform1f(locations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(locations.u_correctionRatio ?? null, params.correctionRatio);
      gl.uniform1f(locations.u_dimmed ?? null, style.dimmed ? 1 : 0);
      gl.uniform3f(locations.u_background ?? null, ...style.background);
    }

    override kill(): void {
      if (this.texture) this.normalProgram.gl.deleteTexture(this.texture);
      super.kill();
    }
  };
}

function createTexture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture | undefined {
  const atlas = drawAtlas();
  if (!atlas) return undefined;
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
