import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";

/** What decides how the same page looks: the browser, and letters as its fonts and its rasteriser draw them. */
export type Rendering = { readonly browser: string; readonly letters: string };

/** How this machine's browser draws: its version, and a hash of letters in the page's fonts. */
export async function renderingOf(browser: Browser): Promise<Rendering> {
  const page = await browser.newPage({ viewport: { width: 600, height: 200 } });
  try {
    await page.setContent(`<body style="margin: 8px; font-size: 20px">
      <p style="font-family: -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">Größe: „Übung“ → 1,234 – <b>fett</b></p>
      <p style="font-family: 'Iowan Old Style', Palatino, Georgia, 'Noto Serif', serif">Größe: „Übung“ → 1,234 – <i>kursiv</i></p>
      <p style="font-family: monospace">Größe 1,234</p>`);
    const image = await page.screenshot();
    return { browser: browser.version(), letters: createHash("sha256").update(image).digest("hex").slice(0, 16) };
  } finally {
    await page.close();
  }
}
