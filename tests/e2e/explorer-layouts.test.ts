import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { crowdedGraph } from "../../apps/explorer/test/crowded-graph.js";
import { placedGraph } from "../../apps/explorer/test/placed-graph.js";
import { browserPath } from "./chromium.js";
import { DRAWN, dropFile, headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("arrangements (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  test("rings, columns, map, time and back: each picture is another, the first comes back, and the address keeps it", async () => {
    const page = await explorer.start();
    const picture = page.locator("#graph");
    const choose = page.getByRole("combobox", { name: "Anordnung" });
    const shots: string[] = [];
    /** Takes the picture once it stands still; `before` is one that it is to differ from. */
    const shoot = async (before = "") => {
      await page.waitForSelector(DRAWN);
      let last = before;
      const isStill = async () => {
        const now = (await picture.screenshot()).toString("base64");
        const still = now === last && now !== before;
        last = now;
        return still;
      };
      await expect.poll(isStill, { timeout: 30_000, interval: 200 }).toBe(true);
      shots.push(last);
    };
    await shoot();
    for (const layout of ["radial", "kinds", "map", "time"]) {
      await choose.selectOption(layout);
      await shoot(shots.at(-1));
    }
    expect(new URL(page.url()).hash).toBe("#layout=time");
    await page.reload();
    await shoot();
    await choose.selectOption("force");
    await shoot(shots.at(-1));
    expect(new Set(shots.slice(0, 5)).size).toBe(5);
    expect(shots[5] === shots[4]).toBe(true);
    expect(shots[6] === shots[0]).toBe(true);
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("a layout that takes long is drawn before it is done, tells how far it is, and can be stopped", async () => {
    const page = await explorer.start();
    await dropFile(page, "crowd.json", JSON.stringify(crowdedGraph(8000)));
    await page.getByRole("button", { name: "Anhalten" }).waitFor();
    await page.waitForSelector("#graph[data-drawn=true][data-ready=false]");
    const share = await page.getByRole("progressbar", { name: "Fortschritt der Anordnung" }).getAttribute("value");
    expect(Number(share)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Anhalten" }).click();
    await page.waitForSelector(DRAWN);
    expect(await page.getByRole("progressbar").count()).toBe(0);
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("on the map, places lie as on Earth, keys walk from one to the other, and the picture has the map under it", async () => {
    const page = await explorer.startWith(placedGraph());
    await page.getByRole("combobox", { name: "Anordnung" }).focus();
    await page.keyboard.type("auf der");
    await page.getByText("Grenzen: Natural Earth").waitFor();
    expect(new URL(page.url()).hash).toBe("#layout=map");
    await page.locator("#search").fill("dänemark");
    await page.keyboard.press("Enter");
    await page.locator(".details.selected").waitFor();
    await page.locator("#graph").focus();
    await page.keyboard.press("ArrowUp");
    expect(await headingOfPanel(page)).toBe("Schweden");
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole("button", { name: "Exportieren" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "SVG" }).click();
    const svg = readFileSync(await (await download).path(), "utf8");
    expect(/<g clip-path="url\(#ground\)">.*<path d="M[^"]{10000}/.test(svg)).toBe(true);
    await page.getByRole("dialog").getByRole("button", { name: "Schließen" }).click();
    await page.getByRole("button", { name: "Karte", exact: true }).click();
    await page.locator("#map .mark").first().waitFor();
    expect(explorer.watched!.requests.filter((url) => url.includes("countries-50m"))).toHaveLength(1);
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("communities are outlined and hubs fade; rings go round whom one chooses", async () => {
    const page = await explorer.start();
    const before = await page.locator("#graph").screenshot();
    await page.getByRole("checkbox", { name: "Gruppen umranden" }).check();
    const outlined = async () => !(await page.locator("#graph").screenshot()).equals(before);
    await expect.poll(outlined).toBe(true);
    await page.getByRole("combobox", { name: "Anordnung" }).selectOption("radial");
    await page.getByRole("combobox", { name: /Suche/ }).fill("peskow");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Um Dmitri Peskow ordnen" }).click();
    expect(new URL(page.url()).hash).toMatch(/layout=radial&centre=entity:\w+&mark=communities/);
    expect(await violationsOf(page)).toEqual([]);
  });
});
