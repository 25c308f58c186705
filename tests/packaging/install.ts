import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packPackages } from "../../scripts/workspace.mjs";

const runFile = promisify(execFile);

/** The packages as they would be published: the folder of the tarballs, and their paths. */
export type Packed = { folder: string; tarballs: string[] };

/** Packs every package that is published into a new folder. */
export async function packAll(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-packed-"));
  await packPackages(folder);
  return { folder, tarballs: readdirSync(folder).map((name) => join(folder, name)) };
}

/** What npm says where a registry is out of reach. */
const OUT_OF_REACH = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/;

/**
 * Installs tarballs with npm into a new project that has nothing else, what they depend on from npm's cache or its registry.
 * Resolves with the project's folder, or with a reason where the packages of others cannot be fetched.
 */
export async function installInto(tarballs: readonly string[]): Promise<{ project: string } | { reason: string }> {
  const project = mkdtempSync(join(tmpdir(), "newsgraph-installed-"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "reader", private: true, type: "module" }));
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--engine-strict"];
  try {
    await runFile("npm", [...args, "@types/node@20", ...tarballs], {
      cwd: project,
      shell: process.platform === "win32",
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    if (!OUT_OF_REACH.test(said)) throw new Error(`npm install failed: ${said}`);
    return { reason: `packages that ours depend on cannot be fetched: ${said.trim().split("\n")[0]}` };
  }
  return { project };
}
