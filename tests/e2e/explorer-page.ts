import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GraphFile } from "@newsgraph/schema";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser, openPage, type Served, serveExplorer, type WatchedPage } from "./chromium.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A picture is drawn: positions are there and the first frame was asked for. */
export const DRAWN = ".stage:not([hidden]) > #graph[data-ready=true]";

/** The graph is there, in whichever view. */
const SHOWN = `${DRAWN}, .statements tr, [role=treeitem], #timeline, #map`;

/** The explorer on the seeds for the tests of one `describe`, a fresh page for each. */
export type ExplorerPages = {
  readonly served: Served;
  /** The page of the present test, with what went wrong in it. */
  readonly watched: WatchedPage | undefined;
  /** Opens the page on the graph of the seeds; `fragment` is that of its address, with `#`. */
  start(locale?: string, fragment?: string): Promise<Page>;
  /** Opens the page and drops `graph` on it. */
  startWith(graph: GraphFile, locale?: string): Promise<Page>;
};

/** Starts browser and server before the tests of the `describe` that it is called in, and stops them after. */
export function useExplorer(): ExplorerPages {
  let browser: Browser;
  let served: Served;
  let watched: WatchedPage | undefined;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveExplorer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  afterEach(async () => {
    await watched?.context.close();
    watched = undefined;
  });

  const start = async (locale = "de-DE", fragment = "") => {
    watched = await openPage(browser, served.address + fragment, locale);
    await watched.page.waitForSelector(SHOWN);
    return watched.page;
  };
  return {
    get served() {
      return served;
    },
    get watched() {
      return watched;
    },
    start,
    async startWith(graph, locale) {
      const page = await start(locale);
      await dropFile(page, "small.json", JSON.stringify(graph));
      const articles = graph.articles.length === 1 ? "1 Artikel" : /^\d+ (Artikel|articles)$/;
      await page.getByRole("heading", { name: articles }).waitFor();
      await page.getByRole("button", { name: graph.entities[0]!.name }).first().waitFor();
      await page.waitForSelector(DRAWN);
      return page;
    },
  };
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  await dropFiles(page, [{ name, content }]);
}

/** Drops several files on the page at once. */
export async function dropFiles(page: Page, files: readonly { name: string; content: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** What the panel of details is headed by. */
export async function headingOfPanel(page: Page): Promise<string> {
  return ((await page.locator(".details h2").textContent()) ?? "").trim();
}

/** How many nodes the picture says that it shows. */
export async function shownNodes(page: Page): Promise<string | undefined> {
  return (await page.locator("#graph").getAttribute("aria-label"))?.match(/\d+/)?.[0];
}

/** What axe-core finds wrong with the page as it is. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}
