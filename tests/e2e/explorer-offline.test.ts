import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath, openBrowser, openPage, type WatchedPage } from "./chromium.js";
import { DRAWN, headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

const cli = fileURLToPath(new URL("../../packages/cli/bin/newsgraph.mjs", import.meta.url));
const HOSTILE = '</script><script>window.hacked = 1</script><!-- <img src=x onerror="window.hacked = 1">';

describe.skipIf(!browserPath)("the explorer as one file (skipped where there is no Chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-offline-"));
  const explorer = useExplorer();
  let browser: Browser;
  let offline: WatchedPage | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await offline?.context.close();
    offline = undefined;
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openOffline(path: string): Promise<Page> {
    offline = await openPage(browser, pathToFileURL(path).href, "de-DE");
    await offline.page.waitForSelector(DRAWN);
    return offline.page;
  }
  const askedElsewhere = () => offline!.requests.filter((url) => !/^(?:file|blob):/.test(url));

  async function savePage(page: Page): Promise<string> {
    await page.getByRole("button", { name: "Exportieren" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "Seite (HTML)" }).click();
    const path = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(path);
    return path;
  }

  test("exported from the page, it opens from the disk as it was left, and is searched, filtered and read", async () => {
    const graph = smallGraph();
    const articles = graph.articles.map((article) => ({ ...article, source: HOSTILE }));
    const page = await explorer.startWith({ ...graph, articles });
    expect(explorer.watched!.requests.filter((url) => url.includes("offline.html"))).toEqual([]);
    await page.locator("#search").fill("öztürk");
    await page.keyboard.press("Enter");
    const path = await savePage(page);
    expect(explorer.watched?.problems).toEqual([]);

    const copy = await openOffline(path);
    expect(await headingOfPanel(copy)).toBe("Öztürk");
    expect(await copy.getByRole("button", { name: "Graph öffnen" }).count()).toBe(0);
    expect(await violationsOf(copy)).toEqual([]);

    await copy.locator("#search").fill("weber");
    await copy.keyboard.press("Enter");
    await expect.poll(() => headingOfPanel(copy)).toBe("Anna Weber");
    await copy.locator(".details .evidence .open").first().click();
    expect(await copy.locator(".reader").textContent()).toContain(HOSTILE);
    await copy.keyboard.press("Escape");

    await copy.getByRole("button", { name: "Aussagen", exact: true }).click();
    await copy.getByRole("cell", { name: /Wir helfen der Werft/ }).waitFor();
    await copy.getByRole("button", { name: "Zeit", exact: true }).click();
    await copy.locator("#timeline").waitFor();
    await copy.getByRole("button", { name: "Karte", exact: true }).click();
    await copy.locator("#map").waitFor();
    await copy.getByRole("button", { name: "Graph", exact: true }).click();
    await copy.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    await copy.getByRole("button", { name: "Filter entfernen: Art: Ort" }).click();
    await copy.getByRole("combobox", { name: "Anordnung" }).selectOption("kinds");
    await copy.getByRole("button", { name: /Einen Schritt zurück/ }).click();

    expect(await copy.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
    expect(offline?.problems).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test("what filters leave out is not in it, and it exports in turn", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    const copy = await openOffline(await savePage(page));
    expect(await copy.locator("#graph").getAttribute("aria-label")).toMatch(/: 2 Knoten/);
    expect(await copy.locator("#newsgraph-file").textContent()).not.toContain('"name":"Öztürk"');

    await copy.getByRole("button", { name: "Exportieren" }).click();
    const dialog = copy.getByRole("dialog", { name: "Exportieren" });
    expect(await dialog.getByRole("button", { name: "Seite (HTML)" }).count()).toBe(0);
    await dialog.getByRole("combobox", { name: "Format" }).selectOption("gexf");
    const download = copy.waitForEvent("download");
    await dialog.getByRole("button", { name: "Speichern" }).click();
    expect((await download).suggestedFilename()).toBe("newsgraph.gexf");
    expect(offline?.problems).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test("written by the command line, it opens as well", async () => {
    const [graph, path] = [join(folder, "graph.json"), join(folder, "command.html")];
    writeFileSync(graph, JSON.stringify(smallGraph()));
    execFileSync(process.execPath, [cli, "export", graph, "--format", "html", "-o", path]);
    const copy = await openOffline(path);
    await copy.getByRole("button", { name: "Anna Weber" }).first().click();
    await expect.poll(() => headingOfPanel(copy)).toBe("Anna Weber");
    expect(offline?.problems).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });
});
