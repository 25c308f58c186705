// npm run score: compiles the packages and the scorer, then measures. `-- --help` lists what it takes.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "../..");
const main = join(folder, "dist/main.js");
const rest = process.argv.slice(2).filter((argument) => argument !== "--no-build");

if (rest.length === process.argv.length - 2) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  if (!existsSync(tsc)) {
    console.error("The dependencies are not installed: run `npm run setup` first.");
    process.exit(2);
  }
  const build = spawnSync(process.execPath, [tsc, "-b", folder], { stdio: ["ignore", "inherit", "inherit"] });
  if (build.status !== 0) {
    console.error("The scorer or a package does not compile; `-- --no-build` measures what was compiled last.");
    process.exit(2);
  }
}
const { score } = await import(pathToFileURL(main).href);
process.exitCode = await score(rest, root);
