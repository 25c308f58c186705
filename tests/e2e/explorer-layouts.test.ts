import { describe, expect, test } from "vitest";
import { browserPath } from "./chromium.js";
import { DRAWN, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("arrangements (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  test("rings, columns, time and back: each picture is another, the first comes back, and the address keeps it", async () => {
    const page = await explorer.start();
    const picture = page.locator("#graph");
    const choose = page.getByRole("combobox", { name: "Anordnung" });
    const shots: string[] = [];
    const shoot = async () => {
      await page.waitForSelector(DRAWN);
      await page.waitForTimeout(400);
      shots.push((await picture.screenshot()).toString("base64"));
    };
    await shoot();
    for (const layout of ["radial", "kinds", "time"]) {
      await choose.selectOption(layout);
      await shoot();
    }
    expect(new URL(page.url()).hash).toBe("#layout=time");
    await page.reload();
    await shoot();
    await choose.selectOption("force");
    await shoot();
    expect(new Set(shots.slice(0, 4)).size).toBe(4);
    expect(shots[4] === shots[3]).toBe(true);
    expect(shots[5] === shots[0]).toBe(true);
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
