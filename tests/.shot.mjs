import { mkdtempSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "/tmp/explorer/serve.mjs";

const which = process.argv[2] ?? "all";
const graph = process.argv[3];
const s = await serve(graph);
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  ),
});
async function page(o = {}) {
  const c = await b.newContext({ viewport: { width: 1280, height: 800 }, locale: "de-DE", ...o });
  const p = await c.newPage();
  p.on("console", (m) => {
    if (m.type() !== "log") console.log("CONSOLE", m.text());
  });
  p.on("pageerror", (e) => console.log("ERR", e.message));
  p.on("request", (r) => {
    if (!r.url().startsWith(s.url)) console.log("REQ", r.url());
  });
  const t = Date.now();
  await p.goto(s.url);
  await p.waitForSelector("#graph[data-ready=true]", { timeout: 20000 });
  console.log("ready", Date.now() - t);
  await p.waitForTimeout(700);
  return p;
}
const out = "/tmp/explorer/shots/";
const runs = {
  async light() {
    const p = await page();
    await p.screenshot({ path: out + "light.png" });
  },
  async dark() {
    const p = await page({ colorScheme: "dark" });
    await p.screenshot({ path: out + "dark.png" });
  },
  async selected() {
    const p = await page();
    await p.fill("#search", "stolten");
    await p.waitForTimeout(200);
    await p.screenshot({ path: out + "search.png" });
    await p.keyboard.press("Enter");
    await p.waitForTimeout(600);
    await p.screenshot({ path: out + "selected.png" });
    await p.locator(".evidence button").nth(4).click();
    await p.waitForTimeout(600);
    await p.screenshot({ path: out + "reader.png" });
  },
  async phone() {
    const p = await page({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    });
    await p.screenshot({ path: out + "phone.png" });
    await p.fill("#search", "selensk");
    await p.keyboard.press("Enter");
    await p.waitForTimeout(600);
    await p.screenshot({ path: out + "phone-selected.png" });
    await p.locator(".evidence button").nth(1).click();
    await p.waitForTimeout(600);
    await p.screenshot({ path: out + "phone-reader.png" });
  },
  async statements() {
    const p = await page({ viewport: { width: 1440, height: 900 } });
    await p.getByRole("button", { name: "Aussagen", exact: true }).click();
    await p.waitForTimeout(300);
    await p.screenshot({ path: out + "statements.png" });
    await p.getByRole("button", { name: "Liste", exact: true }).click();
    await p.waitForTimeout(300);
    await p.screenshot({ path: out + "outline.png" });
  },
  async unfolded() {
    const p = await page({ viewport: { width: 1440, height: 900 } });
    await p.getByLabel("Aussagen als Knoten").check();
    await p.waitForTimeout(1500);
    await p.screenshot({ path: out + "unfolded.png" });
  },
  async filters() {
    const p = await page({ colorScheme: "dark" });
    await p.getByRole("button", { name: "Filter", exact: true }).click();
    await p
      .getByLabel("Besuch")
      .first()
      .check()
      .catch(() => {});
    await p.locator("#filters input").nth(1).check();
    await p.waitForTimeout(500);
    await p.screenshot({ path: out + "filters.png" });
    await p.keyboard.press("Escape");
    await p.waitForTimeout(200);
    await p.screenshot({ path: out + "filters2.png" });
  },
};

import { mkdirSync } from "node:fs";
mkdirSync(out, { recursive: true });
for (const [k, f] of Object.entries(runs))
  if (which === "all" || which.split(",").includes(k)) {
    try {
      await f();
    } catch (e) {
      console.log(k, "FAILED", e.message.slice(0, 600));
    }
  }
await b.close();
s.close();
