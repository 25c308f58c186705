import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("reading (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  async function openArticle() {
    const page = await explorer.startWith(smallGraph());
    await page.locator("#search").fill("weber besucht");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Artikel lesen" }).click();
    await page.locator(".reader").waitFor();
    return page;
  }

  test("relations stand beside their paragraph: pointing at one lights up its words, a click selects its edge", async () => {
    const page = await openArticle();
    const notes = page.getByRole("list", { name: "Was dieser Absatz berichtet" });
    expect(
      (await notes.getByRole("button").allTextContents()).map((text) => text.replaceAll(/\s+/g, " ").trim()),
    ).toEqual(["Anna Weber Besuch → Kiel", "Anna Weber, Öztürk Zusammenarbeit", "Öztürk Ablehnung → Anna Weber"]);
    const visit = notes.getByRole("button", { name: /Besuch/ });
    await visit.hover();
    expect(await page.locator(".reader .pointed").allTextContents()).toEqual(["besucht"]);
    await visit.click();
    expect(await headingOfPanel(page)).toMatch(/Besuch/);
    expect(await violationsOf(page)).toEqual([]);
  });

  test("pointing at a mention finds all others of the same, and the keyboard does as well", async () => {
    const page = await openArticle();
    const hovered = page.locator(".reader .mention.hovered");
    await page.locator(".reader .mention", { hasText: "Anna Weber" }).hover();
    expect(await hovered.allTextContents()).toEqual(["Weber", "Anna Weber", "Weber"]);
    await page.locator(".reader .meta").hover();
    expect(await hovered.count()).toBe(0);
    await page.locator(".reader").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await hovered.count()).toBeGreaterThan(0);
  });

  test("a statement is copied as a citation, with speaker, source, title and date", async () => {
    const page = await openArticle();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(".details .fact").getByRole("button", { name: "Als Zitat kopieren" }).first().click();
    await page.getByRole("status").filter({ hasText: "Zitat kopiert" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "„‚Wir helfen der Werft‘, sagte Weber der Agentur Nordpress.“ (Anna Weber) – Nordblatt, „Weber besucht Kiel“, 6. Mai 2024",
    );
  });
});
