/** The rows of a long list that are drawn, half-open. */
export type RowWindow = { readonly from: number; readonly to: number };

/** Rows that are drawn before and behind the one that is gone to. */
const REACH = 50;
/** Rows that one end grows by. */
const STEP = 60;

/** `window`, grown to row `active` where that is near, else the rows round it; never beyond a list of `count` rows. */
export function rowsAround(window: RowWindow, active: number, count: number): RowWindow {
  const isNear = window.from - REACH <= active && active < Math.min(window.to, count) + REACH && window.to > 0;
  const from = isNear && active >= window.from ? window.from : active - REACH;
  const to = isNear && active < window.to ? window.to : active + REACH;
  return { from: Math.max(0, from), to: Math.min(count, to) };
}

/** The window with more rows at one end. */
export function grown(window: RowWindow, end: keyof RowWindow, count: number): RowWindow {
  return end === "from"
    ? { ...window, from: Math.max(0, window.from - STEP) }
    : { ...window, to: Math.min(count, window.to + STEP) };
}
