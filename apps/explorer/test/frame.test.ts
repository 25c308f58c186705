import { describe, expect, test } from "vitest";
import { extentOf, fitOf, framedIn, inFrame, ownFrame } from "../src/drawing/frame.js";

const wide = extentOf([
  { x: -100, y: 10 },
  { x: 300, y: 210 },
]);
const square = extentOf([
  { x: 0, y: 0 },
  { x: 50, y: 50 },
]);
const view = { width: 800, height: 400 };

describe("frame", () => {
  test("the extent of points, of none that of 0 to 1", () => {
    expect(wide).toEqual({ x: [-100, 300], y: [10, 210] });
    expect(extentOf([])).toEqual({ x: [0, 1], y: [0, 1] });
  });

  test("a picture stays as it is in its own frame, and loses no room", () => {
    const frame = ownFrame(wide);
    expect(inFrame(frame, { x: 7, y: 8 })).toEqual({ x: 7, y: 8 });
    expect(fitOf(frame, wide, view)).toBe(1);
  });

  test("in the frame of another it stands in the middle, as large as fits in", () => {
    const frame = framedIn(wide, square);
    expect(inFrame(frame, { x: 25, y: 25 })).toEqual({ x: 100, y: 110 });
    expect(inFrame(frame, { x: 0, y: 0 })).toEqual({ x: 0, y: 10 });
    expect(fitOf(frame, square, view)).toBe(1);
  });

  test("room is lost where proportions differ", () => {
    expect(fitOf(framedIn(square, wide), wide, view)).toBe(0.5);
    expect(fitOf(framedIn(wide, square), square, { width: 400, height: 400 })).toBe(0.5);
  });

  test("a picture without extent has a frame, too", () => {
    const point = extentOf([{ x: 5, y: 5 }]);
    expect(inFrame(framedIn(wide, point), { x: 5, y: 5 })).toEqual({ x: 100, y: 110 });
  });
});
