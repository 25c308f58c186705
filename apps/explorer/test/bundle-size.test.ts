import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const isBuilt = existsSync(join(dist, "index.html"));

/** What a visitor may have to load at most, workers included: KiB, gzipped. */
const BUDGET_KIB = 250;

describe.skipIf(!isBuilt)("the built page (skipped where the explorer is not built: npm run build)", () => {
  const files = isBuilt
    ? readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css|html|svg)$/.test(name))
    : [];
  const read = (name: string) => readFileSync(join(dist, name));

  test(`is at most ${BUDGET_KIB} KiB gzipped`, () => {
    const total = files.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0) / 1024;
    expect(total).toBeLessThanOrEqual(BUDGET_KIB);
  });

  test("names no other host to load from", () => {
    const page = read("index.html").toString();
    expect(page.match(/(?:src|href)="(?!\.\/)[^"]*"/g)).toBeNull();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\bstyle=|<style/);
  });
});
