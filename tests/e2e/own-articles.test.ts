import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GraphFile } from "@newsgraph/schema";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { DRAWN, dropFiles, headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

const seeds = fileURLToPath(new URL("../../seeds/", import.meta.url));
const seedFiles = readdirSync(seeds)
  .sort()
  .map((name) => ({ name, content: readFileSync(seeds + name, "utf8") }));

describe.skipIf(!browserPath)("articles of one's own (skipped where there is no Chromium)", () => {
  const explorer = useExplorer();

  const dialog = (page: Page) => page.getByRole("dialog", { name: "Eigene Artikel auswerten" });
  const start = (page: Page) => dialog(page).getByRole("button", { name: "Auswerten" }).click();

  test("dropped articles give, in the browser, the graph that Node makes of them, and nothing leaves the page", async () => {
    const page = await explorer.startWith(smallGraph());
    const worker = page.waitForEvent("worker", (worker) => worker.url().includes("extraction.worker"));
    await dropFiles(page, seedFiles);
    await dialog(page).getByRole("radio", { name: "Einen neuen Graphen daraus machen" }).check();
    await start(page);
    await page.getByText("2 Artikel ausgewertet.").waitFor();
    await page.waitForSelector(DRAWN);
    await page.getByRole("heading", { name: "2 Artikel" }).waitFor();
    expect(await page.getByRole("button", { name: "Jens Stoltenberg" }).count()).toBeGreaterThan(0);

    const made = await page.evaluate(runWorker, { url: (await worker).url(), files: seedFiles });
    const served = await fetch(`${explorer.served.address}graph.json`);
    expect(made).toEqual((await served.json()) as GraphFile);
    expect(explorer.watched?.requests.filter((url) => !url.startsWith(explorer.served.address))).toEqual([]);
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("a pasted article comes to the open graph, dated by the person, and is there only once", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    for (const said of ["1 Artikel ausgewertet.", "Kein neuer Artikel gefunden. 1 war schon im Graphen."]) {
      await page.getByRole("button", { name: "Artikel", exact: true }).click();
      expect(await dialog(page).getByRole("button", { name: "Auswerten" }).isDisabled()).toBe(true);
      await dialog(page)
        .getByRole("textbox", { name: "Oder einen Text einfügen" })
        .fill("Oberbürgermeister Bernd Lange besuchte am Dienstag die Stadt Husum. „Wir bauen um“, sagte er.");
      await dialog(page).getByLabel("Erschienen am").fill("2024-03-07");
      expect(await violationsOf(page)).toEqual([]);
      await start(page);
      await page.getByText(said).waitFor();
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Schließen" }).last().click();
    await page.locator("#search").fill("bernd lange");
    await page.keyboard.press("Enter");
    await expect.poll(() => headingOfPanel(page)).toBe("Bernd Lange");
    expect(await page.locator(".details").textContent()).toContain("5. März 2024");
  });

  test("reading can be called off, and what cannot be read is told; the graph stays", async () => {
    const page = await explorer.startWith(smallGraph());
    await dropFiles(page, [
      { name: "a.txt", content: "" },
      { name: "b.jsonl", content: "nix\n" },
    ]);
    await start(page);
    const told = page.getByRole("region", { name: "Eigene Artikel auswerten" });
    await told.getByText("2 Eingaben ausgelassen").waitFor();
    expect(await told.textContent()).toMatch(/a\.txt.*the file holds no text.*b\.jsonl:1/s);

    const text = seedFiles[0]!.content;
    const many = Array.from({ length: 400 }, (_, id) => JSON.stringify({ id: `a${id}`, text }));
    await dropFiles(page, [{ name: "viele.jsonl", content: many.join("\n") }]);
    await start(page);
    await told.getByText(/Artikel ausgewertet …/).waitFor();
    await told.getByRole("button", { name: "Abbrechen" }).click();
    expect(await told.count()).toBe(0);
    expect(await page.locator("#graph").getAttribute("aria-label")).toMatch(/: 6 /);
  });

  test("markup in articles stays text", async () => {
    const page = await explorer.startWith(smallGraph());
    const attack = '<img src=x onerror="window.hacked=1">';
    const body = `<p>${attack.replace("<", "&lt;")} Der Minister Bernd Lange besuchte am Dienstag die Stadt Husum.</p>`;
    await dropFiles(page, [
      { name: "a.html", content: `<html><body>${attack}<script>window.hacked=1</script>${body}</body></html>` },
      { name: "b.txt", content: `${attack}\n\nDer Minister Bernd Lange besuchte am Dienstag die Stadt Husum.` },
    ]);
    await start(page);
    await page.getByText("2 Artikel ausgewertet.").waitFor();
    await page.locator("#search").fill("lange");
    await page.keyboard.press("Enter");
    await page.locator(".evidence button").first().click();
    await page.locator(".reader .focused").first().waitFor();
    expect(await page.locator("#app img").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(explorer.watched?.problems).toEqual([]);
  });

  test("fits a phone", async () => {
    const page = await explorer.startWith(smallGraph());
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole("button", { name: "Artikel", exact: true }).click();
    await dialog(page).getByRole("textbox").first().fill("Ein Text");
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(await dialog(page).evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** Runs in the page: the graph that the extraction worker makes of files. */
async function runWorker({
  url,
  files,
}: {
  url: string;
  files: { name: string; content: string }[];
}): Promise<unknown> {
  const worker = new Worker(url, { type: "module" });
  const job = { files: files.map(({ name, content }) => ({ path: name, blob: new Blob([content]) })) };
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error("the worker failed"));
    const sorts = ["articles", "entities", "statements", "relations"] as const;
    const made: GraphFile = { format: "newsgraph/1", articles: [], entities: [], statements: [], relations: [] };
    worker.onmessage = ({ data }: MessageEvent<{ type: string; piece?: GraphFile; message?: string }>) => {
      if (data.piece) for (const sort of sorts) (made[sort] as unknown[]).push(...data.piece[sort]);
      else if (data.type === "done") resolve(made);
      else if (data.type === "failed") reject(new Error(data.message));
    };
    worker.postMessage({ job });
  });
}
