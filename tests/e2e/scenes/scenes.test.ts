import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseGraphFile } from "@newsgraph/schema";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placedGraph } from "../../../apps/explorer/test/placed-graph.js";
import { browserPath, openBrowser, openPage, type Served, serveGraph } from "../chromium.js";
import { DRAWN } from "../explorer-page.js";
import { findDifference, keepImage } from "./compare-images.js";
import { type Rendering, renderingOf } from "./rendering.js";
import { SCENES, type Scene } from "./scenes.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = { kept: here("images"), failed: here("failed") };
const RENDERING = join(FOLDERS.kept, "rendering.json");
/** Wide enough for details and article side by side; small, so that the pictures are. */
const SIZE = { width: 1200, height: 680 };
const isUpdate = process.env.NEWSGRAPH_UPDATE_SCENES !== undefined;

describe.skipIf(!browserPath)("scenes of the explorer look as they did (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let served: Record<Scene["graph"], Served>;
  let rendering: Rendering;
  let kept: Rendering | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
    rendering = await renderingOf(browser);
    kept = existsSync(RENDERING) ? JSON.parse(readFileSync(RENDERING, "utf8")) : undefined;
    const seeds = parseGraphFile(JSON.parse(readFileSync(here("seeds.graph.json"), "utf8")));
    const [one, other] = await Promise.all([serveGraph(seeds), serveGraph(placedGraph())]);
    served = { seeds: one, dated: other };
    if (isUpdate) {
      mkdirSync(FOLDERS.kept, { recursive: true });
      writeFileSync(RENDERING, `${JSON.stringify(rendering, null, 2)}\n`);
    }
  });
  afterAll(async () => {
    await browser?.close();
    for (const each of Object.values(served ?? {})) await each.stop();
  });

  test.for(SCENES)("$name", async (scene, context) => {
    if (!isUpdate && JSON.stringify(kept) !== JSON.stringify(rendering)) {
      context.skip(
        `the pictures were taken with Chromium ${kept?.browser} and fonts ${kept?.letters}; here are ${rendering.browser} and ${rendering.letters}`,
      );
    }
    const image = await take(browser, served[scene.graph].address, scene);
    if (isUpdate) keepImage(scene.name, image, FOLDERS);
    else expect(findDifference(scene.name, image, FOLDERS)).toBeUndefined();
  });
});

async function take(browser: Browser, address: string, scene: Scene): Promise<Buffer> {
  const { fragment, locale, size = SIZE, theme = "light", act } = scene;
  const { context, page, problems } = await openPage(browser, address + fragment, locale);
  try {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    await page.waitForSelector(`${DRAWN}, .statements tr, #timeline, #map, .compare`);
    await act?.(page);
    const image = await still(page);
    expect(problems).toEqual([]);
    return image;
  } finally {
    await context.close();
  }
}

/** The page as it looks once it does not change any more. */
async function still(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ animations: "disabled", caret: "hide" });
  let [before, image] = [await shoot(), await shoot()];
  for (let turn = 0; turn < 20 && !before.equals(image); turn += 1) {
    await page.waitForTimeout(300);
    [before, image] = [image, await shoot()];
  }
  return image;
}
