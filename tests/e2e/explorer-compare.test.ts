import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { headingOfPanel, shownNodes, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("paths and comparison (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  test("two actors of the seeds side by side: shared topics with both sentences, paths with each step's, common neighbours", async () => {
    const page = await explorer.start();
    const whole = Number(await shownNodes(page));
    for (const name of ["stoltenberg", "selenskyj"]) {
      await page.getByRole("combobox", { name: /Suche/ }).fill(name);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Vergleichen", exact: true }).click();
    }
    const compare = page.getByRole("region", { name: "Vergleich" });
    const topic = compare.locator(".topic", { hasText: /^über\s*NATO(?!-)/ });
    const columns = topic.locator(".column");
    await columns.first().waitFor();
    expect(await columns.count()).toBe(2);
    for (const column of await columns.all())
      expect(await column.locator("blockquote mark").count()).toBeGreaterThan(0);

    const paths = compare.locator("section", { has: page.getByRole("heading", { name: /^Wege von/ }) });
    await paths.locator(".path").nth(1).locator("summary").first().click();
    const steps = paths.locator(".path").nth(1).locator("ol > li");
    expect(await steps.count()).toBe(2);
    for (const step of await steps.all()) expect(await step.locator("blockquote").count()).toBeGreaterThan(0);
    expect(await compare.getByRole("heading", { name: /Gemeinsame Nachbarn/ }).textContent()).toMatch(/[1-9]/);
    expect(await violationsOf(page)).toEqual([]);

    expect(new URL(page.url()).hash).toMatch(/view=compare.*compare=entity:\w+&compare=entity:\w+/);
    await paths.getByRole("button", { name: "Im Graphen zeigen" }).click();
    expect(Number(await shownNodes(page))).toBeLessThan(whole / 2);
  });

  test("two articles side by side: what only one tells", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.getByRole("button", { name: "Vergleich", exact: true }).click();
    const compare = page.getByRole("region", { name: "Vergleich" });
    await compare.getByRole("button", { name: "Artikel" }).click();
    const add = compare.getByRole("combobox", { name: "Artikel hinzufügen" });
    await add.selectOption({ index: 1 });
    await add.selectOption({ index: 1 });
    const only = compare.locator("section", { has: page.getByRole("heading", { name: "Das berichtet nur …" }) });
    const texts = await only.locator(".column").allTextContents();
    expect(texts[0]).toMatch(/Weber besucht Kiel.*Ablehnung/s);
    expect(texts[1]).toMatch(/Anna Weber will auch nach Lübeck reisen/);
    expect(await violationsOf(page)).toEqual([]);
    await page
      .getByRole("button", { name: /^Aus dem Vergleich nehmen/ })
      .first()
      .click();
    expect(await compare.textContent()).toContain("Zwei oder mehr Artikel wählen");
  });

  test("every fact says by which rule it is there, every entity why its mentions are one, and who is further off", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.locator("#search").fill("kiel");
    await page.keyboard.press("Enter");
    const details = page.locator(".details");
    await details.locator("header").getByText("Warum steht das hier?").click();
    expect(await details.locator("header").textContent()).toContain("2-mal beim Namen genannt");
    await details.locator(".fact").first().getByText("Warum steht das hier?").click();
    expect(await details.locator(".fact").first().textContent()).toMatch(/Regel test, Sicherheit 90\s%/);
    await details.getByRole("button", { name: "Einen Schritt weiter" }).click();
    await details.getByRole("heading", { name: /In 2 Schritten/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await details.getByRole("button", { name: "Lübeck" }).click();
    expect(await headingOfPanel(page)).toBe("Lübeck");
  });

  test("fits a phone, in English", async () => {
    const page = await explorer.startWith(smallGraph(), "en-GB");
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole("button", { name: "Comparison", exact: true }).click();
    const compare = page.getByRole("region", { name: "Comparison" });
    for (const name of ["Anna Weber", "Öztürk"]) {
      await compare.getByRole("combobox", { name: "Add an actor" }).selectOption({ label: name });
    }
    await compare.getByRole("heading", { name: "Paths from Anna Weber to Öztürk" }).waitFor();
    expect(await compare.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  });
});
