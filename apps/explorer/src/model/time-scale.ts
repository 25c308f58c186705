import type { DayRange } from "@newsgraph/graph";

/** A stretch of time drawn `width` pixels wide: days may be parts of a day, `last` is the end of the stretch. */
export type TimeWindow = { readonly first: number; readonly last: number; readonly width: number };

/** Nearer than four days across the picture nothing is told apart. */
const SHORTEST_DAYS = 4;
/** A century beyond what there is, at most. */
const LONGEST_DAYS = 366 * 10_000;

/** Where a moment lies, in pixels from the left. */
export function xOf({ first, last, width }: TimeWindow, day: number): number {
  return ((day - first) / (last - first)) * width;
}

/** The moment at a pixel. */
export function dayAt({ first, last, width }: TimeWindow, x: number): number {
  return first + (x / Math.max(1, width)) * (last - first);
}

/** The window scaled by `factor` about a pixel: less than 1 comes nearer. */
export function zoomed(window: TimeWindow, factor: number, x = window.width / 2): TimeWindow {
  const length = window.last - window.first;
  const next = Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, length * factor));
  const fixed = dayAt(window, x);
  const first = fixed - (fixed - window.first) * (next / length);
  return { ...window, first, last: first + next };
}

/** The window moved by a share of its length. */
export function panned(window: TimeWindow, share: number): TimeWindow {
  const by = (window.last - window.first) * share;
  return { ...window, first: window.first + by, last: window.last + by };
}

/** A window that shows all of `ranges` with some room about them; where there are none, of the year 2000. */
export function fitted(ranges: readonly DayRange[], width: number): TimeWindow {
  if (ranges.length === 0) return { first: 10_957, last: 11_323, width };
  const first = ranges.reduce((least, range) => Math.min(least, range.first), Number.POSITIVE_INFINITY);
  const last = ranges.reduce((most, range) => Math.max(most, range.last), Number.NEGATIVE_INFINITY) + 1;
  const length = Math.max(SHORTEST_DAYS, (last - first) * 1.08);
  const middle = (first + last) / 2;
  return { first: middle - length / 2, last: middle + length / 2, width };
}

/** Share of the items that the first look shows: a single remark about 1945 would squeeze the news of a month into a line. */
const CENTRAL_SHARE = 0.9;

/** The window to begin with: the most central of `ranges`, where leaving the rest out comes ten times as near; else all. */
export function firstWindow(ranges: readonly DayRange[], width: number): TimeWindow {
  const all = fitted(ranges, width);
  const tail = Math.floor((ranges.length * (1 - CENTRAL_SHARE)) / 2);
  if (ranges.length < 10) return all;
  const middleOf = ({ first, last }: DayRange) => (first + last) / 2;
  const middles = Float64Array.from(ranges, middleOf).sort();
  const [least, most] = [middles[Math.max(1, tail)]!, middles[ranges.length - 1 - Math.max(1, tail)]!];
  const isCentral = (range: DayRange) => middleOf(range) >= least && middleOf(range) <= most;
  const central = fitted(ranges.filter(isCentral), width);
  return (all.last - all.first) / (central.last - central.first) >= 10 ? central : all;
}
