import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { datedGraph } from "../../apps/explorer/test/dated-graph.js";
import { browserPath } from "./chromium.js";
import { headingOfPanel, shownNodes, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("the timeline (skipped where there is no Chromium)", () => {
  const pages = useExplorer();

  async function startTimeline(): Promise<Page> {
    const page = await pages.startWith(datedGraph());
    await page.getByRole("button", { name: "Zeit", exact: true }).click();
    await page.locator(".chronicle li").first().waitFor();
    return page;
  }
  const chronicle = async (page: Page) =>
    (await page.locator(".chronicle li").allTextContents()).map((text) => text.replaceAll(/\s+/g, " ").trim());

  test("lanes by kind and by actor, and a chronicle that says the same in words", async () => {
    const page = await startTimeline();
    const lanes = () => page.locator(".lane p").allTextContents();
    expect(await lanes()).toEqual(["Artikel 1", "Aussagen 1", "Gespräch 2", "Zusammenarbeit 1", "Ablehnung 1"]);
    expect(await chronicle(page)).toEqual([
      "1998 Öztürk Ablehnung → Anna Weber",
      "3. Mai 2024 Anna Weber Besuch → Kiel",
      "6. Mai 2024 Artikel Weber besucht Kiel",
      "6. Mai 2024 Anna Weber, Öztürk Zusammenarbeit",
      "6. Mai 2024 Anna Weber „Wir helfen der Werft“",
      "Sommer 2024 Anna Weber Besuch → Lübeck",
    ]);
    expect(await page.locator(".chronicle").textContent()).toContain("1 weiterer hat kein Datum.");
    await page.getByRole("button", { name: "Nach Akteur" }).click();
    expect((await lanes()).slice(0, 3)).toEqual(["Artikel 1", "Anna Weber 5", "Öztürk 2"]);
    expect(new URL(page.url()).hash).toBe("#view=timeline&lanes=actor");
  });

  test("dragging across the chart filters everything, and the chip takes it back", async () => {
    const page = await startTimeline();
    const body = (await page.locator("#timeline .body").boundingBox())!;
    const visit = (await page.locator('[data-lane="CONSULT"] .mark').first().boundingBox())!;
    // From the middle of the time between, which lies left of everything of 2024, to the right rim.
    await page.mouse.move(body.x + body.width / 2, visit.y);
    await page.mouse.down();
    await page.mouse.move(visit.x, visit.y, { steps: 3 });
    await page.mouse.move(body.x + body.width - 2, visit.y, { steps: 3 });
    await page.mouse.up();
    const chip = page.getByRole("button", { name: /^Filter entfernen: Zeit: / });
    await chip.waitFor();
    expect((await chronicle(page))[0]).toContain("3. Mai 2024");
    expect(await page.locator('[data-lane="REJECT"] .mark').count()).toBe(1);

    await page.getByRole("button", { name: "Liste" }).click();
    await page.getByRole("treeitem", { name: /^Öztürk/ }).waitFor();
    await page.getByRole("treeitem", { name: /^Öztürk/ }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator('[role="treeitem"][aria-level="2"]').allTextContents()).not.toContain(
      expect.stringMatching(/Ablehnung/),
    );
    await chip.click();
    await page.getByRole("treeitem", { name: /Ablehnung/ }).waitFor();
    await page.keyboard.press("Control+z");
    await chip.waitFor();
  });

  test("by keyboard: the ends of the period, zoom, and an entry that all views follow", async () => {
    const page = await startTimeline();
    const to = page.getByRole("slider", { name: "Ende des Zeitraums" });
    expect(await to.getAttribute("aria-valuetext")).toBe("offen");
    await to.focus();
    for (let times = 0; times < 5; times += 1) await page.keyboard.press("PageDown");
    expect(await to.getAttribute("aria-valuetext")).toMatch(/20[01]\d$/);
    expect(await chronicle(page)).toEqual(["1998 Öztürk Ablehnung → Anna Weber"]);
    expect(await page.getByRole("slider", { name: "Anfang des Zeitraums" }).getAttribute("aria-valuetext")).toBe(
      "offen",
    );
    await page.getByRole("button", { name: /^Filter entfernen: Zeit: bis / }).click();

    await page.keyboard.press("F6");
    await page.locator("#timeline").focus();
    const ticks = () => page.locator(".axis span").allTextContents();
    const before = await ticks();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("+");
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowRight");
    expect(await ticks()).not.toEqual(before);
    await page.keyboard.press("0");

    await page.getByRole("button", { name: /Ablehnung → Anna Weber/ }).focus();
    await page.keyboard.press("Enter");
    expect(await headingOfPanel(page)).toMatch(/Ablehnung/);
    expect(await page.locator(".mark.faded").count()).toBe(5);
    await page.locator(".details .evidence button").first().click();
    expect((await page.locator(".reader .focused").allTextContents()).join("")).toBe("lehnte");
  });

  test("the limits of the filter menu narrow the picture", async () => {
    const page = await pages.startWith(datedGraph());
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByLabel("Anzahl der Artikel, mindestens").fill("2");
    await page.keyboard.press("Tab");
    await expect.poll(() => shownNodes(page)).toBe("1");
    await page.getByRole("button", { name: "Filter entfernen: Artikel: in mindestens 2 Artikeln" }).click();
    await page.getByLabel("Sicherheit, mindestens").selectOption({ label: "50 %" });
    await expect.poll(() => shownNodes(page)).toBe("5");
    await page.getByRole("button", { name: /^Filter entfernen: Sicherheit/ }).click();
    await page.getByRole("checkbox", { name: /Ostblatt/ }).check();
    await expect.poll(() => shownNodes(page)).toBe("2");
    await page.getByRole("button", { name: "Filter entfernen: Quelle: Ostblatt" }).click();
    await page.getByLabel("von", { exact: true }).fill("2024-05-03");
    await page.getByLabel("bis", { exact: true }).fill("2024-05-04");
    await page.getByRole("button", { name: "Filter entfernen: Zeit: 3. Mai 2024 – 4. Mai 2024" }).waitFor();
    expect(await shownNodes(page)).toBe("2");
    expect(await violationsOf(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "has no accessibility violation axe knows of, %s, and fits a phone",
    async (theme) => {
      const page = await startTimeline();
      await page.emulateMedia({ colorScheme: theme });
      await page.getByRole("button", { name: /Besuch → Kiel/ }).click();
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 780 });
      const { x, width } = (await page.locator("#timeline").boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
      expect(await violationsOf(page)).toEqual([]);
    },
  );
});
