import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { DRAWN, headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("panels (skipped where there is no Chromium)", () => {
  const pages = useExplorer();

  test("are resized by dragging and by keys, within limits, and keep their width", async () => {
    const page = await pages.start();
    const details = page.locator(".details");
    const width = async () => Math.round((await details.boundingBox())!.width);
    const before = await width();
    const divider = page.getByRole("separator", { name: "Breite der Einzelheiten" });
    const { x, y } = (await divider.boundingBox())!;
    await page.mouse.move(x + 5, y + 100);
    await page.mouse.down();
    await page.mouse.move(x - 75, y + 120, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(before + 80);

    await divider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await width()).toBe(before - 20);
    await expect.poll(() => divider.getAttribute("aria-valuenow")).toBe(String(before - 20));
    await page.keyboard.press("End");
    expect(await width()).toBe(240);
    await page.reload();
    await details.waitFor();
    expect(await width()).toBe(240);
    await divider.dblclick({ position: { x: 5, y: 60 } });
    expect(await width()).toBe(before);
    expect(pages.watched?.problems).toEqual([]);
  });

  test("the details close, stay closed, and open again; the address and undo know", async () => {
    const page = await pages.start();
    const details = page.locator(".details");
    const main = async () => Math.round((await page.locator("main").boundingBox())!.width);
    await page.getByRole("button", { name: "Einzelheiten schließen" }).click();
    expect(await details.isVisible()).toBe(false);
    expect(await main()).toBe(1280);
    expect(page.url()).toContain("details=closed");
    expect(await violationsOf(page)).toEqual([]);
    await page.goto(pages.served.address);
    await page.getByRole("button", { name: "Einzelheiten öffnen" }).waitFor();
    // With the graph comes the first view that can be gone back to.
    await page.waitForSelector(DRAWN);
    expect(await details.isVisible()).toBe(false);
    await page.getByRole("separator", { name: "Breite der Einzelheiten" }).press("Enter");
    expect(await details.isVisible()).toBe(true);
    await page.keyboard.press("Control+z");
    await expect.poll(() => details.isVisible()).toBe(false);
  });

  test("the article is resized beside the details, and none of it is in the way of a phone", async () => {
    const page = await pages.startWith(smallGraph());
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    await page.locator(".details .evidence button").first().click();
    const reader = page.locator(".reader");
    const before = (await reader.boundingBox())!.width;
    await page.getByRole("separator", { name: "Breite des Artikels" }).press("ArrowLeft");
    expect((await reader.boundingBox())!.width).toBeCloseTo(before + 20, 0);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 780 });
    expect(await reader.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });
    expect(await page.getByRole("separator").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await headingOfPanel(page)).toBe("Anna Weber");
    expect(await page.locator(".details").isVisible()).toBe(true);
  });
});
