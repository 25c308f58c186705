import { type TimeWindow, xOf } from "./time-scale.js";
import type { TimeItem } from "./timeline.js";

/** An item drawn by itself: from `x`, `width` pixels wide, in a row of its lane. */
export type Mark = { readonly item: TimeItem; readonly x: number; readonly width: number; readonly row: number };

/** Items too dense to be drawn one by one: how many there are per {@link BIN_WIDTH} pixels; a vague date is shared out over its days. */
export type Bin = { readonly x: number; readonly count: number };

/** A lane as it is drawn: marks in rows, or bins where the rows do not do. */
export type LaneLayout =
  | { readonly sort: "marks"; readonly marks: readonly Mark[]; readonly rows: number }
  | { readonly sort: "bins"; readonly bins: readonly Bin[]; readonly most: number };

/** More rows than these make a lane too high to compare it with others. */
export const MOST_ROWS = 5;
export const BIN_WIDTH = 6;
const NARROWEST_MARK = 7;
const GAP = 1;

/** Lays out what of a lane's items, sorted by day, lies in the window. */
export function layOutLane(items: readonly TimeItem[], window: TimeWindow): LaneLayout {
  const shown = items.filter(({ time }) => time.last + 1 > window.first && time.first < window.last);
  const ends: number[] = [];
  const marks: Mark[] = [];
  for (const item of shown) {
    const start = Math.max(xOf(window, item.time.first), -NARROWEST_MARK);
    const length = Math.min(xOf(window, item.time.last + 1), window.width + NARROWEST_MARK) - start;
    const width = Math.max(NARROWEST_MARK, length);
    const x = width > length ? start + (length - width) / 2 : start;
    let row = ends.findIndex((end) => end <= x);
    if (row < 0) row = ends.length;
    if (row >= MOST_ROWS) return binned(shown, window);
    ends[row] = x + width + GAP;
    marks.push({ item, x, width, row });
  }
  return { sort: "marks", marks, rows: ends.length };
}

/** Bins as the data of one SVG path, standing on the lower rim of `height` pixels: an element for each would be thousands. */
export function binsPath({ bins, most }: LaneLayout & { readonly sort: "bins" }, height: number): string {
  return bins
    .map(({ x, count }) => {
      const high = Math.max(1.5, (count / most) * (height - 2));
      return `M${x} ${height}v${-high.toFixed(2)}h${BIN_WIDTH - 1}v${high.toFixed(2)}z`;
    })
    .join("");
}

function binned(items: readonly TimeItem[], window: TimeWindow): LaneLayout {
  const counts = new Float64Array(Math.max(1, Math.ceil(window.width / BIN_WIDTH)));
  for (const { time } of items) {
    const from = xOf(window, time.first) / BIN_WIDTH;
    const to = xOf(window, time.last + 1) / BIN_WIDTH;
    for (let bin = Math.max(0, Math.floor(from)); bin < Math.min(counts.length, to); bin += 1) {
      counts[bin]! += (Math.min(to, bin + 1) - Math.max(from, bin)) / (to - from);
    }
  }
  const bins = [...counts].map((count, bin) => ({ x: bin * BIN_WIDTH, count })).filter(({ count }) => count > 0);
  return { sort: "bins", bins, most: bins.reduce((most, { count }) => Math.max(most, count), 0) };
}
