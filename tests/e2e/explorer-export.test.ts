import { readFileSync } from "node:fs";
import type { GraphFile } from "@newsgraph/schema";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("exports (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  async function openExport(page: Page) {
    await page.getByRole("button", { name: "Exportieren" }).click();
    return page.getByRole("dialog", { name: "Exportieren" });
  }
  async function save(page: Page, button: string) {
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  test("the picture as PNG and as SVG with its words as text", async () => {
    const page = await explorer.startWith(smallGraph());
    await openExport(page);
    expect(await violationsOf(page)).toEqual([]);
    const png = await save(page, "PNG");
    expect(png.name).toBe("newsgraph.png");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const svg = (await save(page, "SVG")).bytes.toString();
    for (const name of ["Anna Weber", "Öztürk", "Kiel"]) expect(svg).toMatch(new RegExp(`<text[^>]*>${name}</text>`));
    const drawn = await page.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, "image/svg+xml");
      return [document.querySelector("parsererror")?.textContent, document.querySelectorAll("text").length];
    }, svg);
    expect(drawn[0]).toBeUndefined();
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("a report to be printed, which opens without a network, its names leading to their facts", async () => {
    const page = await explorer.startWith(smallGraph());
    await openExport(page);
    const { name, bytes } = await save(page, "Bericht (HTML)");
    expect(name).toBe("newsgraph-report.html");
    const offline = await page.context().newPage();
    await page.context().setOffline(true);
    const requests: string[] = [];
    offline.on("request", (request) => requests.push(request.url()));
    const address = "https://newsgraph.invalid/report.html";
    await offline.route(address, (route) => route.fulfill({ body: bytes, contentType: "text/html" }));
    await offline.goto(address);
    expect(await offline.locator("figure svg text").count()).toBeGreaterThan(3);
    await offline.locator("table").getByRole("link", { name: "Werft" }).click();
    expect(await offline.locator(":target h3").textContent()).toContain("Werft");
    expect(requests).toEqual([address]);
    await page.context().setOffline(false);
  });

  test("the filtered graph in a chosen format, and the table of statements", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    const dialog = await openExport(page);
    expect(await dialog.textContent()).toContain("2 von 6 Knoten");
    const graph = JSON.parse((await save(page, "Speichern")).bytes.toString()) as GraphFile;
    expect(graph.entities.map(({ name }) => name)).toEqual(["Kiel", "Lübeck"]);
    await dialog.getByRole("combobox", { name: "Format" }).selectOption("gexf");
    const gexf = await save(page, "Speichern");
    expect([gexf.name, gexf.bytes.toString().slice(0, 400)]).toEqual([
      "newsgraph.gexf",
      expect.stringContaining("<gexf"),
    ]);
    await dialog.getByRole("button", { name: "Schließen" }).click();
    await page.getByRole("button", { name: "Filter entfernen: Art: Ort" }).click();
    await openExport(page);
    const csv = (await save(page, "CSV")).bytes.toString();
    expect(csv).toMatch(/Wir helfen der Werft/);
  });

  test("fits a phone, in English", async () => {
    const page = await explorer.startWith(smallGraph(), "en-GB");
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    expect(await dialog.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  });
});
