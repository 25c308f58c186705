// npm run pack [-- <folder>]: every package that is published as a tarball, in packages.packed/ or the folder named. Everything is
// built anew, so that nothing is packed of which the source is gone.
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  buildExplorer,
  buildPackages,
  ensureInstalled,
  main,
  packPackages,
  publishedPackages,
  root,
} from "./workspace.mjs";

await main(async () => {
  await ensureInstalled();
  for (const { folder } of publishedPackages()) rmSync(join(folder, "dist"), { recursive: true, force: true });
  await buildPackages();
  await buildExplorer({ force: true });
  const folder = resolve(process.argv[2] ?? join(root, "packages.packed"));
  mkdirSync(folder, { recursive: true });
  await packPackages(folder);
});
