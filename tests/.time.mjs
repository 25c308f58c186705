import { chromium } from "playwright-core"; import { serve } from "/tmp/explorer/serve.mjs";
const s = await serve("/tmp/explorer/real.json");
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ") });
for (let i = 0; i < 4; i++) { const c = await b.newContext({ viewport: { width: 1280, height: 800 } }); const p = await c.newPage(); 
 await p.addInitScript(() => { const W = Worker; window.marks = []; window.Worker = class extends W { constructor(...a) { super(...a); window.marks.push(["start " + String(a[0]).slice(-30), performance.now()]); this.addEventListener("message", () => window.marks.push(["answer " + String(a[0]).slice(-30), performance.now()])); } }; });
 await p.goto(s.url); await p.waitForSelector("#graph[data-ready=true]"); const t = await p.evaluate(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r([performance.now(), window.marks, performance.getEntriesByType("resource").map(e => [e.name.slice(-30), Math.round(e.startTime), Math.round(e.responseEnd)]), performance.getEntriesByType("paint").map(e => [e.name, e.startTime])])))));console.log(JSON.stringify(t)); await c.close(); }
await b.close(); s.close();
