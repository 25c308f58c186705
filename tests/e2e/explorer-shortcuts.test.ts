import { describe, expect, test } from "vitest";
import { browserPath } from "./chromium.js";
import { useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("the overview of shortcuts (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  test("opens with ? and from its button, is read out, and gives the focus back", async () => {
    const page = await explorer.start();
    await page.locator("#graph").focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Tastenkürzel" });
    await dialog.getByRole("heading", { name: "In der Zeitansicht" }).waitFor();
    expect(
      await dialog.locator("dl > div").filter({ hasText: "einen Schritt vor" }).locator("kbd").allTextContents(),
    ).toEqual(["Strg", "Umschalt", "Z", "Strg", "Y"]);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("graph");

    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    const english = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await english.getByRole("heading", { name: "On a divider" }).waitFor();
    await english.getByRole("button", { name: "Close" }).click();

    await page.locator("#search").focus();
    await page.keyboard.press("?");
    expect(await english.count()).toBe(0);
    expect(await page.locator("#search").inputValue()).toBe("?");
    expect(explorer.watched?.problems).toEqual([]);
  });
});
