#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

// Node 22 and later keep compiled code between runs.
module.enableCompileCache?.();

const entry = new URL("../dist/index.js", import.meta.url);
if (existsSync(entry)) {
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error("newsgraph: not built yet; run `npm run setup` in the repository's root first");
  process.exitCode = 1;
}
