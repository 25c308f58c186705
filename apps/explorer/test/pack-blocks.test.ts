import { describe, expect, test } from "vitest";
import { type Block, packBlocks } from "../src/model/pack-blocks.js";

const block = (id: string, width: number, height: number): Block => ({
  nodes: [{ id, radius: 5, labelWidth: 0 }],
  points: [{ x: 0, y: 0 }],
  boxes: [{ halfWidth: width / 2, above: height / 2, below: height / 2 }],
});

describe("packBlocks", () => {
  const blocks = [
    block("a", 400, 300),
    block("b", 120, 60),
    ...Array.from({ length: 9 }, (_, at) => block(`n${at}`, 80, 30)),
  ];
  const placed = packBlocks(blocks, 1.5);

  test("every block is placed once, and none on another", () => {
    expect(placed.map(({ block }) => block)).toEqual(blocks);
    const areas = placed.map(({ x, y, block: { boxes } }) => {
      const { halfWidth, above, below } = boxes[0]!;
      return { left: x - halfWidth, right: x + halfWidth, top: y + above, bottom: y - below };
    });
    for (const [at, a] of areas.entries()) {
      for (const b of areas.slice(at + 1)) {
        expect(a.right <= b.left || b.right <= a.left || a.bottom >= b.top || b.bottom >= a.top).toBe(true);
      }
    }
  });

  test("nothing is packed to nothing", () => {
    expect(packBlocks([], 1)).toEqual([]);
  });
});
