import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, openBrowser, openPage, type Served, serveExplorer } from "./chromium.js";

describe.skipIf(browserPath === undefined)("the explorer as newsgraph serve gives it", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveExplorer()]);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test("loads under its own policy: nothing is refused, nothing fails, nothing comes from elsewhere", async () => {
    const { context, page, problems, requests } = await openPage(browser, served.address);
    await page.locator("canvas").first().waitFor({ state: "visible" });
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(requests).toContain(`${served.address}graph.json`);
    await context.close();
  });

  test("describes its interface on a page that needs nothing but itself", async () => {
    const { context, page, problems, requests } = await openPage(browser, `${served.address}api`);
    await page.getByRole("link", { name: "GET /api/v1/statements", exact: true }).click();
    await page.getByRole("heading", { name: "GET /api/v1/statements", exact: true }).waitFor({ state: "visible" });
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
    await context.close();
  });
});
