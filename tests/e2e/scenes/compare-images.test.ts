import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findDifference, keepImage, MOST_DIFFERENT_PIXELS } from "./compare-images.js";

let root: string;
const folders = () => ({ kept: join(root, "kept"), failed: join(root, "failed") });
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "newsgraph-images-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A white image in which so many pixels are black. */
function image(black: number, size = 20): Buffer {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  for (let pixel = 0; pixel < black; pixel += 1) png.data.fill(0, pixel * 4, pixel * 4 + 3);
  return PNG.sync.write(png);
}

test("a picture like the kept one, give or take some pixels, is no difference", () => {
  keepImage("a", image(0), folders());
  expect(findDifference("a", image(0), folders())).toBeUndefined();
  expect(findDifference("a", image(MOST_DIFFERENT_PIXELS / 2), folders())).toBeUndefined();
  expect(existsSync(folders().failed)).toBe(false);
});

test("another picture is told, with what it is now and where it differs", () => {
  keepImage("a", image(0), folders());
  expect(findDifference("a", image(400), folders())).toMatch(/400 pixels.*is now.*was.*differ/s);
  expect(readdirSync(folders().failed).sort()).toEqual(["a.difference.png", "a.png"]);
});

test("another size and a missing picture are told", () => {
  keepImage("a", image(0), folders());
  expect(findDifference("a", image(0, 30), folders())).toMatch(/30 × 30 pixels, its picture 20 × 20/);
  expect(findDifference("b", image(0), folders())).toMatch(/no picture yet/);
});
