// Finds a Chromium for the browser tests, or gets one where that is possible.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, tool } from "./workspace.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, else one on the PATH, else the one that Playwright's installer put
 * down. `undefined` where there is none.
 */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { chromium } = await import("playwright-core");
  return [...candidates, chromium.executablePath()].find(starts);
}

/** Ubuntu's `chromium-browser` is a script that asks for a snap: only a browser that tells its version counts. */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/**
 * Finds a Chromium or installs one: by apt as root on Debian, else by Playwright's installer.
 * @returns `{ path }`, or `{ reason }` where none could be had.
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return starts(found) ? { path: found } : { reason: `${found} does not start` };
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (debian) {
    console.error("Installing chromium …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    // Without a font of its own a bare machine would draw no letter.
    const install = ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"];
    await run("apt-get", ["update", "-q"], { quiet: true, env });
    await run("apt-get", install, { quiet: true, env });
    const path = await findChromium();
    if (path !== undefined) return { path };
  }
  console.error("Installing Chromium with Playwright …");
  await run(process.execPath, [tool("playwright-core", "cli.js"), "install", "chromium"], { quiet: true });
  const path = await findChromium();
  if (path !== undefined) return { path };
  return { reason: "no Chromium on the PATH and none could be installed; set CHROMIUM_PATH to one" };
}
