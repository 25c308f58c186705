import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { initialFiles } from "./initial-files.js";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const isBuilt = existsSync(join(dist, "index.html"));

/** What a visitor has to load at most before the graph is there, workers included: KiB, gzipped. */
const BUDGET_KIB = 300;

describe.skipIf(!isBuilt)("the built page (skipped where the explorer is not built: npm run build)", () => {
  const files = isBuilt ? initialFiles(dist) : [];
  const read = (name: string) => readFileSync(join(dist, name));

  test(`is at most ${BUDGET_KIB} KiB gzipped`, () => {
    const kinds = [/^index\.html$/, /index-.*\.js$/, /index-.*\.css$/, /icon\.svg$/, /graph\.worker/, /layout\.worker/];
    for (const kind of kinds) expect(files.filter((name) => kind.test(name))).toHaveLength(1);
    const total = files.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0) / 1024;
    expect(total).toBeLessThanOrEqual(BUDGET_KIB);
  });

  test("leaves the engine for SPARQL to those who ask for it", () => {
    expect(files.filter((name) => /sparql|wasm/i.test(name))).toEqual([]);
    const all = readdirSync(dist, { recursive: true, encoding: "utf8" });
    expect(all.filter((name) => /\.wasm$|sparql\.worker-/.test(name))).toHaveLength(2);
  });

  test("leaves extraction and its models to those who bring articles", () => {
    expect(files.filter((name) => /extract|\.bin$/i.test(name))).toEqual([]);
    const all = readdirSync(dist, { recursive: true, encoding: "utf8" });
    expect(all.filter((name) => /\.bin$|extraction\.worker-/.test(name))).toHaveLength(5);
  });

  test("names no other host to load from", () => {
    const page = read("index.html").toString();
    expect(page.match(/(?:src|href)="(?!\.\/)[^"]*"/g)).toBeNull();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\bstyle=|<style/);
  });

  test("is there as one file as well, whose policy knows its script and styles and allows nothing beside it", () => {
    expect(files).not.toContain("offline.html");
    const page = read("offline.html").toString();
    expect(page.match(/<(?:script|link|img)[^>]*(?:src|href)=/g)).toBeNull();
    const textOf = (tag: string) => page.slice(page.indexOf(`<${tag}`)).match(/^<(\w+)[^>]*>(.*?)<\/\1>/s)?.[2];
    const hashOf = (text = "") => createHash("sha256").update(text).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf(textOf('script type="module"'))}'`,
      `style-src 'sha256-${hashOf(textOf("style"))}'`,
      "worker-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });
});
