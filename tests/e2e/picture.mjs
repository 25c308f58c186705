// npm run picture: takes docs/explorer.png anew, the explorer on the seeds with a person selected. Needs a Chromium and `npm run setup`.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module: tests } = await runnerImport(here("./chromium.ts"));
const [browser, served] = await Promise.all([tests.openBrowser(), tests.serveExplorer()]);
try {
  const { page } = await tests.openPage(browser, served.address, "en-GB");
  await page.waitForSelector("#graph[data-ready=true]");
  await page.locator(".details").getByRole("button", { name: "Jens Stoltenberg" }).first().click();
  // Neither the pointer nor the focus shall show.
  await page.mouse.move(640, 4);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(1000);
  await page.screenshot({ path: here("../../docs/explorer.png") });
} finally {
  await browser.close();
  await served.stop();
}
