import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { DRAWN, headingOfPanel, shownNodes, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("keeping and sharing views (skipped where there is no Chromium)", () => {
  const pages = useExplorer();

  test("steps are undone and redone by keys, by buttons and by the browser", async () => {
    const page = await pages.startWith(smallGraph());
    const undo = page.getByRole("button", { name: /^Einen Schritt zurück/ });
    const redo = page.getByRole("button", { name: /^Einen Schritt vor/ });
    expect(await undo.isDisabled()).toBe(true);
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    await page.getByRole("button", { name: "Liste" }).click();
    await page.getByRole("treeitem", { name: /Kiel/ }).click();
    expect(await headingOfPanel(page)).toBe("Kiel");

    for (let times = 0; times < 2; times += 1) await page.keyboard.press("Control+z");
    await page.waitForSelector(DRAWN);
    await expect.poll(() => shownNodes(page)).toBe("2");
    await undo.click();
    await expect.poll(() => shownNodes(page)).toBe("6");
    expect(await undo.isDisabled()).toBe(true);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => shownNodes(page)).toBe("2");
    await redo.click();
    await page.getByRole("treeitem").first().waitFor();
    await page.goForward();
    await expect.poll(() => headingOfPanel(page)).toBe("Kiel");
    expect(await redo.isDisabled()).toBe(true);
    await page.goBack();
    await expect.poll(() => headingOfPanel(page)).not.toBe("Kiel");
    expect(pages.watched?.problems).toEqual([]);
  });

  test("in a text field, undo is the field's own", async () => {
    const page = await pages.startWith(smallGraph());
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    const box = page.locator("#search");
    await box.pressSequentially("kiel");
    await page.keyboard.press("Control+z");
    expect(await box.inputValue()).not.toBe("kiel");
    expect(await page.getByRole("button", { name: "Filter entfernen: Art: Ort" }).count()).toBe(1);
  });

  test("the address holds the whole view: opened elsewhere, and again, it shows the same", async () => {
    const page = await pages.start();
    await page.locator("#search").fill("kind:person");
    await page.getByRole("status").filter({ hasText: /Namen/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "Artikel als Knoten" }).check();
    await page.getByRole("button", { name: "Liste" }).click();
    await page.getByRole("treeitem", { name: /^Jens Stoltenberg/ }).click();
    await page.locator(".evidence button").first().click();
    await page.locator(".reader .focused").first().waitFor();
    const look = async () => ({
      heading: await headingOfPanel(page),
      rows: await page.locator('[role="treeitem"][aria-level="1"] .name').allTextContents(),
      chips: await page.locator(".chips").textContent(),
      marked: await page.locator(".reader .focused").allTextContents(),
    });
    const before = await look();
    const address = page.url();
    expect(before.rows).not.toContain("NATO");
    await page.reload();
    await page.locator(".reader .focused").first().waitFor();
    expect(await look()).toEqual(before);
    expect(page.url()).toBe(address);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await page.locator(".reader .focused").first().waitFor();
  });

  test("what of a link does not fit is named and left out", async () => {
    const page = await pages.start(
      "en-GB",
      "#view=statements&kind=person&node=entity:<img src=x onerror=alert(1)>&query=kind:",
    );
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/Parts of the link.*node=entity:<img src=x.*query=kind:/s);
    expect(await page.getByRole("button", { name: "Remove filter: Kind: Person" }).count()).toBe(1);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
  });

  test("a view is saved with a name, opened again after a reload, copied as a link and deleted", async () => {
    const page = await pages.start();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    const places = await shownNodes(page);
    const menu = page.getByRole("button", { name: "Gespeicherte Ansichten" });
    await menu.click();
    await page.getByRole("textbox", { name: "Name dieser Ansicht" }).fill("Nur Orte");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Ansicht öffnen: Nur Orte" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Link kopieren: Nur Orte" }).click();
    await page.getByRole("status").filter({ hasText: "Der Link ist kopiert." }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#kind=place$/);
    await page.keyboard.press("Escape");

    await page.goto(pages.served.address);
    await page.reload();
    await page.waitForSelector(DRAWN);
    expect(await shownNodes(page)).not.toBe(places);
    await menu.click();
    await page.getByRole("button", { name: "Ansicht öffnen: Nur Orte" }).click();
    await expect.poll(() => shownNodes(page)).toBe(places);
    await menu.click();
    await page.getByRole("button", { name: "Ansicht löschen: Nur Orte" }).click();
    await page.getByText(/^Noch keine/).waitFor();
  });

  test("on a phone, going back closes the article", async () => {
    const page = await pages.startWith(smallGraph());
    await page.setViewportSize({ width: 390, height: 780 });
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    await page.locator(".evidence button").first().click();
    await page.locator(".reader").waitFor();
    await page.goBack();
    await expect.poll(() => page.locator(".reader").count()).toBe(0);
    expect(await headingOfPanel(page)).toBe("Anna Weber");
    await page.getByRole("button", { name: "Gespeicherte Ansichten" }).click();
    await page.getByRole("textbox", { name: "Name dieser Ansicht" }).waitFor();
    const { x, width } = (await page.locator(".actions .action").last().boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await violationsOf(page)).toEqual([]);
  });
});
