import { describe, expect, test } from "vitest";
import { edgeCurve, type Picture } from "../src/exporting/picture.js";
import { svgChunks } from "../src/exporting/svg.js";

const flat = {
  source: { x: 0, y: 0 },
  target: { x: 200, y: 0 },
  radii: [10, 20],
  curvature: 0,
  width: 2,
  arrow: true,
} as const;

describe("edgeCurve", () => {
  test("goes from rim to rim, the head's tip at the target's", () => {
    const { from, to, head } = edgeCurve(flat);
    expect(from).toEqual({ x: 12, y: 0 });
    expect(head?.[1]).toEqual({ x: 178, y: 0 });
    expect(to.x).toBeCloseTo(178 - (5 + 3.4));
    expect(head?.[0]).toEqual({ x: to.x, y: expect.closeTo(4.6) });
  });

  test("bows to the side that the screen's curve bows to, half of the control point's way", () => {
    const { control } = edgeCurve({ ...flat, radii: [0, 0], curvature: 0.2, arrow: false });
    expect(control.y).toBeLessThan(-50);
  });

  test("has no head without an arrow", () => {
    expect(edgeCurve({ ...flat, arrow: false }).head).toBeUndefined();
  });

  test("two nodes on one spot give numbers still", () => {
    const curve = edgeCurve({ ...flat, target: flat.source });
    expect(Object.values(curve.from).every(Number.isFinite)).toBe(true);
    expect(curve.head?.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe("svgChunks", () => {
  const picture: Picture = {
    ground: { shapes: [{ path: "M0 0L9 9Z", fill: "#eeeeee", width: 0 }], bottom: 7, scale: 2, x: 5, y: -3 },
    width: 300,
    height: 100,
    background: "#ffffff",
    hulls: [
      [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 0, y: 9 },
      ],
    ],
    hullColors: { fill: "#eeeeee", line: "#cccccc" },
    hullMargin: 34,
    edges: [{ ...edgeCurve(flat), color: "#112233", width: 2, dash: 7, gap: 5 }],
    nodes: [{ at: { x: 0, y: 0 }, kind: "person", radius: 10, color: "#0000ff", icon: "#ffffff", ring: undefined }],
    labels: [{ at: { x: 0, y: 20 }, text: 'A & <b> "c"', size: 13, weight: 500, color: "#000000" }],
  };

  test("the map lies under all, cut where it ends", () => {
    const svg = [...svgChunks(picture, "")].join("");
    expect(svg).toContain('<g transform="translate(5 -3) scale(2)">');
    expect(svg).toContain('height="10007"/></clipPath><g clip-path="url(#ground)"><path d="M0 0L9 9Z" fill="#eeeeee"');
    expect(svg.indexOf("M0 0L9 9Z")).toBeLessThan(svg.indexOf('stroke-width="68"'));
    expect([...svgChunks({ ...picture, ground: undefined }, "")].join("")).not.toContain("clipPath");
  });

  test("draws every part, words as text, and no text becomes markup", () => {
    const svg = [...svgChunks(picture, "</title><script>")].join("");
    expect(svg).toContain(
      '<text x="0" y="20" font-size="13" font-weight="500" fill="#000000" dominant-baseline="central">A &amp; &lt;b&gt; &quot;c&quot;</text>',
    );
    expect(svg).toContain('stroke="#112233" stroke-width="2" stroke-dasharray="7 5"');
    expect(svg).toContain('fill="#eeeeee" stroke="#eeeeee" stroke-width="68"');
    expect(svg).toContain("<title>&lt;/title&gt;&lt;script&gt;</title>");
    expect(svg.match(/<script|<b>/)).toBeNull();
  });
});
