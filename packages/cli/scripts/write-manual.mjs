// Writes docs/cli.md, the manual pages in packages/cli/man and their list in package.json from the definitions of the commands;
// `--check` only tells whether they are up to date.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { settleCommand } from "../dist/command-definition.js";
import { COMMANDS } from "../dist/commands/index.js";
import * as overview from "../dist/overview.js";
import { version } from "../dist/version.js";
import { manualPages } from "./manual-pages.mjs";
import { reference } from "./reference.mjs";

const root = new URL("../../../", import.meta.url);
const program = { ...overview, version: version(), commands: await Promise.all(COMMANDS.map(settleCommand)) };
const pages = manualPages(program);
const manifest = JSON.parse(await readFile(new URL("packages/cli/package.json", root), "utf8"));
manifest.man = pages.map(({ name }) => `./man/${name}`).sort();
const files = new Map([
  ["docs/cli.md", reference(program)],
  ["packages/cli/package.json", `${JSON.stringify(manifest, null, 2)}\n`],
  ...pages.map(({ name, text }) => [`packages/cli/man/${name}`, text]),
]);

const check = process.argv.includes("--check");
const stale = [];
for (const [path, text] of files) {
  if ((await readFile(new URL(path, root), "utf8").catch(() => "")) !== text) stale.push(path);
}
await mkdir(new URL("packages/cli/man/", root), { recursive: true });
const gone = (await readdir(new URL("packages/cli/man/", root)))
  .map((name) => `packages/cli/man/${name}`)
  .filter((path) => !files.has(path));
if (check) {
  for (const path of [...stale, ...gone]) console.error(`${path} is stale: run npm run docs`);
  process.exitCode = stale.length + gone.length > 0 ? 1 : 0;
} else {
  for (const path of stale) await writeFile(new URL(path, root), files.get(path));
  for (const path of gone) await rm(new URL(path, root));
}
