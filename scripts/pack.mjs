// npm run pack [-- <folder>]: every package that is published as a tarball, in packages.packed/ or the folder named.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildExplorer, buildPackages, ensureInstalled, main, packPackages, root } from "./workspace.mjs";

await main(async () => {
  await ensureInstalled();
  await buildPackages();
  await buildExplorer();
  const folder = resolve(process.argv[2] ?? join(root, "packages.packed"));
  mkdirSync(folder, { recursive: true });
  await packPackages(folder);
});
