import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { browserPath, openBrowser, openPage, serveExplorer } from "./chromium.js";
import { DRAWN, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("the explorer in a frame of another page (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  test("the code shows the view it was copied from, to be looked at, and leads to the explorer", async () => {
    const page = await explorer.start();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#search").fill("peskow");
    await page.keyboard.press("Enter");
    await page.locator(".details.selected").waitFor();
    await page
      .locator(".legend")
      .getByRole("button", { name: /^Person/ })
      .click();
    await page.getByRole("button", { name: "Gespeicherte Ansichten" }).click();
    await page.getByRole("button", { name: "Code zum Einbetten kopieren" }).click();
    await page.getByText("Der Code ist kopiert").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const source = await page.evaluate((code) => {
      return new DOMParser().parseFromString(code, "text/html").querySelector("iframe")!.src;
    }, code);

    const frame = await page.context().newPage();
    await frame.setViewportSize({ width: 720, height: 560 });
    await frame.goto(source);
    await frame.waitForSelector(DRAWN);
    expect(await frame.locator(".details h2").textContent()).toContain("Dmitri Peskow");
    await frame.getByRole("button", { name: "Filter entfernen: Art: Person" }).waitFor();
    for (const name of ["Artikel", "Graph öffnen", "Exportieren", "Filter"]) {
      expect(await frame.getByRole("button", { name, exact: true }).count(), name).toBe(0);
    }
    expect(await violationsOf(frame)).toEqual([]);
    const before = await frame.evaluate(() => history.length);
    await frame.getByRole("button", { name: "Filter entfernen: Art: Person" }).click();
    expect(await frame.evaluate(() => history.length)).toBe(before);

    const opened = frame.context().waitForEvent("page");
    await frame.getByRole("link", { name: "Im Explorer öffnen" }).click();
    const whole = await opened;
    await whole.waitForSelector(DRAWN);
    expect(new URL(whole.url()).search).toBe("");
    expect(await whole.locator(".details h2").textContent()).toContain("Dmitri Peskow");
    await whole.getByRole("button", { name: "Exportieren" }).waitFor();
  });

  test("a page shows it only where the server was told to allow that page", async () => {
    const host = createServer((request, response) => {
      response.setHeader("Content-Type", "text/html");
      const source = new URL(request.url!, "http://localhost").searchParams.get("frame") ?? "";
      response.end(`<title>host</title><iframe title="graph" src="${source}" width="900" height="600"></iframe>`);
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const allowing = await serveExplorer(undefined, ["--embed", origin]);
    const browser = await openBrowser();
    try {
      const show = async (address: string) => {
        const { page, context } = await openPage(
          browser,
          `${origin}/?frame=${encodeURIComponent(`${address}?embed=1`)}`,
        );
        const isShown = await page
          .frameLocator("iframe")
          .locator(DRAWN)
          .waitFor({ timeout: 15_000 })
          .then(
            () => true,
            () => false,
          );
        await context.close();
        return isShown;
      };
      expect(await show(allowing.address)).toBe(true);
      expect(await show(explorer.served.address)).toBe(false);
    } finally {
      await browser.close();
      await allowing.stop();
      host.close();
    }
  });
});
