// Writes schema/*.schema.json from the zod types; `--check` only tells whether they are up to date.
import { readFile, writeFile } from "node:fs/promises";
import { jsonSchemas } from "../dist/index.js";

const check = process.argv.includes("--check");
let stale = 0;
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = new URL(`../${name}`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) {
    await writeFile(file, text);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`packages/schema/${name} is stale: run npm run schema`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
