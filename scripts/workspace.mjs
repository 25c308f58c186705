// What the scripts share: running a step quietly, and getting the workspace installed and built where it is not.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

// pnpm 11 needs Node 22 and pnpm 12 trips over `packageManager`; npx gets this one where only npm is installed.
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const windows = process.platform === "win32";

/** A step that failed; its output has been shown already. */
export class StepFailed extends Error {
  name = "StepFailed";
}

/**
 * Runs a command, in the repository's root unless told otherwise, and resolves with its exit code. `quiet` keeps its output back and shows it only
 * where the command fails; otherwise it writes where this process writes.
 */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      // npx is a script on Windows, which only a shell starts.
      shell: windows && command === "npx",
    });
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a step that must succeed, under a line that says what it does. */
export async function step(what, command, args, options = {}) {
  console.error(`${what} …`);
  const code = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new StepFailed(`${what}: failed with exit code ${code}`);
}

/** The script of an installed package that node runs, such as `tool("typescript", "bin/tsc")`. */
export function tool(name, file, from = root) {
  return join(from, "node_modules", name, file);
}

/** Installs the dependencies that the lock file names, unless they stand already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step("Installing dependencies", "npx", ["-y", packageManager, "install", "--frozen-lockfile"]);
}

function isInstalled() {
  const installed = join(root, "node_modules/.pnpm/lock.yaml");
  if (!existsSync(join(root, "node_modules/.modules.yaml")) || !existsSync(installed)) return false;
  if (readFileSync(installed, "utf8") !== readFileSync(join(root, "pnpm-lock.yaml"), "utf8")) return false;
  return workspaceFolders().every((folder) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    return names.every((name) => existsSync(join(folder, "node_modules", name)));
  });
}

function workspaceFolders() {
  return ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => existsSync(join(folder, "package.json"))),
  );
}

/** Compiles the packages; quick where nothing changed, unless everything is to be made anew. */
export async function buildPackages({ force = false } = {}) {
  const args = [tool("typescript", "bin/tsc"), "-b", ...(force ? ["--force"] : [])];
  await step("Building the packages", process.execPath, args);
}

/** Bundles the explorer where its sources, or those of the packages it is made of, are newer than the bundle. */
export async function buildExplorer({ force = false } = {}) {
  const app = join(root, "apps/explorer");
  const page = join(app, "dist/offline.html");
  if (!force && existsSync(page) && newestChange([app, join(root, "packages")]) <= statSync(page).mtimeMs) return;
  const args = [tool("vite", "bin/vite.js"), "build", "--logLevel", "warn"];
  await step("Building the explorer", process.execPath, args, { cwd: app });
  const offline = [...args, "--config", "vite.offline.config.ts"];
  await step("Building the explorer as one file", process.execPath, offline, { cwd: app });
}

function newestChange(folders) {
  let newest = statSync(join(root, "pnpm-lock.yaml")).mtimeMs;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (["node_modules", "dist", "test"].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      newest = Math.max(newest, entry.isDirectory() ? newestChange([path]) : statSync(path).mtimeMs);
    }
  }
  return newest;
}

/** The packages that are published: folder and manifest. */
export function publishedPackages() {
  return workspaceFolders()
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Packs every package that is published, as built, into a folder that is there. */
export async function packPackages(folder) {
  const filters = publishedPackages().flatMap(({ manifest }) => ["--filter", manifest.name]);
  await step("Packing the packages", "npx", ["-y", packageManager, ...filters, "pack", "--pack-destination", folder]);
}

/** Runs a script's main function and turns a failed step into its message and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
