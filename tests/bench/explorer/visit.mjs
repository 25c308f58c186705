import { drawNothing, noteFirstGraph, notePlaces } from "./in-page.mjs";

const VIEWPORT = { width: 1280, height: 800 };
/** What a browser with software rendering is given to draw a large graph first. */
const LONGEST_WAIT_MS = 600_000;

/**
 * Opens a page in a fresh context, which has no cache, and waits until its graph is on screen as it stays, or would be. The times
 * are milliseconds from navigation: to the first frame with the graph, and to the last change; `drawingMs` are those from where
 * places for its nodes were known to the first frame.
 */
export async function visit(browser, address, { draws = true } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.addInitScript(notePlaces);
  await page.addInitScript(noteFirstGraph);
  if (!draws) await page.addInitScript(drawNothing);
  await page.goto(address);
  await page.waitForFunction(() => window.firstGraphMs && window.settledMs);
  const noted = await page.evaluate(() => ({
    firstMs: window.firstGraphMs,
    drawingMs: window.firstGraphMs - window.placedMs,
    settledMs: window.settledMs,
  }));
  return { page, ...noted, close: () => context.close() };
}
